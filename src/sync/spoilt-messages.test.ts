import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as Y from 'yjs'
import type { LoadedLog } from './durable-log.ts'
import { presenceState } from './presence.ts'
import type { SyncEvent } from './server/report.ts'
import { openRooms } from './server/rooms.ts'
import { serveSession } from './server/session.ts'
import { unfold } from './server/unfold.ts'
import { memorySocket } from './testing/memory-socket.ts'
import { FUZZ, history, mutate, mutation } from './testing/mutation.ts'
import { type Notebook, notebookType } from './testing/notebook.ts'
import { DOCUMENT, logWithDocument } from './testing/test-server.ts'
import { decodeServerMessage, encodeClientMessage, PROTOCOL } from './wire/messages.ts'
import { readDocument } from './ydoc/read.ts'

/** `POLKU_FUZZ=50` sends a million. */
const MESSAGES = 20_000 * FUZZ
/** So many go to one document; then another begins, since it grows by what gets through. */
const TO_ONE_DOCUMENT = 1_000
/** So many histories are spoilt over and over. */
const HISTORIES = 200
const LONGEST_MS = 1_000

const presence = presenceState.parse({})
const hello = (token: string, stateVector: Uint8Array = new Uint8Array()) =>
  encodeClientMessage({ kind: 'hello', protocol: PROTOCOL, token, stateVector, presence })
const ping = encodeClientMessage({ kind: 'ping' })

const honest = fc
  .sample(history, { numRuns: HISTORIES, seed: 20_261 })
  .flatMap(({ state, update }) => [
    encodeClientMessage({ kind: 'update', number: 1, update: state }),
    encodeClientMessage({ kind: 'update', number: 2, update }),
  ])
const others = [
  hello('mallory', Uint8Array.of(1, 77, 5)),
  encodeClientMessage({ kind: 'presence', presence: presenceState.parse({ at: 'notes/a', caret: '5' }) }),
  ping,
]
const before: Notebook = {
  cover: {},
  notes: { anna: notebookType.tables.notes.schema.parse({ id: 'anna', pageId: 'p1', text: 'still here' }) },
} as unknown as Notebook

/** One document with Anna in it, who hears what everybody hears. */
function openDesk() {
  const log = logWithDocument(before)
  const events: SyncEvent[] = []
  const report = (event: SyncEvent) => void events.push(event)
  const rooms = openRooms({
    log,
    report,
    committed: () => undefined,
    broken: () => undefined,
    idleMs: 0,
    quietMs: 60_000,
    compactEvery: 100,
  })
  const authorise = async ({ token }: { token: string }) => ({ userId: token, access: 'edit' as const })
  const enter = () => {
    const own = memorySocket()
    serveSession(own.socket, DOCUMENT, own.request, { rooms, authorise, report, ended: () => undefined })
    return own
  }
  return { log, events, rooms, enter }
}
type Desk = ReturnType<typeof openDesk>

/**
 * Sends it, and waits until the server has refused it or answers again; gives how long it worked on that, by the clock
 * of this thread: by the other one it would also say how busy the machine is.
 */
async function sendSpoilt({ enter }: Desk, messages: readonly Uint8Array[]): Promise<number> {
  const peer = enter()
  peer.deliver(hello('mallory'))
  while (peer.sent.length === 0 && !peer.isClosed) await peer.stirred()
  const began = process.threadCpuUsage()
  for (const message of messages) peer.deliver(message)
  peer.deliver(ping)
  while (!peer.isClosed && decodeServerMessage(peer.sent.at(-1) as Uint8Array)?.kind !== 'pong') await peer.stirred()
  const { user, system } = process.threadCpuUsage(began)
  peer.close()
  return (user + system) / 1000
}

/** What is set aside is in the order in which it came, which may be another one for each. */
function contentOf(ydoc: Y.Doc) {
  const { document, setAside } = readDocument(ydoc, notebookType)
  return { document, setAside: setAside.map((each) => JSON.stringify(each)).sort() }
}

async function spoilOneDocument(spoilt: readonly (readonly Uint8Array[])[]): Promise<number> {
  const desk = openDesk()
  const anna = desk.enter()
  anna.deliver(hello('anna'))
  let longest = 0
  for (const messages of spoilt) longest = Math.max(longest, await sendSpoilt(desk, messages))
  assert.equal(anna.isClosed, false, 'somebody who did nothing wrong was sent away')
  const copy = new Y.Doc()
  for (const bytes of anna.sent) {
    const message = decodeServerMessage(bytes)
    assert.ok(message)
    if (message.kind === 'welcome' || message.kind === 'update') Y.applyUpdate(copy, message.update)
  }
  const { ydoc, damaged } = unfold((await desk.log.load(DOCUMENT)) as LoadedLog)
  assert.deepEqual(damaged, [])
  const kept = contentOf(ydoc)
  assert.deepEqual(contentOf(copy), kept, 'the log holds something else than what others were told')
  const { notes } = kept.document
  assert.equal(notes.anna?.text, 'still here')
  assert.deepEqual(
    desk.events.filter(({ kind }) => kind !== 'update-refused' && kind !== 'message-refused'),
    [],
  )
  for (const kind of ['update-refused', 'message-refused']) {
    assert.ok(
      desk.events.some((event) => event.kind === kind),
      `nothing was spoilt so as to be told as ${kind}`,
    )
  }
  anna.close()
  await desk.rooms.close()
  return longest
}

test(`${MESSAGES} spoilt messages end no server, hold it up for no second, and touch nobody else`, async (t) => {
  const mutations = fc.sample(fc.array(mutation, { minLength: 1, maxLength: 4 }), {
    numRuns: 5_000,
    ...(FUZZ === 1 ? { seed: 20_262 } : {}),
  })
  let longest = 0
  let at = 0
  const next = <Value>(from: readonly Value[], step: number) => from[(at * step) % from.length] as Value
  for (let sent = 0; sent < MESSAGES; ) {
    const spoilt: Uint8Array[][] = []
    for (let count = 0; count < TO_ONE_DOCUMENT; at++, count++, sent++) {
      const base = at % 5 === 4 ? next(others, 1) : next(honest, 7)
      const message = mutate(base, next(mutations, 13))
      // Some come after an honest one, on which they follow.
      spoilt.push(at % 3 === 0 ? [next(honest, 7), message] : [message])
    }
    longest = Math.max(longest, await spoilOneDocument(spoilt))
    await new Promise((resolve) => setImmediate(resolve))
  }
  t.diagnostic(`the longest took ${longest.toFixed(1)} ms`)
  assert.ok(longest < LONGEST_MS, `${Math.round(longest)} ms for one message`)
})
