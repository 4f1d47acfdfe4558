import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { eventFileAt } from '../../formats/events/event-file.ts'
import type { RefusedRow } from '../../formats/events/event-row.ts'
import type { EventSettings } from '../../formats/events/event-settings.ts'
import { type OpenedEvents, openEvents } from '../../formats/events/open-events.ts'
import { FileRefused } from '../../formats/events/pieces.ts'
import type { EventColumns } from '../../journeys/log/event-log.ts'
import { LogBuilder } from '../../storage/events/log-builder.ts'
import { readPlain } from '../../storage/events/read-plain.ts'

/** A file's events in the order in which they came, and what was left out. */
export type ReadLog = {
  readonly columns: EventColumns
  readonly opened: OpenedEvents
  readonly refused: number
  /** Why rows were refused: how many for each reason. */
  readonly reasons: ReadonlyMap<string, number>
}

/** Refuses: `cli-no-file`, `cli-is-folder`, and what a file of events can be refused for. */
export async function readLog(
  path: string,
  settings: EventSettings,
  wanted: (opened: OpenedEvents) => ReadonlySet<string> | null,
): Promise<Result<ReadLog>> {
  const found = await stat(path).catch(() => null)
  if (found === null) return refuse('cli-no-file', undefined, { file: path })
  if (found.isDirectory()) return refuse('cli-is-folder', undefined, { file: path })
  try {
    const file = await eventFileAt(path, basename(path))
    const opened = await openEvents(file, settings)
    const columns = wanted(opened)
    const plain = columns?.size === 0 || !hasAny(opened, columns) ? await readPlain(file, opened) : null
    if (plain && plain.columns.times.length > 0)
      return ok({ columns: plain.columns, opened, ...counted(plain.refused) })
    const builder = new LogBuilder()
    const reasons = new Map<string, number>()
    let refused = 0
    for await (const batch of opened.read(columns)) {
      for (const row of batch.rows) builder.add(row)
      refused += batch.refused.length
      for (const { reason } of batch.refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    if (builder.count === 0) return refuse('events-none', undefined, { refused })
    return ok({ columns: builder.columns(), opened, refused, reasons })
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.reason, undefined, error.values)
    throw error
  }
}

function hasAny({ columns }: OpenedEvents, wanted: ReadonlySet<string> | null): boolean {
  return wanted === null || columns.some(({ name }) => wanted.has(name))
}

function counted(refused: readonly RefusedRow[]): Pick<ReadLog, 'refused' | 'reasons'> {
  const reasons = new Map<string, number>()
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return { refused: refused.length, reasons }
}
