import type { EventLog } from '../../journeys/log/event-log.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import { type EventPlace, eventStoreAt } from '../../storage/events/event-place.ts'

type Kept = {
  readonly of: string
  /** Tells the data set from what it was before and will be. */
  readonly version: string
  readonly log: EventLog
  readonly bytes: number
  /** Columns that were asked for so far. */
  readonly columns: readonly string[]
}

/** Logs that were asked for last, the newest last. A worker process answers one question at a time. */
const kept: Kept[] = []

/**
 * The data set's log with the columns that are asked for (null: all), from memory where it has not changed since; null where
 * there is no such data set.
 * @param progress told how much is read, 0 to 1, where it is not in memory
 */
export async function eventLogOf(
  place: EventPlace,
  workspaceId: string,
  id: string,
  asked: readonly string[] | null,
  progress: (share: number) => void = () => {},
): Promise<EventLog | null> {
  const store = eventStoreAt(place)
  const dataSet = await store.get(workspaceId, id)
  if (!dataSet) return null
  const of = JSON.stringify([place.folder, workspaceId, id])
  const version = `${dataSet.updatedAt} ${dataSet.events}`
  const there = dataSet.columns.map(({ name }) => name)
  const wanted = (asked ?? there).filter((name) => there.includes(name))
  const { log: known, columns } = inMemory(of, version, wanted)
  if (known) return known
  const room = roomIn(place)
  makeRoom(mostBytesOf(dataSet, columns), room)
  const log = await store.load(workspaceId, id, { columns, caseIds: true, progress })
  const bytes = log === null ? 0 : bytesOf(log)
  if (log && bytesKept() + bytes <= room) kept.push({ of, version, log, bytes, columns })
  return log
}

/**
 * The log where it is kept with all columns that are wanted. Where it isn't, nothing is kept of the data set any more, so that
 * it is never in memory twice; `columns` are those to read.
 */
function inMemory(
  of: string,
  version: string,
  wanted: readonly string[],
): Pick<Kept, 'columns'> & { log: EventLog | null } {
  const at = kept.findIndex((one) => one.of === of)
  const found = at < 0 ? undefined : kept.splice(at, 1)[0]
  if (found?.version !== version) return { log: null, columns: wanted }
  if (!wanted.every((name) => found.columns.includes(name)))
    return { log: null, columns: [...new Set([...wanted, ...found.columns])] }
  kept.push(found)
  return found
}

/** Bytes of columns that stay in a worker's memory between one question and the next: what DuckDB may take, and half of it more. */
function roomIn({ memoryMb }: EventPlace): number {
  return 1.5 * memoryMb * 1024 * 1024
}

function bytesKept(): number {
  return kept.reduce((all, one) => all + one.bytes, 0)
}

/** Lets the oldest go, before what may need their place is read. */
function makeRoom(bytes: number, room: number): void {
  while (kept.length > 0 && bytesKept() + bytes > room) kept.shift()
}

/** Of a text, with what a list of texts needs for it. */
const TEXT_BYTES = 64

/** About what a log takes in memory. */
function bytesOf({ names, times, ends, attributes, caseIds, dictionary }: EventLog): number {
  let bytes = names.byteLength + times.byteLength + (ends?.byteLength ?? 0)
  for (const column of attributes.values())
    bytes +=
      column.kind === 'text'
        ? column.codes.byteLength + column.dictionary.length * TEXT_BYTES
        : column.values.byteLength
  return bytes + ((caseIds?.length ?? 0) + dictionary.length) * TEXT_BYTES
}

/** About what a data set takes at most: a code, a time and an end for each event, its values, and every text. */
function mostBytesOf({ events, cases, names, columns }: DataSet, asked: readonly string[]): number {
  let [bytes, texts] = [20 * events, cases + names]
  for (const { name, kind, distinct } of columns) {
    if (!asked.includes(name)) continue
    bytes += (kind === 'text' ? 4 : 8) * events
    texts += distinct ?? 0
  }
  return bytes + TEXT_BYTES * texts
}
