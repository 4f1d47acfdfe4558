import type { EventLog } from '../log/event-log.ts'
import { PairIds } from '../log/pair-ids.ts'
import { GroupedQuantiles } from '../statistics/quantiles.ts'

/** Pairs of so few names are numbered by their place in a square table; those of more in the order in which they come. */
const SQUARE_MOST = 64
/** Stands for the edge after a case's last event. */
const NONE = 0xffffffff

/** Each edge that occurs, by its number. */
export type Follows = {
  /** Codes of names. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly counts: Uint32Array
  /** Sums of the times between, ms. */
  readonly totals: Float64Array
  /** Of edge i's times between: the median and the ninth decile. */
  readonly medians: Float64Array
  readonly p90s: Float64Array
}

/** Three walks over the log: which edges there are, how their times spread, and the few times that make their quantiles. */
export function followsOf(log: EventLog, progress: (share: number) => void): Follows {
  const edges = edgesOf(log)
  progress(0.2)
  const quantiles = new GroupedQuantiles(edges.count, [0.5, 0.9])
  const totals = new Float64Array(edges.count)
  countTimes(log, edges.ofEvent, quantiles, totals)
  quantiles.settle()
  progress(0.6)
  collectTimes(log, edges.ofEvent, quantiles)
  const present = Uint32Array.from(
    Array.from({ length: edges.count }, (_, edge) => edge).filter((edge) => quantiles.sizeOf(edge) > 0),
  )
  return {
    from: present.map(edges.fromOf),
    to: present.map(edges.toOf),
    counts: present.map((edge) => quantiles.sizeOf(edge)),
    totals: Float64Array.from(present, (edge) => totals[edge] as number),
    medians: Float64Array.from(present, (edge) => quantiles.of(edge, 0.5) as number),
    p90s: Float64Array.from(present, (edge) => quantiles.of(edge, 0.9) as number),
  }
}

type Edges = {
  /** Per event, the number of the edge to the next, or `NONE`. */
  readonly ofEvent: Uint32Array
  readonly count: number
  readonly fromOf: (edge: number) => number
  readonly toOf: (edge: number) => number
}

function edgesOf(log: EventLog): Edges {
  const { caseStarts } = log
  const width = log.dictionary.length
  const edges = width <= SQUARE_MOST ? squareEdges(log, width) : numberedEdges(log, width)
  for (let at = 1; at < caseStarts.length; at++) edges.ofEvent[(caseStarts[at] as number) - 1] = NONE
  return edges
}

function squareEdges({ names }: EventLog, width: number): Edges {
  const ofEvent = new Uint32Array(names.length)
  let from = names[0] ?? 0
  for (let i = 1; i < names.length; i++) {
    const name = names[i] as number
    ofEvent[i - 1] = from * width + name
    from = name
  }
  return { ofEvent, count: width * width, fromOf: (edge) => Math.floor(edge / width), toOf: (edge) => edge % width }
}

function numberedEdges({ names, caseStarts }: EventLog, width: number): Edges {
  const ofEvent = new Uint32Array(names.length)
  const ids = new PairIds(width)
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    const end = caseStarts[at + 1] as number
    for (let i = (caseStarts[at] as number) + 1; i < end; i++)
      ofEvent[i - 1] = ids.idOf(names[i - 1] as number, names[i] as number)
  }
  return { ofEvent, count: ids.size, fromOf: (edge) => ids.firstOf(edge), toOf: (edge) => ids.secondOf(edge) }
}

// The two loops are one with two bodies, written out: a function that is passed in costs more than they do.

function countTimes(log: EventLog, edgeOf: Uint32Array, quantiles: GroupedQuantiles, totals: Float64Array): void {
  const { times } = log
  const left = log.ends ?? times
  let before = left[0] ?? 0
  for (let i = 0; i + 1 < times.length; i++) {
    const edge = edgeOf[i] as number
    if (edge !== NONE) {
      const between = (times[i + 1] as number) - before
      if (between > 0) {
        totals[edge] = (totals[edge] as number) + between
        quantiles.count(edge, between)
      } else quantiles.count(edge, 0)
    }
    before = left[i + 1] as number
  }
}

function collectTimes(log: EventLog, edgeOf: Uint32Array, quantiles: GroupedQuantiles): void {
  const { times } = log
  const left = log.ends ?? times
  let before = left[0] ?? 0
  for (let i = 0; i + 1 < times.length; i++) {
    const edge = edgeOf[i] as number
    if (edge !== NONE) {
      const between = (times[i + 1] as number) - before
      quantiles.collect(edge, Math.max(between, 0))
    }
    before = left[i + 1] as number
  }
}
