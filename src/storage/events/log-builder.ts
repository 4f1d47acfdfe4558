import type { AttributeValue, EventRow } from '../../formats/events/event-row.ts'
import { NumberStyles, plainNumber } from '../../formats/events/number-style.ts'
import { putAttributes } from '../../formats/events/put-attributes.ts'
import { type Column, MISSING } from '../../journeys/log/columns.ts'
import type { EventColumns } from '../../journeys/log/event-log.ts'

/** A map holds 2²⁴ keys and no more. */
const MAP_KEYS = 16_000_000

/** Gives texts codes from 0 in the order in which they first come, however many there are. */
export class TextCodes {
  readonly texts: string[] = []
  readonly #maps: Map<string, number>[] = [new Map()]

  codeOf(text: string): number {
    for (const map of this.#maps) {
      const known = map.get(text)
      if (known !== undefined) return known
    }
    const own = ownCopy(text)
    const code = this.texts.length
    let map = this.#maps.at(-1) as Map<string, number>
    if (map.size >= MAP_KEYS) {
      map = new Map()
      this.#maps.push(map)
    }
    map.set(own, code)
    this.texts.push(own)
    return code
  }
}

/** A part of a large text keeps all of it in memory; a copy keeps itself alone. */
function ownCopy(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

type Attribute = { codes: Uint32Array; readonly texts: TextCodes; readonly numbers: NumberStyles }

/** Puts events as they come into columns. Cases, names and texts are codes; memory is what the columns take. */
export class LogBuilder {
  readonly cases = new TextCodes()
  readonly names = new TextCodes()
  #count = 0
  #cases = new Uint32Array(4096)
  #names = new Uint32Array(4096)
  #times = new Float64Array(4096)
  #ends: Float64Array | null = null
  readonly #attributes = new Map<string, Attribute>()

  get count(): number {
    return this.#count
  }

  add({ caseId, name, time, end, attributes }: EventRow): void {
    const at = this.#count++
    if (at === this.#times.length) this.#grow()
    this.#cases[at] = this.cases.codeOf(caseId)
    this.#names[at] = this.names.codeOf(name)
    this.#times[at] = time
    if (end !== null && this.#ends === null) {
      this.#ends = new Float64Array(this.#times.length)
      this.#ends.set(this.#times.subarray(0, at))
    }
    if (this.#ends) this.#ends[at] = end ?? time
    if (attributes) putAttributes(attributes, at, this.#attributes, this.#put)
  }

  readonly #put = (key: string, at: number, value: AttributeValue): void => {
    let column = this.#attributes.get(key)
    if (!column) {
      column = {
        codes: new Uint32Array(this.#times.length).fill(MISSING),
        texts: new TextCodes(),
        numbers: new NumberStyles(),
      }
      this.#attributes.set(ownCopy(key), column)
    }
    const text = typeof value === 'number' ? String(value) : value
    const before = column.texts.texts.length
    const code = column.texts.codeOf(text)
    column.codes[at] = code
    if (code === before) column.numbers.see(text)
  }

  #grow(): void {
    const length = this.#times.length * 2
    const grown = <T extends Uint32Array | Float64Array>(array: T, into: T): T => {
      into.set(array)
      return into
    }
    this.#cases = grown(this.#cases, new Uint32Array(length))
    this.#names = grown(this.#names, new Uint32Array(length))
    this.#times = grown(this.#times, new Float64Array(length))
    if (this.#ends) this.#ends = grown(this.#ends, new Float64Array(length))
    for (const column of this.#attributes.values()) {
      column.codes = grown(column.codes, new Uint32Array(length).fill(MISSING))
    }
  }

  /** What was added, in the order in which it came. The builder is of no use afterwards. */
  columns(): EventColumns {
    const count = this.#count
    const attributes = new Map<string, Column>()
    for (const [name, column] of this.#attributes) attributes.set(name, columnOf(column, count))
    return {
      cases: this.#cases.subarray(0, count),
      caseIds: this.cases.texts,
      names: this.#names.subarray(0, count),
      dictionary: this.names.texts,
      times: this.#times.subarray(0, count),
      ends: this.#ends?.subarray(0, count) ?? null,
      attributes,
    }
  }
}

function columnOf({ codes, texts, numbers: { style } }: Attribute, count: number): Column {
  const used = codes.subarray(0, count)
  if (style === null) return { kind: 'text', dictionary: texts.texts, codes: used }
  const numbers = texts.texts.map((text) => Number(plainNumber(text, style)))
  const values = Float64Array.from(used, (code) => (code === MISSING ? Number.NaN : (numbers[code] as number)))
  return { kind: 'number', values }
}
