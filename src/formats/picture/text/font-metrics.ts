/**
 * What typesetting needs to know of a TrueType or OpenType font: which characters it has and how wide they are
 * (OpenType 1.9: tables `head`, `hhea`, `hmtx`, `cmap` formats 4 and 12). Kerning is left out: it makes text narrower
 * far more often than wider, so lines that fit by these figures fit when they are drawn.
 */
export type FontMetrics = {
  /** Width of a character as a share of the font size; null where the font has no glyph for it. */
  readonly advance: (codePoint: number) => number | null
}

/** Reads the metrics out of a font file. Throws on bytes that are no TrueType or OpenType font. */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tableDirectory(view)
  const unitsPerEm = view.getUint16(tableAt(tables, 'head') + 18)
  const widths = glyphWidths(view, tables, unitsPerEm)
  const glyphOf = characterMap(view, tableAt(tables, 'cmap'))
  return {
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      return glyph === 0 ? null : (widths[Math.min(glyph, widths.length - 1)] as number)
    },
  }
}

function tableDirectory(view: DataView): ReadonlyMap<string, number> {
  const count = view.getUint16(4)
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const record = 12 + 16 * i
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
      return [tag, view.getUint32(record + 8)] as const
    }),
  )
}

function tableAt(tables: ReadonlyMap<string, number>, tag: string): number {
  const at = tables.get(tag)
  if (at === undefined) throw new Error(`not a usable font: no table ${tag}`)
  return at
}

/** Advance widths by glyph; glyphs behind the end of the list have the last width. */
function glyphWidths(view: DataView, tables: ReadonlyMap<string, number>, unitsPerEm: number): Float32Array {
  const count = view.getUint16(tableAt(tables, 'hhea') + 34)
  const hmtx = tableAt(tables, 'hmtx')
  return Float32Array.from({ length: count }, (_, glyph) => view.getUint16(hmtx + 4 * glyph) / unitsPerEm)
}

type GlyphOf = (codePoint: number) => number

function characterMap(view: DataView, cmap: number): GlyphOf {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + view.getUint32(cmap + 4 + 8 * i + 4)
    return { at, format: view.getUint16(at) }
  })
  const full = subtables.find(({ format }) => format === 12)
  if (full) return segmentedCoverage(view, full.at)
  const basic = subtables.find(({ format }) => format === 4)
  if (basic) return basicPlane(view, basic.at)
  throw new Error('not a usable font: no Unicode character map')
}

/** Format 12: groups of consecutive code points, found by bisection; the basic plane is laid out as a table. */
function segmentedCoverage(view: DataView, at: number): GlyphOf {
  const count = view.getUint32(at + 12)
  const basic = new Uint16Array(0x10000)
  const beyond: { start: number; end: number; glyph: number }[] = []
  for (let i = 0; i < count; i++) {
    const group = at + 16 + 12 * i
    const start = view.getUint32(group)
    const end = view.getUint32(group + 4)
    const glyph = view.getUint32(group + 8)
    if (start > 0xffff) beyond.push({ start, end, glyph })
    else for (let code = start; code <= Math.min(end, 0xffff); code++) basic[code] = glyph + code - start
  }
  return (codePoint) => {
    if (codePoint < 0x10000) return basic[codePoint] as number
    const group = beyond.find(({ start, end }) => codePoint >= start && codePoint <= end)
    return group ? group.glyph + codePoint - group.start : 0
  }
}

/** Format 4: segments of the basic plane with deltas or glyph arrays. */
function basicPlane(view: DataView, at: number): GlyphOf {
  const segments = view.getUint16(at + 6) / 2
  const glyphs = new Uint16Array(0x10000)
  for (let i = 0; i < segments; i++) {
    const end = view.getUint16(at + 14 + 2 * i)
    const start = view.getUint16(at + 16 + 2 * segments + 2 * i)
    const delta = view.getUint16(at + 16 + 4 * segments + 2 * i)
    const rangeAt = at + 16 + 6 * segments + 2 * i
    const range = view.getUint16(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - start))
      glyphs[code] = glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
  }
  return (codePoint) => (codePoint < 0x10000 ? (glyphs[codePoint] as number) : 0)
}
