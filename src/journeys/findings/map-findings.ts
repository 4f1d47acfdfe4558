import { livingEntry } from '../../domain/library/entries.ts'
import { stagesOf } from '../../domain/map/columns.ts'
import { type Evidence, type Finding, findingId } from './finding.ts'
import { cardsBeside, cardsOf, type PlacedCard, type Places } from './places.ts'

/** A fall of the curve by this much of the scale is more than a mood. */
const MISSED = 0.2
/** Pains in one column from which on they count as friction. */
const MANY_PAINS = 2

const NOTHING: Record<string, never> = {}

/** What a map says of itself, without any events. */
export function mapFindings(evidence: Evidence, places: Places): Finding[] {
  return [
    ...frictions(places),
    ...stagesWithoutTouchpoint(evidence, places),
    ...pains(evidence, places),
    ...questions(places),
    ...lowsWithoutPain(places),
    ...missedExpectations(places),
  ]
}

/** Several pains in a column where feelings are no better than neutral; the more and the worse, the graver. */
function frictions(places: Places): Finding[] {
  return places.columns.flatMap(({ id }, at): Finding[] => {
    const found = cardsBeside(places, { from: at, to: at }, 'pains', 'concerns')
    const feeling = places.feelings.reality[at] ?? null
    if (found.length < MANY_PAINS || (feeling ?? 0) > places.neutral) return []
    const depth = feeling === null ? 0.3 : depthOf(places, feeling)
    return [
      {
        kind: 'friction',
        id: findingId('friction', id),
        severity: clamped(0.4 + 0.4 * depth + 0.05 * found.length),
        place: [id, ...found.map(({ card }) => card.id)],
        reason: { pains: found.length, feeling },
      },
    ]
  })
}

function stagesWithoutTouchpoint({ map }: Evidence, places: Places): Finding[] {
  const met = cardsOf(places, 'touchpoints')
  return stagesOf(map).flatMap(({ id }): Finding[] => {
    const own = [...places.columns.keys()].filter((at) => places.columns[at]?.stage.id === id)
    if (met.some(({ from, to }) => own.some((at) => from <= at && at <= to))) return []
    return [
      {
        kind: 'stageWithoutTouchpoint',
        id: findingId('stageWithoutTouchpoint', id),
        severity: 0.4,
        place: [id],
        reason: NOTHING,
      },
    ]
  })
}

/** A pain has an owner where a department stands in its column, or is involved in a touchpoint there. */
function pains({ library }: Evidence, places: Places): Finding[] {
  const isKnown = (id: string) => library === null || livingEntry(library.departments, id) !== null
  return cardsOf(places, 'pains').flatMap((pain): Finding[] => {
    const { card } = pain
    const owners = cardsBeside(places, pain, 'departments', 'touchpoints')
    const owned = owners.some((owner) => isOwner(owner, isKnown))
    const solved = places.answered.has(card.id) || cardsBeside(places, pain, 'solutions').length > 0
    const severity = 0.45 + 0.3 * worstDepth(places, pain)
    return [
      ...(solved ? [] : [painFinding('painWithoutSolution', pain, severity + 0.1)]),
      ...(owned ? [] : [painFinding('painWithoutOwner', pain, severity)]),
    ]
  })
}

/** A chip without a department of the library names one by its text. */
function isOwner({ card, kind }: PlacedCard, isKnown: (id: string) => boolean): boolean {
  return card.departmentIds.some(isKnown) || (kind === 'departments' && card.text.trim() !== '')
}

function painFinding(
  kind: 'painWithoutOwner' | 'painWithoutSolution',
  { card }: PlacedCard,
  severity: number,
): Finding {
  return { kind, id: findingId(kind, card.id), severity: clamped(severity), place: [card.id], reason: NOTHING }
}

/** What answers a question: a link, or content or a response in its column. */
function questions(places: Places): Finding[] {
  return cardsOf(places, 'questions').flatMap((question): Finding[] => {
    const { card } = question
    const answers = cardsBeside(places, question, 'content', 'responses')
    if (places.answered.has(card.id) || answers.length > 0) return []
    return [
      {
        kind: 'questionWithoutContent',
        id: findingId('questionWithoutContent', card.id),
        severity: clamped(0.35 + 0.2 * worstDepth(places, question)),
        place: [card.id],
        reason: NOTHING,
      },
    ]
  })
}

function lowsWithoutPain(places: Places): Finding[] {
  return lowsOf(places).flatMap(({ at, feeling }): Finding[] => {
    const id = places.columns[at]?.id as string
    if (cardsBeside(places, { from: at, to: at }, 'pains', 'concerns').length > 0) return []
    return [
      {
        kind: 'lowWithoutPain',
        id: findingId('lowWithoutPain', id),
        severity: clamped(0.3 + 0.4 * depthOf(places, feeling)),
        place: [id],
        reason: { feeling },
      },
    ]
  })
}

function missedExpectations(places: Places): Finding[] {
  return places.columns.flatMap(({ id }, at): Finding[] => {
    const [expected, real] = [places.feelings.expectation[at] ?? null, places.feelings.reality[at] ?? null]
    if (expected === null || real === null || expected - real < MISSED) return []
    return [
      {
        kind: 'expectationMissed',
        id: findingId('expectationMissed', id),
        severity: clamped(0.3 + 0.7 * (expected - real)),
        place: [id],
        reason: { expected, real },
      },
    ]
  })
}

/** Columns below neutral that feel no better than their neighbours, and worse than one of them. */
export function lowsOf({ feelings, neutral }: Places): { readonly at: number; readonly feeling: number }[] {
  const drawn = feelings.reality.flatMap((feeling, at) => (feeling === null ? [] : [{ at, feeling }]))
  return drawn.filter(({ feeling }, index) => {
    const beside = [drawn[index - 1], drawn[index + 1]].flatMap((one) => one?.feeling ?? [])
    return feeling < neutral && beside.every((other) => feeling <= other) && beside.some((other) => feeling < other)
  })
}

/** How far below neutral, from 0 to 1. */
export function depthOf({ neutral }: Places, feeling: number): number {
  return neutral === 0 ? 0 : Math.max(0, (neutral - feeling) / neutral)
}

export function clamped(severity: number): number {
  return Math.min(1, Math.max(0, severity))
}

function worstDepth(places: Places, { from, to }: PlacedCard): number {
  const felt = places.feelings.reality.slice(from, to + 1).filter((feeling) => feeling !== null)
  return Math.max(0, ...felt.map((feeling) => depthOf(places, feeling)))
}
