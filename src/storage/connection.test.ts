import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openEmbedded } from './postgres/embedded.ts'
import { signal } from './postgres/pid-file.ts'
import type { Progress } from './progress.ts'

test('a server that stops before it noticed that we hung up is no broken connection', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'polku-connection-'))
  try {
    const reported: Progress['step'][] = []
    const { db, close } = await openEmbedded(dataDir, ({ step }) => reported.push(step))
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as "pid"`.execute(db)
    const before = reported.length
    const pid = rows[0]?.pid ?? 0
    process.kill(pid, 'SIGSTOP')
    const closed = close()
    // Longer than the last queries are waited for: the stopped process finds both the hanging up and the order to end.
    await sleep(600)
    // Where the machine itself paused it may be gone by now.
    signal(pid, 'SIGCONT')
    await closed
    assert.deepEqual(reported.slice(before), [])
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
})
