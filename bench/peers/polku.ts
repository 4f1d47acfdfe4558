import type { BrowserContext, Page } from 'playwright-core'
import { CARDS, wholeMatrix } from '../editor/maps.ts'
import { type Contestant, caretAtEnd, newPage, type Sight } from './contestant.ts'
import type { Inset, Text } from './in-page.ts'

/** A map in Polku, whose matrix is what the whiteboards are measured against. */
export function polkuWith(context: BrowserContext, id: string, perCell: number): Contestant {
  const open = async (sight: Sight) => {
    const page = await newPage(context, sight)
    await page.addInitScript(installBoard, CARDS)
    await page.goto(`/maps/${id}`, { waitUntil: 'commit' })
    return page
  }
  return {
    name: 'Polku',
    opening: open,
    async ready(sight) {
      const page = await open(sight)
      await page.getByText('Saved', { exact: true }).first().waitFor()
      await wholeMatrix(page, perCell)
      await zoomOut(page, sight.zoom)
      await page.locator('nav button', { hasText: 'Departments' }).click()
      await page.waitForFunction(() => window.board?.shown() === 0)
      return page
    },
    async beginTyping(page, _, at) {
      await page.locator(CARDS).nth(at).click()
      await page.keyboard.press('F2')
      await caretAtEnd(page)
    },
  }
}

function installBoard(cards: string): void {
  const board = {
    give() {
      const views = [...document.querySelectorAll<HTMLElement>('nav button')]
      views.find(({ textContent }) => textContent === 'Matrix')?.click()
    },
    held: (words: string) =>
      [...document.querySelectorAll(cards)].filter((card) => card.textContent.includes(words)).length,
    shown: () => document.querySelectorAll(cards).length,
  }
  Object.assign(window, { board })
}

async function zoomOut(page: Page, zoom: number): Promise<void> {
  const grid = page.locator('[role=grid]')
  const zoomNow = () =>
    grid.evaluate((element) => element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth)
  await grid.hover({ position: { x: 20, y: 200 } })
  await page.keyboard.down('Control')
  while ((await zoomNow()) > zoom + 0.005) {
    await page.mouse.wheel(0, 60)
    await page.waitForTimeout(50)
  }
  await page.keyboard.up('Control')
}

export type Arrangement = {
  /** The cards' words, and where they stand in the matrix, from its upper left corner. */
  readonly texts: readonly Text[]
  /** From the window's edges to the matrix. */
  readonly inset: Inset
  /** How many cards can be seen without scrolling. */
  readonly seen: number
}

/** The matrix, as a whiteboard is to show it. `page` is at zoom 1 and scrolled nowhere. */
export function arrangementOf(page: Page): Promise<Arrangement> {
  return page.evaluate((cards) => {
    const viewport = document.querySelector('[role=grid]')?.parentElement?.parentElement as HTMLElement
    const { left, top, right, bottom } = viewport.getBoundingClientRect()
    const texts = [...document.querySelectorAll(cards)].map((card) => {
      const { x, y, width } = card.getBoundingClientRect()
      const text = (card.querySelector('p') ?? card).textContent
      return { text, x: x - left, y: y - top, width }
    })
    const inset = { top, right: innerWidth - right, bottom: innerHeight - bottom, left }
    const seen = texts.filter(({ x, y }) => left + x < right && top + y < bottom).length
    return { texts, inset, seen }
  }, CARDS)
}
