/** One event as a file tells it. */
export type EventRow = {
  /** Of whom, or of what, this is a step: a customer, an application, a ticket. Never empty. */
  readonly caseId: string
  /** What happened. Never empty. */
  readonly name: string
  /** Milliseconds since 1970 UTC; a number always. Where a file has no times, the event's place in it. */
  readonly time: number
  /** When it ended, the same; null where nobody says. Not before `time`. */
  readonly end: number | null
  /** Where it stands, counted from 1: a line of text, or the event's number in formats that have no lines. */
  readonly line: number
  /** What else is known of it, by column; null where nobody asked or nothing is known. Empty values are left out. */
  readonly attributes: Readonly<Record<string, AttributeValue>> | null
}

export type AttributeValue = string | number

/** Why a row is not taken. In words: `events.refused.<reason>`. */
export const ROW_REFUSALS = [
  'no-case',
  'no-event',
  'no-time',
  'time-unreadable',
  'time-out-of-range',
  'too-long',
  'too-many-cells',
  'before-headings',
  'not-an-object',
  'not-json',
  'duplicate',
  'no-object',
  'other-transition',
] as const
export type RowRefusal = (typeof ROW_REFUSALS)[number]

/** A row that was not taken. It holds nothing of what stands in the row, since that may be somebody's. */
export type RefusedRow = {
  readonly line: number
  readonly reason: RowRefusal
  /** The column that is at fault; null where it is the row as a whole. */
  readonly column: string | null
}

/** A few thousand rows, as they came. */
export type EventBatch = {
  readonly rows: readonly EventRow[]
  readonly refused: readonly RefusedRow[]
  /** Bytes of the file that are read by now, as it lies there: packed, where it is packed. */
  readonly bytesRead: number
}

/** Milliseconds since 1970 of the first moment of the year 1 and behind the last of 9999: what is outside is a mistake. */
const TIME_RANGE = { from: -62_135_596_800_000, until: 253_402_300_800_000 } as const

export function isPossibleTime(ms: number): boolean {
  return ms >= TIME_RANGE.from && ms < TIME_RANGE.until
}
