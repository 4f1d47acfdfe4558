import { Dictionary, MISSING } from './columns.ts'
import { caseCount, type EventLog } from './event-log.ts'

export type CaseValues = {
  /** Distinct texts; numbers as texts. */
  readonly values: readonly string[]
  /** Per case an index into `values`, or `MISSING`. */
  readonly ofCase: Uint32Array
}

/** Per case the first value of an attribute that one of its events has. An attribute that the log lacks is missing for all. */
export function caseValuesOf(log: EventLog, attribute: string): CaseValues {
  const column = log.attributes.get(attribute)
  const ofCase = new Uint32Array(caseCount(log)).fill(MISSING)
  if (!column) return { values: [], ofCase }
  const dictionary = new Dictionary()
  for (let at = 0; at < ofCase.length; at++) {
    const to = log.caseStarts[at + 1] as number
    for (let i = log.caseStarts[at] as number; i < to && ofCase[at] === MISSING; i++) {
      if (column.kind === 'text') ofCase[at] = column.codes[i] as number
      else if (!Number.isNaN(column.values[i])) ofCase[at] = dictionary.codeOf(`${column.values[i]}`)
    }
  }
  return { values: column.kind === 'text' ? column.dictionary : dictionary.texts, ofCase }
}
