import type { z } from 'zod'
import { type AttributeValue, isPossibleTime } from '../../formats/events/event-row.ts'
import { timeReader } from '../../formats/events/time/read-time.ts'
import type { LiveEvent } from '../../storage/live-events.ts'
import { type SentEvent, type SentRefusal, sentEventSchema } from '../contract/events.ts'

const LONGEST = 500
const MOST_ATTRIBUTES = 50
/** So much of a field's name is told. */
const LONGEST_FIELD = 100

/** Why one event is not taken, with the field that is at fault where it is one. */
type SentRefused = { readonly index: number; readonly reason: SentRefusal; readonly field: string }
type Read = {
  readonly taken: readonly LiveEvent[]
  readonly refused: readonly SentRefused[]
}
type Means = {
  /** Who it was where an event doesn't say. */
  readonly visitor: () => Promise<string>
  readonly newId: () => string
}

const readIso = timeReader('iso', (ms) => ms)

/** What was sent as events: each for itself, so that one that is wrong keeps no other from coming in. */
export async function readSent(sent: readonly unknown[], { visitor, newId }: Means): Promise<Read> {
  const taken: LiveEvent[] = []
  const refused: SentRefused[] = []
  let anonymous: string | null = null
  for (const [index, one] of sent.entries()) {
    const parsed = sentEventSchema.safeParse(one)
    const read = parsed.success ? eventOf(parsed.data) : wrongField(parsed.error)
    if (typeof read !== 'object' || 'reason' in read) {
      refused.push({ index, ...(typeof read === 'string' ? { reason: read, field: '' } : read) })
      continue
    }
    const said = parsed.data?.case
    if (said === undefined || said === '') anonymous ??= await visitor()
    const event = {
      ...read,
      id: read.id ?? newId(),
      caseId: said === undefined || said === '' ? (anonymous ?? '') : String(said),
    }
    taken.push(event)
  }
  return { taken, refused }
}

function eventOf({
  id,
  event,
  time,
  end,
  attributes,
  case: caseId,
}: SentEvent): (Omit<LiveEvent, 'id' | 'caseId'> & { id: string | null }) | SentRefusal {
  const name = event?.trim() ?? ''
  if (name === '') return 'no-event'
  if (time === undefined || time === '') return 'no-time'
  const begins = momentOf(time)
  const ends = end === null || end === undefined ? null : momentOf(end)
  if (Number.isNaN(begins) || (ends !== null && Number.isNaN(ends))) return 'time-unreadable'
  const entries = Object.entries(attributes ?? {}).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  )
  if (entries.length > MOST_ATTRIBUTES) return 'too-many-attributes'
  const kept = entries.map(([key, value]): [string, AttributeValue] => [
    key,
    typeof value === 'number' && Number.isFinite(value) ? value : textOf(value),
  ])
  const texts = [name, String(id ?? ''), String(caseId ?? ''), ...kept.flatMap(([key, value]) => [key, String(value)])]
  if (texts.some((text) => text.length > LONGEST)) return 'too-long'
  return {
    id: id === undefined || id === '' ? null : String(id),
    name,
    time: begins,
    end: ends === null ? null : Math.max(begins, ends),
    attributes: kept.length === 0 ? null : Object.fromEntries(kept),
  }
}

function wrongField({ issues: [issue] }: z.core.$ZodError): Omit<SentRefused, 'index'> {
  if (issue?.code === 'unrecognized_keys')
    return { reason: 'field-unknown', field: (issue.keys[0] ?? '').slice(0, LONGEST_FIELD) }
  const [field] = issue?.path ?? []
  return field === undefined
    ? { reason: 'not-an-event', field: '' }
    : { reason: 'field-unreadable', field: String(field) }
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function momentOf(time: string | number): number {
  const ms = typeof time === 'number' ? time : readIso(time)
  return Number.isFinite(ms) && isPossibleTime(ms) ? ms : Number.NaN
}
