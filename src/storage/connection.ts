import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Db } from './database.ts'
import { prepareMarked } from './prepared.ts'
import { StorageProblem } from './storage-problem.ts'

/** The oldest server whose SQL we keep to. */
const OLDEST_SERVER = 15
const CONNECT_TIMEOUT_MS = 10_000

export type Connection = {
  readonly db: Db
  readonly close: () => Promise<void>
}

export type ConnectionOptions = pg.PoolConfig & {
  /** Called for a connection that broke while idle, except while closing; the pool replaces it by itself. */
  readonly onIdleError: (error: Error) => void
}

/**
 * A pool of connections whose commits wait for the disk. Throws a `StorageProblem` where the server can't be reached,
 * refuses us, or is older than PostgreSQL 15.
 */
export async function connect(options: ConnectionOptions, where: string): Promise<Connection> {
  const { onIdleError, ...config } = options
  const pool = new pg.Pool({
    max: 8,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    // An idle connection costs a server process of about 5 MB.
    idleTimeoutMillis: 30_000,
    types: { getTypeParser: typeParser },
    ...config,
  })
  let closing = false
  pool.on('error', (error) => {
    // A server that stops along with us ends what has not gone yet: no news to anybody.
    if (!closing) onIdleError(error)
  })
  // Whoever is using a connection hears of its end by the query that rejects. The pool listens to idle ones alone, and an
  // error to which nobody listens would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    prepareMarked(client)
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(db)
  } catch (error) {
    await db.destroy()
    throw error instanceof StorageProblem ? error : connectProblem(error, where)
  }
  const close = () => {
    closing = true
    return db.destroy()
  }
  return { db, close }
}

/** Counters are bigint in the database and stay below 2^53: numbers here. */
const typeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser

async function checkServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: string; number: string }>`
    select current_setting('server_version') as "version", current_setting('server_version_num') as "number"`.execute(
    db,
  )
  const server = rows[0]
  if (server && Number(server.number) >= OLDEST_SERVER * 10_000) return
  const values = { version: server?.version ?? '', oldest: String(OLDEST_SERVER) }
  throw new StorageProblem('database-too-old', 'storage.server.too-old', values)
}

function connectProblem(error: unknown, where: string): StorageProblem {
  const cause = error instanceof Error ? error : new Error(String(error))
  const code = 'code' in cause ? String(cause.code) : ''
  // Class 28: invalid authorisation; class 3D: no such database; 42501: no right to connect.
  if (/^28|^3D|^42501/.test(code)) {
    return new StorageProblem('database-refused', 'storage.server.refused', { where, why: cause.message }, { cause })
  }
  const values = { where, why: code || cause.message }
  return new StorageProblem('database-unreachable', 'storage.server.unreachable', values, { cause })
}
