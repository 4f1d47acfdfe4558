import { createHash } from 'node:crypto'

/** What a page says of itself: nothing is loaded, sent or run; the one style sheet is named by its hash. */
export function pagePolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`
}
