/**
 * The Unicode bidirectional algorithm (UAX #9) for one line without explicit embeddings, which `cleanText` takes out:
 * weak types W1–W7, neutrals N1–N2 without paired brackets, implicit levels I1–I2.
 */
type Class = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'ET' | 'CS' | 'NSM' | 'N'

/** A stretch of a line that stands by itself, with a direction of its own (rules X5a–X6a). */
export type Isolate = { readonly from: number; readonly to: number; readonly rightToLeft: boolean }

/**
 * An embedding level for each UTF-16 code unit: even runs from left to right, odd from right to left.
 * @param isolates in order, none within another
 */
export function bidiLevels(text: string, rightToLeft: boolean, isolates: readonly Isolate[] = []): Uint8Array {
  // Around an isolate it is one sign that has no direction.
  const outside = [...isolates].reverse().reduce((line, { from, to }) => {
    return `${line.slice(0, from)}${'\ufffc'.repeat(to - from)}${line.slice(to)}`
  }, text)
  const levels = plainLevels(outside, rightToLeft)
  for (const { from, to, rightToLeft: turned } of isolates) {
    const around = levels[from] as number
    const base = turned === (around % 2 === 1) ? around + 2 : around + 1
    levels.set(
      plainLevels(text.slice(from, to), turned).map((level) => level + base - Number(turned)),
      from,
    )
  }
  return levels
}

function plainLevels(text: string, rightToLeft: boolean): Uint8Array {
  const base = rightToLeft ? 1 : 0
  const classes = classesOf(text)
  resolveWeak(classes, rightToLeft ? 'R' : 'L')
  resolveNeutral(classes, rightToLeft ? 'R' : 'L')
  const levels = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) levels[i] = levelOf(classes[i] as Class, base)
  return levels
}

function levelOf(kind: Class, base: number): number {
  if (kind === 'EN' || kind === 'AN') return 2
  if (base === 0) return kind === 'R' ? 1 : 0
  return kind === 'L' ? 2 : 1
}

function classesOf(text: string): Class[] {
  const classes: Class[] = []
  for (const sign of text) {
    const kind = classOf(sign)
    for (let i = 0; i < sign.length; i++) classes.push(kind)
  }
  return classes
}

function classOf(sign: string): Class {
  const code = sign.codePointAt(0) as number
  if (code >= 0x30 && code <= 0x39) return 'EN'
  if ((code >= 0x660 && code <= 0x669) || code === 0x66b || code === 0x66c) return 'AN'
  if (code >= 0x6f0 && code <= 0x6f9) return 'EN'
  if (/\p{M}/u.test(sign)) return 'NSM'
  if (/[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(sign)) return /\p{L}/u.test(sign) ? 'AL' : 'N'
  if (/[\p{Script=Hebrew}\u200f]/u.test(sign)) return 'R'
  if ('+-'.includes(sign)) return 'ES'
  if ('#$%°€£¥¢‰'.includes(sign)) return 'ET'
  if (',./:\u00a0'.includes(sign)) return 'CS'
  return /[\p{L}\p{N}\u200e]/u.test(sign) ? 'L' : 'N'
}

function resolveWeak(classes: Class[], edge: 'L' | 'R'): void {
  let previous: Class = edge
  let strong: Class = edge
  for (let i = 0; i < classes.length; i++) {
    if (classes[i] === 'NSM') classes[i] = previous
    previous = classes[i] as Class
    if (previous === 'EN' && strong === 'AL') classes[i] = 'AN'
    if (previous === 'L' || previous === 'R' || previous === 'AL') strong = previous
  }
  for (let i = 0; i < classes.length; i++) if (classes[i] === 'AL') classes[i] = 'R'
  resolveSeparators(classes)
  strong = edge
  for (let i = 0; i < classes.length; i++) {
    const kind = classes[i] as Class
    if (kind === 'L' || kind === 'R') strong = kind
    else if (kind === 'EN' && strong === 'L') classes[i] = 'L'
  }
}

/** W4–W6: a separator between two numbers is part of them, a sign beside a number too; all others are neutral. */
function resolveSeparators(classes: Class[]): void {
  for (let i = 0; i < classes.length; i++) {
    const [before, kind, after] = [classes[i - 1], classes[i], classes[i + 1]]
    if (kind === 'CS' && before === after && (before === 'EN' || before === 'AN')) classes[i] = before
    else if (kind === 'ES' && before === 'EN' && after === 'EN') classes[i] = 'EN'
  }
  for (let i = 0; i < classes.length; i++) {
    if (classes[i] !== 'ET') continue
    let end = i
    while (classes[end] === 'ET') end++
    const touches = classes[i - 1] === 'EN' || classes[end] === 'EN'
    for (let k = i; k < end; k++) classes[k] = touches ? 'EN' : 'N'
    i = end - 1
  }
  for (let i = 0; i < classes.length; i++) if (classes[i] === 'CS' || classes[i] === 'ES') classes[i] = 'N'
}

/** Neutrals between two of one direction take it; others take the line's. */
function resolveNeutral(classes: Class[], edge: 'L' | 'R'): void {
  const direction = (kind: Class | undefined) => (kind === undefined ? edge : kind === 'L' ? 'L' : 'R')
  for (let i = 0; i < classes.length; i++) {
    if (classes[i] !== 'N') continue
    let end = i
    while (classes[end] === 'N') end++
    const before = direction(classes[i - 1])
    const resolved = before === direction(classes[end]) ? before : edge
    for (let k = i; k < end; k++) classes[k] = resolved
    i = end - 1
  }
}

/** The order in which runs stand from left to right (rule L2), as indexes into `levels`, one a run. */
export function visualOrder(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(...levels.filter((level) => level % 2 === 1), highest + 1)
  for (let level = highest; level >= lowestOdd; level--) {
    for (let i = 0; i < order.length; i++) {
      if ((levels[order[i] as number] as number) < level) continue
      let end = i
      while (end < order.length && (levels[order[end] as number] as number) >= level) end++
      order.splice(i, end - i, ...order.slice(i, end).reverse())
      i = end - 1
    }
  }
  return order
}
