/** Node only: single icons out of an Iconify collection, without parsing all of its up to 25 MB. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Drawing } from './art.ts'

export type IconCollection = { readonly drawing: (name: string) => Drawing | null }

type Place = { readonly start: number; readonly end: number }

const SECTION = '\n\t"'
const ENTRY = '\n\t\t"'
const ENTRY_BYTES = Buffer.from(ENTRY)

/**
 * Opens a collection's `icons.json`: finds where each entry lies by the file's indentation, and reads entries as they are
 * asked for. Falls back on parsing the file where it is not laid out as Iconify writes it.
 */
export function openIcons(file: string): IconCollection {
  const bytes = readFileSync(file)
  const icons = entriesOf(bytes, 'icons')
  if (!icons) return parsedCollection(bytes)
  const aliases = entriesOf(bytes, 'aliases') ?? new Map<string, Place>()
  const [width, height] = [numberIn(bytes, 'width'), numberIn(bytes, 'height')]
  const read = (place: Place) => JSON.parse(readPart(file, place)) as { body: string; width?: number; height?: number }
  return {
    drawing: (name) => {
      const alias = aliases.get(name)
      const place = icons.get(alias ? (JSON.parse(readPart(file, alias)) as { parent: string }).parent : name)
      if (!place) return null
      const icon = read(place)
      return { body: icon.body, width: icon.width ?? width, height: icon.height ?? height }
    },
  }
}

/** Where the values of a section's entries begin and end, by name; null where the section has another layout. */
function entriesOf(bytes: Buffer, section: string): Map<string, Place> | null {
  const head = bytes.indexOf(`${SECTION}${section}": {`)
  if (head < 0) return null
  const end = bytes.indexOf('\n\t}', head)
  const places = new Map<string, Place>()
  let at = bytes.indexOf(ENTRY_BYTES, head)
  while (at >= 0 && at < end) {
    const next = bytes.indexOf(ENTRY_BYTES, at + ENTRY.length)
    const nameEnd = bytes.indexOf('"', at + ENTRY.length)
    const name = bytes.toString('utf8', at + ENTRY.length, nameEnd)
    const start = bytes.indexOf('{', nameEnd)
    const stop = next < 0 || next > end ? end : next
    places.set(name, { start, end: bytes.lastIndexOf('}', stop) + 1 })
    at = next
  }
  return places.size === 0 ? null : places
}

function numberIn(bytes: Buffer, field: string): number {
  const at = bytes.lastIndexOf(`${SECTION}${field}": `)
  return at < 0 ? 16 : Number.parseInt(bytes.toString('utf8', at + SECTION.length + field.length + 3, at + 40), 10)
}

function readPart(file: string, { start, end }: Place): string {
  const part = Buffer.alloc(end - start)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, part, 0, part.length, start)
  } finally {
    closeSync(handle)
  }
  return part.toString('utf8')
}

type ParsedIcons = {
  readonly icons: Readonly<Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>>
  readonly aliases?: Readonly<Record<string, { readonly parent: string }>>
  readonly width?: number
  readonly height?: number
}

function parsedCollection(bytes: Buffer): IconCollection {
  const { icons, aliases, width = 16, height = 16 } = JSON.parse(bytes.toString('utf8')) as ParsedIcons
  return {
    drawing: (name) => {
      const icon = icons[aliases?.[name]?.parent ?? name]
      return icon ? { body: icon.body, width: icon.width ?? width, height: icon.height ?? height } : null
    },
  }
}
