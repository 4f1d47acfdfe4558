import { StorageProblem } from './storage-problem.ts'

/** Where a database URL leads, fit to be shown: host, port and database; never user or password. */
export function describeDatabaseUrl(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  if (url && /^postgres(ql)?:$/.test(url.protocol)) {
    const host = url.hostname || url.searchParams.get('host') || 'localhost'
    return `${host}:${url.port || '5432'}${url.pathname}`
  }
  throw new StorageProblem('database-url-malformed', 'storage.url.malformed')
}
