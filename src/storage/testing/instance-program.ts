import { sql } from 'kysely'
import { openStorage, type Storage } from '../storage.ts'

/**
 * Storage in a process of its own, for tests that kill it: `node instance-program.ts DATA_FOLDER`. Writes one JSON value a
 * line: progress as it happens, then `{"ready":true}`, or a problem. After that each line on standard input is appended to
 * a log, and its number is written once it is committed; the line `flushed?` is answered by how far PostgreSQL's own log is
 * on disk. SIGTERM closes it.
 */
const say = (value: unknown) => process.stdout.write(`${JSON.stringify(value)}\n`)

try {
  const storage = await openStorage({ dataDir: process.argv[2] ?? '', report: say })
  process.on('SIGTERM', () => storage.close().then(() => process.exit(0)))
  await storage.announce('http://localhost:4000')
  const workspaceId = 'w'
  if (!(await storage.workspaces.get(workspaceId))) {
    await storage.workspaces.create({ id: workspaceId, name: '', language: 'en' })
    const digest = { title: '', summary: {}, searchText: '' }
    const update = Buffer.from('first')
    await storage.documents.create({ id: 'd', workspaceId, kind: 'map', createdBy: null, update, ...digest })
  }
  say({ ready: true, updates: (await storage.updates.load('d'))?.updates.length })
  process.stdin.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      if (line === 'flushed?') {
        void sayFlushed(storage)
        continue
      }
      storage.updates.append('d', [{ update: Buffer.from(line), userId: null }]).then(
        (seq) => say({ seq }),
        (error: Error) => say({ failed: error.message }),
      )
    }
  })
} catch (error) {
  const { reason, message } = error as { reason?: string; message: string }
  say({ reason: reason ?? 'bug', message })
  process.exitCode = 1
}

async function sayFlushed({ db }: Storage): Promise<void> {
  const { rows } = await sql<{ at: string }>`select pg_current_wal_flush_lsn()::text as "at"`.execute(db)
  say({ flushed: rows[0]?.at })
}
