import { type AttributeValue, type EventRow, isPossibleTime, type RefusedRow } from './event-row.ts'
import type { JsonPart } from './json/json-parts.ts'
import type { TextPiece } from './pieces.ts'
import { type TimeReader, timeReader } from './time/read-time.ts'
import type { ToUtc } from './time/zone-offset.ts'
import { scanXml } from './xml/scan-xml.ts'

/** An event of an object-centric log (OCEL 1.0 and 2.0) with the objects that it concerns. */
export type OcelEvent = {
  readonly name: string
  readonly time: string
  readonly objects: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** Hears of a log's objects and events. In OCEL 1.0 the events may come first. */
export type OcelHandler = {
  readonly object: (id: string, type: string) => void
  /** Null: what stands there is none. Left out: nobody asks for events. */
  readonly event?: (event: OcelEvent | null) => void
}

/** Takes events for the objects of one type: an event of three orders is an event of each. */
export function ocelRows(options: {
  readonly isCase: (objectId: string) => boolean
  readonly wanted: ReadonlySet<string> | null
  readonly zone: ToUtc
}) {
  const read: TimeReader = timeReader('iso', options.zone)
  let line = 0
  return (event: OcelEvent | null, rows: EventRow[], refused: RefusedRow[]): void => {
    line++
    if (event === null) return void refused.push({ line, reason: 'not-an-object', column: null })
    if (event.name === '') return void refused.push({ line, reason: 'no-event', column: null })
    const time = read(event.time)
    if (Number.isNaN(time) || !isPossibleTime(time)) {
      return void refused.push({ line, reason: event.time === '' ? 'no-time' : 'time-unreadable', column: null })
    }
    const cases = new Set(event.objects.filter(options.isCase))
    if (cases.size === 0) return void refused.push({ line, reason: 'no-object', column: null })
    const kept = Object.entries(event.attributes).filter(
      ([name]) => options.wanted === null || options.wanted.has(name),
    )
    const attributes = kept.length === 0 ? null : Object.fromEntries(kept)
    for (const caseId of cases) rows.push({ caseId, name: event.name, time, end: null, line, attributes })
  }
}

/** What a part of OCEL's JSON says; parts of other sections say nothing. */
export function tellOcelPart({ section, key, text }: JsonPart, handler: OcelHandler): void {
  const isEvent = section === 'events' || section === 'ocel:events'
  if (isEvent ? !handler.event : section !== 'objects' && section !== 'ocel:objects') return
  const value = objectIn(text)
  if (value === null) {
    if (isEvent) handler.event?.(null)
    return
  }
  const word = (...names: string[]): string => {
    for (const name of names)
      if (typeof value[name] === 'string' || typeof value[name] === 'number') return String(value[name])
    return ''
  }
  if (!isEvent) {
    const id = key ?? word('id', 'ocel:oid', 'ocel:id')
    if (id !== '') handler.object(id, word('type', 'ocel:type'))
    return
  }
  const related = value.relationships ?? value['ocel:omap'] ?? []
  handler.event?.({
    name: word('type', 'ocel:activity').trim(),
    time: word('time', 'ocel:timestamp'),
    objects: (Array.isArray(related) ? related : []).flatMap((one) => {
      const id = typeof one === 'object' && one !== null ? (one as Record<string, unknown>).objectId : one
      return typeof id === 'string' || typeof id === 'number' ? [String(id)] : []
    }),
    attributes: attributesIn(value.attributes ?? value['ocel:vmap']),
  })
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function attributesIn(value: unknown): Record<string, AttributeValue> {
  if (typeof value !== 'object' || value === null) return {}
  const entries = Array.isArray(value)
    ? value.map((one) => [String(one?.name ?? ''), one?.value] as const)
    : Object.entries(value)
  const plain = entries.filter(
    ([name, one]) => name !== '' && (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'),
  )
  return Object.fromEntries(plain.map(([name, one]) => [name, typeof one === 'number' ? one : String(one)]))
}

/** Tells what OCEL's XML holds, in the spelling of either version. */
export async function* scanOcelXml(pieces: AsyncIterable<TextPiece>, handler: OcelHandler): AsyncGenerator<number> {
  let id = ''
  let type = ''
  let time = ''
  let related: string[] = []
  let attributes: Record<string, AttributeValue> = {}
  /** The attribute whose text comes. */
  let naming: string | null = null
  let text = ''
  let inside: 'object' | 'event' | null = null
  /** The list of OCEL 1.0 in which values stand. */
  let list = ''
  yield* scanXml(pieces, {
    open(tag, at, depth) {
      const get = (name: string): string => {
        const index = at.findIndex((word, place) => place % 2 === 0 && word === name)
        return index < 0 ? '' : (at[index + 1] as string)
      }
      if ((tag === 'object' || tag === 'event') && depth === 2) {
        inside = tag
        id = get('id')
        type = get('type')
        time = get('time')
        related = []
        attributes = {}
        list = ''
        return
      }
      if (inside === null) return
      const key = get('key')
      if (tag === 'relationship' || tag === 'relobj' || tag === 'object') related.push(get('object-id') || get('id'))
      else if (tag === 'attribute') {
        naming = get('name')
        text = ''
      } else if (tag === 'list') list = key
      else if (list === 'omap') related.push(get('value'))
      else if (list === 'vmap' || list === 'ovmap') attributes[key] = get('value')
      else if (key === 'id') id = get('value')
      else if (key === 'type' || key === 'activity') type = get('value')
      else if (key === 'timestamp') time = get('value')
    },
    close(tag, depth) {
      if (tag === 'list') list = ''
      if (tag === 'attribute' && naming !== null) {
        if (naming !== '') attributes[naming] = text.trim()
        naming = null
      }
      if (depth !== 2 || inside === null || tag !== inside) return
      if (inside === 'object') handler.object(id, type)
      else handler.event?.({ name: type.trim(), time, objects: related, attributes })
      inside = null
    },
    text(piece) {
      if (naming !== null) text += piece
    },
  })
}
