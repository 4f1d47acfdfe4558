/**
 * Many people at once: what a hundred moving carets cost the server, and what thirty cost a page that shows a map of 1,536
 * cards. Those who move are plain sockets in a thread or process of their own; what they send is what an editor sends.
 */
import assert from 'node:assert/strict'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { WebSocket } from 'ws'
import { DOCUMENT, testServer } from '../src/sync/testing/test-server.ts'
import { encodeClientMessage, PROTOCOL } from '../src/sync/wire/messages.ts'
import { openPolku } from '../test/e2e/polku.ts'
import { CARDS, importMap, openMatrix } from './editor/maps.ts'
import { limit } from './harness.ts'

const MOVES_PER_SECOND = 10
const SECONDS = 5

/** Somebody who is on another of these places ten times a second. */
function mover(url: string, token: string, places: readonly string[], headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers })
  let moves = Math.floor(Math.random() * places.length)
  let timer: NodeJS.Timeout | undefined
  const presence = () => ({ at: places[moves % places.length] ?? '', caret: String(moves % 9), view: 'matrix|0|0|1' })
  socket.on('open', () => {
    const stateVector = Uint8Array.of(0)
    socket.send(encodeClientMessage({ kind: 'hello', protocol: PROTOCOL, token, stateVector, presence: presence() }))
    timer = setInterval(() => {
      moves++
      socket.send(encodeClientMessage({ kind: 'presence', presence: presence() }))
    }, 1000 / MOVES_PER_SECOND)
  })
  return {
    close() {
      clearInterval(timer)
      socket.terminate()
    },
  }
}

if (isMainThread) {
  await serverShare()
  await pageTasks()
} else {
  const { url, people } = workerData as { url: string; people: number }
  const places = Array.from({ length: 40 }, (_, i) => `card/card-${i}-x7Kq`)
  for (let i = 0; i < people; i++) mover(url, `u${i}`, places)
}

async function serverShare(): Promise<void> {
  const people = 100
  const server = await testServer()
  const crowd = new Worker(new URL(import.meta.url), { workerData: { url: `${server.url}/${DOCUMENT}`, people } })
  while (server.sync.counts().connections < people) await new Promise((resolve) => setTimeout(resolve, 50))
  await limit(`the server's share of a core, ${people} carets moving ten times a second`, {
    measure: async () => {
      const before = process.threadCpuUsage()
      const began = performance.now()
      await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000))
      const { user, system } = process.threadCpuUsage(before)
      assert.equal(server.sync.counts().connections, people)
      return (user + system) / 10 / (performance.now() - began)
    },
    most: 20,
    unit: '%',
    turns: 3,
  })
  await crowd.terminate()
  await server.close()
}

async function pageTasks(): Promise<void> {
  const people = 30
  const polku = await openPolku()
  try {
    const context = await polku.signedIn()
    const id = await importMap(context, 16)
    const page = await openMatrix(context, id, 16)
    const places = await page.locator(CARDS).evaluateAll((cards) => cards.slice(0, 400).map((card) => card.id))
    const movers = []
    for (let i = 0; i < people; i++) {
      const theirs = await polku.somebody(`Person ${i}`, 'editor')
      const cookie = (await theirs.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
      await theirs.close()
      movers.push(mover(`${polku.url.replace('http', 'ws')}/sync/${id}`, '', places, { cookie }))
    }
    await page.getByRole('button', { name: `${people + 1} people here, show where they are` }).waitFor()
    await page.locator('[data-flag]').first().waitFor()
    await limit(`longest task in a map of 1,536 cards, ${people} carets moving (tasks under 50 ms count as 0)`, {
      measure: async () => {
        await page.bringToFront()
        await page.waitForTimeout(500)
        await page.evaluate(() => window.probe.longestTask())
        await page.waitForTimeout(SECONDS * 1000)
        return page.evaluate(() => window.probe.longestTask())
      },
      most: 50,
      unit: 'ms',
      turns: 3,
    })
    await limit(`frames left out meanwhile, ${people} carets moving`, {
      measure: async () => {
        const counting = await page.evaluateHandle(() => window.probe.countFrames())
        await page.waitForTimeout(SECONDS * 1000)
        return counting.evaluate((each) => each.stop())
      },
      most: 1,
      unit: '%',
      turns: 3,
    })
    for (const each of movers) each.close()
  } finally {
    await polku.close()
  }
}
