import type { BrowserContext, Page } from 'playwright-core'
import { installProbe } from './in-page.ts'

/** The matrix as it stands in a page, without anything that made it. */
export type PlainMap = {
  readonly html: string
  readonly css: string
  /** What the style sheets ask of the element around all: theme, language, direction. */
  readonly root: string
  /** How many cards can be seen of it without scrolling. */
  readonly seen: number
  readonly width: number
  readonly height: number
}

export function asPlainHtml(page: Page, cards: string): Promise<PlainMap> {
  return page.evaluate((selector) => {
    const viewport = document.querySelector('[role=grid]')?.parentElement?.parentElement as HTMLElement
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
    const { right, bottom } = viewport.getBoundingClientRect()
    const boxes = [...viewport.querySelectorAll(selector)].map((card) => card.getBoundingClientRect())
    const root = document.documentElement.cloneNode() as HTMLElement
    return {
      html: viewport.outerHTML,
      css: sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
      root: root.outerHTML.replace('</html>', ''),
      seen: boxes.filter(({ left, top }) => left < right && top < bottom).length,
      width: viewport.clientWidth,
      height: viewport.clientHeight,
    }
  }, cards)
}

/** A page with the style sheets and an empty place, as large as the one that the matrix has in the editor. */
export async function openPlain(context: BrowserContext, { css, root, width, height }: PlainMap): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(installProbe)
  const style = `display: flex; flex-direction: column; inline-size: ${width}px; block-size: ${height}px`
  const body = `${root}<head><style>${css}</style></head><body><div id="here" style="${style}"></div></body></html>`
  await page.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html>${body}` }))
  await page.goto('/plain')
  return page
}
