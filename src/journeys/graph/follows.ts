import type { EventLog } from '../log/event-log.ts'
import { PairIds } from '../log/pair-ids.ts'
import { GroupedQuantiles, NO_GROUP } from '../statistics/quantiles.ts'

/** Pairs of so few names are numbered by their place in a square table; those of more in the order in which they come. */
const SQUARE_MOST = 64

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
  const left = log.ends ?? log.times
  quantiles.countGaps(edges.ofEvent, left, log.times, totals)
  quantiles.settle()
  progress(0.6)
  quantiles.collectGaps(edges.ofEvent, left, log.times)
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
  /** Per event, the number of the edge to the next, or `NO_GROUP` after a case's last. */
  readonly ofEvent: Uint32Array
  readonly count: number
  readonly fromOf: (edge: number) => number
  readonly toOf: (edge: number) => number
}

function edgesOf(log: EventLog): Edges {
  const { caseStarts } = log
  const width = log.dictionary.length
  const edges = width <= SQUARE_MOST ? squareEdges(log, width) : numberedEdges(log, width)
  for (let at = 1; at < caseStarts.length; at++) edges.ofEvent[(caseStarts[at] as number) - 1] = NO_GROUP
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
