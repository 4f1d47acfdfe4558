import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { decodeServerMessage, encodeClientMessage, PROTOCOL } from '../../src/sync/wire/messages.ts'

/** Many people in one document, in a process of their own: the server's core is the server's. */
export type CrowdOptions = {
  /** Where everybody connects. */
  readonly url: string
  /** One for each account; those who edit come first. Empty where nobody asks who one is. */
  readonly cookies: readonly string[]
  readonly connected: number
  readonly editing: number
  readonly editsPerSecond: number
  /** How often each who edits is somewhere else; 0: nobody shows where they are. */
  readonly movesPerSecond: number
  readonly seconds: number
  /** Nobody there says hello or acknowledges: what is sent goes to all others as it is. */
  readonly isRelay: boolean
}

export type CrowdResult = {
  /** From an edit to the screen of each other person, ms. */
  readonly toOthers: readonly number[]
  readonly acknowledged: readonly number[]
  /** Edits that somebody never got, or that nobody acknowledged. */
  readonly missing: number
}

/** Each edit types this and its number, so that nobody has to read the document to know it again. */
const MARK = '~'
const DIGITS = 8
// The mark alone may stand in a client's id.
const MARKED = new RegExp(`${MARK}([0-9]{${DIGITS}})`)
const UPDATE_KIND = 1
/** So long the last edits may be under way. */
const PATIENCE_MS = 5_000

/** Sends a crowd and says how long everything took. */
export async function sendCrowd(options: CrowdOptions): Promise<CrowdResult> {
  const child = fork(fileURLToPath(import.meta.url), { serialization: 'advanced' })
  child.send(options)
  const [result] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the crowd ended with ${code}`))),
  ])) as [CrowdResult]
  child.disconnect()
  return result
}

async function gather(options: CrowdOptions): Promise<CrowdResult> {
  const { connected, editing, editsPerSecond, movesPerSecond, seconds } = options
  const sentAt: number[] = []
  const heardBy: number[] = []
  const toOthers: number[] = []
  const acknowledged: number[] = []

  function hear(data: Buffer): void {
    if (data[0] !== UPDATE_KIND) return
    const number = Number(MARKED.exec(data.toString('latin1'))?.[1])
    const sent = sentAt[number]
    if (sent === undefined) return
    toOthers.push(performance.now() - sent)
    heardBy[number] = (heardBy[number] ?? 0) + 1
  }

  const people: ReturnType<typeof person>[] = []
  for (let i = 0; i < connected; i++) {
    people.push(person(i, options, hear, (ms) => acknowledged.push(ms)))
    // All at once would measure how fast sockets are opened.
    if (i % 25 === 24) await Promise.all(people.slice(-25).map(({ ready }) => ready))
  }
  await Promise.all(people.map(({ ready }) => ready))
  const timers: NodeJS.Timeout[] = []
  let edits = 0
  for (const one of people.slice(0, editing)) {
    const begin = (perSecond: number, act: () => void) => {
      if (perSecond === 0) return
      setTimeout(() => timers.push(setInterval(act, 1000 / perSecond)), (Math.random() * 1000) / perSecond)
    }
    begin(editsPerSecond, () => {
      const number = edits++
      sentAt[number] = performance.now()
      one.edit(MARK + String(number).padStart(DIGITS, '0'))
    })
    begin(movesPerSecond, one.move)
  }
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
  for (const timer of timers) clearInterval(timer)
  const expected = edits * (connected - 1)
  const acknowledgements = options.isRelay ? 0 : edits
  const deadline = performance.now() + PATIENCE_MS
  const isAllHere = () => toOthers.length >= expected && acknowledged.length >= acknowledgements
  while (!isAllHere() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
  for (const one of people) one.close()
  const unheard = sentAt.filter((_, number) => heardBy[number] !== connected - 1).length
  return { toOthers, acknowledged, missing: unheard + Math.max(0, acknowledgements - acknowledged.length) }
}

function person(
  index: number,
  { url, cookies, isRelay }: CrowdOptions,
  hear: (data: Buffer) => void,
  acknowledged: (ms: number) => void,
) {
  const cookie = cookies[index % Math.max(1, cookies.length)]
  const socket = new WebSocket(url, {
    // As many machines have as many addresses.
    localAddress: `127.0.${1 + (index >> 7)}.${1 + (index & 127)}`,
    ...(cookie ? { headers: { cookie } } : {}),
  })
  const ydoc = new Y.Doc()
  const text = ydoc.getText(`cards/card-${index}/text`)
  const sent = new Map<number, number>()
  let number = 0
  let moves = 0
  const presence = () => ({ at: `card/card-${moves % 40}`, caret: String(moves % 9), view: 'matrix|0|0|1' })
  ydoc.on('update', (update: Uint8Array) => {
    sent.set(++number, performance.now())
    socket.send(encodeClientMessage({ kind: 'update', number, update }))
  })
  const ready = new Promise<void>((resolve, reject) => {
    socket.on('error', reject)
    socket.on('open', () => {
      if (isRelay) return resolve()
      const stateVector = Uint8Array.of(0)
      const hello = {
        kind: 'hello',
        protocol: PROTOCOL,
        token: '',
        stateVector,
        presence: presence(),
        epoch: '',
      } as const
      socket.send(encodeClientMessage({ ...hello, understands: 7 }))
    })
    socket.on('message', (data: Buffer) => {
      if (data[0] === UPDATE_KIND) return hear(data)
      if (data[0] !== 0 && data[0] !== 2) return
      const message = decodeServerMessage(new Uint8Array(data))
      if (message?.kind === 'welcome') resolve()
      else if (message?.kind === 'saved') {
        acknowledged(performance.now() - (sent.get(message.number) ?? Number.NaN))
        sent.delete(message.number)
      }
    })
  })
  return {
    ready,
    edit: (words: string) => text.insert(0, words),
    move() {
      moves++
      socket.send(encodeClientMessage({ kind: 'presence', presence: presence() }))
    },
    close: () => socket.terminate(),
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', async (options) => {
    const result = await gather(options as CrowdOptions)
    process.send?.(result)
  })
}
