import type { Analysis } from '../../journeys/analysis.ts'
import { columnsAsked } from '../../journeys/columns-asked.ts'
import { toldCheck, toldCheckParameters } from '../../journeys/conformance/told-check.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { sayJson, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { sayWhatWasRead } from './analyse.ts'
import { knownColumns, sayUnknownEvents } from './asked-names.ts'
import { logOptions } from './log-options.ts'
import { withRulesFile } from './mapping-file.ts'
import { checkOnServer, sayNotOfDataSet, serverAsked } from './on-server.ts'
import { parametersOf } from './parameters.ts'
import { readLog } from './read-log.ts'
import { readMap } from './read-map.ts'
import { sayParameter } from './say-parameter.ts'
import { tables } from './tables.ts'

/**
 * `polku check MAP LOG`: lays a log over a map. A column of the map is shown by the events that are called like it or like
 * one of its touchpoints; columns that no event shows are named and not compared. What may be left out, alternatives and
 * what may come again are as the map says.
 */
export async function checkMap(analysis: Analysis, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const asked = logOptions(args)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { words, json, settings } = asked.options
  const [mapPath, logPath, ...more] = words
  if (mapPath === undefined || logPath === undefined || more.length > 0)
    return sayUsage(translate('cli.events.check-usage'), terminal)

  const written = await withRulesFile(asked.options.parameters)
  if (!written.ok) return sayRefusal(written.refusal, json, terminal)
  const parameters = toldCheckParameters.safeParse(parametersOf(toldCheckParameters, written.value))
  if (!parameters.success) return sayParameter(parameters.error, written.value, terminal)

  const [ofFile] = asked.options.ofFile
  const server = serverAsked(asked.options, mapPath)
  if (server) {
    if (ofFile !== undefined) return sayNotOfDataSet(ofFile, terminal)
    const told = parametersOf(toldCheckParameters, written.value)
    return checkOnServer(server, [mapPath, logPath], told, json, terminal)
  }
  const drawn = await readMap(mapPath, terminal)
  if (!drawn.ok) return sayRefusal(drawn.refusal, json, terminal)

  const columns = columnsAsked(analysis, parameters.data)
  const read = await readLog(logPath, settings, columns && new Set(columns), terminal)
  if (!read.ok) return sayRefusal(read.refusal, json, terminal)
  if (ofFile !== undefined && read.value.source.kind === 'data-set') return sayNotOfDataSet(ofFile, terminal)
  sayWhatWasRead(read.value, terminal)
  const known = knownColumns(read.value, parameters.data)
  if (!known.ok) return sayRefusal(known.refusal, json, terminal)
  sayUnknownEvents(read.value, parameters.data, terminal)
  const checked = toldCheck(fromColumns(read.value.columns), drawn.value.bundle, parameters.data)
  if (!checked.ok) return sayRefusal(checked.refusal, json, terminal)
  if (json) await sayJson({ ...checked.value, refused: read.value.refused }, terminal)
  else await terminal.out(tables(checked.value))
  return EXIT.done
}
