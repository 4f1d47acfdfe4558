import type { EventLog } from '../../journeys/log/event-log.ts'
import { type EventPlace, eventStoreAt } from '../../storage/events/event-place.ts'

/** Bytes of columns that stay in a worker's memory between one question and the next. */
const KEPT_BYTES = 1.5 * 1024 * 1024 * 1024

type Kept = {
  readonly key: string
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
  const key = JSON.stringify([place.folder, workspaceId, id, dataSet.updatedAt, dataSet.events])
  const at = kept.findIndex((one) => one.key === key)
  const found = at < 0 ? undefined : kept.splice(at, 1)[0]
  const there = dataSet.columns.map(({ name }) => name)
  const wanted = (asked ?? there).filter((name) => there.includes(name))
  const lacks = found ? wanted.some((name) => !found.log.attributes.has(name)) : true
  const columns = [...new Set([...wanted, ...(found?.columns ?? [])])]
  const log = found && !lacks ? found.log : await store.load(workspaceId, id, { columns, caseIds: true, progress })
  if (!log) return null
  const bytes = bytesOf(log)
  for (let sum = bytes; kept.length > 0; ) {
    sum = kept.reduce((all, one) => all + one.bytes, bytes)
    if (sum <= KEPT_BYTES) break
    kept.shift()
  }
  if (bytes <= KEPT_BYTES) kept.push({ key, log, bytes, columns })
  return log
}

function bytesOf({ names, times, ends, attributes, caseIds, dictionary }: EventLog): number {
  let bytes = names.byteLength + times.byteLength + (ends?.byteLength ?? 0)
  for (const column of attributes.values())
    bytes += column.kind === 'text' ? column.codes.byteLength + column.dictionary.length * 64 : column.values.byteLength
  return bytes + ((caseIds?.length ?? 0) + dictionary.length) * 64
}
