import type { AttributeValue, EventBatch, EventRow, RefusedRow } from './event-row.ts'
import { pairLifecycle } from './pair-lifecycle.ts'
import type { TextPiece } from './pieces.ts'
import { type TimeReader, timeReader } from './time/read-time.ts'
import type { ToUtc } from './time/zone-offset.ts'
import { scanXml } from './xml/scan-xml.ts'

export type XesOptions = {
  /** Whether a start and its completion become one event with an end. */
  readonly pairs: boolean
  /** What else of events is read; null: all. Attributes of the trace are called `case:…`. */
  readonly wanted: ReadonlySet<string> | null
  /** What clocks without a zone show. */
  readonly zone: ToUtc
  /** Whether events without a time are taken in their order, where no event of the log has one. */
  readonly isTimeless: boolean
  /** The attributes that say what happened, put together in the order in which they stand. */
  readonly nameKeys: readonly string[]
}

/** What the standard calls the name of an event. */
export const USUAL_NAME: readonly string[] = ['concept:name']

/** An event as it stands in a log, before starts and completions are put together. */
export type XesEvent = {
  name: string
  time: number
  /** Interval logs say when it began beside when it was done. */
  start: number
  hasTime: boolean
  transition: string
  instance: string
  line: number
  attributes: Record<string, AttributeValue> | null
}

/** A trace is given out at its end, or earlier where it is this long and its name is known. */
const LONGEST_WAIT = 50_000

/**
 * Events of an XES log (IEEE 1849-2016), trace by trace. `line` counts events.
 * @throws {FileRefused} what the XML can't be read for
 */
export async function* readXes(pieces: AsyncIterable<TextPiece>, options: XesOptions): AsyncGenerator<EventBatch> {
  let rows: EventRow[] = []
  let refused: RefusedRow[] = []
  const reader = xesReader(
    options,
    (row) => void rows.push(row),
    (row) => void refused.push(row),
  )
  for await (const bytesRead of scanXml(pieces, reader)) {
    if (rows.length + refused.length === 0) continue
    yield { rows, refused, bytesRead }
    rows = []
    refused = []
  }
  if (rows.length + refused.length > 0) yield { rows, refused, bytesRead: Number.POSITIVE_INFINITY }
}

function xesReader(options: XesOptions, take: (row: EventRow) => void, refuse: (row: RefusedRow) => void) {
  const readTime: TimeReader = timeReader('iso', options.zone)
  const { nameKeys } = options
  let traces = 0
  let events = 0
  let caseId: string | null = null
  let ofTrace: Record<string, AttributeValue> | null = null
  let waiting: XesEvent[] = []
  let event: XesEvent | null = null
  /** Depth of the trace and of the event; 0 outside. */
  let traceDepth = 0
  let eventDepth = 0

  function giveOut(): void {
    const id = caseId ?? String(traces)
    const put = (one: XesEvent, end: number | null) => {
      const began = Number.isNaN(one.start) ? one.time : Math.min(one.start, one.time)
      const until = end ?? (Number.isNaN(one.start) ? null : one.time)
      const attributes = ofTrace ? { ...ofTrace, ...one.attributes } : one.attributes
      take({ caseId: id, name: one.name, time: began, end: until, line: one.line, attributes })
    }
    const usable = waiting.filter((one) => {
      if (one.name === '') refuse({ line: one.line, reason: 'no-event', column: 'concept:name' })
      else if (Number.isNaN(one.time))
        refuse({ line: one.line, reason: one.hasTime ? 'time-unreadable' : 'no-time', column: 'time:timestamp' })
      else return true
      return false
    })
    if (options.pairs)
      pairLifecycle(usable, put, (one) =>
        refuse({ line: one.line, reason: 'other-transition', column: 'lifecycle:transition' }),
      )
    else for (const one of usable) put(one, null)
    waiting = []
  }

  function ofEvent(type: string, key: string, value: string): void {
    if (event === null) return
    const isName = nameKeys.includes(key)
    if (isName) event.name = event.name === '' ? value.trim() : `${event.name} · ${value.trim()}`
    switch (key) {
      case 'time:timestamp':
        event.hasTime = true
        event.time = readTime(value)
        break
      case 'start_timestamp':
      case 'time:start':
        event.start = readTime(value)
        break
      case 'lifecycle:transition':
        event.transition = value.toLowerCase()
        break
      case 'concept:instance':
        event.instance = value
        break
      default:
    }
    if (!isName && key !== 'time:timestamp' && isWanted(key)) {
      event.attributes ??= {}
      event.attributes[key] = typed(type, value)
    }
  }

  function isWanted(key: string): boolean {
    return options.wanted === null || options.wanted.has(key)
  }

  return {
    open(tag: string, attributes: readonly string[], depth: number): void {
      const name = localName(tag)
      if (name === 'event' && traceDepth > 0 && depth === traceDepth + 1) {
        eventDepth = depth
        const line = ++events
        const time = options.isTimeless ? line : Number.NaN
        event = {
          name: '',
          time,
          start: Number.NaN,
          hasTime: false,
          transition: '',
          instance: '',
          line,
          attributes: null,
        }
        return
      }
      if (name === 'trace' && depth === 1) {
        traces++
        traceDepth = depth
        caseId = null
        ofTrace = null
        return
      }
      if (eventDepth > 0 ? depth !== eventDepth + 1 : traceDepth === 0 || depth !== traceDepth + 1) return
      const [key, value] = keyAndValue(attributes)
      if (key === null || value === null) return
      if (eventDepth > 0) ofEvent(name, key, value)
      else if (key === 'concept:name') caseId = value.trim() || null
      else if (isWanted(`case:${key}`)) {
        ofTrace ??= {}
        ofTrace[`case:${key}`] = typed(name, value)
      }
    },
    close(_tag: string, depth: number): void {
      if (eventDepth > 0 && depth === eventDepth) {
        if (event) waiting.push(event)
        event = null
        eventDepth = 0
        if (waiting.length >= LONGEST_WAIT && caseId !== null && !options.pairs) giveOut()
      } else if (traceDepth > 0 && depth === traceDepth) {
        giveOut()
        traceDepth = 0
      }
    },
  }
}

const LOOKED_AT_EVENTS = 500

/**
 * Which attributes name the events of a log that does not name them as the standard says: those of its first classifier that
 * its events have, else one that is called like an activity.
 */
export async function nameKeysIn(pieces: AsyncIterable<TextPiece>): Promise<readonly string[]> {
  const classifiers: string[][] = []
  const counts = new Map<string, number>()
  let events = 0
  let eventDepth = Number.POSITIVE_INFINITY
  const look = scanXml(pieces, {
    open(tag, attributes, depth) {
      const name = localName(tag)
      if (name === 'event') {
        events++
        eventDepth = depth
      } else if (name === 'classifier') {
        const keys = attributes[attributes.indexOf('keys') + 1] ?? ''
        classifiers.push(
          [...keys.matchAll(/'([^']+)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
          [keys],
        )
      } else if (depth === eventDepth + 1) {
        const [key] = keyAndValue(attributes)
        if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
      }
    },
    close(_tag, depth) {
      if (depth === eventDepth) eventDepth = Number.POSITIVE_INFINITY
    },
  })
  for await (const _ of look) if (events >= LOOKED_AT_EVENTS) break
  const isUsual = (key: string) => (counts.get(key) ?? 0) >= events / 2
  const says = (key: string) => !/^(?:lifecycle|time|org):/.test(key)
  const classifier = classifiers.find((keys) => keys.length > 0 && keys.every(isUsual) && keys.some(says))
  if (classifier) return classifier
  const like = [...counts.keys()].find((key) => isUsual(key) && /^(?:activity|event|task|action|name)\b/i.test(key))
  return like === undefined ? USUAL_NAME : [like]
}

/** Some writers put the standard's namespace before every tag. */
function localName(tag: string): string {
  const colon = tag.indexOf(':')
  return colon < 0 ? tag : tag.slice(colon + 1)
}

function keyAndValue(attributes: readonly string[]): [string | null, string | null] {
  if (attributes[0] === 'key' && attributes[2] === 'value') return [attributes[1] as string, attributes[3] as string]
  let key: string | null = null
  let value: string | null = null
  for (let at = 0; at + 1 < attributes.length; at += 2) {
    if (attributes[at] === 'key') key = attributes[at + 1] as string
    else if (attributes[at] === 'value') value = attributes[at + 1] as string
  }
  return [key, value]
}

function typed(type: string, value: string): AttributeValue {
  if (type !== 'int' && type !== 'float') return value
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number) ? value : number
}
