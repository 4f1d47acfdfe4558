import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { z } from 'zod'
import { commandsOf } from '../src/domain/command.ts'
import type { AnyRow } from '../src/domain/document-type.ts'
import { type JourneyMap, mapType } from '../src/domain/map/map-type.ts'
import { connect } from '../src/sync/client.ts'
import { openStore } from '../src/sync/document-store.ts'
import { firstUpdate } from '../src/sync/first-update.ts'
import { fileLog } from '../src/sync/testing/file-log.ts'
import { DOCUMENT, isSaved, testServer, until } from '../src/sync/testing/test-server.ts'
import { limit, race } from './harness.ts'

const EDITS = 400

const editCard = commandsOf(mapType)(
  'bench.edit',
  z.object({ id: z.string(), text: z.string() }),
  (work, { id, text }) => {
    work.update('cards', id, { text })
    return undefined
  },
)

function mapOf(cards: number): JourneyMap {
  const rows: Record<string, AnyRow> = {}
  for (let i = 0; i < cards; i++) {
    const place = { laneId: `lane${i % 12}`, columnId: `step${i % 8}`, order: `a${String(i).padStart(6, '0')}` }
    const id = `card-${i}-x7Kq`
    rows[id] = mapType.tables.cards.schema.parse({
      id,
      ...place,
      text: `What happens here, number ${i}`,
      tagIds: ['t1'],
    })
  }
  return { ...Object.fromEntries(Object.keys(mapType.tables).map((name) => [name, {}])), cards: rows } as JourneyMap
}

const CARD = 'card-50-x7Kq'
/** Somebody types a line and begins anew. */
const typed = (count: number) => `Typed ${'letter by letter '.repeat(4).slice(0, count % 60)}`

/** A map as an editor holds it: one card watched, the others not. */
function editorOf(cards: number) {
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, firstUpdate(mapType, mapOf(cards)))
  const store = openStore(ydoc, mapType)
  let seen = 0
  store.subscribeRow('cards', CARD, () => seen++)
  let count = 0
  return {
    store,
    /** Edits, and looks after each at what `look` looks at. */
    edit(look: () => void = () => undefined) {
      const before = seen
      for (let i = 0; i < EDITS; i++) {
        store.execute(editCard, { id: CARD, text: typed(++count) })
        look()
      }
      return seen - before
    },
  }
}

const [large, small] = [editorOf(1536), editorOf(96)]
for (let i = 0; i < 3; i++) for (const { edit } of [large, small]) edit()

await race('edit of a card among 1,536', {
  ours: { name: 'of 1,536', run: () => large.edit() },
  theirs: { name: 'of 96', run: () => small.edit() },
  most: 1.5,
})

const copied = { ...large.store.document.cards }
await race('edit of a card among 1,536, the whole document looked at after each', {
  ours: { name: 'snapshots', run: () => large.edit(() => large.store.document) },
  theirs: { name: 'spreading the table', run: () => large.edit(() => ({ ...copied })) },
  most: 1,
})

/** The 95th of 100 times from an edit to its acknowledgement, over a real socket and with every commit flushed to disk. */
async function acknowledgementP95(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'polku-bench-'))
  const log = fileLog(join(folder, 'log'), DOCUMENT)
  await log.append(DOCUMENT, [{ update: firstUpdate(mapType, mapOf(1536)), userId: null }])
  const server = await testServer(log)
  const options = {
    url: server.url,
    documentId: DOCUMENT,
    type: mapType,
    token: 'anna',
    userId: 'anna',
    indexedDb: false,
  }
  const connection = connect(options)
  await until(connection as never, isSaved)
  const times: number[] = []
  for (let i = 0; i < 100; i++) {
    const started = performance.now()
    connection.store.execute(editCard, { id: `card-${i}-x7Kq`, text: typed(i + 1) })
    await connection.flush()
    times.push(performance.now() - started)
  }
  await connection.destroy()
  await server.close()
  rmSync(folder, { recursive: true })
  return times.sort((a, b) => a - b)[94] as number
}

await limit('edit to durable acknowledgement, p95', { measure: acknowledgementP95, most: 50, unit: 'ms', turns: 3 })

for (const { store } of [large, small]) store.destroy()
