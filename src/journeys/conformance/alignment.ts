import type { Machine } from './machine.ts'

export type Move =
  /** An event where the step is expected. */
  | { readonly kind: 'taken'; readonly step: number; readonly event: number }
  /** A step that the journey left out, though it went on. Leaving an optional one out costs nothing. */
  | { readonly kind: 'skipped'; readonly step: number; readonly cost: number }
  /** An event that is not expected there. */
  | { readonly kind: 'added'; readonly event: number }

export type Alignment = {
  /** Skipped steps that are not optional, and added events, 1 each: the least that any way through the map needs. */
  readonly cost: number
  /** In order. `event` is the place in the trace. */
  readonly moves: readonly Move[]
}

const NO_WAY = 0x3fffffff
const ADDED = 1
/** An edge's code is its index and this. */
const FIRST_EDGE = 2

/** Edges side by side. */
type EdgeColumns = {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly cost: Int32Array
  readonly code: Int32Array
}

/**
 * The cheapest way to read a trace as the expected journey (optimal alignment: Adriansyah, van Dongen & van der Aalst 2011),
 * by dynamic programming over places of the trace × states. Of equally cheap ways one that takes steps is preferred to one
 * that adds, and that to one that skips. Linear in trace × map; a loop's way back costs a second look at a row.
 */
export class Aligner {
  readonly #machine: Machine
  readonly #taking: readonly EdgeColumns[]
  readonly #forward: EdgeColumns
  readonly #back: EdgeColumns
  #costs: Int32Array
  #before: Int32Array
  /** Per place and state, how it was come to. */
  #codes = new Uint16Array(0)

  /** `stepsOfName[code]`: the steps that an event of that name shows. */
  constructor(machine: Machine, stepsOfName: readonly (readonly number[])[]) {
    this.#machine = machine
    const coded = machine.edges.map((edge, index) => ({ ...edge, code: index + FIRST_EDGE }))
    const silent = coded.filter(({ takes }) => !takes)
    this.#taking = stepsOfName.map((steps) =>
      columnsOf(coded.filter(({ takes, step }) => takes && steps.includes(step))),
    )
    this.#forward = columnsOf(silent.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from))
    this.#back = columnsOf(silent.filter(({ from, to }) => from > to))
    this.#costs = new Int32Array(machine.states)
    this.#before = new Int32Array(machine.states)
  }

  /** Aligns `names[from … to - 1]`, codes as given to the constructor. */
  align(names: Uint32Array, from: number, to: number): Alignment {
    const { states } = this.#machine
    const length = to - from
    if (this.#codes.length < (length + 1) * states) this.#codes = new Uint16Array((length + 1) * states * 2)
    this.#codes.fill(0, 0, (length + 1) * states)
    this.#costs.fill(NO_WAY)
    this.#costs[0] = 0
    this.#goSilently(0)
    for (let place = 1; place <= length; place++) this.#read(names[from + place - 1] as number, place * states)
    return { cost: this.#costs[states - 1] as number, moves: this.#movesFrom(length) }
  }

  #read(name: number, row: number): void {
    const before = this.#costs
    const costs = this.#before
    this.#before = before
    this.#costs = costs
    const codes = this.#codes
    for (let state = 0; state < costs.length; state++) costs[state] = (before[state] as number) + 1
    codes.fill(ADDED, row, row + costs.length)
    const taking = this.#taking[name] as EdgeColumns
    for (let i = 0; i < taking.from.length; i++) {
      const cost = before[taking.from[i] as number] as number
      const to = taking.to[i] as number
      if (cost > (costs[to] as number)) continue
      costs[to] = cost
      codes[row + to] = taking.code[i] as number
    }
    this.#goSilently(row)
  }

  #goSilently(row: number): void {
    do this.#relax(this.#forward, row)
    while (this.#relax(this.#back, row))
  }

  /** Whether anything became cheaper. */
  #relax({ from, to, cost, code }: EdgeColumns, row: number): boolean {
    const costs = this.#costs
    const codes = this.#codes
    let better = false
    for (let i = 0; i < from.length; i++) {
      const through = (costs[from[i] as number] as number) + (cost[i] as number)
      const end = to[i] as number
      if (through >= (costs[end] as number)) continue
      costs[end] = through
      codes[row + end] = code[i] as number
      better = true
    }
    return better
  }

  #movesFrom(length: number): Move[] {
    const { states, edges } = this.#machine
    const moves: Move[] = []
    let state = states - 1
    for (let place = length; place > 0 || state > 0; ) {
      const code = this.#codes[place * states + state] as number
      if (code === ADDED) {
        moves.push({ kind: 'added', event: --place })
        continue
      }
      const { from, step, takes, cost } = edges[code - FIRST_EDGE] as Machine['edges'][number]
      if (takes) moves.push({ kind: 'taken', step, event: --place })
      else if (step >= 0) moves.push({ kind: 'skipped', step, cost })
      state = from
    }
    return moves.reverse()
  }
}

function columnsOf(edges: readonly (Machine['edges'][number] & { readonly code: number })[]): EdgeColumns {
  return {
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    cost: Int32Array.from(edges, ({ cost }) => cost),
    code: Int32Array.from(edges, ({ code }) => code),
  }
}
