import { caseCount, type EventLog } from './event-log.ts'

/** The distinct sequences of names that stretches of a log have, numbered from 0 in the order in which they first come. */
export type Sequences = {
  /** Per stretch, its sequence's number. */
  readonly ofStretch: Uint32Array
  /** Per sequence: how many stretches have it. */
  readonly counts: Uint32Array
  /** Per sequence: how many of those go on after the steps that were looked at. */
  readonly cut: Uint32Array
  /** Per sequence: the place of its first event, in the first stretch that has it, and how many steps it has. */
  readonly places: Uint32Array
  readonly lengths: Uint32Array
}

/** Whole cases by what happens in them, in order: the log's variants. */
export function variantsOf(log: EventLog, mostSteps = Number.POSITIVE_INFINITY): Sequences {
  const cases = caseCount(log)
  return sequencesOf(log.names, log.caseStarts.subarray(0, cases), log.caseStarts.subarray(1), mostSteps)
}

/**
 * Stretches of events, from `starts[i]` to before `ends[i]`, by their first `mostSteps` names. Exact: equal hashes are
 * compared name by name. Linear in the events.
 */
export function sequencesOf(names: Uint32Array, starts: Uint32Array, ends: Uint32Array, mostSteps: number): Sequences {
  const table = new SequenceTable(names, starts.length)
  const ofStretch = new Uint32Array(starts.length)
  for (let i = 0; i < starts.length; i++) {
    const from = starts[i] as number
    const whole = (ends[i] as number) - from
    ofStretch[i] = table.add(from, Math.min(whole, mostSteps), whole > mostSteps)
  }
  return { ofStretch, ...table.columns() }
}

/** The names of a sequence. */
export function stepsOf(log: EventLog, { places, lengths }: Sequences, sequence: number): string[] {
  const from = places[sequence] as number
  const codes = log.names.subarray(from, from + (lengths[sequence] as number))
  return Array.from(codes, (code) => log.dictionary[code] as string)
}

/** Open addressing; a slot holds a sequence's number + 1 and its hash, side by side so that one look reaches both. */
class SequenceTable {
  readonly #names: Uint32Array
  readonly #slots: Uint32Array
  readonly #mask: number
  #counts: Uint32Array = new Uint32Array(1024)
  #cut: Uint32Array = new Uint32Array(1024)
  #places: Uint32Array = new Uint32Array(1024)
  #lengths: Uint32Array = new Uint32Array(1024)
  #size = 0

  constructor(names: Uint32Array, most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 1.5 + 2))
    this.#names = names
    this.#slots = new Uint32Array(2 * size)
    this.#mask = size - 1
  }

  add(place: number, length: number, goesOn: boolean): number {
    const hash = this.#hashOf(place, length)
    let slot = hash & this.#mask
    while (true) {
      const id = this.#slots[2 * slot] as number
      if (id === 0) break
      if (this.#slots[2 * slot + 1] === hash && this.#isSame(id - 1, place, length))
        return this.#counted(id - 1, goesOn)
      slot = (slot + 1) & this.#mask
    }
    this.#slots[2 * slot] = this.#size + 1
    this.#slots[2 * slot + 1] = hash
    if (this.#size === this.#counts.length) this.#enlarge()
    this.#places[this.#size] = place
    this.#lengths[this.#size] = length
    return this.#counted(this.#size++, goesOn)
  }

  columns(): Omit<Sequences, 'ofStretch'> {
    const own = (column: Uint32Array) => column.slice(0, this.#size)
    return {
      counts: own(this.#counts),
      cut: own(this.#cut),
      places: own(this.#places),
      lengths: own(this.#lengths),
    }
  }

  #counted(id: number, goesOn: boolean): number {
    this.#counts[id] = (this.#counts[id] as number) + 1
    if (goesOn) this.#cut[id] = (this.#cut[id] as number) + 1
    return id
  }

  #hashOf(place: number, length: number): number {
    let hash = length
    for (let i = place; i < place + length; i++) {
      hash = Math.imul(hash ^ (this.#names[i] as number), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    hash = Math.imul(hash, 0x85ebca6b)
    return (hash ^ (hash >>> 13)) >>> 0
  }

  #isSame(id: number, place: number, length: number): boolean {
    if (this.#lengths[id] !== length) return false
    const known = this.#places[id] as number
    for (let i = 0; i < length; i++) if (this.#names[known + i] !== this.#names[place + i]) return false
    return true
  }

  #enlarge(): void {
    this.#counts = doubled(this.#counts)
    this.#cut = doubled(this.#cut)
    this.#places = doubled(this.#places)
    this.#lengths = doubled(this.#lengths)
  }
}

function doubled(column: Uint32Array): Uint32Array {
  const more = new Uint32Array(2 * column.length)
  more.set(column)
  return more
}
