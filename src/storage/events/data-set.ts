import { z } from 'zod'
import { EVENT_FORMATS, eventSettingsSchema } from '../../formats/events/event-settings.ts'

const count = z.number().int().min(0)

/** In a data set's folder: what it says of itself. */
export const DATA_SET_FILE = 'data-set.json'

/** A file of events that were written together and never change. */
const partSchema = z.object({
  /** Its name in the data set's folder. */
  file: z.string().regex(/^part-[\w-]+\.duckdb$/),
  events: count,
  refused: count,
})
export type Part = z.output<typeof partSchema>

/** What a data set's folder says of itself. Whatever it names is there; what it doesn't name is left over. */
export const manifestSchema = z.object({
  format: z.literal('polku/events'),
  version: z.literal(1),
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
  parts: z.array(partSchema),
  events: count,
  cases: count,
  names: count,
  period: z.object({ from: z.number(), to: z.number() }).nullable(),
  columns: z.array(z.object({ name: z.string(), kind: z.enum(['text', 'number']), distinct: count.nullable() })),
  refused: count,
  source: z
    .object({ file: z.string(), bytes: count, format: z.enum(EVENT_FORMATS), settings: eventSettingsSchema })
    .nullable(),
  originals: z.array(z.string()),
  isHashed: z.boolean(),
  isTimeless: z.boolean(),
  /** The last imports of files and batches of live events that came in, the newest last. */
  imports: z.array(z.string()).default([]),
})
export type Manifest = z.output<typeof manifestSchema>

/** Every file that a data set consists of, besides `DATA_SET_FILE`. */
export function filesOf({ parts, originals }: Manifest): string[] {
  const lists = parts.flatMap(({ file, refused }) => (refused > 0 ? [refusedFile(file)] : []))
  return [...parts.map(({ file }) => file), ...lists, ...originals]
}

/** Beside a part: the rows that were not taken. */
export function refusedFile(part: string): string {
  return part.replace(/\.duckdb$/, '.refused')
}

/** A data set as others see it. */
export type DataSet = Omit<Manifest, 'format' | 'version' | 'parts'>

export function dataSetOf({ format: _, version: __, parts: ___, ...rest }: Manifest): DataSet {
  return rest
}
