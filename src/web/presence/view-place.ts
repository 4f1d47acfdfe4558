/** What of a document is on somebody's screen. */
export type ViewPlace = {
  /** Which of the document's views. */
  readonly view: string
  /** How far it is scrolled from its start and its top, in px of its own layout. */
  readonly x: number
  readonly y: number
  /** 1 where a view has no zoom. */
  readonly zoom: number
}

const WRITTEN = /^([\w-]+)\|(\d{1,7})\|(\d{1,7})\|(\d(?:\.\d{1,3})?)$/

/** As presence carries it. */
export function writeView({ view, x, y, zoom }: ViewPlace): string {
  return `${view}|${Math.round(x)}|${Math.round(y)}|${Number(zoom.toFixed(3))}`
}

/** Null for what another version, or nobody, wrote. */
export function readView(words: string): ViewPlace | null {
  const [, view = '', x, y, zoom] = WRITTEN.exec(words) ?? []
  const size = Number(zoom)
  return size >= 0.1 && size <= 2 ? { view, x: Number(x), y: Number(y), zoom: size } : null
}
