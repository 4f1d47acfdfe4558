import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { EventLog } from '../../journeys/log/event-log.ts'
import { type EventPlace, eventStoreAt } from '../../storage/events/event-place.ts'
import type { WriteTarget } from '../../storage/events/event-store.ts'
import { eventLogOf } from './event-logs.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-event-logs-'))
after(() => rm(folder, { recursive: true, force: true }))
/** So little that of data sets of `EVENTS` two are kept, and not three. */
const place: EventPlace = { folder, memoryMb: 8 }
const EVENTS = 320_000
/** Too many by what they may take, and few enough by what they do take without ends. */
const WITHOUT_ENDS = 700_000
const BATCH = 50_000

async function write(target: WriteTarget, events: number): Promise<void> {
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const writer = await eventStoreAt(place).write('w', target, facts)
  const row = { caseId: 'ann', name: 'buy', end: null, line: 1, attributes: { channel: 'web', price: 1 } }
  for (let from = 0; from < events; from += BATCH)
    await writer?.add(Array.from({ length: Math.min(BATCH, events - from) }, (_, at) => ({ ...row, time: from + at })))
  await writer?.commit()
}

const ask = (id: string, columns: readonly string[] | null = []) =>
  eventLogOf(place, 'w', id, columns) as Promise<EventLog>

test('a log stays in memory until its data set is another, with all columns that were asked for', async () => {
  await write({ kind: 'new', id: 'a', name: 'A' }, 3)
  const first = await ask('a', ['price', 'none'])
  assert.deepEqual([...first.attributes.keys()], ['price'])
  assert.equal(await ask('a', ['price']), first)
  assert.equal(await ask('a'), first)
  const both = await ask('a', ['channel'])
  assert.deepEqual([...both.attributes.keys()].sort(), ['channel', 'price'])
  assert.equal(await ask('a', null), both)
  await write({ kind: 'append', id: 'a' }, 1)
  assert.equal((await ask('a')).names.length, 4)
  await eventStoreAt(place).drop('w', 'a')
  assert.equal(await ask('a'), null)
})

test('those that were asked for longest ago make room before another is read', async () => {
  for (const id of ['b', 'c', 'd']) await write({ kind: 'new', id, name: id }, EVENTS)
  const [b, c] = [await ask('b'), await ask('c')]
  assert.equal(await ask('b'), b)
  assert.equal(await ask('c'), c)
  const d = await ask('d')
  assert.equal(await ask('c'), c)
  assert.equal(await ask('d'), d)
  assert.notEqual(await ask('b'), b)
  assert.equal(await ask('d'), d)
  assert.notEqual(await ask('c'), c)
})

test('a log is kept by what it takes, and not by what it might', async () => {
  await write({ kind: 'new', id: 'e', name: 'E' }, WITHOUT_ENDS)
  const e = await ask('e')
  assert.equal(await ask('e'), e)
})
