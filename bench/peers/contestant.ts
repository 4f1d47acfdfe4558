import type { BrowserContext, Page } from 'playwright-core'
import { installStopwatch } from './in-page.ts'

/** How the texts are looked at. */
export type Sight = {
  readonly name: string
  readonly zoom: number
  readonly viewport: { readonly width: number; readonly height: number }
  /** How many texts are seen at least. */
  readonly seen: number
  /** Texts that lie free of what else stands on the screen. */
  readonly free: readonly number[]
  /** What is typed into them; nothing else on the map has these words. */
  readonly line: string
}

/** An editor of many texts, Polku or a whiteboard. Its pages come with `window.board` and `window.stopwatch`. */
export type Contestant = {
  readonly name: string
  /** The editor itself, already running; `board.give` is what shows it the texts. */
  ready(sight: Sight): Promise<Page>
  /** A page on its way to the texts, by their address. */
  opening(sight: Sight): Promise<Page>
  /** Does what opens a text for typing there, the caret at its end. */
  beginTyping(page: Page, sight: Sight, at: number): Promise<void>
}

export async function newPage(context: BrowserContext, { viewport, seen }: Sight): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.addInitScript(installStopwatch, seen)
  await page.bringToFront()
  return page
}

/** Waits until keys write, which is not at once everywhere. */
export async function caretAtEnd(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('textarea, [contenteditable=true]'))
  await page.waitForTimeout(100)
  await page.keyboard.press('Control+End')
  await page.waitForTimeout(200)
}
