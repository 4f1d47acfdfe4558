import { type Control, checkpoint } from '../analysis.ts'
import { caseCount, type EventLog, eventCount } from '../log/event-log.ts'
import type { Histories } from './journey-sampler.ts'
import { Lattice } from './lattice.ts'
import { type Learned, learnJourneys } from './learn-journeys.ts'
import { surestThreshold } from './threshold.ts'

/** Larger logs are learned from so many events, in pieces spread evenly over them. */
const LEARN_FROM = 24_000
const PIECE = 1_000
/** Events that are weighed at once where nothing is learned any more, and as many more on either side as settle the edges. */
const STRETCH = 2_000
const MARGIN = 100

export type Splitting = {
  /** Per event in the log's order: how likely it is, from 0 to 1, that the next event of the case opens a new journey; 1 at the case's last event. */
  readonly probabilities: Float64Array
  /** From this probability on, a new journey opens: the one under which the expected F1 is best. */
  readonly threshold: number
  /** Expected share of the openings that are right, and of the true openings that are found. */
  readonly expectedPrecision: number
  readonly expectedRecall: number
  /** Events that the method learned from. */
  readonly learnedFrom: number
}

/**
 * Where, in each case's long history, one journey ends and the next begins. Nobody need say what a journey looks like: it
 * is learned from what repeats. A journey is a sequence of events whose beginning, middle and end are regular, drawn
 * without regard to the one before it; the times inside a journey have a shape for each pair of events, and those between
 * journeys another. Journeys follow one another; those that overlap in time are not taken apart. `learnFrom`: from how many events at most it learns.
 */
export function splitJourneys(log: EventLog, control?: Control, learnFrom = LEARN_FROM): Splitting {
  const isLast = lastEvents(log)
  const all = { names: log.names, times: log.times, isLast, starts: log.caseStarts, alphabet: log.dictionary.length }
  const whole = eventCount(log) <= learnFrom
  const histories = whole ? all : piecesOf(all, learnFrom)
  const learned = learnJourneys(histories, control)
  const probabilities = whole ? learned.probabilities : weighAll(all, learned, control)
  return { probabilities, ...surestThreshold(probabilities, isLast), learnedFrom: histories.names.length }
}

export function lastEvents({ names, caseStarts }: EventLog): Uint8Array {
  const isLast = new Uint8Array(names.length)
  for (let i = 1; i < caseStarts.length; i++) isLast[(caseStarts[i] as number) - 1] = 1
  return isLast
}

/** The log with journeys for cases: `<case> · 1`, `<case> · 2`, …; a new one opens behind every event whose probability reaches the threshold. */
export function splitLog(log: EventLog, probabilities: Float64Array, threshold: number): EventLog {
  const starts = [0]
  const caseIds: string[] = []
  for (let at = 0; at < caseCount(log); at++) {
    const end = log.caseStarts[at + 1] as number
    let journey = 1
    for (let i = log.caseStarts[at] as number; i < end; i++) {
      if (i + 1 < end && (probabilities[i] as number) < threshold) continue
      starts.push(i + 1)
      caseIds.push(`${log.caseIds?.[at] ?? at + 1} · ${journey++}`)
    }
  }
  return { ...log, caseStarts: Uint32Array.from(starts), caseIds }
}

/** Pieces of the histories, evenly spread; a piece counts as a history of its own. */
function piecesOf(all: Histories, learnFrom: number): Histories {
  const pieces: { from: number; to: number }[] = []
  for (let history = 0; history + 1 < all.starts.length; history++) {
    const end = all.starts[history + 1] as number
    for (let from = all.starts[history] as number; from < end; from += PIECE)
      pieces.push({ from, to: Math.min(end, from + PIECE) })
  }
  const every = all.names.length / learnFrom
  const chosen = pieces.filter((_, at) => Math.floor((at + 1) / every) > Math.floor(at / every))
  const starts = new Uint32Array(chosen.length + 1)
  chosen.forEach(({ from, to }, at) => {
    starts[at + 1] = (starts[at] as number) + to - from
  })
  const count = starts[chosen.length] as number
  const picked = { names: new Uint32Array(count), times: new Float64Array(count), isLast: new Uint8Array(count) }
  chosen.forEach(({ from, to }, at) => {
    const start = starts[at] as number
    picked.names.set(all.names.subarray(from, to), start)
    picked.times.set(all.times.subarray(from, to), start)
    picked.isLast[start + to - from - 1] = 1
  })
  return { ...picked, starts, alphabet: all.alphabet }
}

/** Weighs histories that were not learned from by what was. */
function weighAll(all: Histories, { tree, gaps }: Learned, control?: Control): Float64Array {
  const { names, times, isLast, starts } = all
  const odds = new Float64Array(names.length).fill(1)
  const probabilities = Float64Array.from(isLast)
  for (let i = 0; i < names.length; i++)
    if (!isLast[i])
      odds[i] = gaps.oddsOf(names[i] as number, names[i + 1] as number, (times[i + 1] as number) - (times[i] as number))
  const lattice = new Lattice(tree)
  for (let history = 0; history + 1 < starts.length; history++) {
    const [first, end] = [starts[history] as number, starts[history + 1] as number]
    if (history % 1_000 === 0) checkpoint(control, first, names.length)
    for (let from = first; from < end; from += STRETCH) {
      const to = Math.min(end, from + STRETCH)
      lattice.weigh(names, Math.max(first, from - MARGIN), Math.min(end, to + MARGIN), odds)
      lattice.addMarginals(odds, from, Math.min(to, end - 1), probabilities)
    }
  }
  return probabilities.map((probability) => Math.min(1, probability))
}
