import { ok, type Result } from '../../domain/result.ts'
import type { Analysis } from '../../journeys/analysis.ts'
import type { Basis } from '../../journeys/basis.ts'
import { columnsAsked } from '../../journeys/columns-asked.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import type { Preparation } from '../../journeys/question.ts'
import type { LikelyGoal } from '../../journeys/roles/likely-goal.ts'
import { progressOf } from '../progress.ts'
import { sayJson, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { knownColumns, sayUnknownEvents } from './asked-names.ts'
import { lacksGoal, proposedGoal, withGoal } from './likely-goal.ts'
import { logOptions } from './log-options.ts'
import { withRulesFile } from './mapping-file.ts'
import { type AskedOfServer, analyseOnServer, sayNotOfDataSet, serverAsked } from './on-server.ts'
import { flagsOf, namesOf, optionWithoutValue, parametersOf } from './parameters.ts'
import { type ReadLog, readLog } from './read-log.ts'
import { sayParameter } from './say-parameter.ts'
import { tables } from './tables.ts'

/** Events that were read, and what they are asked. */
export type Question = {
  readonly path: string
  readonly read: ReadLog
  readonly parameters: unknown
  /** Options of the verb itself, as they were written. */
  readonly own: ReadonlyMap<string, string>
}

/** What a verb does that goes by more than its analysis. */
export type Verb = {
  /** Options that are not the analysis'. */
  readonly own?: readonly string[]
  /** What a server is told besides where JSON is asked for. */
  readonly inJson?: object
  /** Says in JSON what it says in a shape of its own. */
  readonly sayJson?: (question: Question) => Promise<ExitCode>
  /** Answers instead of the analysis alone, where one of its own options stands there. */
  readonly answer?: (question: Question) => Promise<Result<Answer>>
  /** Asks a server then. */
  readonly askServer?: (question: AskedOfServer, own: ReadonlyMap<string, string>) => Promise<ExitCode>
}
export type Answer = {
  readonly basis: Basis
  /** The goal that was taken where none was named; null: none is likely. */
  readonly likelyGoal?: LikelyGoal | null
}

/** `polku graph LOG`, `funnel LOG --steps a,b` …: asks a file the question of an analysis. */
export async function analyse(
  analysis: Analysis,
  args: readonly string[],
  terminal: Terminal,
  verb: Verb = {},
): Promise<ExitCode> {
  const { translate } = terminal
  const asked = logOptions(args, namesOf(analysis.parameters), flagsOf(analysis.parameters))
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { words, json, settings } = asked.options
  const [path, ...more] = words
  if (path === undefined || more.length > 0)
    return sayUsage(translate('cli.events.usage', { verb: analysis.id }), terminal)
  const own = new Map([...asked.options.parameters].filter(([name]) => verb.own?.includes(name)))
  const empty = [...own].find(([, value]) => value === '' || value === 'true')
  if (empty) return sayUsage(translate('cli.value-needed', { option: `--${empty[0]}` }), terminal)
  const told = new Map([...asked.options.parameters].filter(([name]) => !own.has(name)))
  const alone = optionWithoutValue(analysis.parameters, told)
  if (alone !== null) return sayUsage(translate('cli.value-needed', { option: `--${alone}` }), terminal)
  const written = await withRulesFile(told)
  if (!written.ok) return sayRefusal(written.refusal, json, terminal)
  const parameters = analysis.parameters.safeParse(parametersOf(analysis.parameters, written.value))
  if (!parameters.success) return sayParameter(parameters.error, written.value, terminal)
  const [ofFile] = asked.options.ofFile
  const server = serverAsked(asked.options, path)
  if (server) {
    if (ofFile !== undefined) return sayNotOfDataSet(ofFile, terminal)
    const told = { ...parametersOf(analysis.parameters, written.value), ...(json && verb.inJson) }
    const isGoalLacking = lacksGoal(analysis, written.value)
    const question: AskedOfServer = { server, dataSet: path, analysis, parameters: told, isGoalLacking, json }
    return own.size > 0 && verb.askServer ? verb.askServer(question, own) : analyseOnServer(question, terminal)
  }
  // What a verb does of its own may look at any column.
  const columns = own.size > 0 ? null : columnsAsked(analysis, parameters.data)
  const read = await readLog(path, settings, columns && new Set(columns), terminal)
  if (!read.ok) return sayRefusal(read.refusal, json, terminal)
  if (ofFile !== undefined && read.value.source.kind === 'data-set') return sayNotOfDataSet(ofFile, terminal)
  sayWhatWasRead(read.value, terminal)
  const known = knownColumns(read.value, parameters.data as object)
  if (!known.ok) return sayRefusal(known.refusal, json, terminal)
  sayUnknownEvents(read.value, parameters.data as Preparation, terminal)
  const question: Question = { path, read: read.value, parameters: parameters.data, own }
  if (json && verb.sayJson) return verb.sayJson(question)
  const isGoalLacking = lacksGoal(analysis, written.value)
  const answered =
    own.size > 0 && verb.answer
      ? await verb.answer(question)
      : ok(await answerOf(analysis, question, isGoalLacking, terminal))
  if (!answered.ok) return sayRefusal(answered.refusal, json, terminal)
  const { events, cases } = answered.value.basis
  if (json) await sayJson({ events, cases, ...answered.value, refused: read.value.refused }, terminal)
  else await terminal.out(tables({ events, cases, ...answered.value }))
  return EXIT.done
}

async function answerOf(
  analysis: Analysis,
  { read, parameters }: Question,
  isGoalLacking: boolean,
  terminal: Terminal,
): Promise<Answer> {
  const log = fromColumns(read.columns)
  const asked = parameters as object
  const ask = async (graph: Analysis, question: object) => graph.run(log, graph.parameters.parse(question))
  const goal = isGoalLacking ? await proposedGoal(asked, ask, terminal) : null
  const counting = progressOf(terminal, (percent) => terminal.translate('cli.events.counting', { percent }))
  const progress = (share: number) => counting.at(share, 1)
  const answer = analysis.run(log, withGoal(asked, goal), { progress }) as Answer
  counting.end()
  return isGoalLacking ? { ...answer, likelyGoal: goal } : answer
}

/** How the file was understood, and what of it was not taken, on standard error. */
export function sayWhatWasRead({ source, columns, refused, reasons }: ReadLog, terminal: Terminal): void {
  const { say, translate, language } = terminal
  if (source.kind === 'data-set') {
    say(translate('cli.events.data-set', { name: source.dataSet.name, events: columns.times.length }))
    return
  }
  const { opened } = source
  const { mapping } = opened
  const list = new Intl.ListFormat(language)
  if (mapping && mapping.milestones.length > 0) {
    const columns = list.format(mapping.milestones)
    say(translate('cli.events.milestones', { case: mapping.case.join(' + '), columns }))
  } else if (mapping) {
    const event = mapping.event.length > 0 ? mapping.event : [mapping.name ?? '']
    const time = mapping.time.join(' + ') || '–'
    say(translate('cli.events.columns', { case: mapping.case.join(' + '), event: event.join(' + '), time }))
  }
  if (opened.settings.sheet !== undefined && opened.sheets.length > 1) {
    const sheets = list.format(opened.sheets.map(({ name }) => name))
    say(translate('cli.events.sheet', { sheet: opened.settings.sheet, sheets }))
  }
  if (opened.settings.objectType !== undefined && opened.objectTypes.length > 1) {
    const others = list.format(opened.objectTypes.map(({ name }) => name))
    say(translate('cli.events.object-type', { type: opened.settings.objectType, types: others }))
  }
  const order = mapping?.timeFormat === 'mdy' ? 'mdy' : 'dmy'
  if (opened.isTimeAmbiguous) say(translate('cli.events.ambiguous', { order }))
  const commas = opened.columns.filter(({ name, numbers }) => numbers === 'comma' && mapping?.attributes.includes(name))
  if (commas.length > 0) say(translate('cli.events.comma', { columns: list.format(commas.map(({ name }) => name)) }))
  if (opened.isTimeless) say(translate('cli.events.timeless'))
  if (opened.pairs > 0 && opened.settings.lifecycle === 'every') say(translate('cli.events.pairs'))
  if (refused > 0) {
    const why = list.format([...reasons].map(([reason, count]) => `${reason} ${count}`))
    say(translate('cli.events.refused', { refused, why }))
  }
}
