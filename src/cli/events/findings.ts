import type { MapBundle } from '../../domain/bundle.ts'
import { living } from '../../domain/map/columns.ts'
import { mapInfo } from '../../domain/map/map-type.ts'
import { ok, type Result } from '../../domain/result.ts'
import { columnsAsked } from '../../journeys/columns-asked.ts'
import { type CheckResult, check } from '../../journeys/conformance/check.ts'
import { checkedMap } from '../../journeys/conformance/checked-map.ts'
import { findingWords, severityOf, type ToldFinding, toldFinding } from '../../journeys/findings/finding-words.ts'
import { findingsOf } from '../../journeys/findings/findings.ts'
import { judgementsOf } from '../../journeys/findings/touchpoint-findings.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { type Preparation, preparationParameters } from '../../journeys/question.ts'
import { sayJson, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { sayWhatWasRead } from './analyse.ts'
import { type LogOptions, logOptions } from './log-options.ts'
import { withRulesFile } from './mapping-file.ts'
import { type FoundInMap, findingsOnServer, sayNotOfDataSet, serverAsked } from './on-server.ts'
import { parametersOf } from './parameters.ts'
import { readLog } from './read-log.ts'
import { readMap } from './read-map.ts'
import { sayParameter } from './say-parameter.ts'

/**
 * `polku findings MAP [LOG]`: what in a map is worth a look, the gravest first, with a log also where reality departs from it.
 * Of a server's map with the data set that was chosen for it, where none is named.
 */
export async function findMap(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { translate, language } = terminal
  const asked = logOptions(args)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { words, json } = asked.options
  const [mapPath, logPath, ...more] = words
  if (mapPath === undefined || more.length > 0) return sayUsage(translate('cli.events.findings-usage'), terminal)
  const written = await withRulesFile(asked.options.parameters)
  if (!written.ok) return sayRefusal(written.refusal, json, terminal)
  const preparation = preparationParameters.safeParse(parametersOf(preparationParameters, written.value))
  if (!preparation.success) return sayParameter(preparation.error, written.value, terminal)

  const server = serverAsked(asked.options, mapPath)
  if (server) {
    const [other] = asked.options.ofFile
    if (other !== undefined) return sayNotOfDataSet(other, terminal)
    const told = parametersOf(preparationParameters, written.value)
    const say = (found: FoundInMap) => sayFindings(found, logPath !== undefined, json, terminal)
    return findingsOnServer(server, [mapPath, logPath], told, say, json, terminal)
  }
  const read = await readMap(mapPath, terminal)
  if (!read.ok) return sayRefusal(read.refusal, json, terminal)
  const { bundle, others } = read.value
  const { map, library } = bundle
  const checked =
    logPath === undefined ? ok(null) : await checkedLog(logPath, bundle, asked.options, preparation.data, terminal)
  if (!checked.ok) return sayRefusal(checked.refusal, json, terminal)

  const judging = others.map(({ id, map, library }) => ({ id, judged: judgementsOf(map, library) }))
  const dismissals = new Map(living(map.dismissals).map(({ id, why }) => [id, why]))
  const found = findingsOf({ map, library, check: checked.value, others: judging }, dismissals)
  const titles = new Map(others.map(({ id, map }) => [id, mapInfo(map).title]))
  const said = findingWords({ map, library, language, translate, titleOfMap: (id) => titles.get(id) ?? '' })
  const answer = {
    journeys: checked.value?.basis.cases ?? null,
    open: found.open.map((one) => toldFinding(one, said)),
    dismissed: found.dismissed.map(({ finding, why }) => ({ ...toldFinding(finding, said), why })),
  }
  return sayFindings(answer, logPath !== undefined, json, terminal)
}

async function sayFindings(found: FoundInMap, hasLog: boolean, json: boolean, terminal: Terminal): Promise<ExitCode> {
  if (hasLog && found.journeys === null) terminal.say(terminal.translate('cli.events.findings-unseen'))
  const graded = { ...found, open: found.open.map((one) => ({ ...one, grade: severityOf(one) })) }
  if (json) await sayJson(graded, terminal)
  else await terminal.out(listed(graded, terminal))
  return EXIT.done
}

/** Null: no event shows a column of the map. */
async function checkedLog(
  path: string,
  bundle: MapBundle,
  { settings }: LogOptions,
  preparation: Preparation,
  terminal: Terminal,
): Promise<Result<CheckResult | null>> {
  const columns = columnsAsked(check, preparation)
  const read = await readLog(path, settings, columns && new Set(columns), terminal)
  if (!read.ok) return read
  sayWhatWasRead(read.value, terminal)
  return ok(checkedMap(fromColumns(read.value.columns), bundle, preparation))
}

type Listed = {
  readonly open: readonly (ToldFinding & { readonly grade: ReturnType<typeof severityOf> })[]
  readonly dismissed: readonly unknown[]
}

function listed({ open, dismissed }: Listed, { translate }: Terminal): string {
  const width = String(open.length).length
  const lines = open.flatMap(({ title, about, message, grade }, at) => [
    `${String(at + 1).padStart(width)}. ${title}${about === '' ? '' : `: ${about}`} (${translate(`findings.severity.${grade}`)})`,
    `${' '.repeat(width + 2)}${message}`,
  ])
  const foot = dismissed.length > 0 ? [translate('findings.dismissed', { count: dismissed.length })] : []
  return `${[translate('findings.count', { count: open.length }), '', ...lines, ...foot].join('\n')}\n`
}
