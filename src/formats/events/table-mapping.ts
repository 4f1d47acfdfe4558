import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { TIME_FORMATS } from './time/read-time.ts'

const column = z.string().max(500)
/** Columns that are kept beside. */
export const MOST_ATTRIBUTES = 500

/** Which columns of a table say what of each event. Columns are named by their headings. */
export const tableMappingSchema = exactObject({
  /** Whose events these are; several are put together, such as customer and order. */
  case: z.array(column).min(1).max(5),
  /** What happened; several are put together. Empty: each of `milestones` is an event, or all are called `name`. */
  event: z.array(column).max(5),
  /** What every event is called where no column says it. */
  name: z.string().max(500).nullable(),
  /** When; a date and a clock may stand in two columns. Empty: the rows stand in their order. */
  time: z.array(column).max(2),
  end: column.nullable(),
  /** Columns of times, each of which is an event of its heading's name: ordered, paid, delivered. */
  milestones: z.array(column).max(100),
  /**
   * What tells an event that was sent twice: later rows with the same are left out and counted. With `milestones`, the paper
   * that several rows are of, such as lines of an order: each of its times counts once.
   */
  id: column.nullable(),
  /** What else is kept. */
  attributes: z.array(column).max(MOST_ATTRIBUTES),
  timeFormat: z.enum(TIME_FORMATS).nullable(),
  endFormat: z.enum(TIME_FORMATS).nullable(),
  /** What clocks without a zone of their own show: a name such as `Europe/Helsinki`, or a shift. */
  timeZone: z.string().max(100),
})
export type TableMapping = z.output<typeof tableMappingSchema>

/** Names of a table's columns, each once: an empty heading is `column 3`, a second `id` is `id 2`. */
export function columnNames(headings: readonly string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading, at) => {
    const name = heading.trim() || `column ${at + 1}`
    let unique = name
    for (let again = 2; taken.has(unique); again++) unique = `${name} ${again}`
    taken.add(unique)
    return unique
  })
}
