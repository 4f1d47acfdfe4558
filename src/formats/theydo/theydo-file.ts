import { z } from 'zod'

/** The kinds of files that TheyDo's public import schemas name, and whatever comes after version 1. */
export const THEYDO_FORMAT = /^THEYDO_[A-Z_]+_V\d+$/

const maybe = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)

const groupTags = maybe(z.array(z.object({ tagGroup: z.string(), tag: z.string() })))

/** A solution, an opportunity or an insight: what becomes a card. Fields of a wrong type count as missing. */
export const theydoItem = z.object({
  title: z.string().min(1),
  importKey: maybe(z.string()),
  description: maybe(z.string()),
  externalLinks: maybe(z.array(z.string())),
  icon: maybe(z.string()),
  tags: maybe(z.array(z.string())),
  groups: maybe(z.array(z.string())),
  groupTags,
  status: maybe(z.string()),
  type: maybe(z.string()),
  priority: maybe(z.string()),
  ownerEmail: maybe(z.string()),
  weight: maybe(z.number()),
  empathyScore: maybe(z.number()),
})
export type TheydoItem = z.output<typeof theydoItem>

const number = maybe(z.number())

/** One measurement; which figures it has depends on the metric's type. */
const dataPoint = z.object({
  dateOfMeasurement: z.string(),
  score: number,
  respondents: number,
  veryUnsatisfied: number,
  unsatisfied: number,
  neutral: number,
  satisfied: number,
  verySatisfied: number,
  detractors: number,
  passives: number,
  promoters: number,
  value: number,
  numerator: number,
  denominator: number,
})
export type DataPoint = z.output<typeof dataPoint>

export const theydoMetric = z.object({
  title: z.string().min(1),
  type: z.string().catch('OTHER'),
  description: maybe(z.string()),
  unit: maybe(z.string()),
  aggregationMethod: maybe(z.string()),
  target: number,
  targetComparisonOperator: maybe(z.string()),
  tags: maybe(z.array(z.string())),
  groups: maybe(z.array(z.string())),
  groupTags,
  ownerEmail: maybe(z.string()),
  dataPoints: z.array(dataPoint.nullable().catch(null)).catch([]),
})
export type TheydoMetric = z.output<typeof theydoMetric>

/** The columns of a file of answers, as far as they name personas. */
export const theydoFields = z.array(z.object({ fieldId: z.string(), fieldType: z.string().catch('TEXT') })).catch([])
export const theydoResponses = z
  .array(z.object({ responseFields: z.array(z.object({ fieldId: z.string(), textValue: z.string() })).catch([]) }))
  .catch([])
