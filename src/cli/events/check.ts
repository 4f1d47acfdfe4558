import type { Analysis } from '../../journeys/analysis.ts'
import type { Basis } from '../../journeys/basis.ts'
import { columnsAsked } from '../../journeys/columns-asked.ts'
import { expectedOf } from '../../journeys/conformance/checked-map.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { preparationParameters } from '../../journeys/question.ts'
import { sayJson, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { sayWhatWasRead } from './analyse.ts'
import { logOptions } from './log-options.ts'
import { stageOrStepTitles } from './map-columns.ts'
import { withRulesFile } from './mapping-file.ts'
import { parametersOf } from './parameters.ts'
import { readLog } from './read-log.ts'
import { readMap } from './read-map.ts'
import { sayParameter } from './say-parameter.ts'
import { tables } from './tables.ts'

type Move = { readonly step: string | null }
type Checked = {
  readonly basis: Basis
  readonly steps: readonly { readonly id: string }[]
  readonly examples: readonly { readonly moves: readonly Move[] }[]
}

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
  const told = parametersOf(analysis.parameters, written.value)
  const preparation = preparationParameters.safeParse(told)
  if (!preparation.success) return sayParameter(preparation.error, written.value, terminal)

  const drawn = await readMap(mapPath, terminal)
  if (!drawn.ok) return sayRefusal(drawn.refusal, json, terminal)
  const { bundle } = drawn.value

  const columns = columnsAsked(analysis, preparation.data)
  const read = await readLog(logPath, settings, columns && new Set(columns), terminal)
  if (!read.ok) return sayRefusal(read.refusal, json, terminal)
  sayWhatWasRead(read.value, terminal)
  const log = fromColumns(read.value.columns)
  const { log: named, expected, unobserved } = expectedOf(log, bundle, preparation.data)
  const titles = stageOrStepTitles(bundle.map)
  const titleOf = (id: string) => titles.get(id) ?? id
  if (expected.blocks.length === 0) {
    const values = { columns: [...titles.values()].join('\n'), names: named.dictionary.slice(0, 30).join('\n') }
    return sayRefusal({ reason: 'cli-map-not-in-log', values }, json, terminal)
  }

  const parameters = analysis.parameters.safeParse({ ...told, expected })
  if (!parameters.success) return sayParameter(parameters.error, written.value, terminal)
  const result = analysis.run(log, parameters.data) as Checked
  const steps = result.steps.map((step) => ({ title: titleOf(step.id), ...step }))
  const { events, cases } = result.basis
  const examples = result.examples.map((one) => ({
    ...one,
    moves: one.moves.map((move) => ({ ...move, step: move.step === null ? null : titleOf(move.step) })),
  }))
  const answer = {
    events,
    cases,
    ...result,
    steps,
    examples,
    unobserved: unobserved.map(titleOf),
    refused: read.value.refused,
  }
  if (json) await sayJson(answer, terminal)
  else await terminal.out(tables(answer))
  return EXIT.done
}
