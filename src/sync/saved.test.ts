import assert from 'node:assert/strict'
import test from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import type { DurableLog } from './durable-log.ts'
import { chance } from './testing/chance.ts'
import { addNote, editNote, type Notebook, notebookType } from './testing/notebook.ts'
import { isSaved, logWithDocument, open, testServer, until } from './testing/test-server.ts'
import { readDocument } from './ydoc/read.ts'

const STEPS = 400

/** A disk that is slow and fails by chance, and what is committed on it. */
function moodyLog(random: () => number) {
  const log = logWithDocument()
  const committed = new Y.Doc()
  const moody: DurableLog = {
    ...log,
    async append(documentId, updates, behind) {
      await sleep(random() * 8)
      if (random() < 0.05) throw new Error('disk full')
      const seq = await log.append(documentId, updates, behind)
      for (const { update } of updates) Y.applyUpdate(committed, update)
      await sleep(random() * 4)
      return seq
    },
  }
  return {
    log: moody,
    textOf: (id: string) => (readDocument(committed, notebookType).document as Notebook).notes[id]?.text,
  }
}

test('whatever the network and the disk do, “saved” is said of nothing that is not committed', async (t) => {
  const { random, odds, below } = chance(7)
  const disk = moodyLog(random)
  const server = await testServer(disk.log)
  const [anna, bo] = [open(server, 'anna'), open(server, 'bo')]
  t.after(() => Promise.all([anna.destroy(), bo.destroy(), server.close()]))
  await Promise.all([until(anna, isSaved), until(bo, isSaved)])
  const said = { anna: 0, bo: 0 }
  const written = { anna: new Map<string, string>(), bo: new Map<string, string>() }
  for (const [name, client] of [
    ['anna', anna],
    ['bo', bo],
  ] as const) {
    client.status.subscribe(() => {
      if (client.status.value.state !== 'saved') return
      said[name]++
      for (const [id, text] of written[name])
        assert.equal(disk.textOf(id), text, `${name} was told that ${id} is saved`)
    })
  }
  for (let step = 0; step < STEPS; step++) {
    for (const [name, client] of [
      ['anna', anna],
      ['bo', bo],
    ] as const) {
      if (odds(0.7)) continue
      const id = `${name}-${below(12)}`
      const text = `${step}`
      const { store } = client
      const done = written[name].has(id) ? store.execute(editNote, { id, text }) : store.execute(addNote, { id, text })
      if (done.ok) written[name].set(id, text)
    }
    if (odds(0.04)) server.cut()
    if (odds(0.1)) for (const client of [anna, bo]) client.reconnect()
    await sleep(random() * 12)
  }
  const last = [until(anna, isSaved), until(bo, isSaved)]
  await Promise.all(last)
  assert.ok(said.anna > 10 && said.bo > 10, JSON.stringify(said))
})

test('what an earlier session may have left is looked at before “saved” is said, however slow the browser is', async (t) => {
  const server = await testServer()
  const { promise: slow, resolve: answer } = Promise.withResolvers<void>()
  const globals = globalThis as { indexedDB?: unknown }
  globals.indexedDB = {
    open() {
      const request: { onerror?: () => void } = {}
      void slow.then(() => request.onerror?.())
      return request
    },
  }
  const anna = open(server, 'anna')
  t.after(async () => {
    globals.indexedDB = undefined
    await Promise.all([anna.destroy(), server.close()])
  })
  await until(anna, ({ loaded }) => loaded === 'server')
  anna.store.execute(addNote, { id: 'a' })
  await until(anna, ({ unsaved }) => !unsaved)
  assert.equal(anna.status.value.state, 'connecting')
  answer()
  await until(anna, isSaved)
})
