import { basename } from 'node:path'
import type { Db } from '../../storage/database.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import type { EventStore } from '../../storage/events/event-store.ts'

/** A workspace's data, in the data folder. */
export type Opened = {
  readonly db: Db
  readonly store: EventStore
  readonly workspaceId: string
}

/** What a data set is called after the file that it comes from. */
export function nameOfFile(path: string): string {
  return basename(path).replace(/(\.[a-z0-9]{1,8}){1,2}$/i, '')
}

/** By its id, or by its name where one alone bears it. */
export async function dataSetNamed(store: EventStore, workspaceId: string, asked: string): Promise<DataSet | null> {
  const all = await store.list(workspaceId)
  const byName = all.filter(({ name }) => name === asked)
  return all.find(({ id }) => id === asked) ?? (byName.length === 1 ? (byName[0] ?? null) : null)
}
