import { z } from 'zod'
import { type DocumentOf, type DocumentType, type Row, table } from '../document-type.ts'
import { deletedAt, id, order, reference, text } from '../fields.ts'
import { PRESENCES } from '../lanes/touchpoints.ts'
import { STAGE_COLOURS } from '../palette.ts'

/** When in the relation a touchpoint is met: before, during or after the purchase. */
export const PHASES = ['', 'before', 'during', 'after'] as const

/** What every entry of the library has. */
const entry = () => ({
  id: id(),
  order: order(),
  name: text(),
  deletedAt: deletedAt(),
  mergedInto: reference().describe(
    'The entry that took its place when duplicates were merged: whoever refers to this one means that one.',
  ),
})

const channels = table({
  ...entry(),
  // One of CHANNEL_ICONS today; the icons of a later version must be readable too.
  icon: z.string().max(64).default('message-circle').describe('The name of an icon of the Tabler set.'),
  presence: z.enum(PRESENCES).default(''),
})

const touchpoints = table({
  ...entry(),
  channelId: reference(),
  presence: z.enum(PRESENCES).default(''),
  phase: z.enum(PHASES).default(''),
})

const departments = table({
  ...entry(),
  colour: z.enum(STAGE_COLOURS).default('blue'),
})

const tags = table({
  ...entry(),
  colour: z.enum(STAGE_COLOURS).default('violet'),
})

/** What a workspace's maps share. Maps refer to it by id, so a new name here is a new name everywhere. */
export const libraryType = {
  kind: 'library',
  version: 1,
  tables: { channels, touchpoints, departments, tags },
} satisfies DocumentType

export type Library = DocumentOf<typeof libraryType>
export type Channel = Row<typeof channels>
export type LibraryTouchpoint = Row<typeof touchpoints>
export type Department = Row<typeof departments>
export type Tag = Row<typeof tags>
