import { createClient } from '@redis/client'
import { type ExchangeListener, NOBODY, type OpenExchange } from './exchange.ts'

const LAST_WAIT_MS = 1_000
const CONNECT_TIMEOUT_MS = 4_000
const ASK_MS = 5_000
/** Goodbyes are not waited for longer. */
const CLOSE_MS = 300

export type RedisOptions = {
  /** `redis://` or, over TLS, `rediss://`, with user and password. */
  readonly url: string
  /** Installations that share a Redis don't hear each other. */
  readonly channel: string
  /** It can be reached no longer, or again. */
  readonly changed: (isThere: boolean) => void
}

/**
 * Sends quick texts through Redis, which bears more of them than PostgreSQL, as long as it is there; what is sure, and
 * everything while Redis is gone, through `otherwise`. Both are listened to, so it doesn't matter who of the processes can
 * reach Redis.
 */
export function redisExchange({ url, channel, changed }: RedisOptions, otherwise: OpenExchange): OpenExchange {
  let listener: ExchangeListener = NOBODY
  /** Null: not known yet. */
  let wasThere: boolean | null = null
  let isClosed = false

  const publisher = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: ASK_MS,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(LAST_WAIT_MS, 50 * 2 ** Math.min(retries, 10)),
    },
  })
  const subscriber = publisher.duplicate({ disableOfflineQueue: false })

  function came(): void {
    if (!publisher.isReady || !subscriber.isReady) return
    const isBack = wasThere === false
    wasThere = true
    if (!isBack) return
    changed(true)
    listener.gap()
  }

  function went(): void {
    if (wasThere === false || isClosed) return
    wasThere = false
    changed(false)
  }

  for (const client of [publisher, subscriber]) {
    client.on('ready', came)
    client.on('error', went)
    client.connect().catch(() => undefined)
  }
  subscriber.subscribe(channel, (text) => listener.heard(text)).catch(() => undefined)

  return {
    send(text, way) {
      if (way === 'sure' || !publisher.isReady) return otherwise.send(text, way)
      publisher.publish(channel, text).catch(() => otherwise.send(text, way))
    },
    listen(wanted) {
      listener = wanted
      otherwise.listen(wanted)
    },
    async close() {
      isClosed = true
      const gone = Promise.all([publisher, subscriber].map((client) => client.close().catch(() => undefined)))
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, CLOSE_MS))])
      for (const client of [publisher, subscriber]) if (client.isOpen) client.destroy()
      await otherwise.close()
    },
  }
}
