import type { BrowserContext } from 'playwright-core'
import { type Contestant, caretAtEnd, newPage, type Sight } from './contestant.ts'
import type { Arrangement } from './polku.ts'
import type { PeerServer } from './serve.ts'

/** A whiteboard from npm that holds the cards' words in the arrangement of the matrix. */
export async function whiteboardWith(
  context: BrowserContext,
  server: PeerServer,
  name: 'Excalidraw' | 'tldraw',
  { texts, inset }: Arrangement,
): Promise<Contestant> {
  const edges = [inset.top, inset.right, inset.bottom, inset.left].map((edge) => `${edge}px`).join(' ')
  const file = `/${name.toLowerCase()}`
  const open = async (sight: Sight, records?: string) => {
    const page = await newPage(context, sight)
    const query = new URLSearchParams({ inset: edges, ...(records ? { records } : {}) })
    await page.goto(`${server.url}${file}.html?${query}`, { waitUntil: 'commit' })
    return page
  }
  const ready = async (sight: Sight) => {
    const page = await open(sight)
    await page.waitForFunction(() => window.board)
    await page.evaluate(
      ([given, zoom, x]) => {
        window.records = window.board?.recordsOf(given)
        window.board?.look({ zoom, x, y: 0 })
      },
      [texts, sight.zoom, leftOf(sight)] as const,
    )
    return page
  }
  const first = await ready({ name: '', zoom: 1, viewport: { width: 1440, height: 900 }, seen: 0, free: [], line: '' })
  server.offer(`${file}.json`, JSON.stringify(await first.evaluate(() => window.records)))
  await first.close()
  return {
    name,
    ready,
    opening: (sight) => open(sight, `${file}.json`),
    async beginTyping(page, sight, at) {
      const { x, y, width } = texts[at] ?? { x: 0, y: 0, width: 0 }
      // In the middle of the first line: far out, whiteboards take clicks beside a text for its own.
      const [across, down] = [x + width / 2 - leftOf(sight), y + 10]
      await page.mouse.dblclick(inset.left + across * sight.zoom, inset.top + down * sight.zoom)
      await caretAtEnd(page)
    },
  }
}

/** The board's point at its left edge: what is small stands beside the panels that come with a selection, not below them. */
function leftOf({ zoom }: Sight): number {
  return zoom < 1 ? -600 / zoom : 0
}
