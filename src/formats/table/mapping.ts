import { z } from 'zod'
import { LANE_KIND_NAMES } from '../../domain/lanes/registry.ts'
import { FIELD_MEANINGS } from './field-words.ts'

/**
 * What a row of a grid, or a column of a list, holds.
 * `cards`: cards of one lane (of kind `lane`, called `title`); `above`: more cards of the lane before it.
 */
export const MEANINGS = ['ignore', 'cards', 'above', ...FIELD_MEANINGS] as const
export type Meaning = (typeof MEANINGS)[number]

const field = z.object({
  /** The row in a grid, the column in a list, counted from 0. */
  index: z.number().int().min(0).max(1_000_000),
  meaning: z.enum(MEANINGS),
  /** The kind of lane that `cards` belong to. */
  lane: z.enum(LANE_KIND_NAMES).default('custom'),
  /** The lane's own title; empty: the kind's name. */
  title: z.string().max(1_000).default(''),
  /** Whose feelings these are; empty: everybody's. */
  persona: z.string().max(1_000).default(''),
  /** The first thing that the field holds, shortened, for a person to know it by. */
  sample: z.string().max(100).optional(),
  /** A person said what it holds: where that is nothing that is needed, nothing is lost. */
  chosen: z.boolean().optional(),
})
export type FieldMapping = z.output<typeof field>

const tableMapping = z.object({
  /** The sheet's name, or the table's number in its file. */
  table: z.string().max(1_000),
  /** Whether a map is made of it. */
  use: z.boolean(),
  title: z.string().max(1_000).default(''),
  /**
   * `grid`: stages run across, each row is a lane. `list`: each row is a card, or a step with its lanes in columns
   * (which is a grid turned around).
   */
  layout: z.enum(['grid', 'list']),
  /** The column (grid) or row (list) with the names of the fields, counted from 0; null: there is none. */
  labels: z.number().int().min(0).max(1_000_000).nullable(),
  /** The first column (grid) or row (list) that holds contents, counted from 0. */
  first: z.number().int().min(0).max(1_000_000),
  fields: z.array(field).max(20_000),
  /** Whether lines, list marks and semicolons in a cell part it into several cards. */
  split: z.boolean().default(true),
  /** What parts a stage from its step where one cell names both, such as ` / `; empty: nothing. */
  stepSeparator: z.string().max(8).default(''),
  /** Ends of the emotion scale; null: they follow from the figures. */
  scale: z
    .object({ min: z.number().int().min(-100).max(99), max: z.number().int().min(-99).max(100) })
    .refine(({ min, max }) => min < max)
    .nullable()
    .default(null),
  /** How sure the guess is, 0 to 1. */
  confidence: z.number().min(0).max(1).default(1),
  /** The same for tables of the same headings: by it a corrected mapping is remembered. */
  signature: z.string().max(200).default(''),
  /** The signature that the table has when it is turned around, so that what was corrected that way is found too. */
  turned: z.string().max(200).optional(),
})
export type TableMapping = z.output<typeof tableMapping>

/** How a file's tables are read. Plain JSON: made by a guess, corrected by a person, remembered by signature. */
export const mappingSchema = z.object({
  version: z.literal(1),
  /** The text's encoding, a WHATWG label; null for workbooks. */
  encoding: z.string().max(40).nullable().default(null),
  /** What parts the columns of a text; null where the format says so itself. */
  separator: z.string().length(1).nullable().default(null),
  /** The sign before the decimals, for figures that are text. */
  decimal: z.enum([',', '.']).default('.'),
  tables: z.array(tableMapping).max(1_000),
})
export type Mapping = z.output<typeof mappingSchema>

/** A guess that is less sure than this is not followed unless a person says so. */
export const SURE_ENOUGH = 0.5
