import type { Library } from '../../domain/library/library-type.ts'
import { columnsOf, stagesOf } from '../../domain/map/columns.ts'
import { scaleOf } from '../../domain/map/curve.ts'
import { cardWords, columnTitle, stageTitle } from '../../domain/map/display.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { durationFor } from '../../i18n/duration.ts'
import type { Language, Translate } from '../../i18n/message.ts'
import { shareFor } from '../../i18n/share.ts'
import type { Finding } from './finding.ts'
import { findingReason } from './finding-reason.ts'

export type FindingLook = {
  readonly map: JourneyMap
  readonly library: Library
  readonly language: Language
  readonly translate: Translate
  /** Another map's title; empty: it has none. */
  readonly titleOfMap: (id: string) => string
}

/** From which severity on a finding is said to be which. */
const SEVERITIES = [
  { id: 'high', from: 0.7 },
  { id: 'middle', from: 0.45 },
  { id: 'low', from: 0 },
] as const
export type SeverityName = (typeof SEVERITIES)[number]['id']

export function severityOf({ severity }: Pick<Finding, 'severity'>): SeverityName {
  return SEVERITIES.find(({ from }) => severity >= from)?.id ?? 'low'
}

export type FindingWords = {
  readonly kind: (finding: Finding) => string
  /** What it is about, by name; empty where it is about nothing of the map. */
  readonly place: (finding: Finding) => string
  /** Why it is one, in a sentence. */
  readonly reason: (finding: Finding) => string
}

/** How findings are put into words, wherever they are read. */
export function findingWords({ map, library, language, translate, titleOfMap }: FindingLook): FindingWords {
  const { format } = new Intl.NumberFormat(language)
  const scale = scaleOf(map)
  const figures = {
    translate,
    number: (value: number) => format(value),
    share: shareFor(language, translate),
    duration: durationFor(language),
    feeling: (share: number) => format(Math.round((scale.min + share * (scale.max - scale.min)) * 10) / 10),
    mapTitle: (id: string) => titleOfMap(id) || translate('map.untitled'),
  }
  return {
    kind: ({ kind }) => translate(`findings.kind.${kind}`),
    place: (finding) =>
      finding.kind === 'metNotDrawn'
        ? finding.reason.name
        : nameOf({ map, library, translate }, finding.place[0] ?? ''),
    reason: (finding) => findingReason(finding, figures),
  }
}

/** A finding with its words, as plain JSON. */
export type ToldFinding = Pick<Finding, 'id' | 'kind' | 'severity'> & {
  readonly place: string[]
  readonly title: string
  readonly about: string
  readonly message: string
  readonly reason: Record<string, unknown>
}

export function toldFinding(finding: Finding, words: FindingWords): ToldFinding {
  const { id, kind, severity, place, reason } = finding
  const said = { title: words.kind(finding), about: words.place(finding), message: words.reason(finding) }
  return { id, kind, severity, place: [...place], ...said, reason: { ...reason } }
}

function nameOf({ map, library, translate }: Pick<FindingLook, 'map' | 'library' | 'translate'>, id: string): string {
  const card = map.cards[id]
  const lane = map.lanes[card?.laneId ?? '']
  if (card && lane) return cardWords(card, lane, library) || translate('editor.card.empty')
  const columns = columnsOf(map)
  const column = columns.find((each) => each.id === id)
  if (column) return columnTitle(column, columns, translate)
  const stages = stagesOf(map)
  const stage = stages.find((each) => each.id === id)
  return stage ? stageTitle(stage, stages, translate) : ''
}
