/**
 * The Typst program that sets every document. It is fixed: what people write comes in as data (`data.json`), is put
 * between no quotes, and so can never be run.
 */
export const TYPST_TEMPLATE = `
#let data = json("data.json")
#set document(title: data.title, description: data.description, date: none)
#set text(lang: data.lang.lang, region: data.lang.region, dir: if data.rtl { rtl } else { ltr }, hyphenate: false, fallback: false, font: "Inter")
#set par(justify: false, spacing: 0pt, first-line-indent: 0pt)
#set block(spacing: 0pt)
#show heading: it => it.body

#let emoji-run(r, size) = box(width: 1.2 * size, height: size, baseline: 0.2 * size,
  place(top + left, dy: -0.16 * size, image(r.emoji, width: 1.2 * size, height: 1.2 * size, alt: r.text)))

#let text-run(r, size) = {
  let body = text(font: (r.font, ..data.fonts), weight: r.weight, style: if r.italic { "italic" } else { "normal" }, fill: rgb(r.fill), size: size, r.text)
  if r.href == none { body } else { link(r.href, underline(offset: 0.12em, stroke: 0.05em, body)) }
}

#let part-of(p, size) = {
  let body = for r in p.runs { if r.emoji == none { text-run(r, size) } else { emoji-run(r, size) } }
  if p.direction == none { body } else { box(baseline: 0.2 * size, { set text(dir: if p.direction == "rtl" { rtl } else { ltr }); body }) }
}

#let lines-of(t, size) = {
  for (i, line) in t.lines.enumerate() {
    if i > 0 { linebreak() }
    for p in line { part-of(p, size) }
  }
}

#let draw-text(t) = {
  let size = t.size * 1pt
  let body = {
    set text(size: size, lang: t.lang.lang, region: t.lang.region, dir: if t.rtl { rtl } else { ltr }, top-edge: 0.8em, bottom-edge: -0.2em)
    set par(leading: t.lineHeight * 1pt - size)
    set align(if t.align == "left" { left } else if t.align == "right" { right } else { center })
    if t.role == "title" { heading(level: 1, text(size: size, lines-of(t, size))) } else if t.role == "heading" { heading(level: 2, text(size: size, lines-of(t, size))) } else { par(lines-of(t, size)) }
  }
  let placed = place(top + left, dx: t.x * 1pt, dy: t.baseline * 1pt - 0.8 * size, block(width: t.width * 1pt, body))
  if t.role == "artifact" { pdf.artifact(placed) } else { placed }
}

#let draw-figure(f) = {
  let picture = image(f.file, width: f.width * 1pt, height: f.height * 1pt, alt: f.alt, fit: "cover")
  let framed = if f.radius > 0 { box(clip: true, radius: f.radius * 1pt, picture) } else { picture }
  place(top + left, dx: f.x * 1pt, dy: f.y * 1pt, framed)
}

#let draw-table(t, draw) = {
  let cell-of(c) = table.cell(colspan: c.span, { for item in c.items { draw(item) } })
  let heads = t.rows.filter(row => row.isHeader)
  let bodies = t.rows.filter(row => not row.isHeader)
  let head = if heads.len() == 0 { () } else { (table.header(repeat: false, ..heads.map(row => row.cells.map(cell-of)).flatten()),) }
  place(top + left, dx: t.x * 1pt, dy: t.y * 1pt, table(
    columns: t.columnWidths.map(w => w * 1pt),
    rows: t.rows.map(row => row.height * 1pt),
    inset: 0pt,
    stroke: none,
    gutter: 0pt,
    align: top + left,
    ..head,
    ..bodies.map(row => row.cells.map(cell-of)).flatten(),
  ))
}

#let draw(item) = {
  if item.kind == "text" { draw-text(item) } else if item.kind == "figure" { draw-figure(item) } else { draw-table(item, draw) }
}

#for (i, page) in data.pages.enumerate() {
  set std.page(width: page.width * 1pt, height: page.height * 1pt, margin: 0pt)
  if i > 0 { pagebreak() }
  place(top + left, pdf.artifact(image(page.art, width: page.width * 1pt, height: page.height * 1pt)))
  for item in page.items { draw(item) }
}
`
