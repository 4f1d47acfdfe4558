import { fold } from '../../domain/folding.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { DistancesFrom } from '../../journeys/discovery/levenshtein.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { type Preparation, prepared } from '../../journeys/question.ts'
import type { Terminal } from '../terminal.ts'
import type { ReadLog } from './read-log.ts'

/** What parameters are called whose texts are names of events, and those whose texts are names of columns. */
const EVENTS = new Set(['steps', 'anyOf', 'goal', 'from', 'with', 'without', 'only', 'except'])
const COLUMNS = new Set(['by', 'touchpoint', 'attribute', 'attributes'])
/** What is said of maps and rules may well name what does not occur. */
const OTHERS = new Set(['mapping', 'rules', 'expected'])

/** How many names are offered instead of one that there is not, and of how many. */
const OFFERED = 5
const MOST_COMPARED = 10_000
const CODE_UNITS = 0x10000

/** Refuses a question about a column that there is not: `events-no-such-column`. */
export function knownColumns({ columns, source }: ReadLog, parameters: object): Result<null> {
  const told = source.kind === 'file' ? source.opened.columns : source.dataSet.columns
  const known = new Set([...told.map(({ name }) => name), ...columns.attributes.keys()])
  const unknown = namesUnder(parameters, COLUMNS).find((name) => !known.has(name))
  if (unknown === undefined) return ok(null)
  return refuse('events-no-such-column', undefined, { column: unknown, columns: [...known].slice(0, 30).join('\n') })
}

/** Says of which events that are asked about there are none, and what is called nearly so: nobody sees it in a zero. */
export function sayUnknownEvents({ columns }: ReadLog, asked: Preparation, terminal: Terminal): void {
  const { say, translate, language } = terminal
  const names = namesUnder(asked, EVENTS)
  if (names.length === 0) return
  const whole = { ...asked, filter: null, splitHistories: false, sessionGapMs: null }
  const { dictionary } = asked.mapping === null ? columns : prepared(fromColumns(columns), whole).log
  const known = new Set(dictionary)
  const list = new Intl.ListFormat(language, { type: 'disjunction' })
  for (const name of new Set(names))
    if (!known.has(name))
      say(translate('cli.events.no-such-event', { name, names: list.format(nearest(name, dictionary)) }))
}

function nearest(name: string, dictionary: readonly string[]): string[] {
  const distances = new DistancesFrom(codesOf(name), CODE_UNITS)
  return dictionary
    .slice(0, MOST_COMPARED)
    .map((text) => ({ text, distance: distances.to(codesOf(text)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED)
    .map(({ text }) => text)
}

function codesOf(text: string): Uint32Array {
  const folded = fold(text.slice(0, 200)).text
  return Uint32Array.from({ length: folded.length }, (_, at) => folded.charCodeAt(at))
}

/** The texts that stand under one of these keys, however deep. */
function namesUnder(value: unknown, keys: ReadonlySet<string>, isUnder = false): string[] {
  if (typeof value === 'string') return isUnder ? [value] : []
  if (Array.isArray(value)) return value.flatMap((one) => namesUnder(one, keys, isUnder))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (OTHERS.has(key) ? [] : namesUnder(one, keys, keys.has(key))))
}
