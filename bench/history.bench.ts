import { strict as assert } from 'node:assert'
import * as Y from 'yjs'
import type { AnyRow } from '../src/domain/document-type.ts'
import { type JourneyMap, mapType } from '../src/domain/map/map-type.ts'
import { isWorn } from '../src/sync/epoch/renew.ts'
import { firstUpdate } from '../src/sync/first-update.ts'
import { compactor } from '../src/sync/server/compactor.ts'
import { encodeSnapshot } from '../src/sync/server/snapshot.ts'
import { unfold } from '../src/sync/server/unfold.ts'
import { memoryLog } from '../src/sync/testing/memory-log.ts'
import { readDocument } from '../src/sync/ydoc/read.ts'
import { limit, race } from './harness.ts'

/** What opening a map costs after all that was ever done to it, against a copy of the same content with no past. */
const EDITS = 100_000
const CARDS = 1_536
/** People come and go; each time they come they have another name in Yjs. */
const SESSIONS = 200
const LETTERS = 'abcdefghijklmnopqrstuvwxyz '

type Past = { readonly name: string; readonly edit: (ydoc: Y.Doc, number: number) => void }

const random = (() => {
  let state = 20_261
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
})()

const cardId = (number: number) => `card-${number % CARDS}-x7Kq`
const textOf = (ydoc: Y.Doc, number: number) => ydoc.getText(`cards/${cardId(number)}/text`)

const pasts: readonly Past[] = [
  {
    name: 'letters typed, line by line',
    edit(ydoc, number) {
      const text = textOf(ydoc, Math.floor(number / 60))
      if (number % 60 === 0) text.delete(0, text.length)
      text.insert(text.length, LETTERS[number % LETTERS.length] as string)
    },
  },
  {
    name: 'moves of cards',
    edit(ydoc) {
      const id = cardId(random(CARDS))
      ydoc.getMap('cards').set(`${id}/order`, `a${random(1e9)}`)
      ydoc.getMap('cards').set(`${id}/columnId`, `step${random(8)}`)
    },
  },
  {
    name: 'letters replaced at random places',
    edit(ydoc) {
      const text = textOf(ydoc, random(CARDS))
      const at = random(Math.max(1, text.length))
      if (text.length > 0) text.delete(at, 1)
      text.insert(at, LETTERS[random(LETTERS.length)] as string)
    },
  },
]

function mapOf(cards: number): JourneyMap {
  const rows: Record<string, AnyRow> = {}
  for (let i = 0; i < cards; i++) {
    const place = { laneId: `lane${i % 12}`, columnId: `step${i % 8}`, order: `a${String(i).padStart(6, '0')}` }
    const id = cardId(i)
    rows[id] = mapType.tables.cards.schema.parse({
      id,
      ...place,
      text: `What happens here, number ${i}`,
      tagIds: ['t'],
    })
  }
  return { ...Object.fromEntries(Object.keys(mapType.tables).map((name) => [name, {}])), cards: rows } as JourneyMap
}

/** The map after so many edits, as its log has it when all have left. */
async function logAfter({ edit }: Past) {
  const log = memoryLog()
  log.make('old', firstUpdate(mapType, mapOf(CARDS)), null)
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, firstUpdate(mapType, mapOf(CARDS)))
  const perSession = EDITS / SESSIONS
  for (let session = 0; session < SESSIONS; session++) {
    ydoc.clientID = 1 + random(2 ** 31)
    for (let number = 0; number < perSession; number++) ydoc.transact(() => edit(ydoc, session * perSession + number))
  }
  const { lastSeq } = (await log.load('old')) ?? { lastSeq: 0 }
  const state = Y.encodeStateAsUpdate(ydoc)
  await log.append('old', [{ update: state, userId: null }])
  await log.compact('old', encodeSnapshot({ state, owners: new Map(), epoch: '' }), lastSeq + 1)
  return { log, worn: isWorn(ydoc), document: readDocument(ydoc, mapType).document }
}

const opened = async (log: ReturnType<typeof memoryLog>, documentId: string) => {
  const loaded = await log.load(documentId)
  assert.ok(loaded)
  const { ydoc } = unfold(loaded)
  const { document } = readDocument(ydoc, mapType)
  ydoc.destroy()
  return document
}

for (const past of pasts) {
  const { log, worn, document } = await logAfter(past)
  log.make('fresh', firstUpdate(mapType, document), null)
  const began = performance.now()
  const compaction = compactor(log, ({ kind }) => assert.fail(kind))
  compaction.request('old', 'renew')
  await compaction.settled()
  const took = performance.now() - began
  if (worn)
    await limit(`beginning anew after ${EDITS} ${past.name}`, {
      measure: () => took,
      most: 1_000,
      unit: 'ms',
      turns: 1,
    })
  await race(`opening a map of ${CARDS} cards after ${EDITS} ${past.name}`, {
    ours: { name: 'with its past', run: () => opened(log, 'old') },
    theirs: { name: 'a fresh copy', run: () => opened(log, 'fresh') },
    most: 1.5,
  })
}
