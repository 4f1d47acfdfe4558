import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../migrate.ts'
import { MIGRATIONS } from '../migrations/registry.ts'
import { openEmbedded } from '../postgres/embedded.ts'
import { openStorage } from '../storage.ts'
import { copyBeforeUpgrade } from './copy-before-upgrade.ts'
import { openBackup } from './read-backup.ts'
import { restoreFolder } from './restore-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'polku-upgrade-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A workspace as the version with the migrations up to 0003 left it: two owners, an open session, a map with two edits. */
const RECORDED = `
  insert into "user" values
    ('u1', 'Aino', 'aino@example.org', true, null, '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'),
    ('u2', 'Bo', 'bo@example.org', true, null, '2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z');
  insert into "session" values
    ('s1', '2099-01-01', 'plain-token', '2026-01-02', '2026-01-02', null, 'Firefox', 'u1');
  insert into "account" values
    ('a1', 'u1', 'credential', 'u1', null, null, null, null, null, null, 'scrypt$hash', '2026-01-02', '2026-01-02');
  insert into "workspaces" values ('w', 'Team', 'fi', '2026-01-02');
  insert into "members" values ('w', 'u1', 'owner', '2026-01-02'), ('w', 'u2', 'owner', '2026-01-03');
  insert into "settings" values (null, 'session-secret', '"kept"'), ('w', 'x', '{"a": [1, 2]}');
  insert into "documents" ("id", "workspaceId", "kind", "title", "summary", "searchText", "createdBy") values
    ('d', 'w', 'map', 'Polku', '{"cards": 2}', 'polku', 'u1');
  insert into "documentLogs" values ('d', null, 0, 2);
  insert into "documentUpdates" values ('d', 1, '\\x0000', 'u1', '2026-01-02'), ('d', 2, '\\x0001ff', 'u2', '2026-01-02');
  insert into "files" values ('f', 'w', 'image/png', '\\x89504e47', 'sum', 1, 1, '2026-01-02');
`

async function oldFolder(): Promise<string> {
  const dataDir = mkdtempSync(join(folder, 'old-'))
  const { db, close } = await openEmbedded(dataDir, () => {})
  await migrate(db, MIGRATIONS.slice(0, 3))
  await sql.raw(RECORDED).execute(db)
  await close()
  return dataDir
}

test('an older folder is copied, then upgraded; the copy restores to the older state, and is upgraded again', async () => {
  const dataDir = await oldFolder()
  const steps: string[] = []
  const upgraded = await openStorage({ dataDir, report: ({ step }) => steps.push(step) })
  assert.deepEqual(steps, ['copying-database', 'upgrading-database'])
  assert.deepEqual(
    (await upgraded.workspaces.members('w')).map(({ userId, role }) => [userId, role]),
    [
      ['u1', 'owner'],
      ['u2', 'admin'],
    ],
  )
  const log = await upgraded.updates.load('d')
  assert.deepEqual([log?.lastSeq, log?.updates.map(({ userId }) => userId)], [2, ['u1', 'u2']])
  await upgraded.close()
  const copies = readdirSync(join(dataDir, 'backups'))
  assert.equal(copies.length, 1)
  assert.match(copies[0] ?? '', /^\d{4}-.*Z-before-0004-membership\.zip$/)

  const again: string[] = []
  await (await openStorage({ dataDir, report: ({ step }) => again.push(step) })).close()
  assert.deepEqual(again, [], 'what is up to date is not copied')

  const backup = await openBackup(join(dataDir, 'backups', copies[0] ?? ''))
  assert.deepEqual(
    backup.manifest.migrations,
    MIGRATIONS.slice(0, 3).map(({ name }) => name),
  )
  const restored = join(folder, 'restored')
  await restoreFolder(backup, restored, () => {})
  backup.close()
  const { db, close } = await openEmbedded(restored, () => {})
  const owners = await sql`select from "members" where "role" = 'owner'`.execute(db)
  const columns = await sql`select from "auditLog"`.execute(db).catch((error: Error) => error.message)
  await close()
  assert.equal(owners.rows.length, 2, 'it is as it was before the upgrade')
  assert.match(String(columns), /does not exist/)
  const once = await openStorage({ dataDir: restored })
  assert.equal(await once.workspaces.role('w', 'u2'), 'admin')
  assert.equal(await once.settings.get(null, 'session-secret'), 'kept')
  await once.close()
})

test('of copies the last two stay, and none is made of a folder of a newer version', async () => {
  const dataDir = await oldFolder()
  const { db, close } = await openEmbedded(dataDir, () => {})
  try {
    for (let copies = 0; copies < 3; copies++) {
      await copyBeforeUpgrade(db, dataDir, () => {})
      // Names carry the second.
      await new Promise((resolve) => setTimeout(resolve, 1010))
    }
    assert.equal(readdirSync(join(dataDir, 'backups')).length, 2)
    await assert.rejects(
      copyBeforeUpgrade(db, dataDir, () => {}, MIGRATIONS.slice(0, 2)),
      { reason: 'database-newer' },
    )
    assert.equal(readdirSync(join(dataDir, 'backups')).length, 2)
  } finally {
    await close()
  }
})
