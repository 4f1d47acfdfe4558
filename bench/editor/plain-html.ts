import type { BrowserContext, Page } from 'playwright-core'
import { installProbe } from './in-page.ts'

/** The matrix as it stands in a page, without anything that made it. */
export type PlainMap = {
  readonly html: string
  readonly css: string
  /** What the style sheets ask of the element around all: theme, language, direction. */
  readonly root: string
  readonly width: number
  readonly height: number
}

export function asPlainHtml(page: Page): Promise<PlainMap> {
  return page.evaluate(() => {
    const viewport = document.querySelector('[role=grid]')?.parentElement?.parentElement as HTMLElement
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets]
    const root = document.documentElement.cloneNode() as HTMLElement
    return {
      html: viewport.outerHTML,
      css: sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'),
      root: root.outerHTML.replace('</html>', ''),
      width: viewport.clientWidth,
      height: viewport.clientHeight,
    }
  })
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
