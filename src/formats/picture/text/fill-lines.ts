import { hyphenation, softHyphens } from './hyphenate.ts'
import type { Atom, Span } from './text-block.ts'

export type FillOptions = {
  readonly width: number
  readonly language: string
  readonly maxLines?: number
  readonly measure: (text: string, span: Span) => number
}

export type FilledLine = { readonly atoms: readonly Atom[]; readonly width: number; readonly hyphenated: boolean }

/** Rounding of widths must not push a word that fits exactly to the next line. */
const SLACK = 0.01
/** A word is parted for looks only where it is long and would leave this share of the line empty. */
const LONG_WORD = 12
const RAGGED_SHARE = 0.3
/** … and neither side of it may then be shorter than this. */
const LONG_PART = 5
/** Longer words are parted by force. */
const LONGEST_WORD_LOOKED_AT = 240
/** The narrowest letter as a share of the em: bounds how much of an endless word can fit a line. */
const NARROWEST = 0.2

/** Fills lines greedily. A word wider than a line is parted, so that nothing is ever clipped. */
export function fillLines(
  atoms: readonly Atom[],
  options: FillOptions,
): { readonly lines: FilledLine[]; readonly cut: boolean } {
  const line = new LineFiller(options)
  for (const cluster of clusters(atoms)) {
    line.add(cluster)
    if (options.maxLines !== undefined && line.lines.length >= options.maxLines) break
  }
  line.finish()
  if (options.maxLines === undefined || line.lines.length <= options.maxLines) return { lines: line.lines, cut: false }
  return { lines: ellipsed(line.lines.slice(0, options.maxLines), options), cut: true }
}

/** Atoms between two places where a line may end. */
function* clusters(atoms: readonly Atom[]): Iterable<Atom[]> {
  let cluster: Atom[] = []
  for (const [i, atom] of atoms.entries()) {
    const next = atoms[i + 1]
    cluster.push(atom)
    if (!atom.breakAfter && next !== undefined && next.kind !== 'space') continue
    yield cluster
    cluster = []
  }
}

class LineFiller {
  readonly lines: FilledLine[] = []
  private atoms: Atom[] = []
  private width = 0
  private space: Atom | null = null
  private readonly options: FillOptions

  constructor(options: FillOptions) {
    this.options = options
  }

  add(cluster: readonly Atom[]): void {
    const first = cluster[0] as Atom
    if (first.kind === 'space') {
      this.space = this.atoms.length === 0 ? null : first
      return
    }
    let rest = cluster
    while (rest.length > 0) {
      const width = rest.reduce((sum, atom) => sum + atom.width, 0)
      if (width <= this.room()) {
        this.push(rest)
        return
      }
      rest = this.part(rest, width)
    }
  }

  finish(): void {
    if (this.atoms.length > 0) this.endLine(false)
  }

  private room(): number {
    return this.options.width - this.width - (this.space?.width ?? 0) + SLACK
  }

  private push(atoms: readonly Atom[]): void {
    if (this.space) {
      this.atoms.push(this.space)
      this.width += this.space.width
      this.space = null
    }
    for (const atom of atoms) {
      this.atoms.push(atom)
      this.width += atom.width
    }
  }

  private endLine(hyphenated: boolean): void {
    this.lines.push({ atoms: this.atoms, width: this.width, hyphenated })
    this.atoms = []
    this.width = 0
    this.space = null
  }

  /** Puts as much of a cluster that doesn't fit as is sensible on this line, ends it, and returns the rest. */
  private part(cluster: readonly Atom[], width: number): readonly Atom[] {
    const first = cluster[0] as Atom
    const tooWide = width > this.options.width
    const ragged = this.room() > this.options.width * RAGGED_SHARE && first.text.length >= LONG_WORD
    if (cluster.length === 1 && first.kind === 'word' && (tooWide || ragged)) {
      const parted = this.hyphenate(first, tooWide ? 0 : LONG_PART)
      if (parted) {
        this.push([parted.head])
        this.endLine(true)
        return [parted.tail]
      }
    }
    if (this.atoms.length > 0) {
      this.endLine(false)
      return cluster
    }
    return this.partByForce(cluster)
  }

  private hyphenate(atom: Atom, shortest: number): { head: Atom; tail: Atom } | null {
    const core = /^([^\p{L}]*)([\p{L}\p{M}\u00ad]+)/u.exec(atom.text.slice(0, LONGEST_WORD_LOOKED_AT))
    if (!core) return null
    const [, before = '', word = ''] = core
    const soft = softHyphens(word)
    const offsets = soft.length > 0 ? soft : hyphenation(word, this.options.language)
    for (const offset of offsets.toReversed()) {
      if (offset < shortest || word.length - offset < shortest) continue
      const at = before.length + offset
      const head = `${atom.text.slice(0, at).replaceAll('\u00ad', '')}-`
      const width = this.options.measure(head, atom.span)
      if (width <= this.room()) return { head: { ...atom, text: head, width }, tail: this.remainder(atom, at) }
    }
    return null
  }

  private remainder(atom: Atom, at: number): Atom {
    const text = atom.text.slice(at)
    // What can't fit any line need not be measured to its end, over and over.
    const endless = text.length > this.mostSigns(atom)
    return { ...atom, text, width: endless ? Number.POSITIVE_INFINITY : this.options.measure(text, atom.span) }
  }

  /** On an empty line: as many whole atoms as fit, else as many signs of the first as fit, at least one. */
  private partByForce(cluster: readonly Atom[]): readonly Atom[] {
    const first = cluster[0] as Atom
    if (first.width <= this.room() || first.kind === 'emoji') {
      this.push([first])
      if (cluster.length > 1 && (cluster[1] as Atom).width > this.room()) this.endLine(false)
      return cluster.slice(1)
    }
    const at = this.fittingSigns(first)
    const head = first.text.slice(0, at)
    this.push([{ ...first, text: head, width: this.options.measure(head, first.span) }])
    this.endLine(false)
    const tail = this.remainder(first, at)
    return tail.text === '' ? cluster.slice(1) : [tail, ...cluster.slice(1)]
  }

  /** More signs than can stand on a line. */
  private mostSigns(atom: Atom): number {
    return Math.ceil(this.options.width / (this.options.measure('M', atom.span) * NARROWEST)) + 16
  }

  private fittingSigns(atom: Atom): number {
    const longest = this.mostSigns(atom)
    let width = 0
    for (const { index, segment } of graphemes.segment(atom.text.slice(0, longest))) {
      width += this.options.measure(segment, atom.span)
      if (width > this.room() && index > 0) return index
    }
    return Math.min(longest, atom.text.length)
  }
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Ends the last line with an ellipsis, taking words away until it fits. */
function ellipsed(lines: FilledLine[], { width, measure }: FillOptions): FilledLine[] {
  const last = lines.at(-1) as FilledLine
  const atoms = [...last.atoms]
  let span = (atoms.at(-1) as Atom).span
  let room = width - last.width
  const mark = measure('…', span)
  while (atoms.length > 1 && (room < mark || atoms.at(-1)?.kind === 'space')) room += (atoms.pop() as Atom).width
  span = (atoms.at(-1) as Atom).span
  atoms.push({ kind: 'word', text: '…', span, width: mark, breakAfter: true })
  const ellipsedWidth = atoms.reduce((sum, atom) => sum + atom.width, 0)
  return [...lines.slice(0, -1), { atoms, width: ellipsedWidth, hyphenated: false }]
}
