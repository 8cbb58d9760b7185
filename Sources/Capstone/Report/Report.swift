import Foundations
import Presentation

/// A run as one page that can be shown to others: what was trained, on what, how well it did, and what it writes.
///
/// It fetches nothing, and reads on a phone, in the dark and on paper.
struct Report {
  let record: RunRecord
  /// What a head of the fine-tuned (or else of the pretrained) model looks at.
  let attention: AttentionPicture?

  func page() -> HTMLPage {
    var page = HTMLPage(title: "A language model, trained on \(record.settings.corpusName)")
    page.add(markdown: summary)
    addCard(&page)
    addData(&page)
    addTraining(&page)
    addScores(&page)
    addInstructions(&page)
    addWriting(&page)
    addMachine(&page)
    page.add(markdown: next)
    return page
  }

  // MARK: - What was trained

  private var summary: String {
    var sentences: [String] = []
    if let count = record.parameterCount {
      sentences.append(
        "\(Format.count(count)) parameters, pretrained in \(Format.duration(record.training?["seconds"]?.double ?? 0))."
      )
    }
    if let bits = record.bitsPerByte {
      var sentence = "It predicts unseen text with **\(Format.fixed(bits, decimals: 3)) bits per byte**"
      if let floor = record.floor, let above = record.aboveFloorPercent {
        sentence +=
          ", \(Format.fixed(above, decimals: 1)) % above the \(Format.fixed(floor, decimals: 3)) that the best possible reader needs"
      }
      sentences.append(sentence + ".")
    }
    if let all = record.share("all") {
      sentences.append("Of the instructions that it had never seen it follows **\(Format.percent(all.mean))**.")
    }
    return sentences.joined(separator: " ")
  }

  private func addCard(_ page: inout HTMLPage) {
    let settings = record.settings
    let training = settings.training
    page.add(markdown: "## The run")
    page.add(
      table: TextTable(
        ["setting", "value"],
        [
          ["folder", record.folder], ["text", settings.corpusName],
          ["tokens", "\(settings.tokenizer.rawValue), \(Format.count(settings.vocabulary)) at most"],
          [
            "model",
            "\(settings.family.rawValue): \(settings.layers) layers, \(settings.heads) heads, width \(settings.width), context \(settings.context)",
          ],
          [
            "training",
            "\(Format.count(training.steps)) steps of \(training.batchSize * training.accumulation) texts, learning rate \(training.schedule.peak), \(training.muon == nil ? "AdamW" : "Muon and AdamW"), \(training.precision.rawValue)",
          ],
          ["seed", "\(settings.seed)"], ["whose code ran", whoseCode],
        ]))
    addParts(&page)
  }

  private var whoseCode: String {
    record.mine.isEmpty
      ? "the workbook's own"
      : "the workbook's, and for \(record.mine.count) of \(Part.all.count) parts the learner's own"
  }

  /// The learner's own parts, and how fast they were.
  private func addParts(_ page: inout HTMLPage) {
    guard !record.mine.isEmpty else { return }
    page.add(markdown: "### Whose code ran")
    page.add(
      table: TextTable(
        ["exercise", "what it does", "whose code", "calls", "seconds", "times as long as the workbook's"],
        Part.all.map { part in
          guard let entry = record.mine[part.id] else { return [part.id, part.role, "the workbook's", "", "", ""] }
          let whose = entry["failure"] == nil ? "the learner's" : "the learner's, until it gave up"
          return [
            part.id, part.role, whose, Format.count(entry["calls"]?.integer ?? 0),
            Format.fixed(entry["seconds"]?.double ?? 0, decimals: 2),
            entry["times_as_long"]?.double.map { Format.significant($0) } ?? "-",
          ]
        }))
  }

  private func addData(_ page: inout HTMLPage) {
    guard let data = record.data else { return }
    let names = [
      ("read_bytes", "bytes read"), ("invalid_bytes", "bytes that were not UTF-8, left out"),
      ("cleaned_bytes", "bytes after cleaning"), ("boilerplate_lines", "lines that recur on every page, left out"),
      ("documents", "documents"), ("exact_duplicates", "exact duplicates removed"),
      ("near_duplicates", "near duplicates removed"), ("train_bytes", "bytes to train on"),
      ("validation_bytes", "bytes held out"),
    ]
    let rows = names.compactMap { name, words in data[name]?.integer.map { [words, Format.count($0)] } }
    page.add(markdown: "## The text")
    page.add(table: TextTable(["what", "how much"], rows))
  }

  // MARK: - How it learned

  private func addTraining(_ page: inout HTMLPage) {
    guard !record.losses.isEmpty else { return }
    page.add(markdown: "## Learning to predict the next token")
    page.add(figure: lossChart)
    if let expected = Expectation(record.settings), let bits = record.bitsPerByte {
      page.add(markdown: expected.sentence(about: bits))
    }
    guard !record.samples.isEmpty else { return }
    page.add(
      markdown:
        "### What it wrote on the way\n\nThe same beginning, the same dice, a model that has learned more each time.")
    // Five of them, the last among them.
    let count = record.samples.count
    let shown = Set((1...5).map { max(0, $0 * count / 5 - 1) })
    for (place, sample) in record.samples.enumerated() where shown.contains(place) {
      page.add(markdown: "After \(Format.count(sample.step)) steps:")
      page.add(quote: sample.text.trimmingPrefix(while: \.isWhitespace) + "…")
    }
  }

  private var lossChart: LineChart {
    let training = LossLog.smoothed(record.losses.map { ($0.step, $0.training) }, to: 200)
    var series = [
      ChartSeries("training", points: training),
      ChartSeries(
        "held out", points: record.losses.compactMap { line in line.validation.map { (Double(line.step), $0) } }),
    ]
    var references: [ReferenceLine] = []
    // Bits per byte are nats per token by a factor that the held-out text fixes.
    if let bits = record.bitsPerByte, let loss = record.evaluation?["validation_loss"]?.double, bits > 0 {
      let natsPerBit = loss / bits
      if let floor = record.floor { references.append(.horizontal(floor * natsPerBit, "the best possible")) }
      if let expected = Expectation(record.settings)?.series(
        steps: record.settings.training.steps, natsPerBit: natsPerBit)
      {
        series.append(expected)
      }
    }
    return LineChart(
      "Loss, in nats per token", x: "step", y: "loss", yScale: .logarithmic, series, references: references)
  }

  // MARK: - How well it does

  private func addScores(_ page: inout HTMLPage) {
    guard let evaluation = record.evaluation else { return }
    var rows: [[String]] = []
    func add(_ name: String, _ words: String, _ decimals: Int) {
      if let value = evaluation[name]?.double { rows.append([words, Format.fixed(value, decimals: decimals)]) }
    }
    add("validation_bits_per_byte", "bits per byte", 4)
    add("entropy_floor_bits_per_byte", "the best possible bits per byte", 4)
    add("validation_perplexity", "perplexity, per token", 2)
    add("validation_loss", "loss, in nats per token", 4)
    page.add(markdown: "## Text that it has never read")
    page.add(table: TextTable(["score", "value"], rows))
  }

  private func addInstructions(_ page: inout HTMLPage) {
    guard record.share("all") != nil else { return }
    func text(_ name: String) -> String { record.share(name)?.text(counting: "tasks") ?? "-" }
    page.add(
      markdown: """
        ## Following instructions

        The exact answer counts, and nothing else. The ranges hold the true share with 95 % confidence. In the control the question \
        stays and the story is another: whoever is right there has guessed.
        """)
    page.add(
      table: TextTable(
        ["who", "right answers"],
        [
          ["pretrained only", text("base")], ["fine-tuned", text("all")],
          ["fine-tuned, after something else was said", text("conversation")],
          ["fine-tuned, about a story just told", text("told")],
          ["fine-tuned, the story exchanged", text("control")],
        ]))
    let kinds =
      record.instructions?["instructions"]?.elements?.compactMap { $0["name"]?.string }.filter { $0 != "all" } ?? []
    page.add(
      figure: BarChart(
        "Right answers by kind of task", unit: "%",
        bars: kinds.compactMap { name in
          record.share(name).map { Bar(name, 100 * $0.mean, spread: 50 * ($0.interval.upper - $0.interval.lower)) }
        }))
    if let bleu = record.instructions?["bleu"]?.double, let chrF = record.instructions?["chrf"]?.double {
      page.add(
        markdown:
          "English to Esperanto: BLEU \(Format.fixed(bleu, decimals: 1)), chrF \(Format.fixed(chrF, decimals: 1)).")
    }
    addAnswers(&page)
    addExamples(&page)
  }

  /// What was taken for what, and whether the model knows when it knows.
  private func addAnswers(_ page: inout HTMLPage) {
    let labelled = record.outcomes.filter { $0.kind == .feeling || $0.kind == .sentiment }
    let labels = Set(labelled.map(\.answer)).sorted()
    if labels.count > 1 {
      let columns = labels + ["another"]
      let counts = labels.map { label in
        columns.map { column in
          Double(
            labelled.count { $0.answer == label && (labels.contains($0.reply) ? $0.reply : "another") == column })
        }
      }
      page.add(
        figure: HeatMap(
          "How stories end, and what the model takes it for", rows: labels, columns: columns, counts, x: "answered",
          y: "true", showsNumbers: true))
    }
    let short = record.outcomes.filter { $0.kind != .tell }
    guard !short.isEmpty else { return }
    let calibration = Calibration(confidences: short.map(\.confidence), areRight: short.map(\.isCorrect), binCount: 10)
    let points = calibration.bins.filter { $0.count > 0 }.map { ($0.confidence, $0.accuracy) }
    page.add(
      figure: LineChart(
        "How sure it was, and how often it was right", x: "probability that it gave its answer", y: "share right",
        [
          ChartSeries("this model", points: points, style: .markedLine),
          ChartSeries("a model that knows what it knows", points: [(0, 0), (1, 1)]),
        ]))
    page.add(
      markdown:
        "On average the two are \(Format.fixed(100 * calibration.expectedError, decimals: 1)) percentage points apart (expected calibration error, ten bins)."
    )
  }

  private func addExamples(_ page: inout HTMLPage) {
    let examples = record.outcomes.filter { $0.prompt != nil }.prefix(10)
    guard !examples.isEmpty else { return }
    page.add(markdown: "### The first of each kind")
    page.add(
      table: TextTable(
        ["asked", "answered", "right answer"],
        examples.map { example in
          let prompt = example.prompt ?? ""
          let question = prompt.split(separator: "\n").last.map(String.init) ?? prompt
          let answer = example.kind == .tell ? "a story about them" : example.answer
          return [question, Self.shortened(example.reply), answer]
        }))
  }

  private func addWriting(_ page: inout HTMLPage) {
    let texts = record.texts.split(separator: "\n\n").filter { !$0.allSatisfy(\.isWhitespace) }
    if !texts.isEmpty {
      page.add(markdown: "## What it writes")
      if let whole = record.storyShare("whole"), let followed = record.storyShare("followed") {
        page.add(
          markdown: """
            The world that told the corpus was asked whether it could have told these stories too, with every name, pronoun and \
            possession right. Without any slip: \(whole.text(counting: "stories")). Of a story, on average, before its first slip: \
            \(followed.text()).
            """)
      }
      for text in texts.prefix(3) { page.add(quote: String(text)) }
    }
    if let attention {
      page.add(markdown: "## Where it looks")
      page.add(html: attention.html())
    }
  }

  // MARK: - The machine

  private func addMachine(_ page: inout HTMLPage) {
    guard let training = record.training, let speed = training["tokens_per_second"]?.double else { return }
    page.add(markdown: "## The machine")
    var rows = [
      ["processor", "\(training["processor"]?.string ?? "unknown"), \(training["threads"]?.integer ?? 1) threads"],
      ["tokens trained on each second", Format.short(speed)],
    ]
    if let memory = training["peak_memory"]?.integer { rows.append(["most memory at once", Format.bytes(memory)]) }
    if let date = training["date"]?.string { rows.append(["trained on", date]) }
    page.add(table: TextTable(["what", "how much"], rows))
    if let reached = training["gigaflops"]?.double, let peak = training["peak_gigaflops"]?.double {
      page.add(
        figure: BarChart(
          "Operations a second, against the machine's limit for float32", unit: "billion",
          [("this training", reached), ("the limit", peak)]))
    }
  }

  private var next: String {
    """
    ## What next

    - Talk with it: `swift run capstone chat --run \(record.folder)`
    - See how it is judged: `swift run capstone review --run \(record.folder)`
    - Change one thing, train again, and put the two side by side: `swift run capstone compare`
    """
  }

  private static func shortened(_ text: String) -> String { text.count > 90 ? text.prefix(90) + "…" : text }
}
