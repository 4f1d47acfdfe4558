import type { EventRow } from '../../log/event-log.ts'
import { seededRandom } from '../../random.ts'

type Shape = {
  readonly seed: number
  readonly customers: number
  /** Journeys of each customer. */
  readonly journeys: number
  /** Waiting time before a journey, on top of that before every event, as a multiple of its mean. */
  readonly delay: number
  /** Share of events that are left out, doubled by a stranger or replaced by one. */
  readonly noise?: number
}

export type History = { readonly rows: readonly EventRow[]; readonly opens: readonly boolean[] }

/** Small processes that a journey can be: steps in a row, one of several, several in any order, or again and again. */
type Process = string | { readonly kind: 'row' | 'one' | 'any' | 'again'; readonly parts: readonly Process[] }

const row = (...parts: Process[]): Process => ({ kind: 'row', parts })
const one = (...parts: Process[]): Process => ({ kind: 'one', parts })
const any = (...parts: Process[]): Process => ({ kind: 'any', parts })
const again = (...parts: Process[]): Process => ({ kind: 'again', parts })

/** Processes in which the same events begin, go on and end journeys. */
export const PROCESSES: readonly Process[] = [
  one(
    row('B', 'D'),
    row('D', one('A', row('C', 'A')), again(row('F', 'A')), 'F'),
    row('B', any('E', 'C'), 'A', 'D', 'B'),
  ),
  one(row(any('A', 'B', 'C'), 'D', 'E', 'A'), row('E', 'D', again('C'), 'B'), row('C', 'C', 'A')),
  row(one('A', row('B', 'A'), 'C'), any('D', 'E'), again(row('A', 'D')), one('F', row('C', 'B'))),
]

/** Histories whose true journeys are known, with exponential waiting times of mean one hour. */
export function histories(process: Process, { seed, customers, journeys, delay, noise = 0 }: Shape): History {
  const random = seededRandom(seed)
  const wait = () => -Math.log(1 - random()) * 3_600_000
  const stranger = () => 'ABCDEF'[Math.floor(random() * 6)] as string
  const rows: EventRow[] = []
  const opens: boolean[] = []
  for (let customer = 0; customer < customers; customer++) {
    let time = 0
    for (let journey = 0; journey < journeys; journey++) {
      if (journey > 0) time += delay * 3_600_000
      const events = played(process, random).flatMap((name) => disturbed(name, noise, random, stranger))
      for (const name of events) {
        time += wait()
        rows.push({ caseId: `customer ${customer}`, name, time })
        opens.push(false)
      }
      if (events.length > 0) opens[opens.length - 1] = true
    }
  }
  return { rows, opens }
}

function played(process: Process, random: () => number): string[] {
  if (typeof process === 'string') return [process]
  const { kind, parts } = process
  switch (kind) {
    case 'row':
      return parts.flatMap((part) => played(part, random))
    case 'one':
      return played(parts[Math.floor(random() * parts.length)] as Process, random)
    case 'any':
      return parts
        .map((part) => ({ part, lot: random() }))
        .sort((a, b) => a.lot - b.lot)
        .flatMap(({ part }) => played(part, random))
    case 'again':
      return random() < 0.5 ? [] : [...parts.flatMap((part) => played(part, random)), ...played(process, random)]
    default:
      return kind satisfies never
  }
}

function disturbed(name: string, noise: number, random: () => number, stranger: () => string): string[] {
  const lot = random()
  if (lot >= noise) return [name]
  return lot < noise / 3 ? [] : lot < (noise * 2) / 3 ? [name, stranger()] : [stranger()]
}

/** The area under the ROC curve: the chance that one of the true scores higher than one of the others, ties counting half. */
export function areaUnderRoc(scores: readonly number[], truths: readonly boolean[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a] as number) - (scores[b] as number))
  let ranks = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && scores[order[to] as number] === scores[order[from] as number]) to++
    for (const at of order.slice(from, to)) if (truths[at]) ranks += (from + to + 1) / 2
  }
  const positives = truths.filter(Boolean).length
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (truths.length - positives))
}
