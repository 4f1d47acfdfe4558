import type { EventLog } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'
import type { Follows } from './follows.ts'
import type { Bottleneck } from './graph.ts'
import type { Nodes } from './nodes.ts'

type Ranked = {
  readonly listed: readonly Bottleneck[]
  readonly totalMs: number
  readonly otherCount: number
  readonly otherMs: number
}

/** Edges and names with an end by the time that all cases together spend there. Those that take no time are left out. */
export function bottlenecksOf(log: EventLog, follows: Follows, nodes: Nodes, most: number): Ranked {
  const atNames = nodes.durations?.totals ?? new Float64Array(0)
  const edges = follows.totals.length
  const totals = new Float64Array(edges + atNames.length)
  totals.set(follows.totals)
  totals.set(atNames, edges)
  const totalMs = totals.reduce((sum, ms) => sum + ms, 0)
  const order = ranked(totals)
  const listed = Array.from(order.slice(0, most), (at): Bottleneck => {
    const time = totals[at] as number
    const figures = { totalMs: time, share: time / totalMs }
    if (at < edges) {
      const [from, to] = [follows.from[at] as number, follows.to[at] as number].map((name) => log.dictionary[name]) as [
        string,
        string,
      ]
      return {
        kind: 'between',
        from,
        to,
        ...figures,
        n: follows.counts[at] as number,
        medianMs: follows.medians[at] as number,
      }
    }
    const name = at - edges
    const median = nodes.durations?.quantiles.of(name, 0.5) as number
    return {
      kind: 'at',
      name: log.dictionary[name] as string,
      ...figures,
      n: nodes.counts[name] as number,
      medianMs: median,
    }
  })
  const listedMs = listed.reduce((sum, { totalMs: ms }) => sum + ms, 0)
  const otherCount = order.length - listed.length
  return { listed, totalMs, otherCount, otherMs: otherCount === 0 ? 0 : totalMs - listedMs }
}
