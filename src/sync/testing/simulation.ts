import assert from 'node:assert/strict'
import * as Y from 'yjs'
import type { Context } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import type { AnyDocument, DocumentOf } from '../../domain/document-type.ts'
import type { LoadedLog } from '../durable-log.ts'
import { decodeBridge } from '../epoch/bridge.ts'
import { firstUpdate } from '../first-update.ts'
import { presenceState } from '../presence.ts'
import { compactor } from '../server/compactor.ts'
import type { Member } from '../server/gathering.ts'
import type { Parcel } from '../server/parcel.ts'
import type { SyncEvent } from '../server/report.ts'
import { openRoom, type Room } from '../server/room.ts'
import { unfold } from '../server/unfold.ts'
import { decodeClientMessage, encodeServerMessage } from '../wire/messages.ts'
import { readDocument } from '../ydoc/read.ts'
import { chance as chanceOf } from './chance.ts'
import { memoryLog } from './memory-log.ts'
import { MARKS, type SimulatedClient, simulatedClient, type Wire } from './simulated-client.ts'
import type { Subject } from './subject.ts'

export type SimulationSize = { readonly clients: number; readonly operations: number }

const DOCUMENT = 'd1'
/** Private-use characters, each of them one code unit. */
const FIRST_MARK = 0xe000
const LETTERS = ['abcde', 'fghij', 'klmno', 'pqrst', 'uvwxy', 'ABCDE', 'FGHIJ', 'KLMNO']
type Connected = { readonly client: SimulatedClient; readonly member: Member; readonly wire: Wire }

/**
 * Several people, some of them with a later version, change one map over a network that delays and breaks, and a server
 * that crashes and compacts its log. In the end all meet. Throws an assertion that says what is wrong; the same seed does
 * the same again. Gives the cards with which it ended. Real are the store, the judging of updates, the room, the log's unfolding and the messages' bytes.
 */
export async function simulate(
  subject: Subject,
  seed: number,
  { clients: count, operations }: SimulationSize,
): Promise<string[]> {
  const chance = chanceOf(seed)
  const log = memoryLog()
  log.make(DOCUMENT, firstUpdate(subject.type, subject.start as DocumentOf<typeof subject.type>), 'maker')
  const events: SyncEvent[] = []
  const made = new Set(Object.keys(subject.start.cards ?? {}))
  const deleted = new Set<string>()
  const lastContext = { now: 1_000, id: 0, client: 1_000 }
  const context = (): Context => ({
    now: lastContext.now++,
    newId: () => `n${lastContext.id++}`,
    random: chance.random,
  })
  const marks: string[] = []
  const newMark = () => marks[marks.push(String.fromCodePoint(FIRST_MARK + marks.length)) - 1] as string
  const clientId = () => lastContext.client++ * 1_000 + chance.below(1_000)
  const changed = (diff: Diff) => {
    for (const { table, id, before, after } of diff) {
      if (table !== 'cards') continue
      if (before === null) made.add(id)
      if (typeof after?.deletedAt === 'number') deleted.add(id)
    }
  }
  const clients = Array.from({ length: count }, (_, i) => {
    const letters = LETTERS[i % LETTERS.length] as string
    const surroundings = { subject, chance, context, clientId, changed, newMark }
    return simulatedClient(`user${i}`, i % 2 === 1, letters, surroundings)
  })
  const connected = new Map<SimulatedClient, Connected>()
  let room = await openedRoom()

  async function openedRoom(): Promise<Room> {
    const unfolded = unfold((await log.load(DOCUMENT)) as LoadedLog)
    assert.deepEqual(unfolded.damaged, [])
    for (const client of clients) {
      const since = (await log.bridges(DOCUMENT, client.epoch)).map(decodeBridge)
      for (const [id, end] of client.acknowledged) {
        const left = since.reduce((clock, { ends }) => Math.max(0, clock - (ends.get(id) ?? 0)), end)
        assert.ok(
          Y.getState(unfolded.ydoc.store, id) >= left,
          `the server lost what it had acknowledged to ${client.user}`,
        )
      }
    }
    unfolded.ydoc.clientID = clientId()
    const report = (event: SyncEvent) => void events.push(event)
    return openRoom(DOCUMENT, unfolded, { log, report, committed: () => undefined, broken: () => undefined })
  }

  async function connect(client: SimulatedClient): Promise<void> {
    const wire: Wire = { toServer: [], toClient: [] }
    const send = ({ messages }: Parcel) => void wire.toClient.push(...messages)
    const who = { id: lastContext.client++, userId: client.user, name: client.user }
    const member: Member = { ...who, access: 'edit', presence: presenceState.parse({}), send }
    connected.set(client, { client, member, wire })
    assert.ok(await room.welcome(member, client.connect(wire)))
  }

  function disconnect(client: SimulatedClient): void {
    const found = connected.get(client)
    if (found) room.members.remove(found.member)
    connected.delete(client)
    client.disconnect()
  }

  /** Handles up to so many of a client's messages, as a session does: one after the other. */
  async function serve({ client, member, wire }: Connected, messages: number): Promise<void> {
    for (let left = messages; left > 0 && connected.get(client)?.wire === wire; left--) {
      const bytes = wire.toServer.shift()
      if (!bytes) return
      const message = decodeClientMessage(bytes)
      assert.ok(message?.kind === 'update' || message?.kind === 'late-update')
      const outcome = await room[message.kind === 'update' ? 'receive' : 'receiveLate'](member, message.update)
      assert.equal(outcome, 'committed', `an honest update was refused: ${JSON.stringify(events.at(-1))}`)
      wire.toClient.push(encodeServerMessage({ kind: 'saved', number: message.number }))
    }
  }

  async function exchange(amount: () => number): Promise<void> {
    await Promise.all([...connected.values()].map((each) => serve(each, amount())))
    for (const { client, wire } of connected.values()) {
      for (let left = amount(); left > 0 && wire.toClient.length > 0; left--) client.receive()
    }
  }

  async function crash(): Promise<void> {
    // Some of what was sent has arrived and is being committed; nobody hears of it.
    const underWay = Promise.all([...connected.values()].map((each) => serve(each, chance.below(3))))
    for (const client of clients) disconnect(client)
    await underWay
    room.destroy()
    room = await openedRoom()
  }

  async function compact(): Promise<void> {
    const compaction = compactor(log, (event) => events.push(event))
    compaction.request(DOCUMENT, 'keep-history')
    await compaction.settled()
  }

  /** Nobody is there for a while, and the document leaves memory: its history ends, and the next begins. */
  async function turn(): Promise<void> {
    for (const client of clients) disconnect(client)
    room.destroy()
    const before = unfold((await log.load(DOCUMENT)) as LoadedLog).ydoc
    const compaction = compactor(
      log,
      (event) => events.push(event),
      () => true,
    )
    compaction.request(DOCUMENT, 'renew')
    await compaction.settled()
    const after = unfold((await log.load(DOCUMENT)) as LoadedLog)
    assert.ok(after.epoch !== '' && after.updates === 0)
    for (const type of [subject.type, subject.laterType]) {
      assert.deepEqual(readDocument(after.ydoc, type), readDocument(before, type), 'a new history tells something else')
    }
    room = await openedRoom()
  }

  /** Somebody's program changes the document by way of the server. */
  async function editByServer(): Promise<void> {
    const { document } = await room.read(subject.type)
    const wanted: { command: object; args: unknown }[] = []
    const execute = (command: object, args: unknown) => {
      wanted.push({ command, args })
      return null
    }
    subject.edit({ document: document as AnyDocument, execute, chance, letters: 'XYZ' }, false)
    for (const { command, args } of wanted) {
      const done = await room.execute(command as never, args as never, { userId: 'api', context: context() })
      if (done.ok) changed(done.value)
    }
  }

  async function happen(left: Map<SimulatedClient, number>): Promise<void> {
    const dice = chance.below(100)
    if (dice < 60) {
      const client = chance.pick([...left.keys()]) as SimulatedClient
      const edits = Math.min(left.get(client) as number, 1 + chance.below(connected.has(client) ? 8 : 48))
      client.edit(edits)
      const rest = (left.get(client) as number) - edits
      if (rest > 0) left.set(client, rest)
      else left.delete(client)
    } else if (dice < 80) await exchange(() => chance.below(12))
    else if (dice < 90) disconnect(chance.pick(clients) as SimulatedClient)
    else if (dice < 96) {
      const client = chance.pick(clients) as SimulatedClient
      if (!connected.has(client)) await connect(client)
    } else if (dice < 97) await crash()
    else if (dice < 98) await compact()
    else if (dice < 99) {
      const client = chance.pick(clients) as SimulatedClient
      disconnect(client)
      client.reload()
    } else if (chance.odds(0.6)) await editByServer()
    else await turn()
  }

  try {
    for (const client of clients) await connect(client)
    await exchange(() => Number.POSITIVE_INFINITY)
    const left = new Map(clients.map((client) => [client, operations]))
    while (left.size > 0) await happen(left)
    for (const client of clients) if (!connected.has(client)) await connect(client)
    while ([...connected.values()].some(({ wire }) => wire.toServer.length + wire.toClient.length > 0)) {
      await exchange(() => Number.POSITIVE_INFINITY)
    }
    assert.deepEqual(events, [])
    const kept = unfold((await log.load(DOCUMENT)) as LoadedLog).ydoc
    for (const client of clients) {
      const { store, type, user, ydoc } = client
      assert.deepEqual(store.document, readDocument(ydoc, type).document, `${user}'s screen is not ${user}'s document`)
      assert.deepEqual(store.document, readDocument(kept, type).document, `${user} and the log differ`)
      assert.deepEqual(store.setAside.value, [], `something of ${user}'s was set aside`)
      const typed = [...ydoc.getText(MARKS).toString()].sort()
      assert.deepEqual(typed, marks, `${user} has lost or doubled what somebody typed`)
      assert.equal(ydoc.getText(MARKS).toString(), kept.getText(MARKS).toString())
    }
    const end = clients[0]?.store.document as AnyDocument
    assert.deepEqual(subject.faults(end, { made, deleted }), [])
    return Object.values(end.cards ?? {}).map((card) => JSON.stringify(card))
  } finally {
    room.destroy()
  }
}
