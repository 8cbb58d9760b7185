import Foundation
import Foundations
import Presentation

/// Section 9: a model of stories reads one that is new to it, and we watch where its heads look.
let readingASentence = LessonSection(
  "Reading over a model's shoulder",
  asks: "A model has read stories. When it reads a new one, which words does each head look at?"
) { page in
  let steps = page.amount(500, quick: 4)
  page.say(
    "A GPT with two layers of four heads learns to predict the next word of our stories, \(steps) steps of eight stories. "
      + "Its tokens are whole words, so that we can see what it sees.")
  let progress = Progress("Reading stories", total: steps, on: page.console)
  let reader = try StoryReader(
    seed: page.seed, steps: steps, byteCount: page.amount(1_500_000, quick: 150_000)
  ) { step, loss in
    progress.update(step, loss: loss)
  }
  progress.finish()
  let tested = reader.unread.prefix(page.amount(40, quick: 4))
  let loss = reader.loss(on: tested)
  page.say(
    "On stories that it has not read it is surprised by \(Format.fixed(loss, decimals: 2)) nats a word; "
      + "guessing evenly among its \(Format.count(reader.vocabulary.count)) words would be "
      + "\(Format.fixed(log(Double(reader.vocabulary.count)), decimals: 2)).")

  let habits = StoryHabits(of: reader, on: tested)
  let missed = habits.heads.map { one in
    switchingOff(
      head: one.head, of: reader.model.blocks[one.layer].attention, headSize: reader.model.configuration.headSize
    ) { reader.loss(on: tested) - loss }
  }
  page.say(
    "For each head: how much of its weight goes to the word before and to the word itself, how much larger the loss "
      + "becomes when the head is switched off, and which words draw it most.")
  page.table(
    ["layer", "head", "before, %", "itself, %", "loss without", "drawn by"],
    zip(habits.heads, missed).map { one, missed in
      [
        "\(one.layer + 1)", "\(one.head + 1)", Format.fixed(one.before, decimals: 1),
        Format.fixed(one.itself, decimals: 1), (missed < 0 ? "" : "+") + Format.fixed(missed, decimals: 2),
        one.favourites.joined(separator: " "),
      ]
    })

  // The head of the second layer that the model misses most; of equals the first.
  let second = habits.heads.indices.filter { habits.heads[$0].layer == 1 }
  let shown = habits.heads[second.reduce(second[0]) { missed[$1] > missed[$0] ? $1 : $0 }]
  let story = reader.read(Array(reader.unread[0].prefix(30)))
  page.show(
    AttentionPicture(
      "A new story, read by the model", tokens: story.words, weights: story.weights, layer: shown.layer,
      head: shown.head), as: "story")
  let last = story.words.indices.suffix(6).compactMap { query -> String? in
    // Of equals the nearer one.
    let key = (0...query).reduce(0) { best, next in
      story.weights[shown.layer, shown.head, query, next] >= story.weights[shown.layer, shown.head, query, best]
        ? next : best
    }
    let weight = 100 * Double(story.weights[shown.layer, shown.head, query, key])
    return "“\(story.words[query])” at “\(story.words[key])” \(Format.fixed(weight, decimals: 0)) %"
  }
  page.say("The last words of the text look most " + last.joined(separator: ", ") + ".")
  page.learned(
    "Nobody told the heads what to look for, and they share the work. A map shows where a head looks; that the model needs "
      + "it is another question, and the loss without the head answers that one.")
}

/// Where the heads of a reader look, over several stories.
private struct StoryHabits {
  struct Head {
    let layer: Int
    let head: Int
    /// Mean weights, in per cent.
    let before: Double
    let itself: Double
    /// The words that get the most weight each time they stand there.
    let favourites: [String]
  }

  let heads: [Head]

  init(of reader: StoryReader, on stories: some Collection<[String]>) {
    let readings = stories.map { reader.read($0) }
    let configuration = reader.model.configuration
    heads = (0..<configuration.layerCount).flatMap { layer in
      (0..<configuration.headCount).map { head in
        var (before, itself, count) = (0.0, 0.0, 0.0)
        var drawn: [String: (weight: Double, count: Double)] = [:]
        for (words, weights) in readings {
          for query in 1..<words.count {
            before += Double(weights[layer, head, query, query - 1])
            itself += Double(weights[layer, head, query, query])
            count += 1
            // Up to ten words back, so that a word is not favoured by standing early.
            for key in max(0, query - 10)..<query {
              drawn[words[key], default: (0, 0)].weight += Double(weights[layer, head, query, key])
              drawn[words[key], default: (0, 0)].count += 1
            }
          }
        }
        let ranked = drawn.filter { $0.value.count >= 60 }.map {
          (word: $0.key, mean: $0.value.weight / $0.value.count)
        }
        .sorted { ($1.mean, $0.word) < ($0.mean, $1.word) }
        return Head(
          layer: layer, head: head, before: 100 * before / count, itself: 100 * itself / count,
          favourites: ranked.prefix(3).map(\.word))
      }
    }
  }
}
