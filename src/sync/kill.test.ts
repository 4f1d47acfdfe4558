import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Connection } from './client.ts'
import type { LoadedLog } from './durable-log.ts'
import { firstUpdate } from './first-update.ts'
import { unfold } from './server/unfold.ts'
import { fileLog } from './testing/file-log.ts'
import { addNote, notebookType } from './testing/notebook.ts'
import { DOCUMENT, open, until } from './testing/test-server.ts'
import { readDocument } from './ydoc/read.ts'

/** `POLKU_KILLS=100` for a longer run. */
const CYCLES = Number(process.env.POLKU_KILLS ?? 10)

async function start(path: string, port: number): Promise<{ process: ChildProcess; port: number }> {
  const script = fileURLToPath(new URL('./testing/killable-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, String(port)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data: Buffer) => resolve(String(data))),
  )
  return { process: child, port: Number(said) }
}

/** Adds notes one after the other and remembers those that the server has acknowledged. */
function keepWriting(connection: Connection<typeof notebookType>, who: string) {
  const acknowledged: string[] = []
  let going = true
  const end = () => {
    going = false
  }
  const done = (async () => {
    for (let i = 0; going; i++) {
      const id = `${who}-${i}`
      connection.store.execute(addNote, { id, text: `note ${i}` })
      // Rejects when the test is over.
      await connection.flush().catch(() => end())
      if (going) acknowledged.push(id)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  })()
  return { acknowledged, end, done }
}

test('a server killed at any moment has lost no acknowledged edit', { timeout: 20_000 + CYCLES * 5_000 }, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'polku-kill-'))
  const path = join(folder, 'log')
  t.after(() => rm(folder, { recursive: true }))
  await fileLog(path, DOCUMENT).append(DOCUMENT, firstUpdate(notebookType, { cover: {}, notes: {} }), 'maker')
  let server = await start(path, 0)
  const url = `ws://127.0.0.1:${server.port}/sync`
  const people = ['anna', 'bo', 'cia'].map((name) => open({ url }, name))
  await Promise.all(people.map((person) => until(person, ({ state }) => state === 'saved')))
  t.after(async () => {
    await Promise.all(people.map((person) => person.destroy()))
    server.process.kill('SIGKILL')
  })
  const writers = people.map((person, i) => keepWriting(person, `p${i}`))
  const acknowledged = () => writers.flatMap((writer) => [...writer.acknowledged])

  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const before = acknowledged().length
    while (acknowledged().length < before + 10) await new Promise((resolve) => setTimeout(resolve, 10))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
    const promised = acknowledged()
    const gone = new Promise((resolve) => server.process.once('exit', resolve))
    server.process.kill('SIGKILL')
    await gone
    const { ydoc, damaged } = unfold((await fileLog(path, DOCUMENT).load(DOCUMENT)) as LoadedLog)
    const { notes } = readDocument(ydoc, notebookType).document
    assert.deepEqual(damaged, [])
    assert.deepEqual(
      promised.filter((id) => !notes[id]),
      [],
    )
    server = await start(path, server.port)
    for (const person of people) person.reconnect()
  }
  for (const writer of writers) writer.end()
  await Promise.all(writers.map(({ done }) => done))
  const last = unfold((await fileLog(path, DOCUMENT).load(DOCUMENT)) as LoadedLog)
  const { notes } = readDocument(last.ydoc, notebookType).document
  assert.ok(acknowledged().length >= 10 * CYCLES)
  for (const id of acknowledged()) assert.equal(notes[id]?.text, `note ${id.split('-')[1]}`)
})
