import type { CheckResult } from '../conformance/check.ts'
import type { StepResult } from '../conformance/step-tallies.ts'
import { type Finding, findingId, numberOf } from './finding.ts'
import { clamped, depthOf, lowsOf } from './map-findings.ts'
import type { Places } from './places.ts'

/** Fewer journeys than this say nothing of a step. */
const ENOUGH = 20
/** Shares from which on something is worth a look. */
const MANY_STOP = 0.15
const MANY_DEPART = 0.2
const NEXT_TO_NOBODY = 0.01
const OFTEN_MET = 0.01
const MUCH_WAITING = 0.25
/** Less trouble than this is none; more than that is plain. */
const LITTLE_TROUBLE = 0.05
const PLAIN_TROUBLE = 0.25

/** What real journeys say of the map. Places that too few journeys came to are left alone. */
export function realityFindings(check: CheckResult, places: Places): Finding[] {
  const steps = check.steps.filter(({ id }) => places.columns.some((column) => column.id === id))
  return [
    ...bottlenecks(steps),
    ...steps.flatMap((step) => departures(step, steps.at(-1)?.id === step.id)),
    ...notMet(check, steps),
    ...curveAgainstReality(steps, places),
    ...notDrawn(check),
  ]
}

/** Steps that take more than their part of all waiting, reckoned as median × journeys. */
function bottlenecks(steps: readonly StepResult[]): Finding[] {
  const waiting = (step: StepResult) => step.waitMs.n * (step.waitMs.median ?? 0)
  const all = steps.reduce((sum, step) => sum + waiting(step), 0)
  if (steps.length < 3) return []
  return steps.flatMap((step): Finding[] => {
    const share = all === 0 ? 0 : waiting(step) / all
    if (share < MUCH_WAITING || step.waitMs.n < ENOUGH) return []
    return [
      {
        kind: 'bottleneck',
        id: findingId('bottleneck', step.id),
        severity: clamped(0.3 + 0.6 * share),
        place: [step.id],
        reason: { share, medianMs: step.waitMs.median as number, n: step.waitMs.n },
      },
    ]
  })
}

function departures(step: StepResult, isLast: boolean): Finding[] {
  const { id, came, reached, stopped, skipped, repeatedJourneys } = step
  const found: Finding[] = []
  if (!isLast && came >= ENOUGH && stopped / came >= MANY_STOP) {
    const share = stopped / came
    const reason = { share, stopped, n: came }
    found.push({ kind: 'dropOff', id: findingId('dropOff', id), severity: clamped(0.4 + share), place: [id], reason })
  }
  if (reached >= ENOUGH && skipped / reached >= MANY_DEPART) {
    const share = skipped / reached
    const reason = { share, skipped, n: reached }
    found.push({
      kind: 'skipped',
      id: findingId('skipped', id),
      severity: clamped(0.2 + 0.5 * share),
      place: [id],
      reason,
    })
  }
  if (came >= ENOUGH && repeatedJourneys / came >= MANY_DEPART) {
    const share = repeatedJourneys / came
    const reason = { share, journeys: repeatedJourneys, n: came }
    found.push({
      kind: 'repeated',
      id: findingId('repeated', id),
      severity: clamped(0.3 + 0.5 * share),
      place: [id],
      reason,
    })
  }
  return found
}

function notMet({ basis }: CheckResult, steps: readonly StepResult[]): Finding[] {
  const n = basis.cases
  return steps.flatMap(({ id, came }): Finding[] => {
    if (n < ENOUGH || came / n >= NEXT_TO_NOBODY) return []
    const reason = { came, n }
    return [{ kind: 'drawnNotMet', id: findingId('drawnNotMet', id), severity: 0.5, place: [id], reason }]
  })
}

/** Lows that are drawn but not seen, and the reverse. Trouble is the share that stops, leaves the step out or repeats it. */
function curveAgainstReality(steps: readonly StepResult[], places: Places): Finding[] {
  const lows = new Set(lowsOf(places).map(({ at }) => at))
  return steps.flatMap((step, index): Finding[] => {
    const at = places.columns.findIndex(({ id }) => id === step.id)
    const feeling = places.feelings.reality[at] ?? null
    if (feeling === null || step.reached < ENOUGH) return []
    const stopped = index === steps.length - 1 ? 0 : step.stopped
    const trouble = Math.min(1, (stopped + step.skipped + step.repeatedJourneys) / step.reached)
    const reason = { feeling, trouble }
    if (lows.has(at) && trouble < LITTLE_TROUBLE) {
      const severity = clamped(0.25 + 0.2 * depthOf(places, feeling))
      return [{ kind: 'lowNotSeen', id: findingId('lowNotSeen', step.id), severity, place: [step.id], reason }]
    }
    if (feeling < places.neutral || trouble < PLAIN_TROUBLE) return []
    const severity = clamped(0.35 + 0.6 * trouble)
    return [{ kind: 'lowNotDrawn', id: findingId('lowNotDrawn', step.id), severity, place: [step.id], reason }]
  })
}

function notDrawn({ basis, unexpected }: CheckResult): Finding[] {
  return unexpected.flatMap(({ name, count }): Finding[] => {
    const share = count / basis.events
    if (count < ENOUGH || share < OFTEN_MET) return []
    const severity = clamped(0.3 + share)
    return [
      {
        kind: 'metNotDrawn',
        id: findingId('metNotDrawn', numberOf(name)),
        severity,
        place: [],
        reason: { name, count, share },
      },
    ]
  })
}
