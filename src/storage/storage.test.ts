import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { sql } from 'kysely'
import { accessContract } from './access.contract.ts'
import { filesContract } from './files.contract.ts'
import { membershipContract } from './membership.contract.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS, type Migration } from './migrations/registry.ts'
import { storageContract } from './storage.contract.ts'
import { openStorage } from './storage.ts'
import type { StorageProblem } from './storage-problem.ts'
import { startOwnServer } from './testing/own-server.ts'
import { startS3Server } from './testing/s3-server.ts'
import { versionsContract } from './versions.contract.ts'

const folder = await mkdtemp(join(tmpdir(), 'polku-storage-'))
after(() => rm(folder, { recursive: true, force: true }))

storageContract('the embedded PostgreSQL', () => openStorage({ dataDir: join(folder, 'contract') }))
versionsContract('the embedded PostgreSQL', () => openStorage({ dataDir: join(folder, 'contract') }))
accessContract('the embedded PostgreSQL', () => openStorage({ dataDir: join(folder, 'contract') }))
membershipContract('the embedded PostgreSQL', () => openStorage({ dataDir: join(folder, 'contract') }))
filesContract('the database', () => openStorage({ dataDir: join(folder, 'contract') }))

const own = process.env.POLKU_TEST_DATABASE_URL
  ? { name: 'a server', url: process.env.POLKU_TEST_DATABASE_URL, stop: async () => {} }
  : await startOwnServer()
after(() => own.stop())
/** Somebody's own server may ask for no password. */
const trusted = process.env.POLKU_TEST_DATABASE_URL !== undefined && 'POLKU_TEST_DATABASE_URL may trust everybody'

storageContract(`an own server, ${own.name}`, () => openStorage({ databaseUrl: own.url, dataDir: folder }))
versionsContract(`an own server, ${own.name}`, () => openStorage({ databaseUrl: own.url, dataDir: folder }))
accessContract(`an own server, ${own.name}`, () => openStorage({ databaseUrl: own.url, dataDir: folder }))
membershipContract(`an own server, ${own.name}`, () => openStorage({ databaseUrl: own.url, dataDir: folder }))

const s3 = await startS3Server()
after(() => s3.close())
filesContract('a bucket', () => openStorage({ databaseUrl: own.url, dataDir: folder, s3: s3.settings }))

describe('files in a bucket', () => {
  it('are removed there, are known when they were changed, and stay where they were put', async () => {
    const storage = await openStorage({ databaseUrl: own.url, dataDir: folder })
    const withBucket = await openStorage({ databaseUrl: own.url, dataDir: folder, s3: s3.settings })
    try {
      const workspaceId = 'files-in-a-bucket'
      await storage.workspaces.create({ id: workspaceId, name: '', language: 'en' })
      const file = { workspaceId, mime: 'image/png', bytes: Buffer.from('abc'), width: null, height: null }
      await storage.files.put({ ...file, id: 'in-database' })
      await withBucket.files.put({ ...file, id: 'in-bucket' })
      const key = `files/${workspaceId}/in-bucket`
      assert.equal(s3.objects.get(key)?.toString(), 'abc')
      assert.ok(await withBucket.files.get(workspaceId, 'in-database'))
      await assert.rejects(storage.files.get(workspaceId, 'in-bucket'), /none is set/)
      s3.objects.set(key, Buffer.from('abd'))
      await assert.rejects(withBucket.files.get(workspaceId, 'in-bucket'), /not what was put there/)
      s3.objects.delete(key)
      await assert.rejects(withBucket.files.get(workspaceId, 'in-bucket'), /missing/)
      s3.objects.set(key, Buffer.from('abc'))
      assert.equal(await withBucket.files.remove(workspaceId, 'in-bucket'), true)
      assert.equal(s3.objects.has(key), false)
    } finally {
      await storage.close()
      await withBucket.close()
    }
  })
})

describe('migrations', () => {
  const dataDir = join(folder, 'migrations')

  it('stand in the order of their numbers, each of which is there once', () => {
    const numbers = MIGRATIONS.map((migration) => Number(migration.name.slice(0, 4)))
    assert.deepEqual(
      numbers,
      [...new Set(numbers)].toSorted((a, b) => a - b),
    )
  })

  it('run once, and a failing one undoes all of its start', async () => {
    const storage = await openStorage({ dataDir })
    try {
      assert.deepEqual(await migrate(storage.db), { applied: [] })
      const broken: Migration[] = [
        ...MIGRATIONS,
        {
          name: '9998-good',
          up: async (db) => {
            await sql`create table "kept" ()`.execute(db)
          },
        },
        { name: '9999-broken', up: () => Promise.reject(new Error('half-way')) },
      ]
      await assert.rejects(migrate(storage.db, broken), /half-way/)
      const { rows } = await sql`select 1 from pg_class where relname = 'kept'`.execute(storage.db)
      assert.equal(rows.length, 0)
    } finally {
      await storage.close()
    }
  })

  it('of a newer version are refused, and nothing is changed', async () => {
    const storage = await openStorage({ dataDir })
    await sql`insert into "polkuMigrations" ("name") values ('9999-tomorrow')`.execute(storage.db)
    await storage.close()
    await assert.rejects(openStorage({ dataDir }), (error: StorageProblem) => {
      assert.equal(error.reason, 'database-newer')
      assert.match(error.message, /newer version of Polku.*9999-tomorrow/)
      return true
    })
  })
})

describe('a database address', () => {
  const problem = (databaseUrl: string) =>
    openStorage({ databaseUrl, dataDir: folder }).then(
      () => assert.fail('opened'),
      (error: StorageProblem) => error,
    )

  it('that is none is refused without being repeated', async () => {
    for (const address of ['nonsense secret', 'mysql://me:secret@host/x', 'postgres://me:sec%ret@[host']) {
      const { reason, message } = await problem(address)
      assert.equal(reason, 'database-url-malformed')
      assert.doesNotMatch(message, /sec/)
    }
  })

  it('where nobody answers is named without its password', async () => {
    const { reason, message } = await problem('postgres://me:secret@127.0.0.1:9/journeys')
    assert.equal(reason, 'database-unreachable')
    assert.match(message, /127\.0\.0\.1:9\/journeys \(ECONNREFUSED\)/)
    assert.doesNotMatch(message, /secret/)
  })

  it('with a wrong password, or of no database, is refused without being repeated', { skip: trusted }, async () => {
    const wrong = new URL(own.url)
    wrong.password = 'guessed'
    const absent = new URL(own.url)
    absent.pathname = '/absent'
    for (const url of [wrong, absent]) {
      const { reason, message } = await problem(url.href)
      assert.equal(reason, 'database-refused')
      assert.match(message, /refused the connection/)
      assert.ok(!message.includes(url.password) && !message.includes('\n'))
    }
  })
})
