import type { Observable } from '../../sync/observable.ts'
import type { Peer, Presence } from '../../sync/presence.ts'
import { caretBox } from './caret-of.ts'
import styles from './peer-marks.module.css'

/** What stands on a flag. */
type NameOf = (peer: Peer) => string

type MarkPorts = {
  readonly presence: Presence
  readonly changes: (listener: () => void) => () => void
  readonly nameOf: NameOf
  readonly lens?: { readonly zoom: Observable<number>; readonly simpleBelow: number }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Measured = {
  readonly at: string
  readonly peers: readonly Peer[]
  /** The positioned element in which the mark stands, and with which it scrolls. */
  readonly host: HTMLElement
  /** In px of the host's own layout. */
  readonly box: Box
  readonly isRound: boolean
  /** Flags stand at the lower edge: above are the thing's own words, or a pinned header that would hide them. */
  readonly isBelow: boolean
  readonly carets: readonly { readonly peer: Peer; readonly box: Box }[]
}
/** `words`: what its flags and carets say, so that they are made anew only when that changes. */
type Mark = { readonly element: HTMLElement; words: string }

/** Names beside each other on one thing; more are counted. */
const MOST_FLAGS = 3
/** A flag needs so much above a thing, in px. */
const FLAG_ROOM = 10
/** What scrolls into view may not have been laid out before; its marks come so long after. */
const SCROLL_REST_MS = 120

/**
 * Keeps the marks of others in a layer, without React: whatever others do, the map is not drawn anew. Everything is
 * measured and placed once a frame at most, and nothing at all while nobody else is here.
 * @returns ends it
 */
export function drawMarks(layer: HTMLElement, { presence, changes, nameOf, lens }: MarkPorts): () => void {
  const marks = new Map<string, Mark>()
  let frame = 0
  let rest: ReturnType<typeof setTimeout> | undefined

  const draw = () => {
    frame = 0
    const self = presence.self.value?.userId
    const others = presence.peers.value.filter(({ userId, at }) => userId !== self && at !== '')
    // All that is read comes before all that is written, so the page is laid out once.
    const measured = [...Map.groupBy(others, ({ at }) => at)].flatMap(([at, peers]) => measure(layer, at, peers) ?? [])
    const isSimple = lens !== undefined && lens.zoom.value < lens.simpleBelow
    const kept = new Set(measured.map(({ at }) => at))
    for (const [at, { element }] of marks) {
      if (kept.has(at)) continue
      element.remove()
      marks.delete(at)
    }
    for (const each of measured) place(markFor(each), each, isSimple, nameOf)
  }
  const markFor = ({ at, host }: Measured): Mark => {
    const mark = marks.get(at) ?? { element: document.createElement('div'), words: '' }
    marks.set(at, mark)
    if (mark.element.parentElement !== host) host.append(mark.element)
    return mark
  }
  const soon = () => {
    if (marks.size > 0 || presence.peers.value.length > 0) frame ||= requestAnimationFrame(draw)
  }
  const scrolled = () => {
    if (presence.peers.value.length === 0) return
    clearTimeout(rest)
    rest = setTimeout(soon, SCROLL_REST_MS)
  }
  const observer = new ResizeObserver(soon)
  observer.observe(layer)
  document.addEventListener('scroll', scrolled, { capture: true, passive: true })
  const ends = [presence.peers.subscribe(soon), changes(soon), lens?.zoom.subscribe(scrolled)]
  soon()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(rest)
    observer.disconnect()
    document.removeEventListener('scroll', scrolled, { capture: true })
    for (const end of ends) end?.()
    for (const { element } of marks.values()) element.remove()
  }
}

/** Null for what is not on this page, or so far from the screen that the browser left it out. */
function measure(layer: HTMLElement, at: string, peers: readonly Peer[]): Measured | null {
  const target = document.getElementById(at)
  if (!target?.checkVisibility({ contentVisibilityAuto: true })) return null
  const host = hostOf(target, layer)
  const origin = host.getBoundingClientRect()
  // The map may be looked at through a lens; its own px are what marks are placed in.
  const zoom = host.offsetWidth > 0 ? origin.width / host.offsetWidth : 1
  const own = target.getBoundingClientRect()
  const inHost = ({ left, top, width, height }: DOMRect): Box => ({
    x: (left - origin.left) / zoom - host.clientLeft,
    y: (top - origin.top) / zoom - host.clientTop,
    width: width / zoom,
    height: height / zoom,
  })
  const words = target.getAttribute('role') === 'slider' ? target.querySelector('span[dir]') : null
  const head = host === layer ? layer.parentElement?.querySelector<HTMLElement>('[role=rowgroup]') : null
  const box = inHost(own)
  return {
    at,
    peers,
    host,
    box,
    isRound: target.getAttribute('role') === 'slider',
    isBelow:
      (words !== null && words.getBoundingClientRect().top < own.top) ||
      (head ? box.y < head.offsetHeight + FLAG_ROOM : false),
    carets: peers.flatMap((peer) => {
      const caret = peer.caret === '' ? null : caretIn(target, Number(peer.caret))
      return caret ? [{ peer, box: inHost(caret) }] : []
    }),
  }
}

/** What is pinned stays in view while the rest scrolls, so its marks stand in it. */
function hostOf(target: HTMLElement, layer: HTMLElement): HTMLElement {
  const pinned = target.getAttribute('role') === 'rowheader' ? target.parentElement : target.closest('[role=rowgroup]')
  return pinned instanceof HTMLElement ? pinned : layer
}

function caretIn(target: HTMLElement, offset: number): DOMRect | null {
  const id = target.getAttribute('aria-labelledby')
  const text =
    target.querySelector<HTMLElement>('[contenteditable], [id^="words-"]') ?? (id ? document.getElementById(id) : null)
  return text && Number.isInteger(offset) && offset >= 0 ? caretBox(text, offset) : null
}

function place(mark: Mark, measured: Measured, isSimple: boolean, nameOf: NameOf): void {
  const { box, peers, carets, isRound, isBelow } = measured
  const { element } = mark
  const [first] = peers
  element.className = styles.mark as string
  element.dataset.stage = first?.colour ?? ''
  element.toggleAttribute('data-round', isRound)
  element.toggleAttribute('data-below', isBelow)
  element.toggleAttribute('data-small', box.height < 34)
  element.toggleAttribute('data-simple', isSimple)
  element.style.transform = `translate(${box.x}px, ${box.y}px)`
  element.style.inlineSize = `${box.width}px`
  element.style.blockSize = `${box.height}px`
  const said = peers.map(({ userId, name, colour, caret }) => [userId, name, colour, caret !== ''])
  const words = JSON.stringify([said, carets.map((caret) => caret.box), box])
  if (words === mark.words) return
  mark.words = words
  element.replaceChildren(
    flagRow(peers, nameOf),
    ...carets.map(({ peer, box: caret }) => {
      const line = part(styles.caret, peer)
      line.style.transform = `translate(${caret.x - box.x}px, ${caret.y - box.y}px)`
      line.style.blockSize = `${caret.height}px`
      return line
    }),
  )
}

function flagRow(peers: readonly Peer[], nameOf: NameOf): HTMLElement {
  const row = document.createElement('div')
  row.className = styles.flags as string
  const people = [...new Map(peers.map((peer) => [peer.userId, peer])).values()]
  for (const peer of people.slice(0, MOST_FLAGS)) {
    const flag = part(styles.flag, peer)
    flag.textContent = nameOf(peer)
    flag.dir = 'auto'
    flag.dataset.flag = peer.userId
    flag.toggleAttribute('data-writes', peer.caret !== '')
    row.append(flag)
  }
  const [first] = people
  if (first && people.length > MOST_FLAGS) {
    const more = part(styles.flag, first)
    more.textContent = `+${people.length - MOST_FLAGS}`
    row.append(more)
  }
  return row
}

function part(className: string | undefined, { colour }: Peer): HTMLElement {
  const element = document.createElement('div')
  element.className = className ?? ''
  element.dataset.stage = colour
  return element
}
