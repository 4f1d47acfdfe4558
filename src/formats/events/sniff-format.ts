import { looksBinary } from '../import/decode-text.ts'
import type { EventFormat } from './event-settings.ts'
import { FileRefused } from './pieces.ts'

/** What the beginning of a file is, unpacked. */
export function sniffFormat(head: Uint8Array): EventFormat {
  if (head.length === 0) throw new FileRefused('events-empty')
  const latin = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1')
  if (latin.startsWith('SQLite format 3\0')) return 'ocel-sqlite'
  if (latin.startsWith('PK\x03\x04') || latin.startsWith('7z\xbc\xaf') || latin.startsWith('Rar!'))
    throw new FileRefused('events-packed')
  // Of UTF-16 what is left without its zeros tells as much.
  const text = latin.replace(/^(?:\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')
  const begin = text.replace(/^\xef\xbb\xbf/, '').trimStart()
  if (begin.startsWith('<')) {
    if (/<(?:\w+:)?(?:trace|extension|classifier)\b|xes/i.test(begin)) return 'xes'
    if (/<(?:object-types|objects|events|event-types)\b|ocel/i.test(begin)) return 'ocel-xml'
    if (/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?log\b/.test(begin) || /<!DOCTYPE/i.test(begin)) return 'xes'
    throw new FileRefused('events-unknown-format')
  }
  if (begin.startsWith('[')) return 'json'
  if (begin.startsWith('{')) {
    if (/"(?:ocel:|objectTypes"|eventTypes"|objects"\s*:)/.test(begin.slice(0, 4000))) return 'ocel-json'
    // Lines of JSON, or one object that holds a list of rows. One line may be broken.
    return begin.split('\n', 2).some((line) => isWhole(line.trim())) ? 'json-lines' : 'json'
  }
  if (looksBinary(text)) throw new FileRefused('events-not-text')
  return 'csv'
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
