import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import { sql } from 'kysely'
import { TABLES } from '../storage/tables.ts'
import { startS3Server } from '../storage/testing/s3-server.ts'
import { forgetAuthor } from '../sync/server/forget-author.ts'
import { openAccounts } from './accounts/accounts.ts'
import { type EventsPart, openEventsPart } from './events/events-part.ts'
import { openLiveDocuments } from './live-documents.ts'
import { createMetrics } from './metrics.ts'
import { createPolicy } from './policy/policy.ts'
import { systemContext } from './system-context.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'
import { upkeep } from './upkeep/daily.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const PASSWORD = 'quiet harbour nine lanterns'
const NAME = 'Canary-Name-91'
const EMAIL = 'canary-mail-92@example.org'
const AGENT = 'Canary-Agent-93'
const LABEL = 'Canary-Label-94'
const ABOUT_THEM = 'What the team wrote about somebody 95'
const THEIR_WORDS = 'What they wrote themselves 96'

let server: TestServer
let owner: Visitor
let person: Visitor
let personId: string
let mapId: string
/** A workspace where the person is alone. */
let aloneId: string
let events: EventsPart

const s3 = await startS3Server()

before(async () => {
  server = await startTestServer({ s3: s3.settings })
  owner = await server.owner()
  person = await server.somebody('admin')
  personId = (await me(person)).user.id
  const { documents } = await server.storage.documents.list({
    workspaceId: (await me(owner)).workspace.id,
    kind: 'map',
    limit: 1,
  })
  mapId = documents[0]?.id ?? ''
  events = openEventsPart(server.dataDir, server.storage, (line) => void server.log.push(line))
})
after(async () => {
  await events.close()
  await server.close()
  await s3.close()
})

const me = async (visitor: Visitor) => (await visitor.api.me.$get()).json()

function send(visitor: Visitor, method: string, path: string, json?: unknown): Promise<Response> {
  const body = json === undefined ? {} : { body: JSON.stringify(json) }
  const headers = { 'content-type': 'application/json', 'user-agent': AGENT }
  return visitor.fetch(`/api/v1${path}`, { method, headers, ...body })
}

async function done(answer: Promise<Response>): Promise<Response> {
  const { status } = await answer
  assert.ok(status < 300, `${status} ${await (await answer).clone().text()}`)
  return answer
}

const reasonOf = async (answer: Response) => ((await answer.json()) as { reason: string }).reason

/** The person is everywhere where somebody can be. */
async function plant(): Promise<void> {
  await done(send(person, 'PATCH', '/me', { name: NAME, theme: 'dark' }))
  await done(send(person, 'PUT', '/me/credentials', { email: EMAIL, password: PASSWORD }))
  await done(send(server.visitor(), 'POST', '/session', { email: EMAIL, password: PASSWORD }))
  for (const title of ['One', 'Two']) {
    const command = { command: 'map.set', args: { fields: { title } } }
    await done(send(person, 'POST', `/documents/${mapId}/commands`, command))
  }
  await done(send(person, 'POST', `/documents/${mapId}/versions`, { name: 'Named by them' }))
  const answering = { command: 'map.set', args: { fields: { ownerId: personId } } }
  await done(send(owner, 'POST', `/documents/${mapId}/commands`, answering))
  await done(send(owner, 'POST', `/documents/${mapId}/versions`, { name: 'With them answering for it' }))
  // A state of the log says whose its parts are; a compaction makes one.
  await forgetAuthor(server.storage.updates, mapId, 'somebody else')
  await done(
    send(person, 'POST', `/documents/${mapId}/commands`, { command: 'map.set', args: { fields: { title: 'Three' } } }),
  )
  const anchor = { kind: 'document' }
  const begun = await done(
    send(owner, 'POST', `/documents/${mapId}/comments`, { anchor, text: `${ABOUT_THEM} @[${personId}]` }),
  )
  const { id: threadId } = (await begun.json()) as { id: string }
  const path = `/documents/${mapId}/comments/${threadId}`
  await done(send(person, 'POST', `${path}/replies`, { text: THEIR_WORDS }))
  await done(send(owner, 'PATCH', path, { task: { assigneeId: personId, dueOn: '2027-01-01', isDone: false } }))
  await done(send(person, 'POST', '/tokens', { name: LABEL, scope: 'read' }))
  await done(send(person, 'POST', `/documents/${mapId}/links`, { name: 'For a customer' }))
  await done(send(owner, 'POST', '/invitations', { role: 'viewer', email: EMAIL }))
  await done(send(person, 'POST', '/invitations', { role: 'viewer' }))
  await plantAlone()
}

/** A workspace of their own, with what of it lies outside the database: an image, events, and a file of events to come. */
async function plantAlone(): Promise<void> {
  const { workspace } = await me(owner)
  await done(send(person, 'POST', '/workspaces', { name: 'Alone' }))
  aloneId = (await me(person)).workspace.id
  await server.storage.files.put({
    id: 'portrait',
    workspaceId: aloneId,
    mime: 'image/png',
    bytes: Buffer.from('png'),
    width: 1,
    height: 1,
  })
  const writer = await events.store.write(
    aloneId,
    { kind: 'new', id: 'visits', name: 'Visits' },
    { source: null, isTimeless: false, hashId: null, original: null, importId: null },
  )
  await writer?.add([{ caseId: EMAIL, name: 'came', time: 1, end: null, line: 1, attributes: null }])
  assert.ok(await writer?.commit())
  const { id } = await events.imports.begin(aloneId, 'visits.csv', EMAIL.length)
  await events.imports.receive(aloneId, id, 0, Buffer.from(EMAIL))
  await server.storage.workspaces.setCurrent(personId, workspace.id)
}

/** What of it is outside the database, and where. */
function outsideOf(workspaceId: string): string[] {
  const folders = readdirSync(join(server.dataDir, 'events'), { recursive: true }).map(String)
  return [...s3.objects.keys(), ...folders].filter((name) => name.includes(workspaceId))
}

async function dump(): Promise<string> {
  const lines: string[] = []
  for (const table of TABLES) {
    const { rows } = await sql<{ line: string }>`
      select row_to_json("t")::text as "line" from ${sql.table(table)} as "t"`.execute(server.storage.db)
    lines.push(...rows.map(({ line }) => `${table} ${line}`))
  }
  const bytes = await sql<{ bytes: Buffer }>`
    select "snapshot" as "bytes" from "documentLogs" where "snapshot" is not null
    union all select "data" from "documentUpdates" union all select "bytes" from "files" where "bytes" is not null`.execute(
    server.storage.db,
  )
  lines.push(...bytes.rows.map((row) => row.bytes.toString('latin1')))
  for (const { records } of await server.storage.db.selectFrom('versions').select('records').execute()) {
    lines.push(brotliDecompressSync(records).toString())
  }
  return [...lines, ...server.log].join('\n')
}

function holders(text: string, canaries: readonly string[]): string[] {
  return text.split('\n').filter((line) => canaries.some((canary) => line.includes(canary)))
}

async function parts(now: number) {
  const { storage } = server
  const accounts = await openAccounts(storage)
  const log = (line: string) => void server.log.push(line)
  const metrics = createMetrics()
  metrics.close()
  const live = openLiveDocuments({
    storage,
    accounts,
    policy: createPolicy(storage, { showsFile: async () => false, isWellGuarded: async () => true }),
    log,
    metrics,
  })
  return { storage, live, events, log, now: () => now, context: systemContext, dataDir: server.dataDir }
}

test('a person gets everything that is kept about them, and no secret', async () => {
  await plant()
  const answer = await done(send(person, 'GET', '/me/export'))
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="polku-personal-data\.json"/)
  const text = await answer.text()
  const told = JSON.parse(text)
  for (const canary of [NAME, EMAIL, AGENT, LABEL, THEIR_WORDS, ABOUT_THEM, 'For a customer']) {
    assert.ok(text.includes(canary), canary)
  }
  assert.equal(told.rows.members[0].role, 'admin')
  assert.equal(told.rows.commentThreads[0].dueOn, '2027-01-01')
  assert.ok(
    told.audit.some((entry: { action: string; byThem: boolean }) => entry.action === 'token-made' && entry.byThem),
  )
  const written = told.documents.find((document: { id: string }) => document.id === mapId)
  assert.ok(written.editsInTheLog.count > 0)
  assert.ok(written.versions.some(({ records }: { records: string[] }) => records.length > 0))
  assert.deepEqual(text.match(/scrypt|\w*(Hash|[sS]ecret)"/g), null)
})

test('erasing oneself is confirmed twice, and whoever owns what others use hands it over first', async () => {
  const outlook = (await (await send(owner, 'GET', '/me/erasure')).json()) as { toHandOver: unknown[]; confirm: string }
  assert.equal(outlook.toHandOver.length, 1)
  const refused = await send(owner, 'POST', '/me/erasure', { confirm: outlook.confirm })
  assert.equal(await reasonOf(refused), 'owns-workspaces')
  assert.equal(await reasonOf(await send(person, 'POST', '/me/erasure', { confirm: NAME })), 'not-confirmed')
  const wrong = await send(person, 'POST', '/me/erasure', { confirm: EMAIL, password: 'another one' })
  assert.equal(await reasonOf(wrong), 'wrong-password')
  assert.equal((await person.api.me.$get()).status, 200)
})

test('an administrator erases a member from the workspace, and their account where it leads nowhere else', async () => {
  const leaver = await server.somebody('editor')
  const { user } = await me(leaver)
  await done(send(leaver, 'POST', '/workspaces', { name: 'Elsewhere' }))
  const { workspace } = await me(owner)
  await server.storage.workspaces.setCurrent(user.id, workspace.id)
  const command = { command: 'map.set', args: { fields: { title: 'Four' } } }
  await done(send(leaver, 'POST', `/documents/${mapId}/commands`, command))
  const path = `/members/${user.id}/erasure`
  assert.equal(await reasonOf(await send(owner, 'POST', path, { confirm: 'Nobody' })), 'not-confirmed')
  await done(send(owner, 'POST', path, { confirm: user.name }))
  const here = holders(await dump(), [user.id]).filter((line) => line.includes(workspace.id) || line.includes(mapId))
  assert.deepEqual(
    here.filter((line) => !line.startsWith('erasures ')),
    [],
  )
  assert.equal((await me(leaver)).workspaces.length, 1, 'they go on elsewhere')

  const other = await server.somebody('viewer')
  const { user: gone } = await me(other)
  await done(send(owner, 'POST', `/members/${gone.id}/erasure`, { confirm: gone.name }))
  assert.equal((await other.api.me.$get()).status, 401)
  const ownerId = (await me(owner)).user.id
  assert.equal(
    await reasonOf(await send(owner, 'POST', `/members/${ownerId}/erasure`, { confirm: 'Owner' })),
    'owner-stays',
  )
})

test('somebody who is erased is found nowhere: not in the database, the log, or the bytes of the data folder', async () => {
  const canaries = [personId, NAME, EMAIL, AGENT, LABEL]
  const before = await dump()
  for (const canary of canaries) assert.ok(before.includes(canary), `${canary} was planted`)
  assert.ok(outsideOf(aloneId).length > 3)
  await done(send(person, 'POST', '/me/erasure', { confirm: ` ${EMAIL.toUpperCase()}`, password: PASSWORD }))
  assert.equal((await person.api.me.$get()).status, 401)
  assert.deepEqual(outsideOf(aloneId), [])
  const rest = holders(await dump(), canaries)
  assert.deepEqual(
    rest.filter((line) => !line.startsWith('erasures ')),
    [],
  )
  const after = await dump()
  assert.ok(after.includes(ABOUT_THEM) && after.includes(THEIR_WORDS), 'what stands in the team’s text stays')
  assert.match(after, /auditLog .*"actorId":"gone-/)

  assert.equal(await upkeep(await parts(Date.parse('2031-05-10T12:00:00'))), true)
  assert.deepEqual(holders(await dump(), canaries), [])
  const found = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return canaries.some((canary) => bytes.includes(canary))
    })
  assert.deepEqual(found, [])
})

test('a workspace keeps its trash, versions and audit log as long as it wants, and one process cleans up a day once', async () => {
  const { storage } = server
  const own = await server.somebody()
  const { workspace } = await me(own)
  const fallback = await (await done(send(own, 'GET', '/workspace/retention'))).json()
  assert.deepEqual(fallback, { trashDays: 90, versionDays: 730, auditDays: 730 })
  assert.equal((await send(await server.somebody('editor'), 'PUT', '/workspace/retention', fallback)).status, 403)
  await done(send(own, 'PUT', '/workspace/retention', { trashDays: 10, versionDays: 20, auditDays: null }))
  const { documents } = await storage.documents.list({ workspaceId: workspace.id, kind: 'map', limit: 3 })
  const [first = '', second = '', third = ''] = documents.map(({ id }) => id)
  const now = Date.parse('2031-06-06T12:00:00')
  const ago = (days: number) => new Date(now - days * DAY_MS)
  for (const [id, days] of [
    [first, 11],
    [second, 9],
  ] as const) {
    await storage.documents.setStatus(workspace.id, id, 'trashed')
    await storage.db
      .updateTable('documents')
      .set({ statusChangedAt: ago(days) })
      .where('id', '=', id)
      .execute()
  }
  const version = (id: string, days: number, kind: 'automatic' | 'named') =>
    storage.versions.record({
      id,
      documentId: third,
      seq: 1000 - days,
      kind,
      schemaVersion: 1,
      createdAt: ago(days),
      records: {},
      contributors: [],
      touched: {},
    })
  await version('old', 40, 'automatic')
  await version('old but named', 39, 'named')
  await version('young', 2, 'automatic')
  await storage.auditLog.add({ workspaceId: workspace.id, actorId: null, action: 'x', target: null, detail: {} })

  const at = await parts(now)
  assert.deepEqual((await Promise.all([upkeep(at), upkeep(at), upkeep(at)])).sort(), [false, false, true])
  assert.equal(await upkeep(await parts(now + DAY_MS / 4)), false, 'not twice a day')
  assert.equal(await upkeep(await parts(now - 3 * DAY_MS)), false, 'nor when a clock goes back')
  assert.equal(await storage.documents.get(workspace.id, first), null)
  assert.equal((await storage.documents.get(workspace.id, second))?.status, 'trashed')
  const left = (await storage.versions.list(third, { limit: 10 })).versions.map(({ id }) => id)
  assert.deepEqual(left, ['young', 'old but named'])
  assert.ok((await storage.auditLog.list({ workspaceId: workspace.id, limit: 10 })).length > 0, 'kept for ever')
})
