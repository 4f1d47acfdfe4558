import type { EventLog } from '../log/event-log.ts'
import { PairIds } from '../log/pair-ids.ts'
import { isShared, shared } from '../log/shared.ts'

/** Pairs of so few names are numbered by their place in a square table; those of more in the order in which they come. */
const SQUARE_MOST = 64

/** The number of what lies between two cases, where no event follows another. */
export const NO_EDGE = 0

/** Numbers edges, the pairs of names that follow each other, from 1. */
export type EdgeIds = {
  /** One more than the largest number. */
  readonly count: number
  readonly fromOf: (edge: number) => number
  readonly toOf: (edge: number) => number
  readonly edges: Edges
}

/** What says of each event but the last the edge to the next one. */
export type Edges = { readonly caseStarts: Uint32Array } & (
  | { readonly kind: 'square'; readonly names: Uint32Array; readonly width: number }
  | { readonly kind: 'numbered'; readonly ofEvent: Uint32Array }
)

export function edgeIdsOf(log: EventLog): EdgeIds {
  const width = log.dictionary.length
  return width <= SQUARE_MOST ? squareIds(log, width) : numberedIds(log, width)
}

function squareIds({ names, caseStarts }: EventLog, width: number): EdgeIds {
  return {
    count: width * width + 1,
    fromOf: (edge) => Math.floor((edge - 1) / width),
    toOf: (edge) => (edge - 1) % width,
    edges: { kind: 'square', names, width, caseStarts },
  }
}

function numberedIds(log: EventLog, width: number): EdgeIds {
  const { names, caseStarts } = log
  const ids = new PairIds(width)
  const ofEvent = isShared(log) ? shared(Uint32Array, names.length) : new Uint32Array(names.length)
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const end = caseStarts[at + 1] as number
    for (let i = (caseStarts[at] as number) + 1; i < end; i++)
      ofEvent[i - 1] = 1 + ids.idOf(names[i - 1] as number, names[i] as number)
  }
  return {
    count: ids.size + 1,
    fromOf: (edge) => ids.firstOf(edge - 1),
    toOf: (edge) => ids.secondOf(edge - 1),
    edges: { kind: 'numbered', ofEvent, caseStarts },
  }
}

/** Writes the edge from each of the events from … to - 1 to the next one. */
export function fillEdges(edges: Edges, from: number, to: number, into: Uint32Array): void {
  if (edges.kind === 'numbered') {
    into.set(edges.ofEvent.subarray(from, to))
    return
  }
  const { names, width } = edges
  let left = names[from] as number
  for (let i = from; i < to; i++) {
    const came = names[i + 1] as number
    // Unlike `*`, it is known to fit 32 bits, which is several times as fast.
    into[i - from] = 1 + Math.imul(left, width) + came
    left = came
  }
  cutAtCases(edges.caseStarts, from, to, into)
}

function cutAtCases(caseStarts: Uint32Array, from: number, to: number, into: Uint32Array): void {
  let low = 0
  let high = caseStarts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((caseStarts[middle] as number) <= from) low = middle + 1
    else high = middle
  }
  for (; (caseStarts[low] as number) <= to; low++) into[(caseStarts[low] as number) - 1 - from] = NO_EDGE
}
