import assert from 'node:assert/strict'
import test from 'node:test'
import { STAGE_COLOURS } from '../domain/palette.ts'
import { presenceState } from './presence.ts'
import { type GatheringOptions, gathering, type Member } from './server/gathering.ts'
import type { Parcel } from './server/parcel.ts'
import { colourFor } from './server/peer-colour.ts'
import { rawPeer } from './testing/raw-peer.ts'
import { eventually, isSaved, open, testServer, until } from './testing/test-server.ts'
import { decodeServerMessage, type ServerMessage } from './wire/messages.ts'

const HERE = presenceState.parse({})
type Told = Extract<ServerMessage, { kind: 'presence' }>
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Members who keep what they are told. */
function company(options: GatheringOptions) {
  const together = gathering(options)
  let lastId = 0
  return {
    together,
    come(userId: string) {
      const told: Told[] = []
      const send = ({ messages }: Parcel) => told.push(...messages.map((bytes) => decodeServerMessage(bytes) as Told))
      const who = { id: ++lastId, userId, name: userId, access: 'edit', presence: HERE } as const
      const member: Member = { ...who, send }
      together.add(member)
      return { member, told }
    },
  }
}

test('people have colours of their own as long as there are any, the same in each window and from day to day', () => {
  const here: { userId: string; colour: (typeof STAGE_COLOURS)[number] }[] = []
  for (let i = 0; i < STAGE_COLOURS.length * 2; i++) here.push({ userId: `u${i}`, colour: colourFor(`u${i}`, here) })
  const colours = here.map(({ colour }) => colour)
  assert.equal(new Set(colours.slice(0, STAGE_COLOURS.length)).size, STAGE_COLOURS.length)
  for (const colour of STAGE_COLOURS) assert.equal(colours.filter((each) => each === colour).length, 2)
  assert.deepEqual(
    here.map(({ userId }) => colourFor(userId, here)),
    colours,
  )
  assert.equal(colourFor('u5', []), colourFor('u5', []))
})

test('several updates reach everybody in their order, in one piece, without those that they have sent', () => {
  const { tellTogether, add, clear } = gathering()
  const [anna, bo] = ['anna', 'bo'].map((userId, id) => {
    const pieces: number[][] = []
    const send = ({ messages }: Parcel) => {
      const told = messages.map((bytes) => decodeServerMessage(bytes))
      pieces.push(told.flatMap((message) => (message?.kind === 'update' ? [...message.update] : [])))
    }
    const member: Member = { id, userId, name: userId, access: 'edit', presence: HERE, send }
    add(member)
    return { member, pieces }
  })
  assert.ok(anna && bo)
  const update = (first: number, but: Member | null) =>
    ({ message: { kind: 'update', update: Uint8Array.of(first) }, but }) as const
  tellTogether([update(1, null), update(2, anna.member), update(3, null)])
  tellTogether([update(4, bo.member)])
  clear()
  assert.deepEqual([anna.pieces, bo.pieces], [[[1, 3], [4]], [[1, 2, 3]]])
})

test('whoever gives no sign for long is gone for others, and back with the next sign', async (t) => {
  let time = 0
  const { together, come } = company({ idleMs: 120, togetherMs: 5, perMemberMs: 0, now: () => time })
  t.after(() => together.clear())
  const anna = come('anna')
  const bo = come('bo')
  await eventually(() => assert.ok(anna.told.some(({ peers }) => peers.some(({ userId }) => userId === 'bo'))))
  time = 60
  together.changed(anna.member)
  time = 121
  await eventually(() => assert.ok(anna.told.some(({ left }) => left.includes(bo.member.id))))
  assert.ok(!anna.told.some(({ left }) => left.includes(anna.member.id)))
  assert.deepEqual(
    together.peers().map(({ userId }) => userId),
    ['anna'],
  )
  const before = anna.told.length
  together.changed(bo.member)
  await eventually(() => {
    assert.ok(anna.told.slice(before).some(({ peers }) => peers.some(({ userId }) => userId === 'bo')))
  })
  assert.equal(together.peers().length, 2)
})

test('of one who sends without pause others hear ten times a second, and the last of it', async (t) => {
  const { together, come } = company({})
  t.after(() => together.clear())
  const anna = come('anna')
  const flood = come('flood')
  const began = performance.now()
  for (let i = 1; i <= 100; i++) {
    flood.member.presence = { ...HERE, caret: String(i) }
    together.changed(flood.member)
    await sleep(4)
  }
  const seen = () => anna.told.flatMap(({ peers }) => peers.filter(({ userId }) => userId === 'flood'))
  await eventually(() => assert.equal(seen().at(-1)?.caret, '100'))
  assert.ok(seen().length <= (performance.now() - began) / 90 + 2, `${seen().length} times`)
})

test('all who move at once are told of in one message', async (t) => {
  const { together, come } = company({ perMemberMs: 0 })
  t.after(() => together.clear())
  const [first, ...others] = Array.from({ length: 30 }, (_, i) => come(`u${i}`))
  await eventually(() => assert.equal(first?.told.length, 1))
  for (const { member } of others) together.changed(member)
  await eventually(() => assert.equal(first?.told.length, 2))
  assert.equal(first?.told[1]?.peers.length, 29)
})

test('one who came and left before others were told is not kept by whoever came in between', async (t) => {
  const { together, come } = company({ togetherMs: 20 })
  t.after(() => together.clear())
  const brief = come('brief')
  assert.equal(together.peers().length, 1)
  const late = come('late')
  together.remove(brief.member)
  await eventually(() => assert.ok(late.told.some(({ left }) => left.includes(brief.member.id))))
})

test('one who left another process unheard is shown no more when that process no longer confirms them', async (t) => {
  let time = 0
  const { together, come } = company({ now: () => time })
  t.after(() => together.clear())
  const anna = come('anna')
  const [stays, left] = [900, 901].map((id) => ({ ...HERE, id, userId: `u${id}`, name: '', colour: 'blue' as const }))
  assert.ok(stays && left)
  together.toldBy('elsewhere', [stays, left], [])
  time = 30
  assert.ok(together.confirmedBy('elsewhere', [stays.id]))
  together.forgetUnconfirmed(20)
  assert.deepEqual(
    together.peers().map(({ userId }) => userId),
    ['anna', 'u900'],
  )
  assert.deepEqual(anna.told.at(-1)?.left, [left.id])
  assert.ok(!together.confirmedBy('elsewhere', [stays.id, left.id]), 'whoever is confirmed and unknown is asked for')
})

test('a reader is seen too, and each sees itself as others do', async (t) => {
  const server = await testServer()
  const anna = open(server, 'anna')
  t.after(() => Promise.all([anna.destroy(), server.close()]))
  await until(anna, isSaved)
  const reader = await rawPeer(server, 'reader')
  reader.send({ kind: 'presence', presence: { ...HERE, at: 'card/a', view: 'matrix' } })
  await eventually(() => assert.equal(anna.presence.peers.value[0]?.at, 'card/a'))
  const self = anna.presence.self.value
  assert.equal(self?.userId, 'anna')
  assert.notEqual(self?.colour, anna.presence.peers.value[0]?.colour)
  reader.close()
  await eventually(() => assert.equal(anna.presence.peers.value.length, 0))
  server.cut()
  await until(anna, ({ state }) => state === 'offline')
  assert.equal(anna.presence.self.value, null)
})
