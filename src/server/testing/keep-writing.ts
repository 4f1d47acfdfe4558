import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { columnsOf, lanesOf } from '../../domain/map/columns.ts'
import { addCards, setCardText } from '../../domain/map/commands/cards.ts'
import type { JourneyMap, mapType } from '../../domain/map/map-type.ts'
import type { Connection } from '../../sync/client.ts'

/** What was acknowledged to people: texts of cards by id. */
export type Promised = Map<string, string>

/**
 * Adds cards and writes in them without a pause, and notes what the server has acknowledged.
 * @param pauseMs between two cards
 */
export function keepWriting(
  { store, flush }: Connection<typeof mapType>,
  who: string,
  promised: Promised,
  pauseMs = 2,
): { end(): Promise<void> } {
  let going = true
  const done = (async () => {
    for (let i = 0; going; i++) {
      const [laneId = '', columnId = ''] = [lanesOf(store.document)[0]?.id, columnsOf(store.document)[0]?.id]
      const text = `${who} ${i}`
      const added = store.execute(addCards, { laneId, columnId, texts: ['…'] })
      assert.ok(added.ok, JSON.stringify(added))
      const id = added.value.find(({ table, before }) => table === 'cards' && before === null)?.id ?? ''
      store.execute(setCardText, { id, text })
      await flush().catch(() => {
        going = false
      })
      if (going) promised.set(id, text)
      await sleep(pauseMs)
    }
  })()
  return {
    async end() {
      going = false
      await done
    },
  }
}

export function assertKept(map: JourneyMap, promised: Promised): void {
  const lost = [...promised].filter(([id, text]) => map.cards[id]?.text !== text)
  assert.deepEqual(lost, [], 'acknowledged and gone')
}

/** What `look` gives as soon as it no longer throws; throws what it throws last after `ms`. */
export async function until<Value>(ms: number, look: () => Promise<Value>): Promise<Value> {
  const deadline = performance.now() + ms
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (performance.now() > deadline) throw error
    }
    await sleep(10)
  }
}

const { WebSocket: Plain } = globalThis

/** From now on web sockets of this process carry the cookie, as a browser's do by themselves, unless they bring headers of their own. */
export function carryCookie(cookie: string): void {
  globalThis.WebSocket = class extends Plain {
    constructor(url: string | URL, own?: unknown) {
      const hasHeaders = typeof own === 'object' && own !== null && 'headers' in own
      super(url, (hasHeaders ? own : { headers: { cookie } }) as never)
    }
  }
}
