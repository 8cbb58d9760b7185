// swift-tools-version: 6.1
import PackageDescription

// A lesson must not need `-c release` to be fast, so every target is optimised in the ordinary debug
// configuration too. `-num-threads` keeps whole-module optimisation compatible with the per-file outputs
// that a debug build expects.
var fast = ["-O", "-disable-batch-mode", "-wmo", "-num-threads", "2"]
// What a learner writes is not optimised: Swift then says what it stopped at, and leaves no bounds check out. (`-O` in
// Swift 6.3 does for `for i in 0..<a.count { a[i + 1] }`, and answers with whatever lies behind the array.)
var careful: [String] = []
#if arch(x86_64)
  // The kernels are compiled for the processor they are built on. WORKBOOK_CPU names an older one instead,
  // for example `WORKBOOK_CPU=x86-64-v3 swift build` (AVX2) or `x86-64-v2` (no fused multiply-add).
  let processor = ["-Xcc", "-march=" + (Context.environment["WORKBOOK_CPU"] ?? "native")]
  fast += processor
  careful += processor
#endif

let settings: [SwiftSetting] = [.unsafeFlags(fast)]
let carefulSettings: [SwiftSetting] = [.unsafeFlags(careful)]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: name == "FoundationsTests" ? ["Fixtures"] : [],
    swiftSettings: settings)
}

/// A unit's lesson is a program of its own.
func lesson(_ name: String, _ folder: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name, dependencies: ["Foundations", "Presentation", "Quizzes"] + dependencies, path: "lessons/" + folder,
    exclude: ["README.md", "figures"], swiftSettings: settings)
}

/// One kind of answer to the exercises: the learner's, or one of those that prove the checks.
func answers(
  _ name: String, _ path: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  isOptimised: Bool = true
) -> Target {
  .target(
    name: name, dependencies: ["ExerciseBook", "Foundations"] + dependencies, path: path, exclude: exclude,
    swiftSettings: isOptimised ? settings : carefulSettings)
}

let package = Package(
  name: "workbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "capstone", targets: ["CapstoneCommand"]),
    .executable(name: "capstone-mine", targets: ["CapstoneMine"]),
    .executable(name: "bench", targets: ["Benchmark"]),
    .executable(name: "workbook", targets: ["WorkbookCommand"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "CPUSupport"),
    library("Foundations", ["CPUSupport"]),
    library("StoryWorld", ["Foundations"]),
    library("StoryModels", ["Foundations", "StoryWorld"]),
    library("Presentation", ["Foundations"]),
    library("Quizzes", ["Presentation"]),
    lesson("neurons", "01-neurons"),
    lesson("gradient-descent", "02-gradient-descent"),
    lesson("regularization", "03-regularization"),
    lesson("attention", "04-attention", ["StoryWorld"]),
    lesson("transformer", "05-transformer", ["StoryWorld"]),
    lesson("pretraining", "06-pretraining", ["StoryWorld"]),
    lesson("fine-tuning", "07-fine-tuning", ["StoryModels", "StoryWorld"]),
    lesson("evaluation", "08-evaluation", ["StoryModels", "StoryWorld"]),
    library("Capstone", ["ExerciseBook", "Foundations", "StoryWorld", "Presentation"]),
    .executableTarget(
      name: "CapstoneCommand", dependencies: ["Capstone", "Workbook"], path: "lessons/09-capstone",
      exclude: ["README.md"], swiftSettings: settings),
    // Apart, so that the capstone runs while an exercise does not compile.
    .executableTarget(
      name: "CapstoneMine", dependencies: ["Capstone", "Course", "OptimisedExercises", "Workbook"],
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmark", dependencies: ["Foundations", "Presentation"], exclude: ["peers"], swiftSettings: settings),
    library("ExerciseBook", ["Foundations"]),
    answers(
      "Exercises", "exercises", exclude: ["README.md", "stubs", "solutions", "misconceptions"], isOptimised: false),
    // The same files a second time (the folder is a link), optimised: what the checks have found right has to be quick
    // in `capstone --mine`, which calls it a million times.
    answers(
      "OptimisedExercises", "Sources/OptimisedExercises",
      exclude: ["README.md", "stubs", "solutions", "misconceptions"]),
    answers("Stubs", "exercises/stubs"),
    answers("Solutions", "exercises/solutions"),
    answers("Misconceptions", "exercises/misconceptions", ["Solutions"]),
    library("Course", ["ExerciseBook", "Exercises", "Stubs", "Solutions", "Misconceptions"]),
    library("Workbook", ["ExerciseBook", "Foundations", "Presentation", "Quizzes"]),
    .executableTarget(name: "WorkbookCommand", dependencies: ["Course", "Workbook"], swiftSettings: settings),
    tests("FoundationsTests", ["Foundations"]),
    tests("StoryWorldTests", ["StoryWorld", "Foundations"]),
    tests("StoryModelsTests", ["StoryModels", "StoryWorld", "Foundations"]),
    tests("PresentationTests", ["Presentation"]),
    tests("CapstoneTests", ["Capstone", "ExerciseBook", "Solutions", "Stubs", "StoryWorld", "Foundations"]),
    tests("ExerciseTests", ["Course", "ExerciseBook", "Workbook", "WorkbookCommand"]),
    .executableTarget(
      name: "FaultyCourse", dependencies: ["ExerciseBook", "Foundations", "Presentation", "Workbook"],
      path: "Tests/FaultyCourse", swiftSettings: carefulSettings),
    tests("WorkbookTests", ["ExerciseBook", "Foundations", "Presentation", "Workbook", "FaultyCourse"]),
    tests("LessonTests", ["Quizzes", "Presentation"]),
  ]
)
