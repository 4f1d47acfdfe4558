import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'
import { tableMappingSchema } from './table-mapping.ts'

/** The formats in which events come. Tables, lines of JSON and lists of JSON are mapped by their columns. */
export const EVENT_FORMATS = ['csv', 'json-lines', 'json', 'xes', 'ocel-json', 'ocel-xml', 'ocel-sqlite'] as const
export type EventFormat = (typeof EVENT_FORMATS)[number]

/** How a file of events is to be read. What is left out is guessed from the file. */
export const eventSettingsSchema = exactObject({
  format: z.enum(EVENT_FORMATS).optional(),
  /** Of a workbook: the sheet that is read; where nobody says, the longest that holds events. */
  sheet: z.string().max(500).optional(),
  /** One sign; tables only. */
  separator: z.string().length(1).optional(),
  /** A label of the WHATWG Encoding Standard. */
  encoding: z.string().max(40).optional(),
  /** Whether the first row holds headings. */
  header: z.boolean().optional(),
  /** Corrections to the guessed mapping of columns. */
  mapping: tableMappingSchema.partial().optional(),
  /** What clocks without a zone of their own show; of tables, the mapping says it. */
  timeZone: z.string().max(100).optional(),
  /** The type of objects that are the cases of an object-centric log. */
  objectType: z.string().max(500).optional(),
  /** `every`: each row of an XES log is an event; `pair`: a start and its completion are one, with an end. */
  lifecycle: z.enum(['every', 'pair']).optional(),
})
export type EventSettings = z.output<typeof eventSettingsSchema>
