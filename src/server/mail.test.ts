import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { openAccounts } from './accounts/accounts.ts'
import { openMail } from './mail/mail.ts'
import { mailSettings } from './mail/mail-settings.ts'
import { retryAfter } from './mail/mail-times.ts'
import { createSmtpMailer } from './mail/mailer.ts'
import { ownerLetter } from './mail/owner-letter.ts'
import { publicUrl } from './public-url.ts'
import { StartProblem } from './start-problem.ts'
import { type SmtpServer, startSmtpServer } from './testing/smtp-server.ts'
import { startTestServer, type TestServer, type Visitor } from './testing/test-server.ts'

const HOUR_MS = 3_600_000
/** What is told of threads waits until `hurry`, however busy the machine is. */
const TIMES = { pollMs: 100, threadDelayMs: HOUR_MS, threadPauseMs: 2 * HOUR_MS, pauseMs: 0, retryMs: 50 }
const URL_OF_POLKU = 'https://polku.example.com'
let smtp: SmtpServer
let server: TestServer
before(async () => {
  smtp = await startSmtpServer()
  const mail = { smtpUrl: smtp.url, from: 'Polku <polku@example.com>' }
  server = await startTestServer({ mail, mailTimes: TIMES, publicUrl: URL_OF_POLKU })
})
after(async () => {
  await server.close()
  await smtp.close()
})

const PASSWORD = 'walking over the long bridge'
const post = (json: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(json),
})

/** Somebody with an address in the first workspace. */
async function member(email: string, language: 'en' | 'sv' | 'fi' | 'da' = 'en'): Promise<Visitor & { id: string }> {
  const visitor = await server.somebody('editor')
  await visitor.api.me.credentials.$put({ json: { email, password: PASSWORD } })
  const me = await (await visitor.api.me.$patch({ json: { name: email.split('@')[0] ?? '', language } })).json()
  return { ...visitor, id: me.user.id }
}

const threadMails = () => server.storage.db.selectFrom('mails').where('kind', '=', 'thread')

/** As if the time had come for all mails about threads that wait. */
async function hurry(): Promise<void> {
  await server.storage.db
    .updateTable('mails')
    .set({ dueAt: sql<Date>`clock_timestamp()` })
    .where('kind', '=', 'thread')
    .where('dueAt', 'is not', null)
    .execute()
}

async function quiet(count: number): Promise<void> {
  while (smtp.mails.length < count) await sleep(20)
  await sleep(300)
  assert.equal(smtp.mails.length, count, smtp.mails.map((mail) => mail.header('subject')).join('; '))
}

test('a forgotten password: the same answer for every address, a mail to the one that is known, a link that works once', async () => {
  const maja = await member('maja@example.com', 'sv')
  const before = smtp.mails.length
  const visitor = server.visitor()
  const answers = []
  for (const email of ['nobody@example.com', 'Maja@Example.com']) {
    const answer = await visitor.fetch('/api/v1/password-mail', post({ email }))
    answers.push([answer.status, await answer.text()])
  }
  assert.deepEqual(answers[0], answers[1])
  assert.equal(answers[0]?.[0], 204)
  const mail = await smtp.mail(before + 1)
  assert.deepEqual([mail.from, mail.to], ['polku@example.com', ['maja@example.com']])
  assert.equal(mail.header('subject'), 'Nytt lösenord till Polku')
  assert.match(mail.text, /^Hej maja,/)
  const link = /https:\/\/polku\.example\.com\/new-password#([\w-]+)/
  const secret = link.exec(mail.text)?.[1] ?? ''
  assert.equal(link.exec(mail.html)?.[1], secret)
  await quiet(before + 1)

  const kept = JSON.stringify([
    await server.storage.db.selectFrom('verification').selectAll().execute(),
    await server.storage.db.selectFrom('mails').selectAll().execute(),
  ])
  assert.ok(!kept.includes(secret), 'the secret stands in no table')
  assert.ok(!kept.includes('example.com'), 'nor does the address')

  const password = 'a rather different one'
  const reset = (json: unknown) => visitor.fetch('/api/v1/password-reset', post(json))
  assert.equal((await reset({ secret, password })).status, 204)
  assert.equal((await reset({ secret, password })).status, 404, 'it works once')
  assert.equal((await maja.api.me.$get()).status as number, 401)
  const user = await server.storage.db.selectFrom('user').selectAll().where('id', '=', maja.id).executeTakeFirst()
  assert.equal(user?.emailVerified, true, 'who read the mail has the address')
  assert.deepEqual(await (await visitor.api.session.ways.$get()).json(), {
    passwordByMail: true,
    oidc: null,
    byPasskey: false,
    byTerminalLink: false,
  })
})

test('who owns a workspace now is told, though they want no mails, and not if it is theirs no longer', async () => {
  const [greta, hedda] = [await member('greta@example.com', 'fi'), await member('hedda@example.com')]
  const owner = await server.somebody()
  const { workspace } = await (await owner.api.me.$get()).json()
  for (const { id } of [greta, hedda]) await server.storage.workspaces.setMember(workspace.id, id, 'viewer')
  await greta.api.me.mail.$put({ json: { isWanted: false } })
  const to = (name: string) => smtp.mails.filter((mail) => mail.to.some((address) => address.includes(name)))
  assert.equal((await owner.api.workspace.owner.$post({ json: { userId: greta.id } })).status, 200)
  while (to('greta').length === 0) await sleep(20)
  const [mail] = to('greta')
  assert.equal(mail?.header('subject'), `Omistat nyt työtilan ”${workspace.name}” Polussa`)
  assert.match(mail?.text ?? '', /https:\/\/polku\.example\.com\/settings\/members/)
  const parts = { storage: server.storage, accounts: await openAccounts(server.storage), publicUrl: '', now: Date.now }
  const due = { id: '1', kind: 'owner', userId: hedda.id, about: workspace.id, attempts: 0 } as const
  const times = { dueAt: new Date(), sentAt: null, takenAt: new Date() }
  assert.equal(await ownerLetter(parts, { ...due, ...times }), null)
})

test('whoever’s way of signing in changes is told, at the address that they had too', async () => {
  const siri = await member('siri@example.com', 'da')
  const mails = () => smtp.mails.filter(({ to }) => to.some((address) => address.includes('siri')))
  assert.equal(mails().length, 0, 'the first password is no news')
  const json = { email: 'siri2@example.com', password: `${PASSWORD} again`, currentPassword: PASSWORD }
  assert.equal((await siri.api.me.credentials.$put({ json })).status, 200)
  while (mails().length < 2) await sleep(20)
  const told = new Map(mails().map(({ to, text }) => [to[0], text]))
  assert.match(
    told.get('siri2@example.com') ?? '',
    /Din e-mailadresse eller din adgangskode er ændret\. Det skete den \d+\./,
  )
  assert.match(told.get('siri@example.com') ?? '', /der kommer ikke længere mails til denne/)
  assert.equal(mails()[0]?.header('subject'), 'Måden, du logger ind i Polku på, er ændret')
  assert.doesNotMatch([...told.values()].join(), /siri2@/, 'the old address learns nothing of the new one')
})

test('somebody who signs in from a browser where the account was never used is told of, once for each browser', async () => {
  const tove = await member('tove@example.com', 'sv')
  const mails = () => smtp.mails.filter(({ to }) => to.includes('tove@example.com'))
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const signIn = async (visitor: Visitor, password = PASSWORD) => {
    const asked = post({ email: 'tove@example.com', password })
    const headers = { ...asked.headers, 'user-agent': agent }
    assert.equal((await visitor.fetch('/api/v1/session', { ...asked, headers })).status, 200)
  }
  await tove.api.session.$delete()
  await signIn(tove)
  const elsewhere = server.visitor()
  await signIn(elsewhere)
  await elsewhere.api.session.$delete()
  await signIn(elsewhere)
  while (mails().length === 0) await sleep(20)
  assert.equal(mails()[0]?.header('subject'), 'Ny inloggning på ditt Polku-konto')
  assert.match(mails()[0]?.text ?? '', /inte har använts till det tidigare: Firefox, Linux\. Det hände den \d+/)
  const noted = await server.storage.db
    .selectFrom('auditLog')
    .select('detail')
    .where('action', '=', 'new-browser')
    .where('actorId', '=', tove.id)
    .execute()
  assert.deepEqual(noted, [{ detail: { browser: 'Firefox', system: 'Linux' } }])
  // A new password makes all browsers strangers, but the one where it was set.
  const json = { email: 'tove@example.com', password: `${PASSWORD} again`, currentPassword: PASSWORD }
  assert.equal((await tove.api.me.credentials.$put({ json })).status, 200)
  for (const visitor of [tove, elsewhere]) await signIn(visitor, json.password)
  const { count } = await server.storage.db
    .selectFrom('auditLog')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('action', '=', 'new-browser')
    .where('actorId', '=', tove.id)
    .executeTakeFirstOrThrow()
  assert.equal(Number(count), 2)
})

test('asking again and again for mails to one address is slowed down', async () => {
  const statuses = []
  for (let i = 0; i < 5; i++) {
    const answer = await server.visitor().fetch('/api/v1/password-mail', post({ email: 'often@example.com' }))
    statuses.push(answer.status)
  }
  assert.deepEqual(statuses, [204, 204, 204, 429, 429])
})

test('mentions of one thread come in one mail, the next not before its pause, and none about what was read', async () => {
  const owner = await server.owner()
  const [aino, bo] = [await member('aino@example.com', 'fi'), await member('bo@example.com')]
  const before = smtp.mails.length
  const { items } = await (await owner.api.documents.$get({ query: { kind: 'map' } })).json()
  const id = items[0]?.id ?? ''
  const hostile = 'Evil\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script>'
  await owner.api.documents[':id'].commands.$post({
    param: { id },
    json: { command: 'map.set', args: { fields: { title: hostile } } },
  })
  const kept = () => server.storage.db.selectFrom('documents').select('title').where('id', '=', id).executeTakeFirst()
  while (!(await kept())?.title.startsWith('Evil')) await sleep(20)
  const comments = owner.api.documents[':id'].comments
  const say = (text: string, threadId: string) =>
    comments[':threadId'].replies.$post({ param: { id, threadId }, json: { text } })
  const text = `Have a look, @[${aino.id}] <b>please</b>`
  const begun = await comments.$post({ param: { id }, json: { anchor: { kind: 'document' }, text } })
  const thread = (await begun.json()).id
  await say(`And you, @[${bo.id}]?`, thread)
  await say(`@[${aino.id}] once more`, thread)

  await hurry()
  await quiet(before + 2)
  const toAino = smtp.mails.slice(before).find(({ to }) => to.includes('aino@example.com'))
  assert.ok(toAino)
  assert.deepEqual(toAino.to, ['aino@example.com'])
  assert.equal(toAino.header('bcc'), '')
  assert.match(toAino.header('subject'), /^Kommentteja: ”Evil Bcc: all@example\.com/)
  assert.match(toAino.text, /Have a look, @aino <b>please<\/b>/)
  assert.match(toAino.text, /@aino once more/)
  assert.match(toAino.text, new RegExp(`${URL_OF_POLKU}/maps/${id}\\?thread=${thread}`))
  assert.match(toAino.html, /&lt;b&gt;please&lt;\/b&gt;/)
  assert.doesNotMatch(toAino.html, /<script/)

  await say(`@[${aino.id}] and @[${bo.id}]: later`, thread)
  await bo.api.inbox.read.$post({ json: { items: 'all', read: true } })
  const isSettled = async () =>
    (await threadMails().select('id').where('heldUntil', 'is not', null).execute()).length === 0
  while (!(await isSettled())) await sleep(20)
  const waiting = await threadMails().select(['dueAt', 'sentAt']).where('dueAt', 'is not', null).execute()
  assert.deepEqual(
    waiting.map(({ dueAt, sentAt }) => Number(dueAt) - Number(sentAt)),
    [TIMES.threadPauseMs, TIMES.threadPauseMs],
  )
  await hurry()
  const later = await smtp.mail(before + 3)
  assert.deepEqual(later.to, ['aino@example.com'])
  assert.match(later.text, /: later/)
  assert.doesNotMatch(later.text, /once more/, 'what was told is not told again')
  await quiet(before + 3)

  await aino.api.me.mail.$put({ json: { isWanted: false } })
  assert.deepEqual(await (await aino.api.me.mail.$get()).json(), { isOffered: true, isWanted: false })
  const other = await comments.$post({ param: { id }, json: { anchor: { kind: 'document' }, text } })
  assert.equal(other.status, 201)
  await hurry()
  await quiet(before + 3)
})

test('an invitation is mailed in the workspace’s language; its link and the one that was shown are one invitation', async () => {
  const owner = await server.owner()
  const before = smtp.mails.length
  const made = await (await owner.api.invitations.$post({ json: { role: 'viewer', email: 'new@example.com' } })).json()
  assert.equal(made.isMailed, true)
  const mail = await smtp.mail(before + 1)
  assert.deepEqual(mail.to, ['new@example.com'])
  const secret = /\/join#([\w-]+)/.exec(mail.text)?.[1] ?? ''
  assert.notEqual(secret, made.secret)
  for (const each of [secret, made.secret]) {
    assert.equal((await server.visitor().api.invitations.read.$post({ json: { secret: each } })).status, 200)
  }
  const json = { secret, name: 'New', email: 'new@example.com', password: PASSWORD }
  assert.equal((await server.visitor().api.invitations.join.$post({ json })).status, 201)
  const again = await server.visitor().api.invitations.read.$post({ json: { secret: made.secret } })
  assert.equal(again.status as number, 410)
  const open = await (await owner.api.invitations.$post({ json: { role: 'viewer' } })).json()
  assert.equal(open.isMailed, false, 'nobody knows whom to write to')
})

test('what the mail server does not take is tried again; what it never takes is given up', async () => {
  await member('later@example.com')
  const before = smtp.mails.length
  const ask = () => server.visitor().fetch('/api/v1/password-mail', post({ email: 'later@example.com' }))
  smtp.answerWith('451 later')
  await ask()
  const tried = smtp.tries()
  while (smtp.tries() < tried + 2) await sleep(20)
  const waiting = await server.storage.db.selectFrom('mails').select('dueAt').where('dueAt', 'is not', null).execute()
  assert.equal(waiting.length, 1, 'it waits in the database')
  smtp.answerWith(null)
  assert.deepEqual((await smtp.mail(before + 1)).to, ['later@example.com'])

  smtp.answerWith('550 no such person here')
  await ask()
  const then = smtp.tries()
  while (smtp.tries() < then + 1) await sleep(20)
  await quiet(before + 1)
  assert.equal(smtp.tries(), then + 1)
  smtp.answerWith(null)
  const lines = server.log.join('\n')
  assert.match(lines, /mail password, try 1/)
  assert.ok(!lines.includes('later@') && !lines.includes('new-password'), 'the log holds neither address nor link')
})

test('without an SMTP server nothing is offered or noted; what waits goes out at the first start with one', async () => {
  const bare = await startTestServer()
  const visitor = bare.visitor()
  assert.deepEqual(await (await visitor.api.session.ways.$get()).json(), {
    passwordByMail: false,
    oidc: null,
    byPasskey: false,
    byTerminalLink: true,
  })
  const answer = await visitor.fetch('/api/v1/password-mail', post({ email: 'maja@example.com' }))
  assert.equal(((await answer.json()) as { reason: string }).reason, 'no-mail')
  const owner = await bare.owner()
  const made = await owner.api.invitations.$post({ json: { role: 'viewer', email: 'new@example.com' } })
  assert.equal((await made.json()).isMailed, false)
  assert.deepEqual(await bare.storage.db.selectFrom('mails').selectAll().execute(), [])
  const { storage } = bare
  const accounts = await openAccounts(storage)
  const id = await accounts.create('Left')
  await storage.db.updateTable('user').set({ email: 'left@example.com' }).where('id', '=', id).execute()
  await storage.mails.add({ kind: 'password', userId: id, about: '', delayMs: 0, pauseMs: 0 })
  const before = smtp.mails.length
  const log = (line: string) => assert.fail(line)
  const parts = { storage, accounts, publicUrl: URL_OF_POLKU, log, now: Date.now, times: TIMES }
  const mail = openMail(parts, await createSmtpMailer({ smtpUrl: smtp.url, from: 'polku@example.com' }))
  assert.deepEqual((await smtp.mail(before + 1)).to, ['left@example.com'])
  await mail.close()
  await bare.close()
})

test('settings that can’t work are refused at the start, without repeating the password in them', () => {
  const refused = (env: Record<string, string>) => {
    try {
      mailSettings(env)
      publicUrl(env)
      return null
    } catch (error) {
      assert.ok(error instanceof StartProblem)
      assert.ok(!JSON.stringify(error.values).includes('s3cret'))
      return error.messageId
    }
  }
  const from = 'Polku <polku@example.com>'
  assert.equal(refused({}), null)
  assert.equal(refused({ SMTP_URL: 'smtp://me:s3cret@mail.example.com:587', MAIL_FROM: from }), null)
  assert.equal(refused({ SMTP_URL: 'mail.example.com s3cret', MAIL_FROM: from }), 'server.start.smtp-invalid')
  assert.equal(refused({ SMTP_URL: 'https://me:s3cret@example.com', MAIL_FROM: from }), 'server.start.smtp-invalid')
  assert.equal(refused({ SMTP_URL: 'smtp://mail.example.com' }), 'server.start.mail-from-invalid')
  assert.equal(refused({ POLKU_URL: 'polku.example.com' }), 'server.start.url-invalid')
  assert.equal(refused({ POLKU_URL: 'https://example.com/polku' }), 'server.start.url-invalid')
  assert.equal(publicUrl({ POLKU_URL: 'https://polku.example.com/' }), 'https://polku.example.com')
})

test('each try waits twice as long, at most an hour', () => {
  const times = { ...TIMES, retryMs: 60_000 }
  assert.deepEqual(
    [1, 2, 3, 6, 7, 50].map((tries) => retryAfter(tries, times) / 60_000),
    [1, 2, 4, 32, 60, 60],
  )
})
