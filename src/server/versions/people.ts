import type { Records, Touched } from '../../storage/versions.ts'
import type { ChangedRecords } from '../../sync/ydoc/changed-records.ts'

/** More records than this are not told apart by who touched them: a bound for what one process remembers. */
const MOST_RECORDS = 20_000

/** Who changed a document, and which records. */
export type People = {
  /** Everybody who changed something. */
  ids(): string[]
  /** By `table/id`, of the records that are there: what a peer made up under other names is left out. */
  touched(records: Records): Touched
  /** The same of all names that were sent. */
  readonly byRecord: ReadonlyMap<string, ReadonlySet<string>>
}

/** The same, while they work. */
export type PeopleSoFar = People & {
  add(userId: string, touched: ChangedRecords): void
  merge(others: PeopleSoFar): void
}

export function people(): PeopleSoFar {
  const everybody = new Set<string>()
  const byRecord = new Map<string, Set<string>>()

  function touch(record: string, userId: string): void {
    const users = byRecord.get(record)
    if (users) users.add(userId)
    else if (byRecord.size < MOST_RECORDS) byRecord.set(record, new Set([userId]))
  }

  return {
    byRecord,
    ids: () => [...everybody],
    touched: (records) =>
      Object.fromEntries(
        [...byRecord].filter(([record]) => isThere(records, record)).map(([record, users]) => [record, [...users]]),
      ),
    add(userId, touched) {
      everybody.add(userId)
      for (const [table, ids] of touched) for (const id of ids) touch(`${table}/${id}`, userId)
    },
    merge(others) {
      for (const userId of others.ids()) everybody.add(userId)
      for (const [record, users] of others.byRecord) for (const userId of users) touch(record, userId)
    },
  }
}

function isThere(records: Records, record: string): boolean {
  const slash = record.indexOf('/')
  const rows = records[record.slice(0, slash)]
  return rows !== undefined && Object.hasOwn(rows, record.slice(slash + 1))
}
