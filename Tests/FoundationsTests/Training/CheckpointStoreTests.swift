import Testing

@testable import Foundations

/// Contents that differ from step to step.
private func files(_ step: Int) -> [CheckpointFile] {
  [
    CheckpointFile("weights.safetensors") { write in
      for piece in 0..<3 { try write([UInt8](repeating: UInt8((step + piece) % 251), count: 1000)) }
    },
    CheckpointFile("state.json", Array("{\"step\":\(step)}".utf8)),
  ]
}

private func isWhole(_ checkpoint: Checkpoint) throws -> Bool {
  let weights = try FileReader(checkpoint.path(of: "weights.safetensors"))
  let state = try FileReader(checkpoint.path(of: "state.json"))
  return try weights.read(0..<weights.length)
    == (0..<3).flatMap { [UInt8](repeating: UInt8((checkpoint.step + $0) % 251), count: 1000) }
    && String(decoding: try state.read(0..<state.length), as: UTF8.self) == "{\"step\":\(checkpoint.step)}"
}

private func withFolder(_ body: (String) throws -> Void) throws {
  let folder = temporaryFolder()
  defer { try? LocalDisk().remove(folder) }
  try body(folder)
}

@Suite struct CheckpointStoreTests {
  @Test func savesLoadsAndKeepsTheNewestTwo() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder + "/a/b")
      #expect(try store.newest() == nil)
      for step in [0, 99, 100, 1_000_000] { try store.save(step: step, files(step)) }
      #expect(try LocalDisk().names(in: folder + "/a/b") == ["step-000100", "step-1000000"])
      let newest = try #require(try store.newest())
      #expect(newest.step == 1_000_000 && newest.notice == nil)
      #expect(try isWhole(newest))
      #expect(
        try LocalDisk().names(in: newest.folder) == ["manifest.json", "state.json", "weights.safetensors"])
    }
  }

  @Test func theSameStepIsReplaced() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      try store.save(step: 5, [CheckpointFile("a", [1])])
      try store.save(step: 5, [CheckpointFile("a", [2])])
      let path = try #require(try store.newest()).path(of: "a")
      #expect(try FileReader(path).read(0..<1) == [2])
      #expect(try LocalDisk().names(in: folder) == ["step-000005"])
    }
  }

  @Test func savingAnEarlierStepThanADamagedOneKeepsWhatIsNeeded() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      for step in [100, 200] { try store.save(step: step, files(step)) }
      try LocalDisk().remove(folder + "/step-000200/manifest.json")
      try store.save(step: 150, files(150))
      #expect(try store.steps() == [100, 150, 200])
      #expect(try store.newest()?.step == 150)
    }
  }

  @Test(arguments: [
    ("weights.safetensors", "flip", "weights.safetensors is not what was saved"),
    ("weights.safetensors", "cut", "weights.safetensors has 2999 bytes instead of 3000"),
    ("weights.safetensors", "remove", "it does not exist"),
    ("manifest.json", "flip", "is not"),
    ("manifest.json", "cut", "manifest.json is not readable"),
    ("manifest.json", "remove", "it does not exist"),
  ])
  func aDamagedCheckpointGivesWayToTheOneBefore(file: String, damage: String, reason: String) throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      for step in [100, 200] { try store.save(step: step, files(step)) }
      try spoil(folder + "/step-000200/" + file, damage)
      let checkpoint = try #require(try store.newest())
      #expect(checkpoint.step == 100)
      #expect(try isWhole(checkpoint))
      let notice = try #require(checkpoint.notice)
      #expect(notice.hasPrefix("The checkpoint of step 200 is damaged: ") && notice.contains(reason))
      #expect(notice.hasSuffix(". The checkpoint of step 100 is used instead."))

      try spoil(folder + "/step-000100/" + file, damage)
      #expect(throws: WorkbookError.self) { try store.newest() }
    }
  }

  @Test func everyFlippedBitOfTheManifestIsNoticed() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      try store.save(step: 3, [CheckpointFile("a", [1, 2, 3])])
      let path = folder + "/step-000003/manifest.json"
      let reader = try FileReader(path)
      let sound = try reader.read(0..<reader.length)
      for index in sound.indices {
        for bit in 0..<8 {
          var bytes = sound
          bytes[index] ^= 1 << UInt8(bit)
          let file = try LocalDisk().createFile(path)
          try file.write(bytes)
          try file.close()
          let found = try? store.newest()
          // Some flips leave the meaning alone, such as a space that becomes a line's end; none may change it.
          if let found { #expect(found.step == 3 && bytes.count == sound.count) }
        }
      }
      for name in ["../a", "/etc/passwd", "", ".", "manifest.json"] {
        #expect(!CheckpointManifest.isPlain(name))
        let json: JSON = [
          "format": 1, "step": 3, "files": .object([.init(name, ["bytes": 0, "sha256": ""])]),
        ]
        #expect(throws: CheckpointDamage.self) { try CheckpointManifest(parsing: Array(json.text.utf8)) }
      }
    }
  }

  @Test func aRenamedCheckpointIsNotTakenForAnotherStep() throws {
    try withFolder { folder in
      let store = CheckpointStore(folder: folder)
      try store.save(step: 100, files(100))
      try LocalDisk().rename(folder + "/step-000100", to: folder + "/step-000300")
      #expect(throws: WorkbookError.self) { try store.newest() }
    }
  }

  private func spoil(_ path: String, _ damage: String) throws {
    let reader = try FileReader(path)
    var bytes = try reader.read(0..<reader.length)
    switch damage {
    case "flip": bytes[bytes.count / 2] ^= 0x10
    case "cut": bytes.removeLast()
    default: return try LocalDisk().remove(path)
    }
    try LocalDisk().writeAtomically(bytes, to: path)
  }
}

/// Every operation of a save in turn fails, loses power, or finds the disk full.
@Suite struct CheckpointStoreFaultTests {
  @Test func theOrderOfASaveIsTheOneThatIsSafe() throws {
    try withFolder { folder in
      for step in [1, 2] { try CheckpointStore(folder: folder).save(step: step, files(step)) }
      let disk = FaultyDisk()
      try CheckpointStore(folder: folder, disk: disk).save(step: 3, files(3))
      #expect(
        disk.log.dropFirst() == [
          "makeFolder .step-000003.partial",
          "create weights.safetensors", "write weights.safetensors", "write weights.safetensors",
          "write weights.safetensors", "sync weights.safetensors", "close weights.safetensors",
          "create state.json", "write state.json", "sync state.json", "close state.json",
          "create manifest.json", "write manifest.json", "sync manifest.json", "close manifest.json",
          "syncFolder .step-000003.partial", "rename .step-000003.partial",
          "syncFolder \(splitPath(folder).name)", "remove .step-000003.replaced",
          "rename step-000001", "remove .step-000001.removed",
        ])
    }
  }

  /// `saved` steps are there; then `step` is saved with a fault at operation 0, 1, 2, ... until none is left to fail.
  private func exhaust(
    saved: [Int], step: Int, _ fault: FaultyDisk.Fault, _ check: (String, FaultyDisk, _ succeeded: Bool) throws -> Void
  ) throws {
    for target in 0..<60 {
      var isPast = false
      try withFolder { folder in
        for step in saved { try CheckpointStore(folder: folder, disk: FaultyDisk()).save(step: step, files(step)) }
        let disk = FaultyDisk(fault, at: target)
        let succeeded = (try? CheckpointStore(folder: folder, disk: disk).save(step: step, files(step))) != nil
        isPast = disk.log.count <= target
        #expect(succeeded || !isPast)
        try check(folder, disk, succeeded)
      }
      if isPast {
        #expect(target > 15, "a save has more operations than \(target)")
        return
      }
    }
    Issue.record("the save never ran out of operations")
  }

  @Test(arguments: [FaultyDisk.Fault.failure, .diskFull], [3, 2])
  func aFailedOperationLeavesAWholeCheckpoint(fault: FaultyDisk.Fault, step: Int) throws {
    try exhaust(saved: [1, 2], step: step, fault) { folder, disk, succeeded in
      let store = CheckpointStore(folder: folder)
      let newest = try #require(try store.newest())
      #expect(try isWhole(newest))
      #expect(newest.notice == nil)
      #expect(newest.step == step || (!succeeded && newest.step == 2))
      #expect(try store.steps().count >= 2)
      // Only tidying up may fail in silence; and what failed aloud has left nothing behind.
      #expect(!succeeded || [nil, "remove", "rename"].contains(disk.firstFailure), "\(disk.firstFailure ?? "")")
      if !succeeded { #expect(try LocalDisk().names(in: folder).allSatisfy { $0.hasPrefix("step-") }) }
      try finishWell(folder, after: step)
    }
  }

  @Test(arguments: [3, 2], [false, true])
  func aPowerCutLeavesAWholeCheckpoint(step: Int, losingNames: Bool) throws {
    try exhaust(saved: [1, 2], step: step, .powerCut) { folder, disk, succeeded in
      try disk.comeBack(losingNames: losingNames)
      let newest = try #require(try CheckpointStore(folder: folder).newest())
      #expect(try isWhole(newest))
      // What is found damaged would have been renamed before it was durable.
      #expect(newest.notice == nil)
      #expect(newest.step == step || (!succeeded && newest.step == 2))
      try finishWell(folder, after: step)
    }
  }

  @Test func aPowerCutInTheVeryFirstSaveLeavesNothing() throws {
    for losingNames in [false, true] {
      try exhaust(saved: [], step: 1, .powerCut) { folder, disk, succeeded in
        try disk.comeBack(losingNames: losingNames)
        let newest = try CheckpointStore(folder: folder).newest()
        #expect(newest != nil || !succeeded)
        if let newest { #expect(try isWhole(newest)) }
        try finishWell(folder, after: 1)
      }
    }
  }

  /// The next run saves as if nothing had been, and no rubbish stays.
  private func finishWell(_ folder: String, after step: Int) throws {
    let store = CheckpointStore(folder: folder, disk: FaultyDisk())
    try store.save(step: step + 1, files(step + 1))
    #expect(try store.newest()?.step == step + 1)
    #expect(try LocalDisk().names(in: folder).allSatisfy { $0.hasPrefix("step-") })
    #expect(try store.steps().count <= 2)
  }

  /// The same file, written at once and piece by piece with its first byte last.
  static let writers: [@Sendable (FaultyDisk, String) throws -> Void] = [
    { disk, path in try disk.writeAtomically([2, 2, 2, 2, 2, 2], to: path) },
    { disk, path in
      let file = try AtomicFile(path: path, on: disk)
      try file.write([0, 0, 2])
      try file.rewrite([2, 2], at: 0)
      try file.write([2, 2, 2])
      try file.finish()
    },
  ]

  @Test(arguments: writers) func aSingleFileIsTheOldOneOrTheNewOne(
    write: @Sendable (FaultyDisk, String) throws -> Void
  ) throws {
    for fault in [FaultyDisk.Fault.failure, .powerCut, .diskFull] {
      for losingNames in [false, true] {
        for target in 0..<10 {
          try withFolder { folder in
            let path = folder + "/config.json"
            try LocalDisk().writeAtomically([1, 1, 1, 1], to: path)
            let disk = FaultyDisk(fault, at: target)
            let succeeded = (try? write(disk, path)) != nil
            if case .powerCut = fault { try disk.comeBack(losingNames: losingNames) }
            let reader = try FileReader(path)
            let bytes = try reader.read(0..<reader.length)
            #expect(bytes == [2, 2, 2, 2, 2, 2] || (!succeeded && bytes == [1, 1, 1, 1]))
            if case .failure = fault { #expect(try LocalDisk().names(in: folder) == ["config.json"]) }
          }
        }
      }
    }
  }
}

@Suite struct LocalDiskTests {
  @Test func errorsNameThePathAndTheRemedy() throws {
    try withFolder { folder in
      let disk = LocalDisk()
      try disk.writeAtomically([1], to: folder + "/file")
      for attempt: () throws -> Void in [
        { try disk.makeFolder(folder + "/file/below") }, { try disk.makeFolder(folder + "/file") },
        { _ = try disk.createFile(folder + "/none/file") }, { _ = try disk.openFile(folder + "/none") },
        { _ = try disk.createFile(folder) }, { try disk.rename(folder + "/none", to: folder + "/b") },
        { _ = try disk.names(in: folder + "/file") }, { try disk.syncFolder(folder + "/none") },
        { try disk.writeAtomically([1], to: folder + "/none/file") },
      ] {
        let error = #expect(throws: WorkbookError.self) { try attempt() }
        #expect(error?.problem.contains(folder) == true)
        // A temporary sibling is nobody's business.
        #expect(error?.problem.contains(".partial") == false)
      }
      #expect(try disk.names(in: folder) == ["file"])
      #expect(try disk.names(in: folder + "/none") == [])
      try disk.remove(folder + "/none")
    }
  }

  #if os(Linux)
    /// /dev/full takes nothing, as a full disk does.
    @Test func aFullDiskIsNamed() throws {
      let file = try LocalDisk().createFile("/dev/full")
      let error = #expect(throws: WorkbookError.self) { try file.write([1]) }
      #expect(error?.problem == "Could not write /dev/full: the disk is full.")
    }
  #endif

  @Test func removesAFolderButNotWhatALinkPointsTo() throws {
    try withFolder { folder in
      let disk = LocalDisk()
      try disk.makeFolder(folder + "/a/b")
      try disk.makeFolder(folder + "/other")
      try disk.writeAtomically([1], to: folder + "/other/kept")
      try makeLink(at: folder + "/a/b/link", to: folder + "/other")
      try disk.remove(folder + "/a")
      #expect(try disk.names(in: folder) == ["other"])
      #expect(try disk.names(in: folder + "/other") == ["kept"])
    }
  }
}
