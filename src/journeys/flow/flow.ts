import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { analysis, type Control, checkpoint } from '../analysis.ts'
import { type Basis, basisOf } from '../basis.ts'
import { caseCount, type EventLog } from '../log/event-log.ts'
import { ranked } from '../statistics/ranked.ts'
import { type Spent, spentOf } from './time-spent.ts'
import { beginWalk, type Step, stepsOf } from './walk.ts'

export const flowParameters = exactObject({
  /** The whole journey from its first event, or from an event on, or back from it. */
  direction: z.enum(['whole', 'forward', 'backward']).default('whole'),
  /** One goes forward or back from an event of one of these names. */
  from: z.array(z.string()).default([]),
  /** Which of a case's such events. */
  occurrence: z.enum(['first', 'last']).default('first'),
  /** How many steps are shown, the first included. */
  steps: z.int().min(1).max(10_000).default(6),
  /** The most names that are shown at a step, the most frequent; the others are counted together. */
  nodes: z.int().min(0).default(12),
  /** Events of one name right after each other are one step. */
  mergeRepeats: z.boolean().default(false),
}).refine(({ direction, from }) => direction === 'whole' || from.length > 0, {
  error: 'going forward or backward needs an event to go from',
  path: ['from'],
})

export type FlowParameters = z.output<typeof flowParameters>

/** Where visits go: each goes along an edge, to a name that isn't shown, or ends here. */
type Visits = {
  /** visits = the counts of the edges from here + other + exits. */
  readonly visits: number
  /** Those that go on to something that isn't shown: a name beyond the limit, or after the last step anything. */
  readonly other: number
  /** Those for which nothing comes next: journeys that end here, or that begin here if one goes back. */
  readonly exits: number
}

export type FlowNode = Visits & { readonly name: string; readonly time: Spent }

export type FlowEdge = {
  /** Null: one of the names at this step that aren't shown. */
  readonly from: string | null
  /** A name that is shown at the next step; if one goes back, what came before. */
  readonly to: string
  readonly count: number
}

export type FlowStep = Visits & {
  /** Most frequent first. */
  readonly nodes: readonly FlowNode[]
  /** The names that aren't shown, together; null where all are. */
  readonly rest: (Visits & { readonly names: number; readonly time: Spent }) | null
  /** From this step to the next. */
  readonly edges: readonly FlowEdge[]
}

export type FlowResult = {
  readonly basis: Basis
  /** Journeys that are followed, and those that don't have the event. */
  readonly journeys: number
  readonly without: number
  /** The first is where one goes from. Fewer than asked for where all journeys are shorter. */
  readonly steps: readonly FlowStep[]
}

/** What comes after what, step by step, and how long each takes. Nothing is cut off: at every node and step the sums hold. */
export function flowOf(log: EventLog, parameters: FlowParameters, control?: Control): FlowResult {
  const walk = beginWalk(log, parameters)
  const { count: journeys } = walk
  const walked = stepsOf(log, walk, parameters.steps)
  const nextStanding = () => standingOf(log, walked.next().value, parameters)
  const steps: FlowStep[] = []
  for (let standing = nextStanding(); standing !== null; ) {
    checkpoint(control, steps.length + 1, parameters.steps)
    const next = nextStanding()
    steps.push(finished(log, standing, next))
    standing = next
  }
  return { basis: basisOf(log), journeys, without: caseCount(log) - journeys, steps }
}

export const flow = analysis({ id: 'flow', parameters: flowParameters, run: flowOf })

/** Who is where at a step. */
type Standing = {
  readonly step: Step
  /** The codes of the names that are shown. */
  readonly listed: Uint32Array
  /** Per name's code its place among those that are shown; for all others the place after them. */
  readonly ranks: Uint32Array
  /** Per place. */
  readonly visits: Uint32Array
  readonly names: number
}

function standingOf(log: EventLog, step: Step | undefined, { nodes }: FlowParameters): Standing | null {
  if (step === undefined) return null
  const { codes, count } = step
  const counts = new Uint32Array(log.dictionary.length)
  for (let at = 0; at < count; at++) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1
  const order = ranked(counts)
  const listed = order.slice(0, nodes)
  const ranks = new Uint32Array(counts.length).fill(listed.length)
  for (const [rank, code] of listed.entries()) ranks[code] = rank
  const visits = new Uint32Array(listed.length + 1)
  for (const [rank, code] of listed.entries()) visits[rank] = counts[code] as number
  visits[listed.length] = count - visits.reduce((sum, each) => sum + each, 0)
  return { step, listed, ranks, visits, names: order.length }
}

/** With what comes next known; null: nothing does, or nothing of it is shown. */
function finished(log: EventLog, { step, listed, ranks, visits, names }: Standing, next: Standing | null): FlowStep {
  const width = next?.listed.length ?? 0
  const counts = new Uint32Array(visits.length * width)
  const other = new Uint32Array(visits.length)
  const exits = new Uint32Array(visits.length)
  const spent = spentOf(step, ranks, visits.length)
  for (let at = 0, onward = 0; at < step.count; at++) {
    const rank = ranks[step.codes[at] as number] as number
    if (step.isLast[at] === 1) {
      exits[rank] = (exits[rank] as number) + 1
      continue
    }
    const to = next ? (next.ranks[next.step.codes[onward++] as number] as number) : width
    if (to < width) counts[rank * width + to] = (counts[rank * width + to] as number) + 1
    else other[rank] = (other[rank] as number) + 1
  }
  const nameOf = (code: number | undefined) => (code === undefined ? null : (log.dictionary[code] as string))
  const of = (rank: number) => ({
    visits: visits[rank] as number,
    other: other[rank] as number,
    exits: exits[rank] as number,
    time: spent[rank] as Spent,
  })
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0)
  return {
    visits: sum(visits),
    other: sum(other),
    exits: sum(exits),
    nodes: Array.from(listed, (code, rank) => ({ name: nameOf(code) as string, ...of(rank) })),
    rest: names === listed.length ? null : { names: names - listed.length, ...of(listed.length) },
    edges: Array.from(ranked(counts), (at) => ({
      from: nameOf(listed[Math.floor(at / width)]),
      to: nameOf(next?.listed[at % width]) as string,
      count: counts[at] as number,
    })),
  }
}
