import assert from 'node:assert/strict'
import test from 'node:test'
import { presenceState } from './presence.ts'
import { rawPeer } from './testing/raw-peer.ts'
import { DOCUMENT, eventually, isSaved, open, testServer, until } from './testing/test-server.ts'
import { decodeClientMessage, encodeClientMessage, KNOWN_KINDS, PROTOCOL } from './wire/messages.ts'

const hello = {
  kind: 'hello',
  protocol: PROTOCOL,
  token: 'bo',
  stateVector: new Uint8Array(),
  presence: presenceState.parse({}),
} as const

test('everybody in the document hears that something beside it has changed', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const heard: string[] = []
  const leave = anna.onNotice((topic) => heard.push(topic))
  server.sync.notify(DOCUMENT, 'comments')
  server.sync.notify('another', 'comments')
  server.sync.notify(DOCUMENT, 'versions')
  await eventually(() => assert.deepEqual(heard, ['comments', 'versions']))
  leave()
  server.sync.notify(DOCUMENT, 'comments')
  await anna.flush()
  assert.equal(heard.length, 2)
})

test('who was away hears of everything, since nobody knows what was missed', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const heard = new Set<string>()
  anna.onNotice((topic) => heard.add(topic))
  server.sync.revoke({ userId: 'anna' })
  await eventually(() => assert.deepEqual([...heard], ['comments', 'versions']))
})

test('a page that doesn’t know the message is not sent it, and stays', async (t) => {
  const server = await testServer()
  t.after(() => server.close())
  const old = await rawPeer(server, 'bo', false)
  old.send(hello)
  const today = await rawPeer(server, 'anna', false)
  today.send({ ...hello, token: 'anna', understands: KNOWN_KINDS })
  await Promise.all([old.next('welcome'), today.next('welcome')])
  server.sync.notify(DOCUMENT, 'comments')
  assert.equal((await today.next('notice')).topic, 'comments')
  old.send({ kind: 'ping' })
  await old.next('pong')
  assert.ok(old.received.every(({ kind }) => kind !== 'notice'))
  old.close()
  today.close()
})

test('a hello of before says that it knows the first kinds', () => {
  const decoded = decodeClientMessage(encodeClientMessage(hello))
  assert.equal(decoded?.kind === 'hello' ? decoded.understands : null, 6)
})
