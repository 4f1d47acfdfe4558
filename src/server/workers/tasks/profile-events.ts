import { ok, type Result, refuse } from '../../../domain/result.ts'
import type { Column } from '../../../journeys/log/columns.ts'
import { MISSING } from '../../../journeys/log/columns.ts'
import type { EventLog } from '../../../journeys/log/event-log.ts'
import type { EventPlace } from '../../../storage/events/event-place.ts'
import { eventLogOf } from '../../events/event-logs.ts'

export type ProfileInput = { readonly place: EventPlace; readonly workspaceId: string; readonly dataSetId: string }
export type Profile = {
  readonly names: readonly { readonly name: string; readonly events: number; readonly cases: number }[]
  readonly otherNames: { readonly names: number; readonly events: number }
  readonly columns: readonly ColumnProfile[]
}
type ColumnProfile = {
  readonly name: string
  readonly kind: 'text' | 'number'
  readonly missing: number
  readonly distinct: number | null
  readonly values: readonly { readonly value: string; readonly events: number }[]
  readonly least: number | null
  readonly most: number | null
}
export type ProfileOutput = Result<Profile>

const NAMES = 1000
const VALUES = 50

/** What a data set's events are called and what is known of them, counted. */
export async function profileEvents({ place, workspaceId, dataSetId }: ProfileInput): Promise<ProfileOutput> {
  const log = await eventLogOf(place, workspaceId, dataSetId, null)
  if (!log) return refuse('not-found')
  const names = namesOf(log)
  const shown = names.slice(0, NAMES)
  const others = names.slice(NAMES)
  return ok({
    names: shown,
    otherNames: { names: others.length, events: others.reduce((sum, { events }) => sum + events, 0) },
    columns: [...log.attributes].map(([name, column]) => profileOf(name, column)),
  })
}

function namesOf({ dictionary, names, caseStarts }: EventLog) {
  const events = new Float64Array(dictionary.length)
  const cases = new Float64Array(dictionary.length)
  const lastCase = new Int32Array(dictionary.length).fill(-1)
  for (let at = 0; at + 1 < caseStarts.length; at++) {
    for (let i = caseStarts[at] as number; i < (caseStarts[at + 1] as number); i++) {
      const name = names[i] as number
      events[name] = (events[name] as number) + 1
      if (lastCase[name] === at) continue
      lastCase[name] = at
      cases[name] = (cases[name] as number) + 1
    }
  }
  return dictionary
    .map((name, code) => ({ name, events: events[code] as number, cases: cases[code] as number }))
    .filter((one) => one.events > 0)
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
}

function profileOf(name: string, column: Column): ColumnProfile {
  if (column.kind === 'number') {
    let [missing, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const value of column.values) {
      if (Number.isNaN(value)) missing++
      if (value < least) least = value
      if (value > most) most = value
    }
    const isEmpty = missing === column.values.length
    const range = { least: isEmpty ? null : least, most: isEmpty ? null : most }
    return { name, kind: 'number', missing, distinct: null, values: [], ...range }
  }
  const counts = new Float64Array(column.dictionary.length)
  let missing = 0
  for (const code of column.codes) {
    if (code === MISSING) missing++
    else counts[code] = (counts[code] as number) + 1
  }
  const values = column.dictionary
    .map((value, code) => ({ value: value.slice(0, 500), events: counts[code] as number }))
    .sort((a, b) => b.events - a.events)
    .slice(0, VALUES)
  return { name, kind: 'text', missing, distinct: column.dictionary.length, values, least: null, most: null }
}
