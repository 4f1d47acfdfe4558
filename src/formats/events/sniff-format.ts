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
    if (/"(?:ocel:|objectTypes"|eventTypes"|objects"\s*:)/.test(begin.slice(0, 4000)) || isOcelEvent(begin))
      return 'ocel-json'
    // Lines of JSON, or one object that holds a list of rows. One line may be broken.
    const lines = begin
      .trimEnd()
      .split('\n', 2)
      .map((line) => wholeIn(line.trim()))
    const [only] = lines
    if (lines.length === 1 && only && holdsRows(only)) return 'json'
    return lines.some((line) => line !== null) ? 'json-lines' : 'json'
  }
  if (looksBinary(text)) throw new FileRefused('events-not-text')
  return 'csv'
}

/** An event of OCEL 2.0 in the list with which the file begins, before its types are told. */
function isOcelEvent(begin: string): boolean {
  return /^\{\s*"events"\s*:\s*\[\s*\{/.test(begin) && /"relationships"\s*:\s*\[/.test(begin)
}

function wholeIn(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** An object around a list of rows, right below it or one level deeper. A visit of Matomo is a row itself. */
function holdsRows(value: object): boolean {
  const isList = (one: unknown) =>
    Array.isArray(one) && one.length > 0 && one.every((row) => typeof row === 'object' && row !== null)
  if ('actionDetails' in value || 'ticket_id' in value) return false
  const values = Object.values(value)
  const lists = values.concat(values.flatMap((one) => (isPlainObject(one) ? Object.values(one) : []))).filter(isList)
  return lists.length > 0 && !('event_params' in value)
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
