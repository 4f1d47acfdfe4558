import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'

/** Longer texts than these are no rules that anybody wrote. */
const LONGEST_VALUE = 500
const LONGEST_NAME = 200

const name = z.string().trim().min(1).max(LONGEST_NAME)

export const mappingRule = exactObject({
  /** The attribute that is looked at; null: the event's name. */
  on: z.string().max(LONGEST_NAME).nullable().default(null),
  /**
   * The whole text; a part of it; a pattern in which `*` stands for any text and `?` for one character; or a path and what
   * lies below it (`/shop` for `/shop`, `/shop/cart` and `https://example.org/shop?page=2`, not for `/shopping`). Upper and
   * lower case differ in none of them.
   */
  how: z.enum(['equals', 'contains', 'pattern', 'path']),
  value: z.string().min(1).max(LONGEST_VALUE),
  touchpoint: name,
  stage: name.nullable().default(null),
})

export type MappingRule = z.output<typeof mappingRule>

/** A text as rules look at it. */
export type Given = { readonly text: string; readonly path: () => string; readonly characters: () => readonly string[] }

export function givenOf(source: string): Given {
  const text = source.toLowerCase()
  let path: string | null = null
  let characters: readonly string[] | null = null
  return {
    text,
    path: () => {
      path ??= pathOf(text)
      return path
    },
    characters: () => {
      characters ??= [...text]
      return characters
    },
  }
}

/** Whether a text fits, for many texts. */
export function matcherOf({ how, value }: Pick<MappingRule, 'how' | 'value'>): (given: Given) => boolean {
  const wanted = value.toLowerCase()
  switch (how) {
    case 'equals':
      return ({ text }) => text === wanted
    case 'contains':
      return ({ text }) => text.includes(wanted)
    case 'pattern': {
      const pattern = [...wanted]
      return ({ characters }) => fitsPattern(pattern, characters())
    }
    case 'path': {
      const folder = wanted.replace(/\/+$/, '')
      return ({ path }) => path() === folder || path().startsWith(`${folder}/`)
    }
    default:
      return how satisfies never
  }
}

/** Whether a rule's text fits. */
export function fits(rule: Pick<MappingRule, 'how' | 'value'>, text: string): boolean {
  return matcherOf(rule)(givenOf(text))
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
export function pathOf(address: string): string {
  const withoutHost = address.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  return withoutHost.replace(/[?#].*$/s, '') || '/'
}
