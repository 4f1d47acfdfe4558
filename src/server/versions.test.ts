import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { addCards, setCardText } from '../domain/map/commands/cards.ts'
import { setMap } from '../domain/map/commands/scope.ts'
import { mapType } from '../domain/map/map-type.ts'
import { type OpenDocument, openDocument } from './testing/open-document.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

const TIMES = { pauseMs: 150, latestMs: 600 }

let server: TestServer
let owner: Visitor
before(async () => {
  server = await startTestServer({ checkpointTimes: TIMES })
  owner = await server.owner()
})
after(async () => {
  await server.close()
  assert.deepEqual(server.faults(), [])
})

async function newMap(title = 'Map'): Promise<string> {
  const json = { kind: 'map', title, from: { source: 'template', template: 'five-stages', language: 'en' } } as const
  return (await (await owner.api.documents.$post({ json })).json()).id
}

const open = (documentId: string, visitor = owner, ydoc = new Y.Doc()) =>
  openDocument(server.url, { type: mapType, documentId, cookie: visitor.cookie(), ydoc })

const list = async (id: string) => (await owner.api.documents[':id'].versions.$get({ param: { id }, query: {} })).json()

const save = async (id: string, name: string) =>
  (await owner.api.documents[':id'].versions.$post({ param: { id }, json: { name } })).json()

const versionOf = async (id: string, versionId: string) =>
  (await owner.api.documents[':id'].versions[':versionId'].$get({ param: { id, versionId } })).json()

const restore = (id: string, versionId: string) =>
  owner.api.documents[':id'].versions[':versionId'].restore.$post({ param: { id, versionId } })

async function eventually<Value>(look: () => Promise<Value | undefined | false>): Promise<Value> {
  for (let tries = 0; tries < 1200; tries++) {
    const found = await look()
    if (found) return found
    await sleep(50)
  }
  throw new Error('never came')
}

type Map = OpenDocument<typeof mapType>
const rename = ({ store }: Map, title: string) => assert.ok(store.execute(setMap, { fields: { title } }).ok)
function add({ store }: Map, text: string): string {
  const [lane] = Object.values(store.document.lanes)
  const [stage] = Object.values(store.document.stages)
  const done = store.execute(addCards, { laneId: lane?.id ?? '', columnId: stage?.id ?? '', texts: [text] })
  if (!done.ok) throw new Error(done.refusal.reason)
  return done.value.find(({ table }) => table === 'cards')?.id ?? ''
}

test('the state before the first edit and the one after a pause are kept, with who changed what', async () => {
  const id = await newMap('Before')
  const map = await open(id)
  const card = add(map, 'Invoice')
  await map.saved()
  const [after, before] = await eventually(async () => {
    const { items } = await list(id)
    return items.length >= 2 && items
  })
  assert.ok(after && before)
  const { user } = await (await owner.api.me.$get()).json()
  assert.deepEqual(after.contributors, [{ userId: user.id, name: user.name, guest: null }])
  assert.deepEqual(before.contributors, [])
  const [then, now] = [await versionOf(id, before.id), await versionOf(id, after.id)]
  assert.equal(then.records.cards?.[card], undefined)
  assert.equal(now.records.cards?.[card]?.text, 'Invoice')
  assert.deepEqual(now.touched, { [`cards/${card}`]: [user.id] })
  await map.leave()
})

test('who works without a pause has a version all the same, and so has who leaves at once', async () => {
  const id = await newMap()
  const map = await open(id)
  let at = 0
  await eventually(async () => {
    rename(map, `At ${at++}`)
    return (await list(id)).items.length > 1
  })
  rename(map, 'The last word')
  await map.saved()
  await map.leave()
  await eventually(async () => {
    const [newest] = (await list(id)).items
    return newest && (await versionOf(id, newest.id)).records.map?.map?.title === 'The last word'
  })
})

test('a restored version is seen by all at once, and what was there before can be brought back', async () => {
  const id = await newMap('First')
  const map = await open(id)
  const other = await open(id, await server.somebody('editor'))
  const kept = add(map, 'Kept')
  await map.saved()
  const named = await save(id, '  Before the workshop ')
  assert.deepEqual([named.kind, named.name], ['named', 'Before the workshop'])
  rename(map, 'Second')
  assert.ok(map.store.execute(setCardText, { id: kept, text: 'Rewritten' }).ok)
  const later = add(map, 'Made later')
  await map.saved()

  const answer = await restore(id, named.id)
  assert.equal(answer.status, 200)
  const { version, changes } = await answer.json()
  assert.deepEqual([version.kind, version.originAt, changes], ['restored', named.createdAt, 3])
  await other.until(() => other.store.row('map', 'map')?.title === 'First')
  assert.equal(other.store.row('cards', kept)?.text, 'Kept')
  assert.notEqual(other.store.row('cards', later)?.deletedAt, null, 'soft-deleted')
  assert.equal(other.store.row('cards', later)?.text, 'Made later', 'and not destroyed')

  const present = (await list(id)).items.find(({ kind }) => kind === 'before-restore')
  assert.equal((await restore(id, present?.id ?? '')).status, 200)
  await other.until(() => other.store.row('map', 'map')?.title === 'Second')
  assert.equal(other.store.row('cards', kept)?.text, 'Rewritten')
  assert.equal(other.store.row('cards', later)?.deletedAt, null)
  await Promise.all([map.leave(), other.leave()])
})

test('what others write during a restore, or wrote offline, is not lost', async () => {
  const id = await newMap()
  const ydoc = new Y.Doc()
  const away = await open(id, await server.somebody('editor'), ydoc)
  const map = await open(id)
  const card = add(map, 'Text')
  await map.saved()
  await away.until(() => away.store.row('cards', card) !== undefined)
  const named = await save(id, 'Start')
  await away.leave()
  const offline = add(away, 'Written on the train')
  assert.ok(away.store.execute(setCardText, { id: card, text: 'Text, longer' }).ok)

  const busy: string[] = []
  const restoring = Array.from({ length: 4 }, () => restore(id, named.id))
  for (let n = 0; n < 40; n++) {
    busy.push(add(map, `Busy ${n}`))
    if (n % 5 === 0) await sleep(2)
  }
  for (const answer of await Promise.all(restoring)) assert.equal(answer.status, 200)
  await map.saved()
  const back = await open(id, await server.somebody('editor'), ydoc)
  await back.saved()
  await map.until(() => map.store.row('cards', offline)?.text === 'Written on the train')
  assert.equal(map.store.row('cards', offline)?.deletedAt, null)
  assert.equal(map.store.row('cards', card)?.text, 'Text, longer')
  for (const [n, each] of busy.entries()) assert.equal(map.store.row('cards', each)?.text, `Busy ${n}`)
  // Every card that a restore put into the trash lives in a version that was kept before it.
  const gone = busy.filter((each) => map.store.row('cards', each)?.deletedAt !== null)
  const before = (await list(id)).items.filter(({ kind }) => kind === 'before-restore')
  const kept = await Promise.all(before.map((version) => versionOf(id, version.id)))
  for (const each of gone) assert.ok(kept.some(({ records }) => records.cards?.[each]?.deletedAt === null))
  await Promise.all([map.leave(), back.leave()])
})

test('a version takes a name, and loses it', async () => {
  const id = await newMap()
  const { id: versionId } = await save(id, 'One')
  const one = owner.api.documents[':id'].versions[':versionId']
  const renamed = await (await one.$patch({ param: { id, versionId }, json: { name: 'Two' } })).json()
  assert.equal(renamed.name, 'Two')
  const plain = await (await one.$patch({ param: { id, versionId }, json: { name: '' } })).json()
  assert.deepEqual([plain.kind, plain.name, plain.createdBy], ['automatic', '', null])
})

test("a version is found under its own document alone, and a document's list comes in pages", async () => {
  const [id, otherId] = [await newMap(), await newMap()]
  const { id: versionId } = await save(id, 'One')
  assert.equal((await restore(otherId, versionId)).status as number, 404)
  const path = `/api/v1/documents/${otherId}/versions/${versionId}`
  assert.equal((await owner.fetch(path)).status, 404)
  await save(id, 'Two')
  const get = owner.api.documents[':id'].versions.$get
  const first = await (await get({ param: { id }, query: { limit: '1' } })).json()
  const second = await (await get({ param: { id }, query: { limit: '1', after: first.next ?? '' } })).json()
  assert.deepEqual(
    [...first.items, ...second.items].map(({ name }) => name),
    ['Two', 'One'],
  )
  assert.equal(second.next, null)
})
