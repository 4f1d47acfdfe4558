import { readdir, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { eventFileAt } from '../../formats/events/event-file.ts'
import type { RefusedRow } from '../../formats/events/event-row.ts'
import type { EventSettings } from '../../formats/events/event-settings.ts'
import { type OpenedEvents, openEvents } from '../../formats/events/open-events.ts'
import { FileRefused } from '../../formats/events/pieces.ts'
import type { EventColumns, EventLog } from '../../journeys/log/event-log.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import { dataSetsIn, eventPlaceIn, eventStoreAt } from '../../storage/events/event-place.ts'
import { LogBuilder } from '../../storage/events/log-builder.ts'
import { readPlain } from '../../storage/events/read-plain.ts'
import { placeOf } from '../place.ts'
import { progressOf } from '../progress.ts'
import type { Terminal } from '../terminal.ts'

/** Events in the order in which they came, of a data set in the order of its cases, and what was left out. */
export type ReadLog = {
  readonly columns: EventColumns
  readonly source:
    | { readonly kind: 'file'; readonly opened: OpenedEvents }
    | { readonly kind: 'data-set'; readonly dataSet: DataSet }
  readonly refused: number
  /** Why rows were refused: how many for each reason. */
  readonly reasons: ReadonlyMap<string, number>
}

/**
 * A file, of which it says how much is read, or where there is none of that name, a data set of Polku's own by its id or
 * name. Refuses: `cli-no-log`, `cli-several-data-sets`, `cli-is-folder`, `cli-unreadable`, and what a file of events can be
 * refused for.
 */
export async function readLog(
  path: string,
  settings: EventSettings,
  columns: ReadonlySet<string> | null,
  terminal: Terminal,
): Promise<Result<ReadLog>> {
  const found = await stat(path).catch(() => null)
  if (found === null) return readDataSet(path, columns)
  if (found.isDirectory()) return refuse('cli-is-folder', undefined, { file: path })
  const progress = progressOf(terminal, (percent) => terminal.translate('cli.events.reading', { percent }))
  try {
    const file = await eventFileAt(path, basename(path))
    const opened = await openEvents(file, settings)
    const source = { kind: 'file', opened } as const
    const plain =
      columns?.size === 0 || !hasAny(opened, columns)
        ? await readPlain(file, opened, (read) => progress.at(read, file.size))
        : null
    if (plain && plain.columns.times.length > 0)
      return ok({ columns: plain.columns, source, ...counted(plain.refused) })
    const builder = new LogBuilder()
    const reasons = new Map<string, number>()
    let refused = 0
    for await (const batch of opened.read(columns)) {
      for (const row of batch.rows) builder.add(row)
      progress.at(batch.bytesRead, file.size)
      refused += batch.refused.length
      for (const { reason } of batch.refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    }
    if (builder.count === 0) return refuse('events-none', undefined, { refused })
    return ok({ columns: builder.columns(), source, refused, reasons })
  } catch (error) {
    if (error instanceof FileRefused) return refuse(error.reason, undefined, error.values)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM') return refuse('cli-unreadable', undefined, { file: path })
    throw error
  } finally {
    progress.end()
  }
}

async function readDataSet(asked: string, columns: ReadonlySet<string> | null): Promise<Result<ReadLog>> {
  const { dataDir } = placeOf(undefined, process.env)
  const store = eventStoreAt(eventPlaceIn(dataDir))
  const all: { readonly workspaceId: string; readonly dataSet: DataSet }[] = []
  for (const workspaceId of await readdir(dataSetsIn(dataDir)).catch(() => []))
    for (const dataSet of await store.list(workspaceId)) all.push({ workspaceId, dataSet })
  const byName = all.filter(({ dataSet }) => dataSet.name === asked)
  const one = all.find(({ dataSet }) => dataSet.id === asked) ?? byName[0]
  if (!one) return refuse('cli-no-log', undefined, { asked })
  const { workspaceId, dataSet } = one
  if (dataSet.id !== asked && byName.length > 1)
    return refuse('cli-several-data-sets', undefined, { asked, ids: byName.map((each) => each.dataSet.id).join('\n') })
  const log = await store.load(workspaceId, dataSet.id, { columns: columns && [...columns], caseIds: true })
  if (!log) return refuse('cli-no-log', undefined, { asked })
  return ok({ columns: columnsOf(log), source: { kind: 'data-set', dataSet }, refused: 0, reasons: new Map() })
}

function columnsOf({ caseStarts, ...log }: EventLog): EventColumns {
  const cases = new Uint32Array(log.names.length)
  for (let one = 0; one + 1 < caseStarts.length; one++) cases.fill(one, caseStarts[one], caseStarts[one + 1])
  return { ...log, cases }
}

function hasAny({ columns }: OpenedEvents, wanted: ReadonlySet<string> | null): boolean {
  return wanted === null || columns.some(({ name }) => wanted.has(name))
}

function counted(refused: readonly RefusedRow[]): Pick<ReadLog, 'refused' | 'reasons'> {
  const reasons = new Map<string, number>()
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return { refused: refused.length, reasons }
}
