import { ASK_ANEW, CLIENT_PING_MS, CLIENT_PONG_MS } from '../wire/limits.ts'
import { type ClientMessage, decodeServerMessage, encodeClientMessage, type ServerMessage } from '../wire/messages.ts'

/** `retryAt`: when the next attempt is made, ms since 1970. */
export type LinkState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'open' }
  | { readonly kind: 'waiting'; readonly retryAt: number }
  | { readonly kind: 'stopped' }

export type LinkEvents = {
  /** The first message on each new socket. */
  readonly hello: () => ClientMessage
  readonly message: (message: ServerMessage) => void
  readonly changed: (state: LinkState) => void
}

/** A socket that is opened again whenever it closes, until it is stopped. */
export type Link = {
  readonly state: LinkState
  /** False where there is no open socket: nothing is kept for later. */
  send(message: ClientMessage): boolean
  /** Tries at once, also after `stop`. */
  retry(): void
  /** Closes the socket and opens another. */
  again(): void
  /** Closes the socket and tries no more. */
  stop(): void
  destroy(): void
}

const FIRST_DELAY_MS = 500
const LAST_DELAY_MS = 30_000
/** When everybody in a document is sent away, they don't all come back in the same moment. */
const ASK_ANEW_SPREAD_MS = 100
/** A socket that isn't open by then is given up. */
const OPEN_TIMEOUT_MS = 15_000

export function openLink(url: string, events: LinkEvents): Link {
  let state: LinkState = { kind: 'connecting' }
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let destroyed = false

  function change(next: LinkState): void {
    state = next
    events.changed(next)
  }

  function connect(): void {
    clearTimeout(timer)
    change({ kind: 'connecting' })
    const own = new WebSocket(url)
    own.binaryType = 'arraybuffer'
    socket = own
    own.onopen = () => {
      if (own !== socket) return
      own.send(encodeClientMessage(events.hello()))
      change({ kind: 'open' })
      listen(own)
    }
    own.onmessage = ({ data }) => {
      if (own !== socket || !(data instanceof ArrayBuffer)) return
      listen(own)
      receive(new Uint8Array(data))
    }
    own.onclose = ({ code }) => own === socket && (code === ASK_ANEW ? sentAway() : lost())
    own.onerror = () => own === socket && lost()
    timer = setTimeout(lost, OPEN_TIMEOUT_MS)
  }

  function receive(bytes: Uint8Array): void {
    const message = decodeServerMessage(bytes)
    if (message?.kind === 'welcome') failures = 0
    if (message) events.message(message)
    else lost()
  }

  /** Asks whether the server is there when it has been silent; a cable that was pulled closes no socket. */
  function listen(own: WebSocket): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      own.send(encodeClientMessage({ kind: 'ping' }))
      timer = setTimeout(lost, CLIENT_PONG_MS)
    }, CLIENT_PING_MS)
  }

  function lost(): void {
    leave()
    const delay = Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures) * (0.5 + Math.random() / 2)
    failures++
    timer = setTimeout(connect, delay)
    change({ kind: 'waiting', retryAt: Date.now() + delay })
  }

  /** The server wants to know anew who this is: at once, so that news of one's rights is there within a second. */
  function sentAway(): void {
    if (failures > 0) {
      lost()
      return
    }
    failures++
    leave()
    change({ kind: 'connecting' })
    timer = setTimeout(connect, Math.random() * ASK_ANEW_SPREAD_MS)
  }

  function leave(): void {
    clearTimeout(timer)
    const own = socket
    socket = null
    if (!own) return
    own.onopen = own.onmessage = own.onclose = own.onerror = null
    // Closing a socket that is still connecting is an error that is told to an `onerror`; nobody listens any more.
    own.onerror = () => undefined
    own.close()
  }

  function again(): void {
    if (destroyed) return
    failures = 0
    leave()
    connect()
  }

  const retryNow = () => {
    if (destroyed || state.kind !== 'waiting') return
    failures = 0
    connect()
  }
  const loseNow = () => {
    if (!destroyed && state.kind === 'open') lost()
  }
  const target: Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>> = globalThis
  target.addEventListener?.('online', retryNow)
  target.addEventListener?.('pageshow', retryNow)
  target.addEventListener?.('offline', loseNow)

  connect()
  return {
    get state() {
      return state
    },
    send(message) {
      if (!socket || socket.readyState !== WebSocket.OPEN) return false
      socket.send(encodeClientMessage(message))
      return true
    },
    retry() {
      if (state.kind !== 'open') again()
    },
    again,
    stop() {
      leave()
      change({ kind: 'stopped' })
    },
    destroy() {
      destroyed = true
      leave()
      target.removeEventListener?.('online', retryNow)
      target.removeEventListener?.('pageshow', retryNow)
      target.removeEventListener?.('offline', loseNow)
    },
  }
}
