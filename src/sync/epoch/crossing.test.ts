import assert from 'node:assert/strict'
import test from 'node:test'
import * as Y from 'yjs'
import { chance as chanceOf } from '../testing/chance.ts'
import { inspectUpdate } from '../update/inspect.ts'
import { splitUpdate } from '../update/split.ts'
import { type Bridge, decodeBridge, encodeBridge } from './bridge.ts'
import { crossing } from './crossing.ts'
import { isWorn, renew } from './renew.ts'
import { withoutOverwritten } from './without-overwritten.ts'

/** How many histories are tried; `POLKU_SEEDS=100000` tries 10,000. */
const SEEDS = Math.ceil(Number(process.env.POLKU_SEEDS ?? 500) / 10)

const TEXTS = ['notes/a/text', 'notes/b/text', 'later/c/words']
const FIRST_MARK = 0x4e00

type World = ReturnType<typeof world>

/**
 * Every character that is typed is another one, and it is there in the end unless somebody has deleted it; so none can
 * be lost or doubled unseen.
 */
function world(seed: number) {
  const chance = chanceOf(seed)
  let clients = 1
  let marks = 0
  let isShared = false
  const docOf = (update: Uint8Array | null) => {
    const ydoc = new Y.Doc()
    ydoc.clientID = clients++ * 1_000 + chance.below(1_000)
    if (update) Y.applyUpdate(ydoc, update)
    return ydoc
  }
  const server = { ydoc: docOf(null), epoch: 0, base: Uint8Array.of(0, 0) as Uint8Array, updates: [] as Uint8Array[] }
  const bridges: Bridge[] = []
  const endings: Uint8Array[] = []
  const living = new Map(TEXTS.map((root) => [root, new Set<string>()]))
  const people = Array.from({ length: 4 }, (_, i) => ({
    key: `p${i}/size`,
    value: undefined as number | undefined,
    epoch: 0,
    ydoc: docOf(null),
  }))
  type Person = (typeof people)[number]

  function edit(person: Person): void {
    const root = chance.pick(TEXTS) as string
    const text = person.ydoc.getText(root)
    const at = chance.below(text.length + 1)
    const dice = chance.below(10)
    if (dice < 5) {
      const typed = Array.from({ length: 1 + chance.below(4) }, () => String.fromCharCode(FIRST_MARK + marks++))
      text.insert(at, typed.join(''))
      for (const mark of typed) living.get(root)?.add(mark)
    } else if (dice < 7) {
      const gone = text.toString().slice(at, at + 1 + chance.below(4))
      text.delete(at, gone.length)
      for (const mark of gone) living.get(root)?.delete(mark)
    } else if (dice < 8) {
      isShared = true
      person.ydoc.getMap('notes').set('all/size', marks++)
    } else {
      person.value = dice === 9 ? undefined : marks++
      if (person.value === undefined) person.ydoc.getMap('notes').delete(person.key)
      else person.ydoc.getMap('notes').set(person.key, person.value)
    }
  }

  /** As the server takes it: judged, without what is known, and kept. */
  function take(person: Person, update: Uint8Array): void {
    const crossed = bridges
      .slice(person.epoch)
      .reduce<Uint8Array | null>((at, bridge) => at && crossing(bridge)(at), update)
    assert.ok(crossed, 'an honest update was not understood')
    const inspection = inspectUpdate(crossed, server.ydoc, () => true)
    assert.ok(inspection.ok, `an honest update was refused: ${JSON.stringify(inspection)}`)
    if (!inspection.news) return
    server.updates.push(inspection.update)
    Y.applyUpdate(server.ydoc, inspection.update)
  }

  /** Sends what is unsent, in parts and perhaps not all of it; who has sent all takes what is there. */
  function meet(person: Person, isCutOff: boolean): void {
    const end = endings[person.epoch] ?? Y.encodeStateVector(server.ydoc)
    const unsent = withoutOverwritten(Y.encodeStateAsUpdate(person.ydoc, end), person.ydoc)
    const parts = splitUpdate(unsent, { bytes: 200, structs: 4 })
    const sent = isCutOff ? chance.below(parts.length) : parts.length
    for (const part of parts.slice(0, sent)) {
      take(person, part)
      if (chance.odds(0.1)) take(person, part)
    }
    if (isCutOff) return
    if (person.epoch < server.epoch) {
      person.epoch = server.epoch
      person.ydoc = docOf(Y.encodeStateAsUpdate(server.ydoc))
    } else Y.applyUpdate(person.ydoc, Y.encodeStateAsUpdate(server.ydoc, Y.encodeStateVector(person.ydoc)))
  }

  function turn(): void {
    const before = reading(server.ydoc)
    const renewed = renew(server.ydoc)
    assert.ok(renewed)
    endings.push(Y.encodeStateVector(server.ydoc))
    bridges.push(decodeBridge(encodeBridge(renewed.bridge)))
    server.epoch++
    server.ydoc = docOf(renewed.state)
    server.base = renewed.state
    server.updates = []
    assert.deepEqual(reading(server.ydoc), before)
    assert.equal(isWorn(server.ydoc), false)
  }

  function assertWhole(): void {
    for (const [root, marks] of living) {
      const there = [...server.ydoc.getText(root).toString()].sort()
      assert.deepEqual(there, [...marks].sort(), `${root} has lost or doubled something`)
    }
    if (isShared) assert.ok(server.ydoc.getMap('notes').has('all/size'), 'two values have struck each other out')
    for (const { key, value } of people) assert.equal(server.ydoc.getMap('notes').get(key), value)
  }

  return { chance, people, server, edit, meet, turn, docOf, assertWhole }
}

const reading = (ydoc: Y.Doc) => ({
  texts: TEXTS.map((root) => ydoc.getText(root).toString()),
  values: Object.entries(ydoc.getMap('notes').toJSON()).sort(),
})

function live({ chance, people, server, edit, meet, turn, docOf, assertWhole }: World): void {
  for (let event = 0; event < 150; event++) {
    const person = chance.pick(people)
    if (!person) return
    const dice = chance.below(20)
    if (dice < 12) edit(person)
    else if (dice < 16) meet(person, false)
    else if (dice < 18) meet(person, true)
    else if (dice < 19) turn()
  }
  for (const person of people) meet(person, false)
  for (const person of people) meet(person, false)
  for (const { ydoc } of people) assert.deepEqual(reading(ydoc), reading(server.ydoc))
  assertWhole()
  const inAnotherOrder = docOf(server.base)
  for (const update of server.updates.toSorted(() => chance.random() - 0.5)) Y.applyUpdate(inAnotherOrder, update)
  assert.deepEqual(reading(inAnotherOrder), reading(server.ydoc), 'the order in which updates come matters')
}

test(`${SEEDS} histories that end and begin anew lose no character and double none`, () => {
  for (let seed = 1; seed <= SEEDS; seed++) {
    try {
      live(world(seed))
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
  }
})

/** A history of one text, its end, and what a person who knew this much of it types then. */
function afterEnd(
  write: (text: Y.Text) => void,
  type: (text: Y.Text) => void,
  meanwhile: (text: Y.Text) => void,
): string {
  const old = new Y.Doc()
  write(old.getText('t'))
  const away = new Y.Doc()
  Y.applyUpdate(away, Y.encodeStateAsUpdate(old))
  meanwhile(old.getText('t'))
  const renewed = renew(old)
  assert.ok(renewed)
  const now = new Y.Doc()
  Y.applyUpdate(now, renewed.state)
  type(away.getText('t'))
  const crossed = crossing(renewed.bridge)(Y.encodeStateAsUpdate(away, Y.encodeStateVector(old)))
  assert.ok(crossed)
  Y.applyUpdate(now, crossed)
  return now.getText('t').toString()
}

const nothing = () => undefined

test('who types goes on where they were', () => {
  const write = (text: Y.Text) => text.insert(0, 'one two three')
  assert.equal(
    afterEnd(write, (text) => text.insert(8, 'and '), nothing),
    'one two and three',
  )
  assert.equal(
    afterEnd(
      write,
      (text) => text.insert(13, '!'),
      (text) => text.insert(0, 'Now: '),
    ),
    'Now: one two three!',
  )
  assert.equal(
    afterEnd(
      write,
      (text) => text.insert(7, ' and a half'),
      (text) => text.delete(3, 4),
    ),
    'one and a half three',
  )
  assert.equal(
    afterEnd(
      write,
      (text) => text.delete(0, 13),
      (text) => text.insert(3, ' more'),
    ),
    ' more',
  )
  assert.equal(
    afterEnd(nothing, (text) => text.insert(0, 'first'), nothing),
    'first',
  )
})

test('a worn document is renewed, and one of which nothing is known to be plain is left alone', () => {
  const ydoc = new Y.Doc()
  for (let i = 0; i < 2_000; i++) ydoc.getMap('cards').set(`c${i % 20}/order`, `a${i}`)
  assert.equal(isWorn(ydoc), true)
  const renewed = renew(ydoc)
  assert.ok(renewed)
  assert.ok(renewed.state.byteLength < Y.encodeStateAsUpdate(ydoc).byteLength)
  for (const spoil of [
    () => ydoc.getMap('cards').set('nested', new Y.Map()),
    () => ydoc.getArray('list').insert(0, [1]),
    () => ydoc.getText('cards/c1/text').insert(0, 'bold', { bold: true }),
  ]) {
    const before = Y.encodeStateAsUpdate(ydoc)
    const spoilt = new Y.Doc()
    Y.applyUpdate(spoilt, before)
    spoil()
    assert.equal(renew(ydoc), null)
  }
})
