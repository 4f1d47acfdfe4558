import { withoutDirectives } from './diagram-kind.ts'
import { type SetAside, setEntitiesAside } from './entities.ts'

export type JourneyTask = {
  readonly name: string
  /** Null: the task gives none that can be read. */
  readonly score: number | null
  readonly actors: readonly string[]
  /** Counted from 1 in the file. */
  readonly line: number
}

export type JourneySection = { readonly name: string; readonly line: number; readonly tasks: JourneyTask[] }

/** What Mermaid would show otherwise, or not at all. */
export type JourneyRemark = {
  readonly reason:
    | 'colon-in-name'
    | 'sign-in-name'
    | 'after-actors'
    | 'comment-left-out'
    | 'score-missing'
    | 'score-not-number'
    | 'title-twice'
  readonly line: number
  readonly text: string
}

/** A Mermaid `journey` diagram as it is written. */
export type Journey = {
  title: string
  accTitle: string
  accDescription: string
  readonly line: number
  /** Tasks before any section stand in a first one without a name. */
  readonly sections: JourneySection[]
  readonly remarks: JourneyRemark[]
}

/** `stops`: it holds a sign at which Mermaid itself stops with an error. */
type Statement = { readonly text: string; readonly line: number; readonly stops?: boolean }

/**
 * Parses all `journey` diagrams of a text, one after the other, as Mermaid 11 reads them, and more kindly where Mermaid
 * stops with an error: scores may be missing or any number, actors are optional, `;` ends a statement, `%%` and `#`
 * begin a comment. Never throws.
 * @param firstLine the number of the text's first line in its file
 */
export function parseJourneys(source: string, firstLine = 1): Journey[] {
  const aside = setEntitiesAside(withoutDirectives(source.replace(/^\ufeff/, '')))
  const journeys: Journey[] = []
  let current: Journey | null = null
  let frontTitle = ''
  for (const found of statements(aside, firstLine)) {
    if ('frontTitle' in found) {
      frontTitle = found.frontTitle
      continue
    }
    const begins = /^journey(?:\s+(.*))?$/is.exec(found.text)
    if (begins && (current === null || begins[1] === undefined)) {
      current = newJourney(aside.putBack(frontTitle), found.line)
      frontTitle = ''
      journeys.push(current)
      if (begins[1]) readStatement(current, { text: begins[1], line: found.line }, aside)
    } else if (current) readStatement(current, found, aside)
  }
  return journeys
}

function newJourney(title: string, line: number): Journey {
  return { title, accTitle: '', accDescription: '', line, sections: [], remarks: [] }
}

type Found = (Statement & { readonly comment?: string }) | { readonly frontTitle: string }

/** The text's statements: front matter, descriptions in braces and comments are found by lines, the rest parted at `;`. */
function* statements(aside: SetAside, firstLine: number): Generator<Found> {
  const lines = aside.text.split(/\r\n?|\n/)
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] as string).trim()
    const number = firstLine + at
    if (line === '---') {
      const end = frontMatterEnd(lines, at)
      if (end === null) continue
      yield { frontTitle: frontMatterTitle(lines.slice(at + 1, end)) }
      at = end
      continue
    }
    const braces = /^accDescr\s*\{(.*)$/is.exec(line)
    if (braces) {
      const [text, end] = untilBrace(lines, at, braces[1] as string)
      yield { text: `accDescr: ${text}`, line: number }
      at = end
      continue
    }
    if (line.startsWith('%%')) continue
    const [code, comment] = withoutComment(line)
    for (const text of statementsOf(code)) yield { text, line: number, stops: /[;#]/.test(text) }
    if (comment !== '' && code.trim() !== '') yield { text: `#${comment}`, line: number }
  }
}

const KEYWORD = /^(?:title|section|journey|accTitle|accDescr)(?:[\s:]|$)/i
const COLON = /[:：]/

/** A line parted at its semicolons. What can't be a statement, where Mermaid stops with an error, belongs to its neighbour. */
function statementsOf(code: string): string[] {
  if (code.length > LONGEST_KIND_LINE) return code.split(';').flatMap((text) => text.trim() || [])
  const statements: string[] = []
  let name = ''
  for (const part of code.split(';').map((text) => text.trim())) {
    if (part === '') continue
    const last = statements.at(-1) ?? ''
    if (COLON.test(part) || KEYWORD.test(part)) {
      statements.push(name + part)
      name = ''
    } else if (name === '' && /^(?:title|section)\s/i.test(last)) statements[statements.length - 1] = `${last}; ${part}`
    else name += `${part}; `
  }
  return name === '' ? statements : [...statements, ...name.split('; ').filter((text) => text !== '')]
}

/** Front matter is closed by a second `---`, and a journey follows. */
function frontMatterEnd(lines: readonly string[], start: number): number | null {
  for (let at = start + 1; at < Math.min(lines.length, start + 200); at++) {
    if (lines[at]?.trim() === '---') return at
    if (/^\s*journey\s*$/i.test(lines[at] as string)) return null
  }
  return null
}

function frontMatterTitle(lines: readonly string[]): string {
  const title =
    lines.map((line) => /^title\s*:\s*(.*)$/.exec(line.trim())?.[1]).find((found) => found !== undefined) ?? ''
  return title.replace(/^(["'])(.*)\1$/, '$2').trim()
}

function untilBrace(lines: readonly string[], start: number, first: string): [text: string, end: number] {
  const texts: string[] = []
  for (let at = start; at < lines.length; at++) {
    const line = at === start ? first : (lines[at] as string)
    const close = line.indexOf('}')
    texts.push((close < 0 ? line : line.slice(0, close)).trim())
    if (close >= 0) return [texts.join('\n').trim(), at]
  }
  return [texts.join('\n').trim(), lines.length]
}

/**
 * `#` begins a comment anywhere, `%%` where a blank stands before it. In the name of a task that goes on with its score
 * (`Read C# docs: 4`) Mermaid stops with an error; there `#` is a sign like any other.
 */
function withoutComment(line: string): [code: string, comment: string] {
  const signs = [hashComment(line), line.search(/\s%%(?!\{)/)].filter((at) => at >= 0)
  if (signs.length === 0) return [line, '']
  const at = Math.min(...signs)
  return [line.slice(0, at), line.slice(at).replace(/^[\s#%]+/, '')]
}

/** Nobody writes longer lines by hand; those of machines need no kindness that takes time. */
const LONGEST_KIND_LINE = 1_000

function hashComment(line: string): number {
  if (line.length > LONGEST_KIND_LINE) return line.indexOf('#')
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1)) {
    const before = line.slice(line.lastIndexOf(';', at) + 1, at).trimStart()
    const isName = before !== '' && !KEYWORD.test(before) && !COLON.test(before)
    const isInWord = /\S#|#\S/.test(line.slice(Math.max(0, at - 1), at + 2))
    if (!isName || !isInWord || !/^[^;]*[:：]\s*[+-]?\d/.test(line.slice(at))) return at
  }
  return -1
}

function readStatement(journey: Journey, { text, line, stops = false }: Statement, { putBack }: SetAside): void {
  if (text.startsWith('#')) {
    journey.remarks.push({ reason: 'comment-left-out', line, text: putBack(text.slice(1)) })
    return
  }
  const keyword =
    /^(title|section|accTitle\s*:|accDescr\s*:)(?:\s+|$)(.*)$/is.exec(text) ??
    /^(acc(?:Title|Descr)\s*:)(.*)$/is.exec(text)
  if (stops) {
    const [name = ''] = text.replace(/^(?:title|section)\s+/i, '').split(COLON)
    journey.remarks.push({ reason: 'sign-in-name', line, text: putBack(name) })
  }
  if (!keyword) {
    sectionFor(journey, line).tasks.push(readTask(journey, text, line, putBack))
    return
  }
  const value = putBack(keyword[2] as string).trim()
  switch ((keyword[1] as string).toLowerCase().replace(/\W/g, '')) {
    case 'title':
      if (journey.title !== '' && journey.title !== value)
        journey.remarks.push({ reason: 'title-twice', line, text: journey.title })
      journey.title = value
      return
    case 'acctitle':
      journey.accTitle = value
      return
    case 'accdescr':
      journey.accDescription = value
      return
    default:
      journey.sections.push({ name: value, line, tasks: [] })
  }
}

function sectionFor(journey: Journey, line: number): JourneySection {
  const last = journey.sections.at(-1)
  if (last) return last
  const first = { name: '', line, tasks: [] }
  journey.sections.push(first)
  return first
}

const SCORE = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/

/**
 * `name: score: actors`. The name ends at the first colon, as in Mermaid. Where no score follows there but further on,
 * Mermaid's picture is broken; then the colons before the score belong to the name. Wide colons and digits count as such.
 */
function readTask(journey: Journey, source: string, line: number, putBack: SetAside['putBack']): JourneyTask {
  const text = source.includes(':') ? source : source.replaceAll('：', ':')
  const parts = text.split(':').map((part) => part.trim())
  const [first = '', second = ''] = parts
  const isScore = (part: string) => SCORE.test(part.normalize('NFKC'))
  const at = second === '' || isScore(second) ? 1 : parts.findIndex((part, index) => index > 1 && isScore(part))
  if (at < 1) return taskWithoutScore(journey, parts, text, line, putBack)
  const name = at === 1 ? first : text.split(':').slice(0, at).join(':').trim()
  const figure = (parts[at] ?? '').normalize('NFKC')
  const score = figure === '' ? null : Number(figure.replace(',', '.'))
  const beyond = parts.slice(at + 2).filter((part) => part !== '')
  if (at > 1) journey.remarks.push({ reason: 'colon-in-name', line, text: putBack(name) })
  if (score === null) journey.remarks.push({ reason: 'score-missing', line, text: putBack(name) })
  if (beyond.length > 0) journey.remarks.push({ reason: 'after-actors', line, text: putBack(beyond.join(': ')) })
  return { name: putBack(name), score, actors: actorsIn(parts[at + 1] ?? '', putBack), line }
}

/** `Walk: often: Me` gives a score that is none, `Walk` and `Walk: Me` give none; the latter may all be a name. */
function taskWithoutScore(
  journey: Journey,
  parts: readonly string[],
  text: string,
  line: number,
  putBack: SetAside['putBack'],
): JourneyTask {
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 3 && third !== '' && !/\s/.test(second)) {
    journey.remarks.push({ reason: 'score-not-number', line, text: putBack(second) })
    return { name: putBack(first), score: null, actors: actorsIn(third, putBack), line }
  }
  journey.remarks.push({ reason: 'score-missing', line, text: putBack(first) })
  return { name: putBack(text.replace(/:\s*$/, '')), score: null, actors: [], line }
}

function actorsIn(list: string, putBack: SetAside['putBack']): string[] {
  const actors = list.split(/[,，、]/).map((actor) => putBack(actor).trim())
  return [...new Set(actors.filter((actor) => actor !== ''))]
}
