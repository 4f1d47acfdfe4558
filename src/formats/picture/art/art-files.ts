/** Node only: icons and emoji out of the bundled collections, read when first needed and remembered. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { emojiKey } from '../text/emoji.ts'
import { type Art, type Drawing, withPrefixedIds } from './art.ts'
import { type IconCollection, openIcons } from './icon-file.ts'

const require = createRequire(import.meta.url)

const collections = new Map<string, IconCollection>()

function collection(name: string): IconCollection {
  let opened = collections.get(name)
  if (!opened) {
    opened = openIcons(require.resolve(`@iconify-json/${name}/icons.json`))
    collections.set(name, opened)
  }
  return opened
}

let namesByCode: ReadonlyMap<string, string> | null = null

/** The Noto set's names by code points, variation selectors and leading zeros left out on both sides. */
function emojiNames(): ReadonlyMap<string, string> {
  if (namesByCode) return namesByCode
  const file = require.resolve('@iconify-json/noto/chars.json')
  const chars = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const plain = (code: string) =>
    code
      .split('-')
      .map((part) => part.replace(/^0+/, ''))
      .filter((part) => part !== 'fe0f')
      .join('-')
  namesByCode = new Map(Object.entries(chars).map(([code, name]) => [plain(code), name]))
  return namesByCode
}

const FIRST_REGIONAL = 0x1f1e6
const LETTER_A = 0x61

/** The country's code that two regional indicators spell. */
function regionOf(emoji: string): string | null {
  if (!/^\p{RI}\p{RI}$/u.test(emoji)) return null
  return [...emoji]
    .map((sign) => String.fromCharCode((sign.codePointAt(0) as number) - FIRST_REGIONAL + LETTER_A))
    .join('')
}

const drawings = new Map<string, Drawing | null>()

function remembered(key: string, make: () => Drawing | null): Drawing | null {
  let drawing = drawings.get(key)
  if (drawing === undefined) {
    drawing = make()
    drawings.set(key, drawing)
  }
  return drawing
}

function emojiDrawing(emoji: string): Drawing | null {
  const region = regionOf(emoji)
  const drawing = region ? collection('circle-flags').drawing(region) : notoDrawing(emojiKey(emoji))
  if (!drawing) return null
  return { ...drawing, body: withPrefixedIds(drawing.body, `${emojiKey(emoji)}-`) }
}

/** The emoji itself; an unknown skin tone or joined form falls back on the sign that it begins with. */
function notoDrawing(key: string): Drawing | null {
  const name = emojiNames().get(key)
  if (name) return collection('noto').drawing(name)
  const shorter = key.slice(0, key.lastIndexOf('-'))
  return key.includes('-') && shorter !== '' ? notoDrawing(shorter) : null
}

/** The art that is bundled with the product. */
export const bundledArt: Art = {
  icon: (name) =>
    remembered(`icon ${name}`, () => (/^[a-z0-9-]+$/.test(name) ? collection('tabler').drawing(name) : null)),
  emoji: (emoji) => remembered(`emoji ${emoji}`, () => emojiDrawing(emoji)),
}
