import type { Analysis } from '../../journeys/analysis.ts'
import { fromColumns } from '../../journeys/log/event-log.ts'
import { orderOf } from '../../journeys/log/order.ts'
import { sayJsonList } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { analyse, type Question } from './analyse.ts'

/**
 * `polku split LOG`: with `--json` one row an event, in the order of the file, with how likely it opens a new journey;
 * otherwise what every analysis says.
 */
export function splitFile(analysis: Analysis, args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  return analyse(analysis, args, terminal, {
    sayJson: (question) => sayScores(analysis, question, terminal),
    inJson: { scores: true },
  })
}

type Scored = { readonly threshold: number; readonly scores: readonly number[] | null }

async function sayScores(analysis: Analysis, { read, parameters }: Question, terminal: Terminal): Promise<ExitCode> {
  const { columns } = read
  // Sorted in place only where it is sorted already, so the order has to be asked for first.
  const { indexes: order } = orderOf(columns.cases, columns.times)
  const log = fromColumns(columns)
  const { scores, threshold } = analysis.run(log, { ...(parameters as object), scores: true }) as Scored
  const ofInput = new Float64Array(columns.times.length)
  for (const [at, score] of (scores ?? []).entries()) ofInput[order?.[at] ?? at] = score
  const rowAt = (at: number) => ({
    case: columns.caseIds?.[columns.cases[at] as number],
    event: columns.dictionary[columns.names[at] as number],
    time: columns.times[at],
    score: ofInput[at],
    opens: (ofInput[at] as number) >= threshold,
  })
  await sayJsonList(ofInput.length, rowAt, terminal)
  return EXIT.done
}
