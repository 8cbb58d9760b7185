import Foundations

/// The attention picture for a page: a reader with a choice of layer, head and word, and below it all heads.
///
/// Without script the reader stays hidden, and each head has its small map, a sentence about its habit and a list, word
/// by word. With script, layer and head are radio buttons, words are buttons, and the arrow keys go from word to word.
/// It needs nothing from outside and names nothing that a second picture in the page would name too.
extension AttentionPicture: InteractiveFigure {
  public func html() -> String {
    let hash = StableHash.hash((title + "\u{0}" + tokens.joined(separator: "\u{0}") + alternative).utf8)
    let id = "attention-" + String(hash & 0xFFFF_FFFF, radix: 16)
    return """
      <figure class="attention" id="\(id)" aria-label="\(Markup.escaped(title))">
      <style>\(AttentionHTML.styleSheet(for: "#" + id))</style>
      <figcaption>\(Markup.escaped(title))</figcaption>
      <div class="reader" hidden>
      <div class="choices">\(choice("Layer", layerCount, layer, id))\(choice("Head", headCount, head, id))</div>
      <p class="hint">Choose a word, or go from word to word with the arrow keys. The shade and the number under a word \
      say how much, in per cent, the chosen word looks at it.</p>
      <p class="words"></p>
      <p class="says" aria-live="polite"></p>
      </div>
      <p class="hint">All heads. Each row of a map is a word that looks, the first word at the top; each column is a \
      word looked at, the first at the left.</p>
      <div class="heads">
      \(cards)
      </div>
      <script>\(AttentionHTML.script(id: id, data: data.text))</script>
      </figure>

      """
  }

  private func choice(_ name: String, _ count: Int, _ chosen: Int, _ id: String) -> String {
    let buttons = (0..<count).map { index in
      "<label><input type=\"radio\" name=\"\(id)-\(name.lowercased())\" value=\"\(index)\""
        + (index == chosen ? " checked" : "") + "> \(index + 1)</label>"
    }
    return "<fieldset><legend>\(name)</legend>\(buttons.joined())</fieldset>"
  }

  /// For each head a small map, its habit and, to be unfolded, what each word looks at.
  private var cards: String {
    (0..<layerCount).flatMap { layer in
      (0..<headCount).map { head in
        let rows = tokens.indices.map { query -> String in
          let looks = strongest(layer, head, query).map { "\(tokens[$0.key]) \(Self.percent($0.weight))" }
          return "<li><b>\(Markup.escaped(tokens[query]))</b>: "
            + Markup.escaped(looks.isEmpty ? "a little at many" : looks.joined(separator: ", ")) + "</li>"
        }
        return """
          <div class="card">\(smallMap(layer, head))
          <p><b>\(name(layer, head))</b> \(AttentionHabit(of: self, layer, head).text).</p>
          <details><summary>Word by word</summary><ol>\(rows.joined())</ol></details></div>
          """
      }
    }.joined(separator: "\n")
  }

  private func smallMap(_ layer: Int, _ head: Int) -> String {
    let count = tokens.count
    let cells = paths(layer, head).map { "<path class=\"t\($0.step)\" d=\"\($0.data)\"/>" }.joined()
    return "<svg viewBox=\"0 0 \(max(1, count)) \(max(1, count))\" role=\"img\" shape-rendering=\"crispEdges\" "
      + "aria-label=\"Map of \(name(layer, head).lowercased())\">\(cells)</svg>"
  }

  /// Weights in thousandths, row by row: small, and fine enough to be shown.
  private var data: JSON {
    let weights = (0..<layerCount).map { layer in
      JSON.array(
        (0..<headCount).map { head in
          .array(
            tokens.indices.map { query in
              .array(tokens.indices.map { .integer(Int((1000 * weight(layer, head, query, $0)).rounded())) })
            })
        })
    }
    return ["tokens": .array(tokens.map { .string($0) }), "weights": .array(weights)]
  }
}

/// What all attention pictures of a page share, with each one's id in it.
enum AttentionHTML {
  static func styleSheet(for root: String) -> String {
    func variables(_ theme: SVGPalette.Theme) -> String {
      let named = ["ink": theme.ink, "quiet": theme.quiet, "grid": theme.grid, "accent": theme.series[0]]
      let ramp = theme.ramp.enumerated().flatMap {
        ["--r\($0.offset):\($0.element.code)", "--n\($0.offset):\($0.element.readable.code)"]
      }
      return (named.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value.code)" } + ramp).joined(separator: ";")
    }
    let steps = (0..<Shade.count).map { step in
      "\(root) .t\(step){fill:var(--r\(step))}\(root) .w\(step){background:var(--r\(step));color:var(--n\(step))}"
    }
    return
      ([
        "\(root){\(variables(SVGPalette.light));margin:1.5em 0;color:var(--ink);font:16px/1.5 system-ui,sans-serif}",
        "@media screen and (prefers-color-scheme:dark){\(root){\(variables(SVGPalette.dark))}}",
        "\(root) figcaption{font-weight:600;margin-bottom:.5em}",
        "\(root) .choices{display:flex;flex-wrap:wrap;gap:.5em 1em}",
        "\(root) fieldset{border:1px solid var(--grid);border-radius:6px;padding:.1em .6em .3em;margin:0;min-width:0}",
        "\(root) fieldset label{display:inline-block;padding:.25em .5em .25em 0}",
        "\(root) .hint{color:var(--quiet);font-size:.9em;margin:.6em 0}",
        "\(root) .words{margin:.4em 0;line-height:1}",
        "\(root) .words button{font:inherit;line-height:1.2;border:2px solid transparent;border-radius:6px;"
          + "padding:.2em .35em;margin:0 2px 4px 0;cursor:pointer;vertical-align:top;min-width:2em}",
        "\(root) .words button small{display:block;font-size:.72em;min-height:1.2em}",
        "\(root) .words button[aria-pressed=true]{border-color:var(--accent);font-weight:600}",
        "\(root) button:focus-visible,\(root) input:focus-visible,\(root) summary:focus-visible"
          + "{outline:3px solid var(--accent);outline-offset:1px}",
        "\(root) .says{min-height:3em;margin:.4em 0 1em}",
        "\(root) .heads{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:1em}",
        "\(root) .card{min-width:0}",
        "\(root) .card p{margin:.3em 0;font-size:.9em}",
        "\(root) .card svg{width:100%;min-width:0;height:auto;display:block;background:var(--r0);border:1px solid var(--quiet)}",
        "\(root) .card.chosen svg{outline:3px solid var(--accent)}",
        "\(root) ol{padding-left:2.2em;font-size:.9em;overflow-wrap:anywhere}",
      ] + steps).joined(separator: "\n")
  }

  /// Written out rather than fetched; `data` is JSON, in which "<" is written so that no tag can end the script.
  static func script(id: String, data: String) -> String {
    let data = data.replacing("<", with: "\\u003c").replacing("\u{2028}", with: "\\u2028")
      .replacing("\u{2029}", with: "\\u2029")
    return """
      (() => {
        const data = \(data);
        const root = document.getElementById("\(id)");
        const words = root.querySelector(".words"), says = root.querySelector(".says");
        const cards = [...root.querySelectorAll(".card")];
        const heads = data.weights[0].length;
        let chosen = data.tokens.length - 1;
        const buttons = data.tokens.map((token, index) => {
          const button = document.createElement("button");
          button.type = "button";
          button.append(token, document.createElement("small"));
          button.addEventListener("click", () => choose(index));
          button.addEventListener("focus", () => choose(index));
          words.append(button, " ");
          return button;
        });
        const picked = (name) => Number(root.querySelector(`input[name="\(id)-${name}"]:checked`).value);
        function choose(index) {
          chosen = index;
          show();
        }
        function show() {
          const layer = picked("layer"), head = picked("head");
          const row = data.weights[layer][head][chosen];
          buttons.forEach((button, index) => {
            const share = row[index] / 1000;
            button.className = "w" + Math.min(7, Math.floor(Math.sqrt(share) * 8));
            button.setAttribute("aria-pressed", index === chosen);
            button.tabIndex = index === chosen ? 0 : -1;
            const percent = Math.round(share * 100);
            button.lastChild.textContent = percent > 0 ? percent : "";
          });
          const most = row.map((share, index) => [share, index]).filter((pair) => pair[0] >= 50)
            .sort((a, b) => b[0] - a[0] || b[1] - a[1]).slice(0, 4)
            .map(([share, index]) => `“${data.tokens[index]}” ${Math.round(share / 10)} %`);
          says.textContent = `Layer ${layer + 1}, head ${head + 1}: “${data.tokens[chosen]}” looks at `
            + (most.length ? most.join(", ") : "many words, a little at each") + ".";
          cards.forEach((card, index) => card.classList.toggle("chosen", index === layer * heads + head));
        }
        words.addEventListener("keydown", (event) => {
          const last = buttons.length - 1;
          const to = { ArrowLeft: chosen - 1, ArrowRight: chosen + 1, ArrowUp: chosen - 1, ArrowDown: chosen + 1,
            Home: 0, End: last }[event.key];
          if (to === undefined) return;
          event.preventDefault();
          buttons[Math.max(0, Math.min(last, to))].focus();
        });
        root.querySelectorAll("input").forEach((input) => input.addEventListener("change", show));
        if (buttons.length) { show(); root.querySelector(".reader").hidden = false; }
      })();
      """
  }
}
