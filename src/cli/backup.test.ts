import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import yauzl from 'yauzl'
import { translatorFor } from '../i18n/catalogues.ts'
import { openBackup } from '../storage/backup/read-backup.ts'
import type { Db } from '../storage/database.ts'
import { eventPlaceIn, eventStoreAt } from '../storage/events/event-place.ts'
import { files } from '../storage/files.ts'
import { openServer } from '../storage/open-server.ts'
import { s3FileStore } from '../storage/s3-file-store.ts'
import { openStorage, type Storage } from '../storage/storage.ts'
import { TABLES, TABLES_IN_BACKUP } from '../storage/tables.ts'
import { startOwnServer } from '../storage/testing/own-server.ts'
import { environmentOf, startS3Server } from '../storage/testing/s3-server.ts'
import { backup } from './backup.ts'
import { erase } from './erase.ts'
import { dataSets } from './events/data-sets.ts'
import { askedFor } from './options.ts'
import { restore } from './restore.ts'
import type { ExitCode, Terminal } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'polku-backup-'))
const dataDir = join(folder, 'data')
const MAIN = join(import.meta.dirname, 'main.ts')
let storage: Storage

before(async () => {
  storage = await openStorage({ dataDir })
  await plant(storage)
  await plantEvents()
})
after(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

type Ended = { readonly status: number; readonly stdout: string; readonly stderr: string }

/** In a process of its own, as people call it. */
function polku(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: folder, env: { ...process.env, POLKU_DATA: dataDir, LC_ALL: 'en' } }
    execFile(process.execPath, [MAIN, ...args], options, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

const VERBS = { backup, restore, erase }

/** The same in this process, which takes a tenth of the time. */
function inHere(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const asked = askedFor(args)
  assert.ok(asked.ok)
  const [verb, ...words] = asked.words
  return heard(env, (terminal) => VERBS[verb as keyof typeof VERBS](words, asked.options, terminal))
}

async function heard(
  env: Readonly<Record<string, string>>,
  run: (terminal: Terminal) => Promise<ExitCode>,
): Promise<Ended> {
  const said = { stdout: '', stderr: '' }
  const before = { ...process.env }
  Object.assign(process.env, { POLKU_DATA: dataDir }, env)
  try {
    const status = await run({
      language: 'en',
      translate: translatorFor('en'),
      out: async (text) => {
        said.stdout += String(text)
      },
      say: (line) => {
        said.stderr += `${line}\n`
      },
    })
    return { status, ...said }
  } finally {
    process.env = before
  }
}

/** A document whose first history has ended: whoever still has edits of that one comes over the bridge. */
const TURNED = 'd4'
const TURN = {
  from: '',
  to: 'second',
  uptoSeq: 1,
  snapshot: Buffer.from([7, 8]),
  ends: Buffer.from([1, 2, 3]),
  bridge: Buffer.from([0, 255, 4]),
}

/** One row and more of everything, with what is hard to carry over. */
const EVENTS = eventStoreAt(eventPlaceIn(dataDir, 400))

/** A data set of two parts, with a row that was refused and the file that it came from. */
async function plantEvents(): Promise<void> {
  const path = join(folder, 'log.csv')
  writeFileSync(path, 'customer,event\nÄijä,osto\n')
  const facts = { source: null, isTimeless: false, hashId: null, importId: null }
  for (const [time, kind] of [
    [1, 'new'],
    [2, 'append'],
  ] as const) {
    const target = kind === 'new' ? { kind, id: 'e', name: 'Shop' } : { kind, id: 'e' }
    const writer = await EVENTS.write('w', target, { ...facts, original: { path, name: 'log.csv', by: 'link' } })
    await writer?.add([{ caseId: 'Äijä', name: 'osto', time, end: null, line: 2, attributes: { channel: 'web' } }])
    await writer?.refuse([{ line: 3, reason: 'no-case', column: 'customer' }])
    await writer?.commit()
  }
}

async function assertSameEvents(restoredTo: string): Promise<void> {
  const restored = eventStoreAt(eventPlaceIn(restoredTo, 400))
  assert.deepEqual(await restored.list('w'), await EVENTS.list('w'))
  const all = { columns: null, caseIds: true }
  assert.deepEqual(await restored.load('w', 'e', all), await EVENTS.load('w', 'e', all))
  const refused = await restored.refused('w', 'e')
  assert.deepEqual(
    [refused?.all, await Array.fromAsync(refused?.rows ?? [])],
    [2, [1, 2].map(() => ({ line: 3, reason: 'no-case', column: 'customer' }))],
  )
  const at = (dir: string) => join(dir, 'events', 'sets', 'w', 'e')
  const originals = readdirSync(at(restoredTo)).filter((name) => name.startsWith('original-'))
  assert.equal(originals.length, 2)
  for (const name of originals)
    assert.deepEqual(readFileSync(join(at(restoredTo), name)), readFileSync(join(at(dataDir), name)))
}

async function plant({
  db,
  documents,
  workspaces,
  files,
  comments,
  settings,
  updates,
  versions,
  transaction,
}: Storage) {
  for (const id of ['u1', 'u2']) {
    const user = { id, name: `Ünïcode “${id}” \\ \n 🎉`, email: `${id}@example.org`, emailVerified: true, image: null }
    await db.insertInto('user').values(user).execute()
  }
  const later = new Date('2099-01-01T00:00:00.123Z')
  const session = { id: 's', token: 'digest', userId: 'u1', expiresAt: later, updatedAt: later }
  await db
    .insertInto('session')
    .values({ ...session, ipAddress: null, userAgent: 'x' })
    .execute()
  const link = { id: 'v', identifier: 'sign-in-link:digest', value: 'u1', expiresAt: later }
  await db.insertInto('verification').values(link).execute()
  await workspaces.create({ id: 'w', name: 'Team', language: 'fi' })
  await workspaces.setMember('w', 'u1', 'owner')
  await workspaces.setMember('w', 'u2', 'editor')
  await settings.set(null, 'zero', { text: 'a\u0001b', list: [1, null, 1e21] })
  const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 31) % 256))
  await files.put({ id: 'f', workspaceId: 'w', mime: 'image/png', bytes, width: 1, height: null })
  for (const id of ['d1', 'd2', 'd3', TURNED]) {
    const digest = { title: id, summary: { cards: 1 }, searchText: '' }
    await documents.create({ id, workspaceId: 'w', kind: 'map', createdBy: 'u1', update: Buffer.from([0]), ...digest })
  }
  assert.ok(await updates.turn(TURNED, TURN))
  await comments.begin('d1', 't', { kind: 'document', recordId: '', words: '' }, comment('c0'))
  await versions.record({
    id: 'v1',
    documentId: 'd1',
    seq: 1,
    kind: 'named',
    schemaVersion: 1,
    createdAt: new Date(1_700_000_000_123),
    records: { cards: { a: { id: 'a' } } },
    contributors: ['u1'],
    touched: { 'cards/a': ['u1'] },
  })
  await transaction(async ({ auditLog }) => {
    await auditLog.add({ workspaceId: 'w', actorId: 'u1', action: 'signed-in', target: 'u1', detail: { n: 1 } })
  })
}

const comment = (id: string) => ({ id, authorId: 'u1', text: `${id} @[u2]`, mentions: ['u2'] })

/** Goes on writing until it is stopped: each edit's number once it is acknowledged, and pairs that belong together. */
function writing({ updates, transaction }: Storage) {
  let going = true
  const acknowledged = new Map<string, number>()
  const edits = ['d1', 'd2', 'd3'].map(async (id) => {
    for (let at = 0; going; at++)
      acknowledged.set(id, await updates.append(id, [{ update: Buffer.from(`${id} ${at}`), userId: 'u1' }]))
  })
  const pairs = (async () => {
    for (let at = 0; going; at++) {
      await transaction(async (within) => {
        await within.comments.reply('t', comment(`p${at}`))
        const entry = { workspaceId: 'w', actorId: 'u1', target: `p${at}`, detail: {} }
        await within.auditLog.add({ ...entry, action: 'role-changed' })
      })
    }
  })()
  return {
    acknowledged,
    stop: async () => {
      going = false
      await Promise.all([...edits, pairs])
    },
  }
}

/** Every row of every table, as text; those that the snapshot saw. Rows of the log's counters change, so they are told apart. */
async function rowsOf(db: Db, tables: readonly string[], snapshot?: string): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>()
  for (const table of tables) {
    const seen = snapshot ? sql`where pg_visible_in_snapshot("t".xmin::text::xid8, ${snapshot}::pg_snapshot)` : sql``
    const { rows } = await sql<{ line: string }>`
      select to_jsonb("t")::text as "line" from ${sql.table(table)} as "t" ${seen} order by 1`.execute(db)
    all.set(
      table,
      rows.map(({ line }) => line),
    )
  }
  return all
}

const KEPT = TABLES_IN_BACKUP.filter((table) => table !== 'documentLogs')

async function assertSame(restored: Db, snapshot: string, least: ReadonlyMap<string, number>): Promise<void> {
  const original = await rowsOf(storage.db, KEPT, snapshot)
  const copy = await rowsOf(restored, KEPT)
  for (const table of KEPT) assert.deepEqual(copy.get(table), original.get(table), table)
  const { rows } = await sql<{ id: string; lastSeq: number; count: number }>`
    select "documentLogs"."documentId" as "id", "lastSeq", count(*) as "count" from "documentLogs"
    join "documentUpdates" using ("documentId") group by 1, 2`.execute(restored)
  assert.equal(rows.length, 3)
  for (const { id, lastSeq, count } of rows) {
    assert.equal(lastSeq, count, 'the log ends where its counter says')
    assert.ok(lastSeq >= (least.get(id) ?? 0), 'what was acknowledged before is in it')
  }
  const left = await rowsOf(restored, ['session', 'verification'])
  assert.deepEqual([...left.values()], [[], []])
}

type Manifest = { readonly snapshot: string; readonly moment: string }

async function manifestOf(file: string): Promise<Manifest> {
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'manifest.json') continue
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    zip.close()
    return JSON.parse(Buffer.concat(chunks).toString())
  }
  throw new Error('no manifest')
}

const BACKUP = join(folder, 'b.zip')

test('a backup that is taken under writes restores to what was there at its moment, in a folder', async () => {
  const writer = writing(storage)
  while (writer.acknowledged.size < 3) await new Promise(setImmediate)
  const least = new Map(writer.acknowledged)
  const before = Date.now()
  const taken = await polku(['backup', BACKUP, '--json'])
  await writer.stop()
  assert.equal(taken.status, 0, taken.stderr)
  const told = JSON.parse(taken.stdout)
  const { snapshot, moment } = await manifestOf(BACKUP)
  assert.equal(told.moment, moment)
  assert.ok(Date.parse(moment) >= before - 5 && Date.parse(moment) <= Date.now())
  assert.equal(statSync(BACKUP).mode & 0o777, 0o600)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  )

  const restored = join(folder, 'restored')
  const done = await polku(['restore', BACKUP, '--into', restored])
  assert.equal(done.status, 0, done.stderr)
  assert.match(done.stderr, new RegExp(`stood at ${moment.replaceAll('.', '\\.')}`))
  const copy = await openStorage({ dataDir: restored })
  try {
    await assertSame(copy.db, snapshot, least)
    await assertSameEvents(restored)
    assert.deepEqual(await copy.updates.endOf(TURNED, ''), { ends: TURN.ends, present: TURN.to })
    assert.deepEqual(await copy.updates.bridges(TURNED, ''), [TURN.bridge])
    await copy.auditLog.add({ workspaceId: 'w', actorId: null, action: 'x', target: null, detail: {} })
    assert.equal(
      await copy.updates.append('d1', [{ update: Buffer.from('on'), userId: 'u1' }]),
      (await lastSeq(copy, 'd1')) || 0,
    )
    await assert.rejects(sql`update "auditLog" set "action" = 'y'`.execute(copy.db), /only added to/)
    await assert.rejects(
      sql`insert into "members" values ('w', 'nobody', 'viewer')`.execute(copy.db),
      /foreign key/,
      'references hold again',
    )
  } finally {
    await copy.close()
  }
  const again = await inHere(['restore', BACKUP, '--into', restored])
  assert.equal(again.status, 1)
  assert.match(again.stderr, /^The folder .*restored is not empty \(.*polku\.json/)
})

async function lastSeq(from: Storage, id: string): Promise<number | undefined> {
  return (await from.updates.load(id))?.lastSeq
}

test('the same backup fills an empty PostgreSQL, and that one is backed up like a folder', async () => {
  const own = await startOwnServer()
  try {
    const env = { DATABASE_URL: own.url, POLKU_DATA: join(folder, 'own-data') }
    const done = await inHere(['restore', BACKUP], env)
    assert.equal(done.status, 0, done.stderr)
    const second = await inHere(['backup', join(folder, 'own.zip')], env)
    assert.equal(second.status, 0, second.stderr)
    const { db, close } = await openServer(own.url, () => {})
    const { snapshot } = await manifestOf(BACKUP)
    await assertSame(db, snapshot, new Map()).finally(close)
    await assertSameEvents(env.POLKU_DATA)
    const again = await inHere(['restore', BACKUP], env)
    assert.deepEqual([again.status, /holds Polku data already/.test(again.stderr)], [1, true], again.stderr)
    assert.ok(!again.stderr.includes('p%40ss'), 'no password in what is said')
  } finally {
    await own.stop()
  }
})

test('images in a bucket are in the backup like those of the database, and it is said where they are not', async () => {
  const s3 = await startS3Server()
  const stored = files(storage.db, s3FileStore(s3.settings))
  try {
    const bytes = Buffer.from(Array.from({ length: 3_000 }, (_, at) => (at * 7) % 256))
    for (let at = 0; at < 20; at++)
      await stored.put({ id: `s${at}`, workspaceId: 'w', mime: 'image/png', bytes, width: 1, height: 1 })
    s3.objects.delete('files/w/s3')
    const file = join(folder, 'images.zip')
    const done = await inHere(['backup', file, '--json'], environmentOf(s3.settings))
    assert.deepEqual([done.status, JSON.parse(done.stdout).imagesLeftOut], [0, 1], done.stderr)
    const { manifest, verify, rows, close } = await openBackup(file)
    await verify()
    const part = manifest.parts.find(({ table }) => table === 'files')
    assert.ok(part)
    const kept: string[] = []
    for await (const line of rows(part)) {
      const { id, bytes: hex } = JSON.parse(line) as { id: string; bytes: string | null }
      if (hex !== null && id !== 'f') assert.equal(hex, `\\x${bytes.toString('hex')}`, id)
      if (hex !== null) kept.push(id)
    }
    close()
    assert.equal(kept.length, part.rows - 1)
    assert.ok(!kept.includes('s3'))
    const without = await inHere(['backup', join(folder, 'rows.zip')])
    assert.equal(without.status, 0)
    assert.match(without.stderr, /20 images lie in a bucket and are not in the backup\. Set S3_ENDPOINT/)
    const away = { ...environmentOf(s3.settings), S3_ENDPOINT: 'http://127.0.0.1:9' }
    const refused = await inHere(['backup', join(folder, 'away.zip')], away)
    assert.deepEqual([refused.status, /The store of files at .* can’t be used/.test(refused.stderr)], [1, true])
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('away')),
      [],
    )
  } finally {
    await storage.db.deleteFrom('files').where('bytes', 'is', null).execute()
    await s3.close()
  }
})

test('what is no whole backup is refused in one line, and nothing is made', async () => {
  const whole = readFileSync(BACKUP)
  const spoilt = Buffer.from(whole)
  const at = whole.indexOf('tables/documentUpdates.jsonl') + 200
  spoilt.fill(0x55, at, at + 20)
  writeFileSync(join(folder, 'cut.zip'), whole.subarray(0, whole.length - 400))
  writeFileSync(join(folder, 'spoilt.zip'), spoilt)
  writeFileSync(join(folder, 'other.zip'), 'a letter')
  const refused: readonly (readonly [string, RegExp])[] = [
    ['cut.zip', /cut\.zip is not a whole backup/],
    ['spoilt.zip', /spoilt\.zip is not a whole backup/],
    ['other.zip', /other\.zip is not a whole backup/],
    ['nowhere.zip', /^The backup .*nowhere\.zip can’t be read \(ENOENT\)/],
  ]
  for (const [name, words] of refused) {
    const { status, stderr } = await inHere(['restore', join(folder, name), '--into', join(folder, 'x')])
    assert.equal(status, 1, stderr)
    assert.match(stderr, words)
    assert.equal(stderr.split('\n').length, 2, stderr)
  }
  assert.ok(!readdirSync(folder).includes('x'))
  await mkdir(join(folder, 'empty'))
  const nothing = await inHere(['backup', join(folder, 'n.zip'), '--json'], { POLKU_DATA: join(folder, 'empty') })
  assert.deepEqual([nothing.status, JSON.parse(nothing.stdout).reason], [1, 'no-data'])
  assert.deepEqual(readdirSync(join(folder, 'empty')), [])
  assert.equal((await inHere(['restore', BACKUP])).status, 2)
})

test('somebody is erased by their address, said twice, and not while they own what others use', async () => {
  const nobody = await inHere(['erase', 'nobody@example.org'])
  assert.deepEqual([nobody.status, /nobody with the address/.test(nobody.stderr)], [1, true])
  const asked = await inHere(['erase', 'U2@example.org'])
  assert.equal(asked.status, 2)
  assert.match(asked.stderr, /u2@example\.org\).*Nothing was changed yet.*--confirm u2@example\.org\n$/s)
  const owner = await inHere(['erase', 'u1', '--confirm', 'u1@example.org'])
  assert.deepEqual([owner.status, /own workspaces together with others: Team/.test(owner.stderr)], [1, true])
  assert.deepEqual(await storage.erasures.list({ all: true }), [])
  const done = await inHere(['erase', 'u2@example.org', '--confirm', 'u2@example.org', '--json'])
  assert.deepEqual([done.status, JSON.parse(done.stdout).ok], [0, true])
  const waiting = await storage.erasures.list({ all: false })
  assert.deepEqual(
    waiting.map(({ userId, workspaceId }) => [userId, workspaceId]),
    [['u2', null]],
  )
})

test('a customer is erased from the data sets of a workspace, said twice', async () => {
  const erase = (...more: string[]) =>
    heard({}, (terminal) => dataSets(['erase', 'Äijä', '--workspace', 'w', ...more], terminal))
  const first = await erase()
  assert.equal(first.status, 0)
  assert.match(first.stderr, /“Shop”: 2 events of 1 journey would go, and 2 files.*--confirm Äijä\n$/s)
  const done = JSON.parse((await erase('--confirm', 'Äijä', '--json')).stdout)
  assert.deepEqual(done.dataSets, [{ id: 'e', name: 'Shop', events: 2, cases: 1, originals: 2 }])
  assert.deepEqual([(await EVENTS.get('w', 'e'))?.events, (await EVENTS.get('w', 'e'))?.originals], [0, []])
})

test('every table of the database is known to be in backups or left out', async () => {
  const { rows } = await sql<{ name: string }>`
    select "relname" as "name" from pg_class
    where "relnamespace" = current_schema()::regnamespace and "relkind" = 'r'`.execute(storage.db)
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...TABLES, 'polkuMigrations'].sort())
})
