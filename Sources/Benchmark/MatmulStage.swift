import Foundations
import Presentation

/// The sizes of a matrix product: [rows, depth] · [depth, columns], typed as 768x128x512.
struct MatrixSize: ArgumentValue, Equatable, Sendable {
  var rows: Int
  var depth: Int
  var columns: Int

  /// Two for each multiply-add.
  var operations: Double { 2 * Double(rows) * Double(depth) * Double(columns) }

  static func parsed(_ text: String, for what: String) throws -> MatrixSize {
    let sizes = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard sizes.count == 3, sizes.allSatisfy({ (1...1_000_000).contains($0) }) else {
      throw UsageError(
        "\(what) needs rows, depth and columns, each from 1 to 1,000,000, such as 768x128x512, not “\(text)”.")
    }
    return MatrixSize(rows: sizes[0], depth: sizes[1], columns: sizes[2])
  }

  var argumentText: String { "\(rows)x\(depth)x\(columns)" }
  static var placeholder: String { "MxKxN" }
}

struct MatmulOptions: CommandOptions {
  var sizes: [MatrixSize] = []
  var precision: Precision?
  var seconds = 0.15
  var common = BenchOptions()

  static var fields: [Field<Self>] {
    [
      .option("size", \.sizes, "rows, depth and columns of a product; without any, the products of three models"),
      .option("precision", \.precision, otherwise: "both", "in which the products multiply"),
      .option("seconds", \.seconds, in: 0.001...60, "how long each product is repeated"),
    ] + BenchOptions.fields(in: \.common)
  }
}

let matmulStage = Command(
  "matmul", "Times matrix products, those of three models unless you name sizes.",
  discussion: """
    Each product is a layer's forward pass, y = x · Wᵀ: rows are the tokens of a batch, depth and columns a layer's \
    inputs and outputs. The peak is that of float32 multiply-adds, for bfloat16 too, which may therefore pass 100 %.
    """
) { (options: MatmulOptions, console) in
  options.common.apply(console)
  let groups =
    options.sizes.isEmpty
    ? ReferenceModel.all.map { MatmulGroup(name: $0.name, products: $0.products) }
    : [MatmulGroup(name: "", products: options.sizes.map { ("", $0) })]
  let precisions = options.precision.map { [$0] } ?? Precision.allCases
  var meter = PeakMeter()
  let (table, json) = try measureProducts(groups, precisions, seconds: options.seconds, &meter)
  console.say(meter.sentence(threads: options.common.threads))
  console.say()
  console.show(table)
  meter.warnIfDisturbed(console)
  console.finish(.object(meter.json(threads: options.common.threads) + [json]))
}

/// Products that belong together in a report.
struct MatmulGroup {
  let name: String
  let products: [(name: String, size: MatrixSize)]
}

/// Times every product in every precision, with the peak measured between the groups.
func measureProducts(
  _ groups: [MatmulGroup], _ precisions: [Precision], seconds: Double, _ meter: inout PeakMeter
) throws -> (table: PeakTable, json: JSON.Member) {
  for size in groups.flatMap(\.products).map(\.size) {
    let numbers =
      Double(size.rows * size.depth) + Double(size.depth * size.columns) + Double(size.rows * size.columns)
    try requireMemory(bytes: 4 * numbers, for: "A product of \(size.argumentText)")
  }
  var rows: [Precision: [(heading: String, rows: [PeakTable.Row])]] = [:]
  var results: [JSON] = []
  var generator = SeededGenerator(seed: 1)
  for group in groups {
    var groupRows: [Precision: [PeakTable.Row]] = [:]
    for (name, size) in group.products {
      let input = Tensor.uniform([size.rows, size.depth], from: -1, using: &generator)
      let weight = Tensor.uniform([size.columns, size.depth], from: -1, using: &generator)
      for precision in precisions {
        let timings = Precision.$current.withValue(precision) {
          Timings.repeating(for: seconds) { _ = linear(input, weight: weight) }
        }
        meter.note(timings)
        let shape = "\(size.rows) × \(size.depth) × \(size.columns)"
        let label = name.isEmpty ? shape : name + String(repeating: " ", count: 10 - name.count) + shape
        let row = PeakTable.Row(label: label, timings: timings, operations: size.operations)
        groupRows[precision, default: []].append(row)
        results.append(
          .object(
            [
              JSON.Member("model", group.name.isEmpty ? .null : .string(group.name)),
              JSON.Member("layer", name.isEmpty ? .null : .string(name)),
              JSON.Member("rows", .integer(size.rows)), JSON.Member("depth", .integer(size.depth)),
              JSON.Member("columns", .integer(size.columns)), JSON.Member("precision", .string(precision.rawValue)),
            ] + timings.json + [JSON.Member("gflops", .rounded(row.gigaflops))]))
      }
    }
    for precision in precisions {
      let heading = group.name.isEmpty ? precision.rawValue : "\(precision.rawValue), \(group.name)"
      rows[precision, default: []].append((heading, groupRows[precision]!))
    }
    meter.measure()
  }
  let table = PeakTable(peak: meter.gigaflops, sections: precisions.flatMap { rows[$0]! })
  return (table, JSON.Member("products", .array(results)))
}
