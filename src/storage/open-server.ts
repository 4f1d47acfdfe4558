import { type Connection, connect } from './connection.ts'
import { describeDatabaseUrl } from './database-url.ts'
import type { Report } from './progress.ts'

/** One's own PostgreSQL. Throws a `StorageProblem` that can be shown as it is. */
export function openServer(databaseUrl: string, report: Report): Promise<Connection> {
  return connect(
    {
      connectionString: databaseUrl,
      // A server's default may be `off`, which would acknowledge what a power cut loses.
      onConnect: async (client) => void (await client.query('set synchronous_commit = on')),
      onIdleError: (error) => report({ step: 'connection-lost', detail: error.message }),
    },
    describeDatabaseUrl(databaseUrl),
  )
}
