import type { EventRow } from '../../src/formats/events/event-row.ts'
import type { EventLog } from '../../src/journeys/log/event-log.ts'
import { type EventPlace, eventStoreAt } from '../../src/storage/events/event-place.ts'

const ROWS_AT_ONCE = 10_000

/** Writes a log into a workspace's data sets, as an import does. */
export async function storeLog(place: EventPlace, workspaceId: string, id: string, log: EventLog): Promise<void> {
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const writer = await eventStoreAt(place).write(workspaceId, { kind: 'new', id, name: 'A shop' }, facts)
  if (!writer) throw new Error('the data set could not be written')
  let rows: EventRow[] = []
  for (let at = 0; at + 1 < log.caseStarts.length; at++) {
    for (let i = log.caseStarts[at] as number; i < (log.caseStarts[at + 1] as number); i++) {
      const name = log.dictionary[log.names[i] as number] as string
      rows.push({ caseId: `C${at}`, name, time: log.times[i] as number, end: null, line: 0, attributes: null })
      if (rows.length < ROWS_AT_ONCE) continue
      await writer.add(rows)
      rows = []
    }
  }
  await writer.add(rows)
  await writer.commit()
}
