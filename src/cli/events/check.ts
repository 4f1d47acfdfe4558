import type { Analysis } from '../../journeys/analysis.ts'
import type { Basis } from '../../journeys/basis.ts'
import { expectedFromMap, suggestedRules } from '../../journeys/conformance/expected-from-map.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { chooseDocument } from '../choose-document.ts'
import { readDocuments } from '../read-documents.ts'
import { sayJson, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { sayWhatWasRead } from './analyse.ts'
import { logOptions } from './log-options.ts'
import { stageOrStepTitles } from './map-columns.ts'
import { parametersOf } from './parameters.ts'
import { readLog } from './read-log.ts'
import { tables } from './tables.ts'

type Move = { readonly step: string | null }
type Checked = {
  readonly basis: Basis
  readonly steps: readonly { readonly id: string }[]
  readonly examples: readonly { readonly moves: readonly Move[] }[]
}

/**
 * `polku check MAP LOG`: lays a log over a map. A column of the map is shown by the events that are called like it or like
 * one of its touchpoints; columns that no event shows are named and not compared.
 */
export async function checkMap(analysis: Analysis, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const asked = logOptions(args)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { words, json, settings, parameters: written } = asked.options
  const [mapPath, logPath, ...more] = words
  if (mapPath === undefined || logPath === undefined || more.length > 0)
    return sayUsage(translate('cli.events.check-usage'), terminal)

  const file = await readDocuments(mapPath, { anyway: false, mapping: [] })
  if (!file.ok) return sayRefusal(file.refusal, json, terminal)
  const chosen = chooseDocument(file.value, CHOICE, terminal)
  if (!chosen.ok) return sayRefusal(chosen.refusal, json, terminal)
  const { bundle } = chosen.value
  if (!('map' in bundle)) return sayRefusal({ reason: 'cli-nothing' }, json, terminal)

  const read = await readLog(logPath, settings, () => new Set())
  if (!read.ok) return sayRefusal(read.refusal, json, terminal)
  sayWhatWasRead(read.value, terminal)
  const log = fromColumns(read.value.columns)
  const rules = suggestedRules(bundle.map, bundle.library, log.dictionary)
  const { expected, unobserved } = expectedFromMap(bundle.map, rules)
  const titles = stageOrStepTitles(bundle.map)
  const titleOf = (id: string) => titles.get(id) ?? id
  if (expected.blocks.length === 0) {
    const values = { columns: [...titles.values()].join(', '), names: log.dictionary.slice(0, 30).join(', ') }
    return sayRefusal({ reason: 'cli-map-not-in-log', values }, json, terminal)
  }

  const parameters = analysis.parameters.safeParse({ ...parametersOf(analysis.parameters, written), expected })
  if (!parameters.success) {
    const [issue] = parameters.error.issues
    const option = `--${String(issue?.path[0] ?? '')}`
    return sayUsage(translate('cli.events.parameter', { option, detail: issue?.message ?? '' }), terminal)
  }
  const result = analysis.run(log, parameters.data) as Checked
  const steps = result.steps.map((step) => ({ title: titleOf(step.id), ...step }))
  const { events, cases } = result.basis
  const examples = result.examples.map((one) => ({
    ...one,
    moves: one.moves.map((move) => ({ ...move, step: move.step === null ? null : titleOf(move.step) })),
  }))
  const told = {
    events,
    cases,
    ...result,
    steps,
    examples,
    unobserved: unobserved.map(titleOf),
    refused: read.value.refused,
  }
  if (json) await sayJson(told, terminal)
  else await terminal.out(tables(told))
  return EXIT.done
}

/** The file's first map. */
const CHOICE = { help: false, version: false, json: false, anyway: false, mapping: [], write: {}, map: 1 }
