import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { emptyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { mapType } from '../domain/map/map-type.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { eventPlaceIn, eventStoreAt } from '../storage/events/event-place.ts'
import { files } from '../storage/files.ts'
import { s3FileStore } from '../storage/s3-file-store.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { environmentOf, startS3Server } from '../storage/testing/s3-server.ts'
import { firstUpdate } from '../sync/first-update.ts'
import { doctor } from './doctor.ts'
import { askedFor } from './options.ts'

const folder = mkdtempSync(join(tmpdir(), 'polku-doctor-'))
const dataDir = join(folder, 'data')
let storage: Storage

before(async () => {
  storage = await openStorage({ dataDir })
  const user = { id: 'u', name: 'Aino', email: 'a@example.org', emailVerified: true, image: null }
  await storage.db.insertInto('user').values(user).execute()
  await storage.workspaces.create({ id: 'w', name: 'Team', language: 'fi' })
  await storage.workspaces.setMember('w', 'u', 'owner')
  const digest = { workspaceId: 'w', createdBy: 'u', title: 'Buying', summary: {}, searchText: '' } as const
  const library = firstUpdate(libraryType, emptyDocument(libraryType))
  await storage.documents.create({ ...digest, id: 'library', kind: 'library', update: library })
  const update = firstUpdate(mapType, emptyDocument(mapType))
  for (const id of ['sound', 'hole', 'damaged', 'strange'])
    await storage.documents.create({ ...digest, id, kind: 'map', update })
  await storage.files.put({
    id: 'f',
    workspaceId: 'w',
    mime: 'image/png',
    bytes: Buffer.from('png'),
    width: 1,
    height: 1,
  })
  await storage.versions.record({
    id: 'v',
    documentId: 'sound',
    seq: 1,
    kind: 'named',
    schemaVersion: 1,
    createdAt: new Date(),
    records: {},
    contributors: [],
    touched: {},
  })
})
after(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

type Told = {
  readonly ok: boolean
  readonly checks: readonly {
    readonly name: string
    readonly state: string
    readonly findings: readonly { readonly reason: string; readonly message: string }[]
  }[]
  readonly notes: readonly string[]
}

async function ask(path: string): Promise<{ readonly status: number; readonly told: Told }> {
  let out = ''
  const asked = askedFor(['--json'])
  assert.ok(asked.ok)
  const status = await doctor([path], asked.options, {
    language: 'en',
    translate: translatorFor('en'),
    out: async (text) => {
      out += String(text)
    },
    say: (line) =>
      assert.match(line, /^Looking through .+ %$/, 'beside JSON only how far it is, where that takes long'),
  })
  return { status, told: JSON.parse(out) }
}

const reasonsOf = ({ checks }: Told) => checks.flatMap(({ findings }) => findings.map(({ reason }) => reason))
const stateOf = ({ checks }: Told, check: string) => checks.find(({ name }) => name === check)?.state

test('a folder on which Polku runs is well, and it is said that it runs', async () => {
  const { status, told } = await ask(dataDir)
  assert.deepEqual([status, told.ok, reasonsOf(told)], [0, true, []])
  assert.ok(told.checks.every(({ state }) => state === 'well'))
  assert.match(told.notes.join(), new RegExp(`process ${process.pid}`))
})

test('images in a bucket are fetched and looked at, and it is said where the bucket isn’t set', async () => {
  const s3 = await startS3Server()
  const stored = files(storage.db, s3FileStore(s3.settings))
  const environment = { ...process.env }
  try {
    for (const id of ['in place', 'gone', 'other'])
      await stored.put({ id, workspaceId: 'w', mime: 'image/png', bytes: Buffer.from(id), width: 1, height: 1 })
    const unset = await ask(dataDir)
    assert.deepEqual([unset.status, reasonsOf(unset.told)], [0, ['doctor.files.elsewhere']])
    Object.assign(process.env, environmentOf(s3.settings))
    assert.deepEqual(reasonsOf((await ask(dataDir)).told), [])
    s3.objects.delete('files/w/gone')
    s3.objects.set('files/w/other', Buffer.from('spoilt'))
    const { status, told } = await ask(dataDir)
    assert.deepEqual([status, reasonsOf(told)], [1, ['doctor.files.missing', 'doctor.files.broken']])
    assert.match(JSON.stringify(told), /The image gone in the workspace w is missing/)
    Object.assign(process.env, { S3_ENDPOINT: 'http://127.0.0.1:9' })
    assert.deepEqual(reasonsOf((await ask(dataDir)).told), ['storage.files.refused'])
  } finally {
    process.env = environment
    await storage.db.deleteFrom('files').where('bytes', 'is', null).execute()
    await s3.close()
  }
})

/** Data sets of events of which one is whole, and of each other something else is wrong. */
async function spoilEvents(): Promise<void> {
  const store = eventStoreAt(eventPlaceIn(dataDir, 400))
  const facts = { source: null, isTimeless: false, hashId: null, original: null, importId: null }
  const [, spoilt, missing, unreadable] = ['whole', 'spoilt', 'missing', 'unreadable'].map((id) =>
    join(dataDir, 'events', 'sets', 'w', id),
  )
  for (const id of ['whole', 'spoilt', 'missing', 'unreadable']) {
    const writer = await store.write('w', { kind: 'new', id, name: id }, facts)
    await writer?.add([{ caseId: 'ann', name: 'buy', time: 1, end: null, line: 2, attributes: null }])
    await writer?.commit()
  }
  const partIn = (path = '') => join(path, readdirSync(path).find((name) => name.endsWith('.duckdb')) ?? '')
  const part = readFileSync(partIn(spoilt))
  writeFileSync(partIn(spoilt), part.fill(7, part.length / 2))
  rmSync(partIn(missing))
  writeFileSync(join(unreadable ?? '', 'data-set.json'), '{')
}

test('each thing that is wrong is found where it is, with a way to mend it, and nothing is changed', async () => {
  const { db } = storage
  // A record that says it is there and lacks what its kind must have.
  const strange = new Y.Doc()
  strange.getMap('cards').set('c1', 1).toString()
  strange.getMap('cards').set('c1/stageId', { not: 'an id' })
  await sql`
    with "counted" as (update "documentLogs" set "lastSeq" = "lastSeq" + 1 where "documentId" in ('damaged', 'strange', 'hole')
      returning "documentId", "lastSeq")
    insert into "documentUpdates" ("documentId", "seq", "data")
    select "documentId", "lastSeq", case "documentId" when 'strange' then ${Y.encodeStateAsUpdate(strange)} else '\\xffffff'::bytea end
    from "counted" where "documentId" <> 'hole'`.execute(db)
  await sql`update "files" set "bytes" = 'pnG'`.execute(db)
  await sql`update "versions" set "records" = 'nothing'`.execute(db)
  await sql`update "members" set "role" = 'admin'`.execute(db)
  await spoilEvents()
  chmodSync(join(dataDir, 'postgres'), 0o755)
  const before = await sql`select sum("lastSeq") from "documentLogs"`.execute(db)
  const { status, told } = await ask(dataDir)
  chmodSync(join(dataDir, 'postgres'), 0o700)
  assert.equal(status, 1)
  assert.deepEqual(reasonsOf(told), ['doctor.folder.open'], 'a folder that is open is not gone into')
  const inside = await ask(dataDir)
  rmSync(join(dataDir, 'events'), { recursive: true })
  assert.equal(inside.status, 1)
  assert.deepEqual(reasonsOf(inside.told).sort(), [
    'doctor.documents.damaged',
    'doctor.documents.hole',
    'doctor.documents.set-aside',
    'doctor.events.broken',
    'doctor.events.missing',
    'doctor.events.unreadable',
    'doctor.files.broken',
    'doctor.versions.broken',
    'doctor.workspaces.owner',
  ])
  assert.match(JSON.stringify(inside.told), /“Buying” \(damaged\): 1 update of its log/)
  assert.match(JSON.stringify(inside.told), /the document hole 1 update is missing/)
  assert.deepEqual((await sql`select sum("lastSeq") from "documentLogs"`.execute(db)).rows, before.rows)
})

test('a database of another version is told from one that is broken', async () => {
  const { db } = storage
  const { rows } = await sql<{ name: string }>`
    delete from "polkuMigrations" where "name" = (select max("name") from "polkuMigrations") returning "name"`.execute(
    db,
  )
  const older = await ask(dataDir)
  assert.deepEqual([older.status, reasonsOf(older.told)], [0, ['doctor.schema.older']])
  assert.equal(stateOf(older.told, 'documents'), 'not-checked')
  await sql`insert into "polkuMigrations" values (${rows[0]?.name}), ('9999-tomorrow')`.execute(db)
  const newer = await ask(dataDir)
  assert.deepEqual([newer.status, reasonsOf(newer.told)], [1, ['storage.schema.newer']])
})

test('where no data is, that is said, and none is made', async () => {
  for (const path of [join(folder, 'nowhere'), folder]) {
    const { status, told } = await ask(path)
    assert.deepEqual([status, stateOf(told, 'folder'), stateOf(told, 'database')], [1, 'problem', 'not-checked'])
  }
})
