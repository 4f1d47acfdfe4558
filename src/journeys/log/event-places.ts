import { sortCases } from './order.ts'
import { shared } from './shared.ts'

type Numbers = Uint32Array | Float64Array

/**
 * Puts events of which it is known how many each case has at their places as they come, in any order, so that no column is ever
 * held twice.
 */
export class EventPlaces {
  /** Where each case begins, with the count of events as the last; cases without events are left out. */
  readonly starts: Uint32Array
  /** The codes of the cases that have events. */
  readonly codes: Uint32Array
  /** Per code, where its next event goes. */
  readonly #next: Uint32Array

  /** @param counts per code of a case, its events */
  constructor(counts: Uint32Array) {
    this.#next = new Uint32Array(counts.length)
    const starts = shared(Uint32Array, counts.length + 1)
    this.codes = new Uint32Array(counts.length)
    let cases = 0
    let events = 0
    for (let code = 0; code < counts.length; code++) {
      this.#next[code] = events
      if (counts[code] === 0) continue
      this.codes[cases] = code
      starts[cases++] = events
      events += counts[code] as number
    }
    starts[cases] = events
    this.starts = starts.subarray(0, cases + 1)
    this.codes = this.codes.subarray(0, cases)
  }

  get events(): number {
    return this.starts[this.starts.length - 1] as number
  }

  codesColumn(): Uint32Array {
    return shared(Uint32Array, this.events)
  }

  numbersColumn(): Float64Array {
    return shared(Float64Array, this.events)
  }

  /** The places of the events that come next, of the cases with these codes. */
  placesOf(codes: Uint32Array): Uint32Array {
    const places = new Uint32Array(codes.length)
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] as number
      const place = this.#next[code] as number
      places[i] = place
      this.#next[code] = place + 1
    }
    return places
  }

  /** Once all are placed: sorts each case by time, and the other columns along with it. */
  sort(times: Float64Array, others: readonly Numbers[]): void {
    sortCases(this.starts, times, others)
  }
}

/** Puts values at their places. */
export function scatter<T extends Numbers>(values: T, places: Uint32Array, into: T): void {
  for (let i = 0; i < values.length; i++) into[places[i] as number] = values[i] as number
}
