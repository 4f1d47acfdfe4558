import { randomUUID } from 'node:crypto'
import type { Imported } from '../../../domain/bundle.ts'
import type { Context } from '../../../domain/command.ts'
import { ok, type Result, refuse } from '../../../domain/result.ts'
import type { Language } from '../../../i18n/message.ts'
import { basisOf } from '../../../journeys/basis.ts'
import { columnsAsked } from '../../../journeys/columns-asked.ts'
import { discovered, discoveryParameters } from '../../../journeys/discovery/discovery.ts'
import { channelColumn } from '../../../journeys/drafts/channel-column.ts'
import { draftJourney } from '../../../journeys/drafts/draft-journey.ts'
import { draftPersonasOf } from '../../../journeys/drafts/draft-personas.ts'
import { type DraftSource, wordsIn } from '../../../journeys/drafts/draft-words.ts'
import type { EventLog } from '../../../journeys/log/event-log.ts'
import type { NamedBy } from '../../../journeys/mapping/mapping.ts'
import type { MappingRule } from '../../../journeys/mapping/rules.ts'
import { preparationParameters, prepared } from '../../../journeys/question.ts'
import { analysisNamed } from '../../../journeys/registry.ts'
import { segmented, segmentsParameters } from '../../../journeys/segments/segments.ts'
import type { DataSet } from '../../../storage/events/data-set.ts'
import type { EventPlace } from '../../../storage/events/event-place.ts'
import { DRAFTS } from '../../contract/events.ts'
import { eventLogOf } from '../../events/event-logs.ts'
import { askedIn } from './asked-in.ts'

export type DraftInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly dataSet: DataSet
  readonly of: keyof typeof DRAFTS
  /** Which of those that the analysis finds. */
  readonly at: number
  readonly parameters: Readonly<Record<string, unknown>>
  /** Which events belong to which stage, also where they are not called by it. */
  readonly rules: readonly MappingRule[]
  readonly name: string | null
  readonly channel: string | null
  readonly language: Language
}
/** Refuses: `not-found`, `invalid-parameters`, `nothing-to-draft`. */
export type DraftOutput = Result<Imported>

/** Drafts a map of a journey that is found in a data set, or a persona of a segment. */
export async function draftEvents(input: DraftInput): Promise<DraftOutput> {
  const analysis = analysisNamed(DRAFTS[input.of])
  if (!analysis) throw new Error(`there is no analysis ${DRAFTS[input.of]}`)
  const asked = askedIn(analysis.parameters, input.parameters)
  if (!asked.ok) return asked
  const { dataSet, channel } = input
  const channelAttribute = channel ?? channelColumn(dataSet.columns.map(({ name }) => name))
  const columns = columnsAsked(analysis, asked.value)
  const wanted = columns && channelAttribute !== null ? [...columns, channelAttribute] : columns
  const whole = await eventLogOf(input.place, input.workspaceId, dataSet.id, wanted)
  if (!whole) return refuse('not-found')
  const preparation = preparationParameters.strip().parse(input.parameters)
  const { log, said } = prepared(whole, preparation)
  const source = { name: dataSet.name, period: dataSet.isTimeless ? null : basisOf(log).period }
  const drafted =
    input.of === 'journey' ? mapIn(log, input, source, channelAttribute, said.namedBy) : personaIn(log, input, source)
  return drafted === null ? refuse('nothing-to-draft') : ok({ notes: [], ...drafted })
}

function mapIn(
  log: EventLog,
  { parameters, at, rules, name, dataSet, language }: DraftInput,
  source: DraftSource,
  channelAttribute: string | null,
  namedBy: NamedBy,
): Pick<Imported, 'maps' | 'personas'> | null {
  const found = discovered(log, discoveryParameters.strip().parse(parameters))
  const { id: dataSetId, isTimeless } = dataSet
  const map = draftJourney(
    { log, discovered: found, place: at, source, dataSetId, channelAttribute, rules, namedBy, isTimeless, title: name },
    wordsIn(language),
    context(),
  )
  return map && { maps: [map], personas: [] }
}

function personaIn(
  log: EventLog,
  { parameters, at, name, language }: DraftInput,
  source: DraftSource,
): Pick<Imported, 'maps' | 'personas'> | null {
  const { result } = segmented(log, segmentsParameters.strip().parse(parameters))
  const only = { ...result, segments: result.segments.slice(at, at + 1) }
  const personas = draftPersonasOf(only, source, wordsIn(language), context(), { first: at, name })
  return personas.length === 0 ? null : { maps: [], personas }
}

function context(): Context {
  return { now: Date.now(), newId: randomUUID, random: Math.random }
}
