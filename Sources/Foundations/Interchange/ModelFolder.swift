import Foundation

/// A model as a folder: `config.json` and `model.safetensors`, and beside them the tokenizer it was trained with.
///
///     try model.save(to: "run/model")
///     let model = try GPT(folder: "run/model")
extension Transformer {
  /// The parameters under their names, ready to be written. They keep the present values, even if training goes on
  /// before they are written.
  var safetensors: [SafetensorsTensor] {
    namedParameters.map { name, parameter in
      let value = parameter.value.detached
      return SafetensorsTensor(name: name, shape: value.shape) { value.scalars }
    }
  }

  /// Writes configuration and weights, each file whole or not at all. The folder is made if needed.
  public func save(to folder: String) throws {
    let disk = LocalDisk()
    try disk.makeFolder(folder)
    try SafetensorsFile.write(safetensors, to: folder + "/model.safetensors", on: disk)
    try disk.writeAtomically([UInt8](try JSONEncoder.workbook.encode(configuration)), to: folder + "/config.json")
  }

  /// Takes every parameter's values from `file`. Throws a `WorkbookError` that names the first that is missing or of
  /// another shape.
  public func load(_ file: SafetensorsFile) throws {
    let parameters = namedParameters
    let values = try parameters.map { name, parameter in try file.tensor(name, shape: parameter.shape) }
    // Only when all are there does the model change.
    for ((_, parameter), value) in zip(parameters, values) { parameter.value = value }
  }
}

extension GPT {
  /// The model that `save(to:)` wrote. Throws a `WorkbookError` if there is none, or if it is damaged. The files may
  /// come from a stranger.
  public convenience init(folder: String) throws {
    let path = folder + "/config.json"
    let configuration: Configuration
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      configuration = try JSONDecoder().decode(Configuration.self, from: data)
      try configuration.validate()
    } catch let error as WorkbookError {
      throw error
    } catch {
      throw WorkbookError(
        "There is no readable model configuration at \(path).", remedy: "Train a model into this run folder first.")
    }
    guard configuration.isCausal else {
      throw WorkbookError(
        "The model at \(folder) is an encoder, which does not read from left to right.",
        remedy: "Choose a GPT's folder.")
    }
    // Memory is only asked for a model that the file has the numbers for.
    let file = try SafetensorsFile(folder + "/model.safetensors")
    let present = file.entries.reduce(0) { $0 + $1.bytes.count / $1.type.byteWidth }
    guard present >= configuration.parameterCount else {
      throw WorkbookError(
        "The weights at \(folder) are \(present) numbers, and the model needs \(configuration.parameterCount).",
        remedy: "Use weights and configuration of the same model.")
    }
    var generator = SeededGenerator(seed: 0)
    self.init(configuration, using: &generator)
    try load(file)
  }
}

extension SafetensorsFile {
  /// The entry `name` as a tensor, which has to have `shape`.
  func tensor(_ name: String, shape: [Int]) throws -> Tensor {
    guard let entry = entry(named: name) else {
      throw WorkbookError(
        "The weights have no tensor called \(name).", remedy: "Use weights and configuration of the same model.")
    }
    guard entry.shape == shape else {
      throw WorkbookError(
        "The tensor \(name) has shape \(entry.shape), and the model needs \(shape).",
        remedy: "Use weights and configuration of the same model.")
    }
    return Tensor(try values(of: entry), shape: shape)
  }
}
