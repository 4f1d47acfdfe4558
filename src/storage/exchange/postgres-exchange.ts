import pg from 'pg'
import { type ExchangeListener, NOBODY, type OpenExchange } from './exchange.ts'

const CHANNEL = 'polku'
const FIRST_WAIT_MS = 50
const LAST_WAIT_MS = 1_000
/** A connection that answers nothing for so long is taken for dead. */
const ANSWER_MS = 4_000
/** A silent connection is asked this often; a cable that was pulled closes no socket. */
const ASK_MS = 5_000
/** What waits while there is no connection; beyond this, quick texts are dropped, the oldest first. */
const MOST_WAITING = 1_000
const AT_ONCE = 100

/**
 * An exchange by LISTEN and NOTIFY, over a connection of its own that is made anew when it breaks: it is there whenever
 * the log is. Texts are sent apart from the commits that they tell of, since commits that notify wait for each other.
 */
export function postgresExchange(connectionString: string): OpenExchange {
  let listener: ExchangeListener = NOBODY
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let waitMs = FIRST_WAIT_MS
  let wasConnected = false
  let closed = false
  let sending: Promise<void> | null = null
  const waiting: { readonly text: string; readonly isSure: boolean }[] = []

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
      application_name: 'polku exchange',
    })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ payload }) => listener.heard(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`set synchronous_commit = off; listen ${CHANNEL}`)
    } catch {
      void fresh.end().catch(() => undefined)
      return later()
    }
    if (closed) return void fresh.end().catch(() => undefined)
    client = fresh
    waitMs = FIRST_WAIT_MS
    ask()
    if (wasConnected) listener.gap()
    wasConnected = true
    pump()
  }

  function later(): void {
    clearTimeout(timer)
    if (closed) return
    timer = setTimeout(() => void connect(), waitMs)
    timer.unref()
    waitMs = Math.min(LAST_WAIT_MS, waitMs * 2)
  }

  function lost(which: pg.Client): void {
    if (client !== which) return
    client = null
    void which.end().catch(() => undefined)
    later()
  }

  function ask(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const asked = client
      if (!asked) return
      asked.query('select 1').then(
        () => client === asked && ask(),
        () => lost(asked),
      )
    }, ASK_MS)
    timer.unref()
  }

  async function sendWaiting(): Promise<void> {
    while (client && waiting.length > 0) {
      const by = client
      const batch = waiting.splice(0, AT_ONCE)
      try {
        const texts = batch.map(({ text }) => text)
        await by.query(`select pg_notify('${CHANNEL}', "text") from unnest($1::text[]) as "text"`, [texts])
      } catch {
        waiting.unshift(...batch.filter(({ isSure }) => isSure))
        lost(by)
      }
    }
  }

  function pump(): void {
    sending ??= sendWaiting().finally(() => {
      sending = null
      if (client && waiting.length > 0) pump()
    })
  }

  void connect()
  return {
    send(text, way) {
      if (closed) return
      waiting.push({ text, isSure: way === 'sure' })
      if (waiting.length > MOST_WAITING) {
        const at = waiting.findIndex(({ isSure }) => !isSure)
        if (at >= 0) waiting.splice(at, 1)
      }
      pump()
    },
    listen(wanted) {
      listener = wanted
    },
    async close() {
      await sending
      closed = true
      clearTimeout(timer)
      const last = client
      client = null
      await last?.end().catch(() => undefined)
    },
  }
}
