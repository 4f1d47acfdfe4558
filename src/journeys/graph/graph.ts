import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog, eventCount } from '../log/event-log.ts'
import { isShared } from '../log/shared.ts'
import { ranked } from '../statistics/ranked.ts'
import { bottlenecksOf } from './bottlenecks.ts'
import { type Follows, followsOf } from './follows.ts'
import { type Nodes, nodesOf } from './nodes.ts'

export const graphParameters = exactObject({
  /** The most edges that are listed, the most frequent first; what the others hold is counted. */
  edges: z.int().min(0).default(10_000),
  /** The most names that are listed, the most frequent first; what the others hold is counted. */
  nodes: z.int().min(0).default(10_000),
  /** The most bottlenecks that are listed. */
  bottlenecks: z.int().min(0).default(20),
})

/** Of how many durations, and what they are, in milliseconds; null where there is none. */
export type Durations = {
  readonly n: number
  readonly medianMs: number | null
  readonly p90Ms: number | null
  readonly meanMs: number | null
  readonly totalMs: number
}

export type GraphNode = {
  readonly name: string
  /** Events of this name. */
  readonly count: number
  /** Cases that have one. */
  readonly cases: number
  /** Cases that begin, and that end, with it. */
  readonly starts: number
  readonly ends: number
  /** From an event's time to its end; null where the log knows no ends. */
  readonly duration: Durations | null
}

export type GraphEdge = {
  readonly from: string
  readonly to: string
  /** How often an event of the one name is directly followed by one of the other, within a case. */
  readonly count: number
  /** From the end of the first (its time where the log knows no ends) to the next; 0 where they overlap. */
  readonly medianMs: number
  readonly p90Ms: number
  readonly meanMs: number
  readonly totalMs: number
}

/** Where time goes: between two events, or at one that has an end. */
export type Bottleneck = (
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'at'; readonly name: string }
) & {
  readonly totalMs: number
  /** Of the time of all cases that is spent between and at events, from 0 to 1. */
  readonly share: number
  readonly n: number
  readonly medianMs: number
}

export type GraphResult = {
  readonly basis: Basis
  /** Most frequent first. */
  readonly nodes: readonly GraphNode[]
  /** Most frequent first. */
  readonly edges: readonly GraphEdge[]
  /** Largest total time first. */
  readonly bottlenecks: readonly Bottleneck[]
  /** The time between and at all events, ms. */
  readonly totalMs: number
  /** What the lists leave out: how many names, edges and bottlenecks, and how many events, follows and ms these hold. */
  readonly other: {
    readonly nodes: number
    readonly nodeEvents: number
    readonly edges: number
    readonly edgeFollows: number
    readonly bottlenecks: number
    readonly bottleneckMs: number
  }
}

/** Fewer events are counted sooner than a partner could begin. */
const WORTH_TWO = 100_000

/**
 * The directly-follows graph (van der Aalst 2016, ch. 6): which event comes directly after which, how often, and how long
 * that takes. Every listed figure is exact. Follows, starts and ends of a name add up: what leaves it and the cases that
 * end with it are its count.
 */
export function graphOf(log: EventLog, parameters: z.output<typeof graphParameters>, control?: Control): GraphResult {
  const basis = basisOf(log)
  const partner = (eventCount(log) >= WORTH_TWO && isShared(log) && control?.partner) || null
  const follows = followsOf(log, partner, (done) => checkpoint(control, done * 0.8, 1))
  const nodes = nodesOf(log, follows, partner)
  checkpoint(control, 0.95, 1)
  const edgeOrder = ranked(follows.counts)
  const nodeOrder = ranked(nodes.counts)
  const listedEdges = edgeOrder.slice(0, parameters.edges)
  const listedNodes = nodeOrder.slice(0, parameters.nodes)
  const narrow = bottlenecksOf(log, follows, nodes, parameters.bottlenecks)
  return {
    basis,
    nodes: Array.from(listedNodes, (name) => nodeOf(log, nodes, name)),
    edges: Array.from(listedEdges, (edge) => edgeOf(log, follows, edge)),
    bottlenecks: narrow.listed,
    totalMs: narrow.totalMs,
    other: {
      nodes: nodeOrder.length - listedNodes.length,
      nodeEvents: eventCount(log) - sumAt(nodes.counts, listedNodes),
      edges: edgeOrder.length - listedEdges.length,
      edgeFollows: eventCount(log) - caseCount(log) - sumAt(follows.counts, listedEdges),
      bottlenecks: narrow.otherCount,
      bottleneckMs: narrow.otherMs,
    },
  }
}

export const graph = analysis({ id: 'graph', parameters: graphParameters, run: graphOf })

function edgeOf(log: EventLog, follows: Follows, edge: number): GraphEdge {
  const count = follows.counts[edge] as number
  const totalMs = follows.totals[edge] as number
  return {
    from: log.dictionary[follows.from[edge] as number] as string,
    to: log.dictionary[follows.to[edge] as number] as string,
    count,
    medianMs: follows.medians[edge] as number,
    p90Ms: follows.p90s[edge] as number,
    meanMs: totalMs / count,
    totalMs,
  }
}

function nodeOf(log: EventLog, nodes: Nodes, name: number): GraphNode {
  const { durations } = nodes
  const n = durations?.quantiles.sizeOf(name) ?? 0
  return {
    name: log.dictionary[name] as string,
    count: nodes.counts[name] as number,
    cases: nodes.cases[name] as number,
    starts: nodes.starts[name] as number,
    ends: nodes.ends[name] as number,
    duration: durations && {
      n,
      medianMs: durations.quantiles.of(name, 0.5),
      p90Ms: durations.quantiles.of(name, 0.9),
      meanMs: n === 0 ? null : (durations.totals[name] as number) / n,
      totalMs: durations.totals[name] as number,
    },
  }
}

function sumAt(counts: Uint32Array, indexes: Uint32Array): number {
  return indexes.reduce((sum, index) => sum + (counts[index] as number), 0)
}
