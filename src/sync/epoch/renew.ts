import * as Y from 'yjs'
import { encodeStructs } from '../update/encode-structs.ts'
import { type Bridge, COPYIST, type Line, type Stretch } from './bridge.ts'

/** A document that begins anew, and what leads to it from the one that was. */
export type Renewed = { readonly state: Uint8Array; readonly bridge: Bridge }

/** A new history is begun where the old one has so many times the structs that a new one would have … */
const WORN_TIMES = 1.25
/** … and so many more: below that nobody could tell the difference. */
const WORN_MORE = 150

/** Whether opening the document takes noticeably longer than opening one with the same content and no past. */
export function isWorn(ydoc: Y.Doc): boolean {
  let structs = 0
  for (const own of ydoc.store.clients.values()) structs += own.length
  if (structs < WORN_MORE) return false
  let living = 0
  for (const root of ydoc.share.values()) {
    if (root._start !== null) living++
    for (const item of root._map.values()) if (!item.deleted) living++
  }
  return structs > living * WORN_TIMES + WORN_MORE
}

/**
 * Writes what lives in a document into a new history: one struct for each text and each value, in an order that depends
 * on nothing but the content. Null where the document holds anything but flat values and plain text, which only a
 * hostile peer has written; such a document keeps its history.
 */
export function renew(ydoc: Y.Doc): Renewed | null {
  const { pendingStructs, pendingDs, clients } = ydoc.store
  if (pendingStructs || pendingDs) return null
  const writing: Writing = { clock: 0, structs: [], lines: [], seen: 0 }
  for (const [name, root] of [...ydoc.share].sort(byName)) {
    if (!copyText(writing, name, root) || !copyValues(writing, name, root)) return null
  }
  // What was not met on the way stands nowhere: a struct without a place, or inside another.
  let all = 0
  for (const own of clients.values()) all += own.length
  if (writing.seen !== all) return null
  const ends = new Map([...clients.keys()].map((client) => [client, Y.getState(ydoc.store, client)]))
  return { state: encodeStructs(writing.structs, null), bridge: { ends, lines: writing.lines } }
}

type Writing = {
  clock: number
  readonly structs: Y.Item[]
  readonly lines: Line[]
  /** Structs of the old history that were met. */
  seen: number
}

type Root = Pick<Y.Text, '_start' | '_map'>

function copyText(writing: Writing, name: string, root: Root): boolean {
  const stretches: Stretch[] = []
  const parts: string[] = []
  for (let item = root._start; item !== null; item = item.right) {
    writing.seen++
    if (!item.deleted) {
      if (!(item.content instanceof Y.ContentString)) return false
      parts.push(item.content.str)
    }
    add(stretches, item)
  }
  if (stretches.length === 0) return true
  writing.lines.push({ root: name, key: null, stretches })
  const text = parts.join('')
  if (text !== '') write(writing, name, null, new Y.ContentString(text))
  return true
}

function copyValues(writing: Writing, name: string, root: Root): boolean {
  for (const [key, last] of [...root._map].sort(byName)) {
    const stretches: Stretch[] = []
    for (let item: Y.Item | null = last; item !== null; item = item.left) {
      writing.seen++
      if (!item.deleted && item !== last) return false
      stretches.push(stretchOf(item))
    }
    if (!last.deleted) {
      const isPlain = last.content instanceof Y.ContentAny || last.content instanceof Y.ContentBinary
      if (!isPlain || last.length !== 1) return false
      write(writing, name, key, last.content.copy())
    }
    writing.lines.push({ root: name, key, stretches: joined(stretches.reverse()) })
  }
  return true
}

function write(writing: Writing, root: string, key: string | null, content: Y.Item['content']): void {
  const id = Y.createID(COPYIST, writing.clock)
  // A name as the parent is what a decoded update has too.
  writing.structs.push(new Y.Item(id, null, null, null, null, root as never, key, content))
  writing.clock += content.getLength()
}

function stretchOf({ id: { client, clock }, length, deleted }: Y.Item): Stretch {
  return { client, clock, length, lives: !deleted }
}

function add(stretches: Stretch[], item: Y.Item): void {
  const stretch = stretchOf(item)
  const last = stretches.at(-1)
  if (last && follows(last, stretch))
    stretches[stretches.length - 1] = { ...last, length: last.length + stretch.length }
  else stretches.push(stretch)
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches) {
    const last = result.at(-1)
    if (last && follows(last, stretch)) result[result.length - 1] = { ...last, length: last.length + stretch.length }
    else result.push(stretch)
  }
  return result
}

function follows(one: Stretch, next: Stretch): boolean {
  return one.client === next.client && one.lives === next.lives && one.clock + one.length === next.clock
}

/** By code units, everywhere and in every version the same. */
function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
