import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startServerProcess } from '../testing/server-process.ts'

/** How often the server is killed within an import: `POLKU_IMPORT_KILLS=40`. */
const KILLS = Number(process.env.POLKU_IMPORT_KILLS ?? 0)
const ROWS = 120_000

type Import = { id: string; state: string; received: number; bytes: number; events: number; dataSetId: string | null }

test('a server that is killed within an import leaves all of its events or none', { skip: KILLS === 0 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'polku-import-kill-'))
  const dataDir = join(folder, 'data')
  let server = startServerProcess(dataDir)
  let { url, signInPath } = await server.ready
  const welcome = await fetch(`${url}${signInPath}`, { redirect: 'manual' })
  const cookie = welcome.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const ask = async (path: string, method = 'GET', body?: unknown): Promise<unknown> => {
    const isBytes = body instanceof Uint8Array
    const type = isBytes ? 'application/octet-stream' : 'application/json'
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method,
      headers: { cookie, origin: url, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`)
    return answer.json()
  }
  const restart = async () => {
    server.child.kill('SIGKILL')
    await server.ended
    server = startServerProcess(dataDir)
    ;({ url, signInPath } = await server.ready)
  }
  const rows = Array.from({ length: ROWS }, (_, at) => `c${at % 9999},e${at % 7},${1_700_000_000 + at},x${at % 77}`)
  const file = Buffer.from(['case,event,time,channel', ...rows].join('\n'))
  const half = file.length >> 1
  let through = 0
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const { id } = (await ask('event-imports', 'POST', { file: 'log.csv', bytes: file.length })) as Import
      await ask(`event-imports/${id}/bytes?at=0`, 'PUT', file.subarray(0, half))
      if (kill === 0) await restart()
      const resumed = (await ask(`event-imports/${id}`)) as Import
      assert.deepEqual([resumed.state, resumed.received], ['receiving', half])
      await ask(`event-imports/${id}/bytes?at=${half}`, 'PUT', file.subarray(half))
      await ask(`event-imports/${id}/start`, 'POST', { into: { name: `Set ${kill}` }, keepOriginal: kill % 2 === 0 })
      await sleep((kill / KILLS) * 4000)
      await restart()
      let found = (await ask(`event-imports/${id}`)) as Import
      const { items } = (await ask('events')) as { items: { id: string; events: number }[] }
      const whole = items.filter(({ events }) => events === ROWS)
      assert.equal(whole.length, items.length, 'every data set is whole')
      assert.ok(found.state === 'done' || found.state === 'cancelled', found.state)
      assert.equal(items.length, found.state === 'done' ? 1 : 0)
      if (found.state === 'done') through++
      else {
        assert.equal(found.received, file.length)
        assert.deepEqual(left(dataDir), [], 'nothing is left behind')
        await ask(`event-imports/${id}/start`, 'POST', { into: { name: `Again ${kill}` } })
        while (found.state !== 'done') {
          await sleep(100)
          found = (await ask(`event-imports/${id}`)) as Import
          assert.notEqual(found.state, 'failed')
        }
      }
      const headers = { cookie, origin: url }
      await fetch(`${url}/api/v1/events/${found.dataSetId}`, { method: 'DELETE', headers })
      assert.deepEqual(left(dataDir), [])
    }
    console.log(`of ${KILLS} killed imports ${through} were through`)
  } finally {
    server.child.kill('SIGKILL')
    await server.ended
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
})

/** What lies where data sets do. */
function left(dataDir: string): string[] {
  const sets = join(dataDir, 'events', 'sets')
  if (!existsSync(sets)) return []
  return readdirSync(sets).flatMap((workspace) =>
    workspace === 'locks' || workspace.startsWith('spill-') ? [] : readdirSync(join(sets, workspace)),
  )
}
