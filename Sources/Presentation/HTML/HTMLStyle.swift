/// The style sheet of a page: the colours of the pictures, a line length for reading, nothing wider than the screen.
enum HTMLStyle {
  static let sheet = """
    :root{color-scheme:light dark;\(colours(SVGPalette.light))}
    @media screen and (prefers-color-scheme:dark){:root{\(colours(SVGPalette.dark))}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:48rem;background:var(--page);color:var(--ink);\
    font:1.0625rem/1.6 system-ui,sans-serif;overflow-wrap:break-word}
    h1,h2,h3,h4{line-height:1.25;margin:2em 0 .6em}
    h1{font-size:2rem;margin:.5em 0}
    h2{font-size:1.5rem;border-bottom:1px solid var(--grid);padding-bottom:.25em}
    h3{font-size:1.2rem}
    h4,h5,h6{font-size:1.0625rem}
    a{color:var(--s0)}
    :focus-visible{outline:3px solid var(--s1);outline-offset:2px}
    .skip{position:absolute;left:-100vw;background:var(--page);padding:.5rem 1rem}
    .skip:focus{left:1rem;top:.5rem;z-index:1}
    main:focus{outline:none}
    nav{border:1px solid var(--grid);border-radius:.5rem;padding:.75rem 1rem;margin:1.5rem 0}
    nav ol{margin:0;padding-left:0;list-style:none}
    nav ol ol{padding-left:1.5em}
    code,pre,samp{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    code{font-size:.9em;background:var(--soft);padding:.1em .3em;border-radius:.25rem}
    pre{background:var(--soft);padding:.75rem 1rem;border-radius:.5rem;overflow-x:auto;max-width:100%;line-height:1.45;\
    font-size:.875rem}
    pre code{background:none;padding:0;font-size:inherit}
    pre.output{line-height:1.2;border-left:4px solid var(--s2)}
    .keyword{color:var(--s3)}
    .string{color:var(--s1)}
    .comment{color:var(--quiet)}
    figure{margin:1.5rem 0}
    figcaption{color:var(--quiet);font-size:.9375rem;margin-top:.5rem}
    .scroll,.math{overflow-x:auto;max-width:100%}
    .math{padding:.25rem 0}
    figure svg{display:block;width:100%;min-width:34rem;height:auto;max-width:45rem}
    math{font-size:1.1em;font-family:"STIX Two Math","Cambria Math","Latin Modern Math","Noto Sans Math",math}
    table{border-collapse:collapse;margin:1rem 0}
    th,td{border:1px solid var(--grid);padding:.35rem .7rem;text-align:left;vertical-align:top}
    th{background:var(--soft)}
    .centre{text-align:center}
    .right{text-align:right;font-variant-numeric:tabular-nums}
    blockquote{margin:1rem 0;padding:.1rem 1rem;border-left:4px solid var(--s0);color:var(--quiet)}
    blockquote.text{white-space:pre-wrap;padding:.5rem 1rem}
    hr{border:0;border-top:1px solid var(--grid);margin:2rem 0}
    .question{border:1px solid var(--grid);border-radius:.5rem;padding:.75rem 1rem;margin:1.25rem 0}
    fieldset{border:0;margin:0;padding:0;min-width:0}
    legend{padding:0;margin-bottom:.5rem}
    .option label{display:flex;gap:.6rem;align-items:baseline;padding:.3rem 0;cursor:pointer}
    .option input{flex:none;width:1.1em;height:1.1em;accent-color:var(--s0)}
    .why{margin:0 0 .5rem 1.8rem}
    .why:empty{display:none}
    .yes{color:var(--s2)}
    .no{color:var(--s1)}
    summary{cursor:pointer;color:var(--s0);padding:.25rem 0}
    @media print{
    body{max-width:none;padding:0;font-size:11pt}
    .skip,nav,script{display:none}
    pre{white-space:pre-wrap;border:1px solid var(--grid)}
    figure,pre,table,.question{break-inside:avoid}
    h2,h3{break-after:avoid}
    figure svg{min-width:0}
    }
    """

  private static func colours(_ theme: SVGPalette.Theme) -> String {
    let soft = theme.page.mixed(with: theme.ink, share: 0.05)
    let named = [
      ("page", theme.page), ("ink", theme.ink), ("quiet", theme.quiet), ("grid", theme.grid), ("soft", soft),
    ]
    let all = named + theme.series.enumerated().map { ("s\($0.offset)", $0.element) }
    return all.map { "--\($0.0):\($0.1.code)" }.joined(separator: ";")
  }
}
