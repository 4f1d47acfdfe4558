import { createHash } from 'node:crypto'

/** No script, nothing loaded; links of the map may be followed in a tab of their own. */
const SANDBOX = 'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation'

/**
 * The policy for a page whose one style element is named by its hash.
 * @param frames hosts whose pages may show it in a frame; none: nobody may
 */
export function readingPolicy(page: string, frames: readonly string[]): string {
  return [
    `${withStyle(page)}; img-src data:; font-src data:; form-action 'none'`,
    `frame-ancestors ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
    SANDBOX,
  ].join('; ')
}

/** The policy for the page that asks for a link's password. */
export function formPolicy(page: string): string {
  return `${withStyle(page)}; form-action 'self'; frame-ancestors 'none'`
}

function withStyle(page: string): string {
  const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'`
}
