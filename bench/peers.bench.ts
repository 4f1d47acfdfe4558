/**
 * The editor side by side with two whiteboards from npm that hold as many texts, in the arrangement of the map's 8 × 12
 * cells and seen through a window of the same size: how soon the texts are there, and how soon a letter is. Theirs are bare
 * texts, the lightest that a whiteboard has; ours are rich cards.
 *
 * Runs only where it is asked for by name: `npm run bench peers` downloads the whiteboards first. They are measured, and
 * nothing of them gets into the product. Excalidraw is MIT. tldraw has a licence of its own, which allows development on
 * one's own machine without a key and asks for one in production: so it stays out of everything that is shipped.
 */
import assert from 'node:assert/strict'
import type { BrowserContext, Page } from 'playwright-core'
import { openPolku } from '../test/e2e/polku.ts'
import { cardCount } from './editor/large-map.ts'
import { importMap, openMatrix } from './editor/maps.ts'
import { type Samples, sideBySide } from './harness.ts'
import type { Contestant, Sight } from './peers/contestant.ts'
import { arrangementOf, polkuWith } from './peers/polku.ts'
import { presentedKeys } from './peers/presented.ts'
import { servePeers } from './peers/serve.ts'
import { whiteboardWith } from './peers/whiteboard.ts'

const PER_CELL = 16
const TEXTS = cardCount(PER_CELL)
type Pace = { readonly name: string; readonly gapsMs: readonly number[] }
/** Between two keys, of several lengths so that they fall anywhere between two frames. */
const PACES: readonly Pace[] = [
  // Fourteen keys a second: few people are quicker.
  { name: 'typed', gapsMs: [61, 68, 75] },
  // As a key that is held down. A browser still has the frame of the one before in hand then, and the slowest wait for the next.
  { name: 'held down', gapsMs: [31, 38, 45] },
]
/** Where a text stands in the map: lane and column, and which of the cell's, all from 0. */
const indexOf = (lane: number, column: number, at: number) => (lane * 8 + column) * PER_CELL + at
/** Far enough from each other to grow, and from the panels that whiteboards show beside a text. */
const FREE_TEXTS: readonly (readonly [column: number, at: number])[] = [
  [1, 2],
  [2, 2],
  [3, 2],
  [4, 2],
  [1, 8],
]

const polku = await openPolku()
const server = await servePeers()
try {
  const context = await polku.signedIn()
  const strayed = requestsElsewhere(context, [polku.url, server.url])
  const id = await importMap(context, PER_CELL)
  const matrix = await openMatrix(context, id, PER_CELL)
  const arrangement = await arrangementOf(matrix)
  await matrix.close()
  assert.equal(arrangement.texts.filter(({ text }) => /\d/.test(text)).length, TEXTS)

  const contestants = [
    polkuWith(context, id, PER_CELL),
    await whiteboardWith(context, server, 'Excalidraw', arrangement),
    await whiteboardWith(context, server, 'tldraw', arrangement),
  ]
  const reading: Sight = {
    name: 'at 100 %',
    zoom: 1,
    viewport: { width: 1440, height: 900 },
    seen: arrangement.seen,
    free: FREE_TEXTS.map(([column, at]) => indexOf(0, column, at)),
    line: 'abcdefghij klmnopqrs tuv',
  }
  const whole: Sight = {
    name: 'all in sight',
    zoom: 0.1,
    viewport: { width: 1440, height: 2000 },
    seen: TEXTS,
    free: FREE_TEXTS.map(([column, at]) => indexOf(2, column, at)),
    line: 'zyxwvutsr qponmlkjihg fed',
  }
  for (const sight of [reading, whole]) {
    await measure(contestants, `1,536 texts to an open editor, ${sight.name}`, (one) => given(one, sight))
    for (const pace of PACES) await edits(contestants, sight, pace)
  }
  await measure(contestants, '1,536 texts from their address, at 100 %', (one) => opened(one, reading))
  assert.deepEqual(strayed, [])
  assert.deepEqual(polku.complaints, [])
} finally {
  await polku.close()
  await server.close()
}

/** The whiteboards would else fetch fonts and words from their makers, in time that depends on the line. */
function requestsElsewhere(context: BrowserContext, allowed: readonly string[]): string[] {
  const found: string[] = []
  context.on('request', (request) => {
    const { origin } = new URL(request.url())
    if (!allowed.includes(origin)) found.push(request.url())
  })
  return found
}

async function measure(
  [ours, ...theirs]: readonly Contestant[],
  name: string,
  take: (one: Contestant) => Promise<number>,
): Promise<void> {
  const samplesOf = (one: Contestant): Samples => ({ name: one.name, take: async () => [await take(one)] })
  assert.ok(ours)
  await sideBySide(name, {
    ours: samplesOf(ours),
    theirs: theirs.map(samplesOf),
    quantiles: [0.5],
    most: 1,
    unit: 'ms',
    turns: 5,
  })
}

/** From the call which gives the texts to the running, empty editor until the end of the frame that shows those in sight. */
async function given(contestant: Contestant, sight: Sight): Promise<number> {
  const page = await contestant.ready(sight)
  await page.waitForTimeout(500)
  const ms = await page.evaluate(
    (seen) => window.stopwatch.untilShown(seen, () => window.board?.give(window.records)),
    sight.seen,
  )
  await holdsAll(page)
  await page.close()
  return ms
}

/**
 * From the navigation to the same, with the browser's cache and local copies as after an earlier visit. Polku also asks who
 * is there and connects to the server that keeps the map; the whiteboards read a file, and keep nothing.
 */
async function opened(contestant: Contestant, sight: Sight): Promise<number> {
  const page = await contestant.opening(sight)
  const ms = await page.evaluate(() => window.stopwatch.opened)
  await holdsAll(page)
  await page.close()
  return ms
}

async function holdsAll(page: Page): Promise<void> {
  await page.waitForFunction((count) => window.board?.held(':') === count, TEXTS)
}

async function edits(contestants: readonly Contestant[], sight: Sight, pace: Pace): Promise<void> {
  const pages = new Map<Contestant, Page>()
  for (const contestant of contestants) {
    const page = await contestant.ready(sight)
    await page.evaluate(
      (seen) => window.stopwatch.untilShown(seen, () => window.board?.give(window.records)),
      sight.seen,
    )
    await holdsAll(page)
    pages.set(contestant, page)
  }
  const samplesOf = (contestant: Contestant): Samples => ({
    name: contestant.name,
    take: () => keyTimes(contestant, pages.get(contestant) as Page, sight, pace),
  })
  const [ours, ...theirs] = contestants.map(samplesOf)
  assert.ok(ours)
  const common = { ours, theirs, quantiles: [0.5, 0.95], most: 1, unit: 'ms', turns: 2 } as const
  await sideBySide(`edit to frame among 1,536 texts, ${sight.name}, keys ${pace.name}`, common)
  for (const page of pages.values()) await page.close()
}

/** Real keys into a few texts, a line in each. */
async function keyTimes(contestant: Contestant, page: Page, sight: Sight, { gapsMs }: Pace): Promise<number[]> {
  await page.bringToFront()
  await page.waitForTimeout(500)
  const times: number[] = []
  for (const at of sight.free) {
    await contestant.beginTyping(page, sight, at)
    times.push(...(await presentedKeys(page, () => typeLine(page, sight.line, gapsMs))))
    await page.keyboard.press('Escape')
    await page.waitForTimeout(100)
  }
  assert.equal(times.length, sight.free.length * sight.line.length, contestant.name)
  const held = await page.evaluate((typed) => window.board?.held(typed), sight.line)
  assert.equal(held, sight.free.length, contestant.name)
  return times
}

async function typeLine(page: Page, line: string, gapsMs: readonly number[]): Promise<void> {
  for (const [index, key] of [...line].entries()) {
    await page.keyboard.press(key)
    await page.waitForTimeout(gapsMs[index % gapsMs.length] as number)
  }
  await page.waitForTimeout(100)
}
