import { z } from 'zod'

export const mappingRule = z.object({
  /** The attribute that is looked at; null: the event's name. */
  on: z.string().nullable().default(null),
  /**
   * The whole text; a part of it; a pattern in which `*` stands for any text and `?` for one character; or a path and what
   * lies below it (`/shop` for `/shop`, `/shop/cart` and `https://example.org/shop?page=2`, not for `/shopping`). Upper and
   * lower case differ in none of them.
   */
  how: z.enum(['equals', 'contains', 'pattern', 'path']),
  value: z.string(),
  touchpoint: z.string().min(1),
  stage: z.string().min(1).nullable().default(null),
})

export type MappingRule = z.output<typeof mappingRule>

/** Whether a rule's text fits. */
export function fits({ how, value }: MappingRule, text: string): boolean {
  const wanted = value.toLowerCase()
  const given = text.toLowerCase()
  switch (how) {
    case 'equals':
      return given === wanted
    case 'contains':
      return given.includes(wanted)
    case 'pattern':
      return fitsPattern([...wanted], [...given])
    case 'path':
      return isBelow(wanted, pathOf(given))
    default:
      return how satisfies never
  }
}

/** Goes back to the last star only, so that no pattern takes more than its length times the text's. */
function fitsPattern(pattern: readonly string[], text: readonly string[]): boolean {
  let at = 0
  let star = -1
  let resume = 0
  for (let i = 0; i < text.length; ) {
    if (pattern[at] === '*') {
      star = at++
      resume = i
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[i])) {
      at++
      i++
    } else if (star >= 0) {
      at = star + 1
      i = ++resume
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}

/** An address without its scheme and host, its query and fragment. */
function pathOf(address: string): string {
  const withoutHost = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/, '')
  return withoutHost.replace(/[?#].*$/s, '') || '/'
}

function isBelow(wanted: string, path: string): boolean {
  const folder = wanted.replace(/\/+$/, '')
  return path === folder || path.startsWith(`${folder}/`)
}
