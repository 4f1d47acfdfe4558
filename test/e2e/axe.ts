import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** WCAG 2.2 A and AA; `target-size` runs only when 2.2 is asked for. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What React Aria had spoken names what may be gone by now, for the seconds until it clears that away. */
const SPOKEN = '[data-live-announcer]'

export type Look = {
  /** These rules alone; without them all of WCAG 2.2 A and AA. */
  readonly rules?: readonly string[] | undefined
  /** Also what is no rule of WCAG but good custom. */
  readonly withCustoms?: boolean
  /** A selector: only what is inside it. */
  readonly within?: string
}

/**
 * What axe finds wrong on the page, one line a place. It is put into a page once and asked for what is wrong alone:
 * telling also what is right takes several times as long as finding out.
 */
export async function violations(page: Page, look: Look = {}): Promise<string[]> {
  const { rules, withCustoms, within } = look
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
    ...(rules || withCustoms ? {} : { runOnly: { type: 'tag', values: WCAG } }),
  }
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const context = { ...(within ? { include: [within] } : {}), exclude: [SPOKEN] }
  const found = await page.evaluate(
    async ([where, how]) => {
      const { axe } = window as unknown as { axe: { run(...args: unknown[]): Promise<AxeResults> } }
      return (await axe.run(where, how)).violations
    },
    [context, options] as const,
  )
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.target} ${node.html.slice(0, 300)} ${node.failureSummary}`),
  )
}
