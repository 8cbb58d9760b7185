import Foundation
import Testing

@testable import Foundations

@Suite struct ModelFolderTests {
  @Test(arguments: [TinyModel.gpt2, TinyModel.llama]) func aSavedModelGivesTheSameScores(
    configuration: TransformerConfiguration
  ) throws {
    try withFolder { folder in
      let model = TinyModel.gpt(configuration)
      try model.save(to: folder + "/made/when needed")
      let loaded = try GPT(folder: folder + "/made/when needed")
      #expect(loaded.configuration == model.configuration)
      #expect(TinyModel.bits(loaded) == TinyModel.bits(model))
      let tokens = TinyModel.tokens(16)
      #expect(loaded(tokens, batch: 2) == model(tokens, batch: 2))
    }
  }

  @Test func whatIsMissingOrDamagedIsAnErrorAndNoCrash() throws {
    try withFolder { folder in
      func expectProblem(_ part: String, _ location: SourceLocation = #_sourceLocation) {
        let error = #expect(throws: WorkbookError.self, sourceLocation: location) { try GPT(folder: folder) }
        #expect(error?.problem.contains(part) == true, "\(error?.problem ?? "")", sourceLocation: location)
      }
      expectProblem("no readable model configuration")
      try TinyModel.gpt().save(to: folder)
      let (config, weights) = (folder + "/config.json", folder + "/model.safetensors")
      let (goodConfig, goodWeights) = (try bytes(config), try bytes(weights))

      try write([], config)
      expectProblem("no readable model configuration")
      try write(Array("{\"width\": 16}".utf8), config)
      expectProblem("no readable model configuration")
      try write(goodConfig, config)

      for length in [0, 7, 100, goodWeights.count - 1] {
        try write(Array(goodWeights[..<length]), weights)
        expectProblem("not a sound safetensors file")
      }
      try LocalDisk().remove(weights)
      expectProblem(weights)

      // Weights of a shallower model, and of one of another family.
      var shallow = TinyModel.gpt2
      shallow.layerCount = 1
      try TinyModel.gpt(shallow).save(to: folder)
      try write(goodConfig, config)
      expectProblem("the model needs \(TinyModel.gpt2.parameterCount)")
      var other = TinyModel.llama
      other.layerCount = 4
      try TinyModel.gpt(other).save(to: folder)
      try write(goodConfig, config)
      expectProblem("no tensor called positionEmbedding.weight")
      var longer = TinyModel.gpt2
      longer.contextLength = 9
      try TinyModel.gpt(longer).save(to: folder)
      try write(goodConfig, config)
      expectProblem("positionEmbedding.weight has shape [9, 16], and the model needs [8, 16]")
    }
  }

  @Test func aStrangersConfigurationIsAnErrorAndNoEndlessAllocation() throws {
    try withFolder { folder in
      try TinyModel.gpt(TinyModel.llama).save(to: folder)
      let config = folder + "/config.json"
      let good = String(decoding: try bytes(config), as: UTF8.self)
      _ = try GPT(folder: folder)
      let names = [
        "vocabularySize", "contextLength", "layerCount", "headCount", "keyValueHeadCount", "width", "feedForwardWidth",
      ]
      let values = ["0", "-1", "3", "262144", "1000000000000", "9223372036854775807", "1e30", "1.5", "null", "\"16\""]
      for name in names {
        for value in values where !(name == "contextLength" && ["3", "262144"].contains(value)) {
          try write(Array(replacing(name, with: value, in: good).utf8), config)
          #expect(throws: WorkbookError.self, "\(name) = \(value)") { try GPT(folder: folder) }
        }
      }
      let others = [
        ("isCausal", "false"), ("normalizationEpsilon", "-1"), ("normalizationEpsilon", "1e999"),
        ("initialDeviation", "-1"), ("base", "0"), ("base", "-3"), ("feedForward", "\"relu\""),
        ("normalization", "\"none\""), ("hasBias", "true"), ("width", "[[[[[[]]]]]]"),
      ]
      for (name, value) in others {
        try write(Array(replacing(name, with: value, in: good).utf8), config)
        #expect(throws: WorkbookError.self, "\(name) = \(value)") { try GPT(folder: folder) }
      }
      try write(Array(String(repeating: "[", count: 100_000).utf8), config)
      #expect(throws: WorkbookError.self) { try GPT(folder: folder) }
    }
  }

  @Test func aModelThatCannotLoadStaysAsItIs() throws {
    let model = TinyModel.gpt()
    let before = TinyModel.bits(model)
    // The last tensor is missing, then has another shape.
    for change in [nil, [4, 4]] as [[Int]?] {
      var tensors = TinyModel.gpt(seed: 2).safetensors
      let last = tensors.removeLast()
      if let change {
        tensors.append(SafetensorsTensor(name: last.name, shape: change, values: [Float](repeating: 0, count: 16)))
      }
      try withFolder { folder in
        try SafetensorsFile.write(tensors, to: folder + "/weights")
        let error = #expect(throws: WorkbookError.self) { try model.load(SafetensorsFile(folder + "/weights")) }
        #expect(error?.problem.contains(last.name) == true)
      }
      #expect(TinyModel.bits(model) == before)
    }
  }

  @Test func tensorsToBeWrittenKeepTheirValuesWhileTrainingGoesOn() throws {
    let model = TinyModel.gpt()
    let before = model.parameters.map(\.value.scalars)
    let tensors = model.safetensors
    let optimizer = SGD(model.namedParameters)
    for parameter in model.parameters { parameter.gradient = .ones(parameter.shape) }
    optimizer.step(learningRate: 1)
    #expect(try tensors.map { try $0.values() } == before)
    #expect(model.parameters.map(\.value.scalars) != before)
  }

  /// The number, word or list after `name` in a JSON text, changed.
  private func replacing(_ name: String, with value: String, in json: String) -> String {
    let start = json.range(of: "\"\(name)\" : ")!.upperBound
    let end = json[start...].firstIndex { ",\n".contains($0) }!
    return json[..<start] + value + json[end...]
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    let file = try FileReader(path)
    return try file.read(0..<file.length)
  }

  private func write(_ bytes: [UInt8], _ path: String) throws { try LocalDisk().writeAtomically(bytes, to: path) }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = temporaryFolder()
    defer { try? LocalDisk().remove(folder) }
    try body(folder)
  }
}
