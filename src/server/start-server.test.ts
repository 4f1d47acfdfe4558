import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStorage } from '../storage/storage.ts'
import { StartProblem } from './start-problem.ts'
import { startServer } from './start-server.ts'
import { AT_ONCE_MS } from './testing/at-once.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polku start '))
})
after(() => rm(folder, { recursive: true, force: true }))

const options = (name: string, port = 0) => ({
  port,
  dataDir: join(folder, name),
  webRoot: join(folder, 'none'),
  log: () => {},
})

test('as long as nobody has a password each start makes a new link, and the one before is void; afterwards none', async () => {
  const first = await startServer(options('links'))
  await first.close()
  await first.close()
  const second = await startServer(options('links'))
  assert.ok(second.signInUrl && first.signInUrl)
  const path = (url: string) => new URL(url).pathname
  const old = await fetch(`${second.url}${path(first.signInUrl)}`, { redirect: 'manual' })
  assert.equal(old.headers.get('location'), '/sign-in?reason=link-used')
  const fresh = await fetch(second.signInUrl, { redirect: 'manual' })
  assert.equal(fresh.headers.get('location'), '/')
  const set = await fetch(`${second.url}/api/v1/me/credentials`, {
    method: 'PUT',
    headers: { cookie: fresh.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'owner@example.com', password: 'correct horse' }),
  })
  assert.equal(set.status, 200)
  const cookie = set.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await second.close()
  const third = await startServer(options('links'))
  assert.equal(third.signInUrl, null)
  assert.equal(
    (await fetch(`${third.url}/api/v1/me`, { headers: { cookie } })).status,
    200,
    'sessions outlive a restart',
  )
  await third.close()
})

test('a port in use is told before anything is made', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  await assert.rejects(startServer(options('never-made', port)), (error) => {
    assert.ok(error instanceof StartProblem)
    assert.equal(error.messageId, 'server.start.port-in-use')
    return true
  })
  taken.close()
  await assert.rejects(import('node:fs/promises').then(({ stat }) => stat(join(folder, 'never-made'))))
})

test('a port that another Polku has is told as such', async () => {
  const first = await startServer(options('first'))
  const port = Number(new URL(first.url).port)
  await assert.rejects(startServer(options('second', port)), { messageId: 'server.start.already-running' })
  await first.close()
})

test('storage that does not open frees the port again', async () => {
  const held = await openStorage({ dataDir: join(folder, 'held') })
  // Below those that the system gives away, which another test could be given in between.
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  try {
    await assert.rejects(startServer(options('held', port)), { name: 'StorageProblem' })
  } finally {
    await held.close()
  }
  await (await startServer(options('held', port))).close()
})

test('summaries that a crash kept from being written are made up for at the next start', async () => {
  const first = await startServer(options('stale'))
  await first.close()
  const storage = await openStorage(options('stale'))
  const [workspace] = await storage.workspaces.list()
  const workspaceId = workspace?.id ?? ''
  const [map] = (await storage.documents.list({ workspaceId, kind: 'map', limit: 1 })).documents
  assert.ok(map)
  await storage.documents.setSummary(workspaceId, map.id, { title: 'stale', summary: {}, searchText: '' }, 1)
  await storage.updates.append(map.id, [{ update: new Uint8Array([0, 0]), userId: null }])
  await storage.close()
  const second = await startServer(options('stale'))
  await second.close()
  const again = await openStorage(options('stale'))
  assert.equal((await again.documents.get(workspaceId, map.id))?.title, map.title)
  await again.close()
})

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string }

function main(env: Record<string, string>): {
  child: ChildProcess
  said: (pattern: RegExp) => Promise<string>
  ended: Promise<Ended>
} {
  const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url))], {
    env: { PATH: process.env.PATH ?? '', LANG: 'C', ...env },
  })
  let stdout = ''
  let stderr = ''
  const waiting: (() => void)[] = []
  child.stdout.on('data', (text) => {
    stdout += text
    for (const look of waiting) look()
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })))
  return {
    child,
    ended,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(stdout) && resolve(stdout)
        waiting.push(look)
        look()
        void ended.then((end) => reject(new Error(JSON.stringify(end))))
      }),
  }
}

test('the program says one line, serves, and ends on Ctrl-C within three seconds though a browser hangs on', async () => {
  const { child, said, ended } = main({ PORT: '0', POLKU_DATA: join(folder, 'main') })
  const line = await said(/\n/)
  const link = /http:\/\/localhost:\d+\/welcome\/[\w-]{32}\n$/.exec(line)?.[0]
  assert.ok(link, line)
  const { origin } = new URL(link)
  assert.equal((await fetch(`${origin}/health`)).status, 200)
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/sync/whatever`)
  await new Promise((resolve) => {
    socket.onopen = resolve
  })
  const begun = Date.now()
  child.kill('SIGINT')
  const { code, stdout } = await ended
  assert.equal(code, 0)
  assert.equal(stdout, line)
  assert.ok(Date.now() - begun < AT_ONCE_MS, `${Date.now() - begun} ms`)
  await assert.rejects(fetch(`${origin}/health`))
})

test('what keeps it from starting is one line, in the language of the terminal, and exit code 1', async () => {
  const cases = [
    [{ PORT: 'many', POLKU_DATA: join(folder, 'x') }, /^PORT is “many”.*\n$/],
    [{ PORT: 'many', LANG: 'sv_SE.UTF-8', POLKU_DATA: join(folder, 'x') }, /^PORT är ”many”.*\n$/],
    [{ PORT: '0', POLKU_DATA: '/dev/null/data' }, /^[^\n]+\n$/],
    [{ PORT: '0', POLKU_DATA: join(folder, 'x'), DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' }, /^[^\n]+\n$/],
    [{ PORT: '0', HOST: '203.0.113.1', POLKU_DATA: join(folder, 'x') }, /203\.0\.113\.1.*\n$/],
  ] as const
  for (const [env, words] of cases) {
    const { code, stdout, stderr } = await main(env).ended
    assert.equal(code, 1)
    assert.equal(stdout, '')
    assert.match(stderr, words)
    assert.doesNotMatch(stderr, /hidden|\n\s+at /)
  }
})
