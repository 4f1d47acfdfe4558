import type { Exchange, ExchangeListener } from '../exchange.ts'

/** What carries texts between processes, for several of them in one: each `join` is another's. */
export function memoryExchange() {
  const listeners = new Set<ExchangeListener>()
  let broken = false
  return {
    join: (): Exchange => ({
      send(text) {
        if (broken) return
        for (const { heard } of listeners) setImmediate(heard, text)
      },
      listen: (listener) => void listeners.add(listener),
    }),
    /** From now on everything is lost. */
    breakDown() {
      broken = true
    },
    /** Works again; everybody hears of the gap. */
    mend() {
      broken = false
      for (const { gap } of listeners) gap()
    },
  }
}
