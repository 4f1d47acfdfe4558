import { isMissing } from '../missing.ts'
import { TIME_FORMATS, type TimeFormat, timeReader } from './read-time.ts'

export type GuessedTime = {
  readonly format: TimeFormat
  /** Share of the values that it reads, 0 to 1. */
  readonly share: number
  /** Whether another reading fits as well: 3/4/2024 alone may be either. */
  readonly isAmbiguous: boolean
}

const UTC = (ms: number) => ms
const COMPACT = /^\s*(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(([01]\d|2[0-3])([0-5]\d([0-5]\d)?)?)?\s*$/
const NUMERIC: readonly TimeFormat[] = ['seconds', 'milliseconds', 'microseconds', 'nanoseconds', 'excel']

/**
 * How a column's times are written, judged by all values together: a 13th month settles it for the column.
 * Null where less than half of the values read as times. Numbers alone read as times in any column, so who asks
 * has to know from elsewhere that this is one.
 */
export function guessTime(values: readonly string[]): GuessedTime | null {
  const present = values.filter((value) => !isMissing(value.trim()))
  if (present.length === 0) return null
  const scored = TIME_FORMATS.filter((format) => !NUMERIC.includes(format)).map((format) => {
    const read = timeReader(format, UTC)
    return { format, share: present.filter((value) => !Number.isNaN(read(value))).length / present.length }
  })
  const epoch = epochUnit(present)
  if (epoch) scored.unshift({ format: epoch, share: 1 })
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a))
  if (best.share < 0.5) return null
  const rival = scored.find(({ format, share }) => format !== best.format && share === best.share)
  const isAmbiguous = best.format === 'dmy' && rival?.format === 'mdy'
  return { ...best, isAmbiguous }
}

/**
 * Seconds until the year 5138, milliseconds until then, and so on. Figures that are all days of 1954 to 2119 as spreadsheets
 * count them are such days; other small ones are seconds.
 */
function epochUnit(values: readonly string[]): TimeFormat | null {
  const numbers = values.map((value) =>
    /^\s*[+-]?\d+(?:[.,]\d+)?(?:e\+?\d{1,2})?\s*$/i.test(value)
      ? Math.abs(Number(value.replace(',', '.')))
      : Number.NaN,
  )
  if (numbers.some(Number.isNaN)) return null
  // 20240305, 2024030510 and 20240305101112 are dates.
  if (values.every((value) => COMPACT.test(value))) return 'compact'
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  if ((sorted[0] ?? 0) >= 20_000 && (sorted.at(-1) ?? 0) < 80_000) return 'excel'
  if (middle < 1e11) return 'seconds'
  if (middle < 1e14) return 'milliseconds'
  return middle < 1e17 ? 'microseconds' : 'nanoseconds'
}
