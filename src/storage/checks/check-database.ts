import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { sql } from 'kysely'
import { readRows } from '../backup/read-rows.ts'
import type { Db } from '../database.ts'
import { storedBytes } from '../files.ts'
import { knownMigrations } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/registry.ts'
import { storeProblem } from '../s3-file-store.ts'
import type { PlacedStore } from '../s3-settings.ts'
import { StorageProblem } from '../storage-problem.ts'
import { TABLES } from '../tables.ts'
import type { CheckName, Finding } from './finding.ts'

const decompress = promisify(brotliDecompress)

/** A database of a newer version can't be judged here, one of an older version not before its upgrade. */
export async function checkSchema(db: Db): Promise<Finding[]> {
  try {
    const known = await knownMigrations(db)
    const missing = MIGRATIONS.filter(({ name }) => !known.includes(name))
    if (missing.length === 0) return []
    const values = { steps: missing.length, next: missing[0]?.name ?? '' }
    return [{ check: 'schema', severity: 'warning', messageId: 'doctor.schema.older', values }]
  } catch (error) {
    if (!(error instanceof StorageProblem)) throw error
    return [{ check: 'schema', severity: 'problem', messageId: error.messageId, values: error.values }]
  }
}

/** Reads every row of every table: PostgreSQL checks each block's sum on the way. */
export async function checkRows(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const table of TABLES) {
    try {
      await db
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => {
          for await (const _ of readRows(tx, table));
        })
    } catch (error) {
      findings.push(broken('rows', 'doctor.rows.unreadable', { table, why: messageOf(error) }))
    }
  }
  return findings
}

/** Each workspace has one owner and a library. */
export async function checkWorkspaces(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; owners: number; libraries: number }>`
    select "id",
      (select count(*) from "members" where "workspaceId" = "workspaces"."id" and "role" = 'owner') as "owners",
      (select count(*) from "documents" where "workspaceId" = "workspaces"."id" and "kind" = 'library') as "libraries"
    from "workspaces" order by "createdAt", "id"`.execute(db)
  return rows.flatMap(({ id, owners, libraries }) => [
    ...(owners === 1 ? [] : [broken('workspaces', 'doctor.workspaces.owner', { id })]),
    ...(libraries === 1 ? [] : [broken('workspaces', 'doctor.workspaces.library', { id })]),
  ])
}

/** Numbers of a document's log rise by one from its snapshot to its end. */
export async function checkSequences(db: Db): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; expected: number; found: number }>`
    select "documents"."id", coalesce("lastSeq" - "snapshotSeq", -1) as "expected",
      (
        select count(*) from "documentUpdates"
        where "documentId" = "documents"."id" and "seq" > "snapshotSeq" and "seq" <= "lastSeq"
      ) as "found"
    from "documents" left join "documentLogs" on "documentId" = "documents"."id"
    order by "documents"."id"`.execute(db)
  return rows
    .filter(({ expected, found }) => expected !== found)
    .map(({ id, expected, found }) => broken('documents', 'doctor.documents.hole', { id, missing: expected - found }))
}

/** Every version's records can be unpacked. */
export async function checkVersions(db: Db): Promise<Finding[]> {
  const findings: Finding[] = []
  const ids = await db.selectFrom('versions').select(['id', 'documentId']).orderBy('id').execute()
  for (const { id, documentId } of ids) {
    const row = await db.selectFrom('versions').select('records').where('id', '=', id).executeTakeFirst()
    try {
      if (row) JSON.parse((await decompress(row.records)).toString())
    } catch {
      findings.push(broken('versions', 'doctor.versions.broken', { id, document: documentId }))
    }
  }
  return findings
}

/**
 * The bytes of each file are those that were uploaded. The database counts by itself those that it holds, so that nothing
 * has to be carried over; those in a store of files are fetched.
 */
export async function checkFiles(db: Db, placed: PlacedStore | null): Promise<Finding[]> {
  const { rows } = await sql<{ id: string; workspaceId: string }>`
    select "id", "workspaceId" from "files"
    where encode(sha256("bytes"), 'hex') <> "sha256" order by "id"`.execute(db)
  const found = rows.map(({ id, workspaceId }) =>
    broken('files', 'doctor.files.broken', { id, workspace: workspaceId }),
  )
  return [...found, ...(await checkStoredFiles(db, placed))]
}

async function checkStoredFiles(db: Db, placed: PlacedStore | null): Promise<Finding[]> {
  const stored = await db
    .selectFrom('files')
    .select(['id', 'workspaceId', 'sha256'])
    .where('bytes', 'is', null)
    .orderBy('id')
    .execute()
  if (stored.length === 0) return []
  if (!placed) {
    const values = { count: stored.length }
    return [{ check: 'files', severity: 'warning', messageId: 'doctor.files.elsewhere', values }]
  }
  const findings: Finding[] = []
  for (const file of stored) {
    try {
      const state = await storedBytes(placed.store, file)
      if (typeof state !== 'string') continue
      findings.push(broken('files', `doctor.files.${state}`, { id: file.id, workspace: file.workspaceId }))
    } catch (error) {
      // A store that doesn't answer wouldn't for the next one either.
      const { messageId, values } = storeProblem(error, placed.where)
      return [...findings, broken('files', messageId, values)]
    }
  }
  return findings
}

export type KnownDocument = {
  readonly id: string
  readonly kind: 'map' | 'persona' | 'library'
  readonly title: string
}

export function everyDocument(db: Db): Promise<KnownDocument[]> {
  return db.selectFrom('documents').select(['id', 'kind', 'title']).orderBy('id').execute()
}

function broken(check: CheckName, messageId: Finding['messageId'], values: Finding['values']): Finding {
  return { check, severity: 'problem', messageId, values }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
