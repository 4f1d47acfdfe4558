import { ok, type Result, refuse } from '../../../domain/result.ts'
import { columnsAsked } from '../../../journeys/columns-asked.ts'
import { analysisNamed } from '../../../journeys/registry.ts'
import type { EventPlace } from '../../../storage/events/event-place.ts'
import { eventLogOf } from '../../events/event-logs.ts'
import { partnerThread } from '../../events/partner.ts'
import { askedIn } from './asked-in.ts'
import { inTwoParts, READING, toldEvery } from './told-every.ts'

export type AnalysisInput = {
  readonly place: EventPlace
  readonly workspaceId: string
  readonly dataSetId: string
  readonly analysis: string
  readonly parameters: Readonly<Record<string, unknown>>
}
/** The result as JSON, which goes out as it is. */
export type AnalysisOutput = Result<string>

const partner = partnerThread()

/**
 * Asks a data set a question of the registry.
 * @param tell hears how much is done, 0 to 1
 */
export async function runAnalysis(input: AnalysisInput, tell: (share: number) => void): Promise<AnalysisOutput> {
  const analysis = analysisNamed(input.analysis)
  if (!analysis) return refuse('unknown-analysis', undefined, { analysis: input.analysis })
  const asked = askedIn(analysis.parameters, input.parameters)
  if (!asked.ok) return asked
  const parts = inTwoParts(toldEvery(tell), READING)
  const log = await eventLogOf(
    input.place,
    input.workspaceId,
    input.dataSetId,
    columnsAsked(analysis, asked.value),
    parts.first,
  )
  if (!log) return refuse('not-found')
  const progress = parts.second
  return ok(JSON.stringify(analysis.run(log, asked.value, { progress, ...(partner && { partner }) })))
}
