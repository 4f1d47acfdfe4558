import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import type { AnyDocument } from '../domain/document-type.ts'
import { type Connection, connect } from './client.ts'
import { firstUpdate } from './first-update.ts'
import { boardSubject } from './testing/board-subject.ts'
import { chance as chanceOf } from './testing/chance.ts'
import { mapSubject } from './testing/map-subject.ts'
import { memoryLog } from './testing/memory-log.ts'
import { simulate } from './testing/simulation.ts'
import { DOCUMENT, eventually, isSaved, testServer, until } from './testing/test-server.ts'

/** How many histories are tried: `POLKU_SEEDS=100000` for a night; `POLKU_FIRST_SEED=7000001` for others than the usual. */
const SEEDS = Number(process.env.POLKU_SEEDS ?? 500)
const FIRST = Number(process.env.POLKU_FIRST_SEED ?? 1)
const SIZE = { clients: 5, operations: 300 }
/** A whole map costs more than a board, so it has this share of the seeds. */
const MAP_EVERY = 20

const failedSeeds = new URL('./testing/failed-seeds.json', import.meta.url)
const remembered: number[] = JSON.parse(readFileSync(failedSeeds, 'utf8'))
const subjectOf = (seed: number) => (seed % MAP_EVERY === 0 ? mapSubject : boardSubject)

/** A seed that fails is written down, and tried first from then on. */
async function tryOut(seed: number): Promise<void> {
  try {
    await simulate(subjectOf(seed), seed, SIZE)
  } catch (error) {
    const seeds = [...new Set([...remembered, seed])].sort((a, b) => a - b)
    writeFileSync(failedSeeds, `${JSON.stringify(seeds)}\n`)
    throw new Error(`seed ${seed} fails; it is written down in ${failedSeeds.pathname}`, { cause: error })
  }
}

test('histories that failed once', async () => {
  for (const seed of remembered) await tryOut(seed)
})

test(`${SEEDS} histories of 5 people with 300 edits each meet, whatever the network and the server do`, async () => {
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    await tryOut(seed)
    // Others of this process get their turn.
    if (seed % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
})

test('the same seed tells the same history', async () => {
  const ends: (readonly string[])[] = []
  for (let i = 0; i < 2; i++) ends.push(await simulate(boardSubject, 42, { clients: 3, operations: 60 }))
  assert.deepEqual(ends[0], ends[1])
  assert.ok((ends[0]?.length ?? 0) > 1)
})

test('it is so over real sockets, which break, with a server that goes and comes back', async (t) => {
  const chance = chanceOf(11)
  const log = memoryLog()
  log.make(DOCUMENT, firstUpdate(mapSubject.type, mapSubject.start as never), 'maker')
  let server = await testServer(log, { compactEvery: 30 })
  const { url, port } = server
  const people = Array.from({ length: 5 }, (_, i): Connection<typeof mapSubject.type> => {
    const type = i % 2 === 1 ? mapSubject.laterType : mapSubject.type
    // A name of its own keeps them from meeting as tabs of one browser.
    return connect({ url, documentId: DOCUMENT, type, token: `user${i}`, userId: `socket${i}`, indexedDb: false })
  })
  t.after(() => Promise.all([...people.map((person) => person.destroy()), server.close()]))
  for (const person of people) await until(person as never, isSaved)
  for (let round = 0; round < 40; round++) {
    for (const [i, { store }] of people.entries()) {
      const execute = (command: object, args: unknown) => {
        const result = store.execute(command as never, args as never)
        return result.ok ? result.value : null
      }
      const letters = 'abcdefghij'.slice(i * 2, i * 2 + 2)
      for (let count = chance.below(8); count > 0; count--) {
        mapSubject.edit({ document: store.document as AnyDocument, execute, chance, letters }, i % 2 === 1)
      }
    }
    await new Promise((resolve) => setTimeout(resolve, chance.below(12)))
    if (round % 8 === 3) server.cut()
    if (round % 20 === 15) {
      await server.close()
      server = await testServer(log, { compactEvery: 30, port })
    }
    if (round % 8 === 7) for (const person of people) person.reconnect()
  }
  for (const person of people) person.reconnect()
  await Promise.all(people.map((person) => person.flush()))
  const now = (await server.sync.read(DOCUMENT, mapSubject.type))?.document
  // Everybody's last edits are committed; others hear of them a moment later.
  await eventually(() => {
    const [first, second, ...others] = people.map(({ store }) => store.document)
    assert.deepEqual(first, now)
    for (const [i, other] of others.entries()) assert.deepEqual(other, i % 2 === 0 ? first : second)
  })
  const made = new Set(Object.keys(now?.cards ?? {}))
  assert.deepEqual(mapSubject.faults(now as AnyDocument, { made, deleted: made }), [])
})
