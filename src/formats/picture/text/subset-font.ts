/**
 * Cuts a TrueType font down to the glyphs of some characters (OpenType 1.9, tables `glyf`, `loca`, `hmtx`, `cmap`), so that a
 * picture can carry the letters that it uses. Shaping rules and kerning are left out: for scripts whose letters join, embed
 * the font whole.
 */
export function subsetFont(bytes: Uint8Array, codePoints: Iterable<number>): Uint8Array {
  const font = new Font(bytes)
  const characters = [...new Set(codePoints)]
    .sort((a, b) => a - b)
    .flatMap((code) => {
      const glyph = font.glyphOf(code)
      return glyph === 0 ? [] : [{ code, glyph }]
    })
  const glyphs = font.closure([0, ...characters.map(({ glyph }) => glyph)])
  const newIds = new Map(glyphs.map((glyph, id) => [glyph, id]))
  const { glyf, loca } = font.glyphData(glyphs, newIds)
  const pairs = characters.map(({ code, glyph }) => [code, newIds.get(glyph) as number] as const)
  return assemble([
    ['OS/2', font.copy('OS/2')],
    ['cmap', characterMap(pairs)],
    ['glyf', glyf],
    ['head', patched(font.copy('head'), (view) => view.setInt16(50, 1))],
    ['hhea', patched(font.copy('hhea'), (view) => view.setUint16(34, glyphs.length))],
    ['hmtx', font.metrics(glyphs)],
    ['loca', loca],
    ['maxp', patched(font.copy('maxp'), (view) => view.setUint16(4, glyphs.length))],
    ['name', font.copy('name')],
    ['post', patched(font.copy('post').slice(0, 32), (view) => view.setUint32(0, 0x00030000))],
  ])
}

class Font {
  private readonly bytes: Uint8Array
  private readonly view: DataView
  private readonly tables = new Map<string, { readonly at: number; readonly length: number }>()
  private readonly characters: ReadonlyMap<number, number>

  constructor(bytes: Uint8Array) {
    // A Buffer's `slice` would share memory with the font; a plain array's copies.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let i = 0; i < this.view.getUint16(4); i++) {
      const record = 12 + 16 * i
      const tag = String.fromCharCode(...bytes.subarray(record, record + 4))
      this.tables.set(tag, { at: this.view.getUint32(record + 8), length: this.view.getUint32(record + 12) })
    }
    this.characters = this.readCharacters()
  }

  glyphOf(code: number): number {
    return this.characters.get(code) ?? 0
  }

  copy(tag: string): Uint8Array {
    const { at, length } = this.table(tag)
    return this.bytes.slice(at, at + length)
  }

  /** The glyphs with all that composite ones are made of, each once. */
  closure(glyphs: readonly number[]): number[] {
    const all = new Set(glyphs)
    for (const glyph of all) for (const { component } of this.components(glyph)) all.add(component)
    return [...all]
  }

  glyphData(glyphs: readonly number[], newIds: ReadonlyMap<number, number>): { glyf: Uint8Array; loca: Uint8Array } {
    const parts = glyphs.map((glyph) => this.renumbered(glyph, newIds))
    const loca = new DataView(new ArrayBuffer(4 * (parts.length + 1)))
    let end = 0
    for (const [i, part] of parts.entries()) {
      loca.setUint32(4 * i, end)
      end += part.length
    }
    loca.setUint32(4 * parts.length, end)
    return { glyf: concatenated(parts), loca: new Uint8Array(loca.buffer) }
  }

  metrics(glyphs: readonly number[]): Uint8Array {
    const count = this.view.getUint16(this.table('hhea').at + 34)
    const { at } = this.table('hmtx')
    const metrics = new DataView(new ArrayBuffer(4 * glyphs.length))
    for (const [i, glyph] of glyphs.entries()) {
      const advanceAt = at + 4 * Math.min(glyph, count - 1)
      const bearingAt = glyph < count ? advanceAt + 2 : at + 4 * count + 2 * (glyph - count)
      metrics.setUint16(4 * i, this.view.getUint16(advanceAt))
      metrics.setInt16(4 * i + 2, this.view.getInt16(bearingAt))
    }
    return new Uint8Array(metrics.buffer)
  }

  private table(tag: string): { readonly at: number; readonly length: number } {
    const table = this.tables.get(tag)
    if (!table) throw new Error(`no table ${tag} in the font`)
    return table
  }

  private renumbered(glyph: number, newIds: ReadonlyMap<number, number>): Uint8Array {
    const { start, end } = this.extent(glyph)
    const padded = new Uint8Array(Math.ceil((end - start) / 4) * 4)
    padded.set(this.bytes.subarray(start, end))
    const view = new DataView(padded.buffer)
    for (const { at, component } of this.components(glyph)) view.setUint16(at - start, newIds.get(component) as number)
    return padded
  }

  private extent(glyph: number): { start: number; end: number } {
    const long = this.view.getInt16(this.table('head').at + 50) === 1
    const { at } = this.table('loca')
    const offset = (i: number) => (long ? this.view.getUint32(at + 4 * i) : 2 * this.view.getUint16(at + 2 * i))
    const glyf = this.table('glyf').at
    return { start: glyf + offset(glyph), end: glyf + offset(glyph + 1) }
  }

  /** Where a composite glyph names its components. */
  private components(glyph: number): { at: number; component: number }[] {
    const { start, end } = this.extent(glyph)
    if (end - start < 10 || this.view.getInt16(start) >= 0) return []
    const components: { at: number; component: number }[] = []
    let at = start + 10
    for (let more = true; more; ) {
      const flags = this.view.getUint16(at)
      components.push({ at: at + 2, component: this.view.getUint16(at + 2) })
      at += 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
      more = (flags & 0x20) !== 0
    }
    return components
  }

  private readCharacters(): Map<number, number> {
    const { view } = this
    const { at } = this.table('cmap')
    const subtables = Array.from({ length: view.getUint16(at + 2) }, (_, i) => at + view.getUint32(at + 8 + 8 * i))
    const full = subtables.find((subtable) => view.getUint16(subtable) === 12)
    if (full === undefined) throw new Error('no full character map in the font')
    const characters = new Map<number, number>()
    for (let i = 0; i < view.getUint32(full + 12); i++) {
      const group = full + 16 + 12 * i
      const start = view.getUint32(group)
      for (let code = start; code <= view.getUint32(group + 4); code++)
        characters.set(code, view.getUint32(group + 8) + code - start)
    }
    return characters
  }
}

/** A character map of format 12, one group a character. */
function characterMap(pairs: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const length = 16 + 12 * pairs.length
  const view = new DataView(new ArrayBuffer(12 + length))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, length)
  view.setUint32(24, pairs.length)
  for (const [i, [code, glyph]] of pairs.entries()) {
    view.setUint32(28 + 12 * i, code)
    view.setUint32(32 + 12 * i, code)
    view.setUint32(36 + 12 * i, glyph)
  }
  return new Uint8Array(view.buffer)
}

function patched(table: Uint8Array, change: (view: DataView) => void): Uint8Array {
  change(new DataView(table.buffer, table.byteOffset, table.byteLength))
  return table
}

function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(12 + 16 * tables.length)
  const view = new DataView(directory.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, power * 16)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, tables.length * 16 - power * 16)
  let at = directory.length
  const parts: Uint8Array[] = [directory]
  for (const [i, [tag, bytes]] of tables.entries()) {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    const record = 12 + 16 * i
    for (let k = 0; k < 4; k++) view.setUint8(record + k, tag.charCodeAt(k))
    view.setUint32(record + 4, checksum(padded))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    at += padded.length
    parts.push(padded)
  }
  return concatenated(parts)
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let sum = 0
  for (let i = 0; i < bytes.length; i += 4) sum = (sum + view.getUint32(i)) >>> 0
  return sum
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
