import assert from 'node:assert/strict'
import test, { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { startOwnServer } from '../testing/own-server.ts'
import type { OpenExchange } from './exchange.ts'
import { postgresExchange } from './postgres-exchange.ts'
import { redisExchange } from './redis-exchange.ts'

const database = await startOwnServer()
after(() => database.stop())

/** What one of several hears. */
function hearing(exchange: OpenExchange) {
  const heard: string[] = []
  const gaps: number[] = []
  exchange.listen({ heard: (text) => void heard.push(text), gap: () => void gaps.push(performance.now()) })
  return { exchange, heard, gaps }
}

async function until(check: () => boolean, ms = 60_000): Promise<void> {
  for (const end = performance.now() + ms; !check(); await sleep(5)) assert.ok(performance.now() < end, String(check))
}

async function tryTwo(make: () => OpenExchange, work: (two: ReturnType<typeof hearing>[]) => Promise<void>) {
  const two = [hearing(make()), hearing(make())]
  try {
    // A connection takes a moment; what is sure waits for it.
    for (const { exchange } of two) exchange.send('hello', 'sure')
    await until(() => two.every(({ heard }) => heard.includes('hello')))
    await work(two)
  } finally {
    for (const { exchange } of two) await exchange.close()
  }
}

test('through the database: what one sends all hear, in order, and as much as one message may hold', async () => {
  await tryTwo(
    () => postgresExchange(database.url),
    async ([one, other]) => {
      const texts = Array.from({ length: 300 }, (_, at) => `${at} ${'ä'.repeat(at)}`)
      for (const text of [...texts, 'x'.repeat(7_500)]) one?.exchange.send(text, 'quick')
      await until(() => (other?.heard.at(-1)?.length ?? 0) > 7_000)
      assert.deepEqual(
        other?.heard.filter((text) => /^\d/.test(text)),
        texts,
      )
    },
  )
})

test('when the database restarts, those who listened hear of a gap, and what is sure arrives later', async () => {
  await tryTwo(
    () => postgresExchange(database.url),
    async ([one, other]) => {
      const restarted = database.restart()
      await sleep(30)
      one?.exchange.send('revoke', 'sure')
      await restarted
      await until(() => (other?.gaps.length ?? 0) > 0 && (one?.gaps.length ?? 0) > 0)
      one?.exchange.send('after', 'sure')
      await until(() => other?.heard.includes('after') ?? false)
      assert.ok(one?.heard.includes('revoke'))
    },
  )
})

test('without Redis all goes through the database, and that is told once', async () => {
  const told: boolean[] = []
  const make = () =>
    redisExchange(
      { url: 'redis://127.0.0.1:1', channel: 'c', changed: (isThere) => told.push(isThere) },
      postgresExchange(database.url),
    )
  await tryTwo(make, async ([one, other]) => {
    one?.exchange.send('quick', 'quick')
    await until(() => other?.heard.includes('quick') ?? false)
    await until(() => told.length === 2)
    await sleep(300)
    assert.deepEqual(told, [false, false])
  })
})
