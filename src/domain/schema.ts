import { z } from 'zod'
import type { Table } from './document-type.ts'
import { id } from './fields.ts'
import { libraryType } from './library/library-type.ts'
import { mapType } from './map/map-type.ts'
import { personaType } from './persona/persona-type.ts'

/**
 * The files `polku/map` and `polku/persona`: the documents with all they refer to, as people and programs can write
 * them. Records lie in arrays, sorted by `order`; a record that leaves its order out stands where it stands in the
 * array. Ids are the document's own. Everything but the ids may be left out and then takes its default, so that files
 * of older versions stay readable; softly deleted records are kept.
 */
export const MAP_FORMAT = 'polku/map'
export const PERSONA_FORMAT = 'polku/persona'
/** The newest version of both files that is understood. Raised when the meaning of what is written changes. */
export const FILE_VERSION = 1

const positioned = z
  .string()
  .regex(/^[0-9A-Za-z]{1,512}$/)
  .exactOptional()
  .describe('A fractional index among its siblings, compared by code unit; left out: the position in the array.')

/** A table's records as they stand in a file. */
function records<T extends Table>(table: T, description: string) {
  const { order: _, ...shape } = table.schema.shape as T['schema']['shape'] & { order?: z.ZodType }
  const ordered = 'order' in table.schema.shape ? { order: positioned } : {}
  const { id: ownId, ...rest } = shape as Record<string, z.ZodType>
  return z
    .array(z.object({ id: ownId as z.ZodType, ...ordered, ...rest }))
    .default([])
    .describe(description)
}

/** A table of one record: its fields without the id that everybody knows. */
function single<T extends Table>(table: T, description: string) {
  const { id: _, ...fields } = table.schema.shape as Record<string, z.ZodType>
  return z.object(fields).describe(description)
}

const map = mapType.tables
const persona = personaType.tables
const library = libraryType.tables

const files = z
  .array(
    z.object({
      id: id(),
      mime: z.string().regex(/^image\/[\w.+-]{1,60}$/),
      base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/),
    }),
  )
  .default([])
  .describe('Pictures of cards and portraits.')

const libraryFile = z
  .object({
    channels: records(library.channels, 'Channels that cards, touchpoints and personas refer to.'),
    touchpoints: records(library.touchpoints, 'Touchpoints that cards stand for.'),
    departments: records(library.departments, 'Departments that cards name.'),
    tags: records(library.tags, 'Tags of cards.'),
  })
  .default({ channels: [], touchpoints: [], departments: [], tags: [] })
  .describe('What the workspace’s maps share, as far as this file refers to it.')

const personaParts = {
  persona: single(persona.persona, 'Who the persona is.'),
  notes: records(persona.notes, 'What is said of the persona, in the profile, in the empathy map, or in both.'),
  fields: records(persona.fields, 'Groups of one’s own in the profile.'),
  sections: records(persona.sections, 'Sections of one’s own in the empathy map.'),
}

const version = z.number().int().min(1).max(FILE_VERSION).describe('The version of the file’s meaning.')
const schemaAddress = z.string().exactOptional().describe('Where this schema lies; not read.')
const { id: _pointId, ...point } = map.points.schema.shape

export const mapFile = z
  .object({
    $schema: schemaAddress,
    format: z.literal(MAP_FORMAT),
    version,
    id: id().describe('The map’s id. A map that is imported gets a new one.'),
    map: single(map.map, 'What the map says of itself.'),
    personas: z
      .array(
        z.object({
          id: id(),
          order: positioned,
          isOnMap: z.boolean().default(true).describe('False: it only travels along.'),
          persona: z.object(personaParts).exactOptional().describe('Left out: the file only names the persona.'),
        }),
      )
      .default([])
      .describe('The personas whose journey it is.'),
    kpis: records(map.kpis, 'What the journey is measured by.'),
    stages: records(map.stages, 'The stages of the journey.'),
    steps: records(map.steps, 'The steps in the stages.'),
    lanes: records(map.lanes, 'The rows of the matrix.'),
    cards: records(map.cards, 'The cards in the cells.'),
    points: z
      .array(z.object(point))
      .default([])
      .describe('The points of the emotion curves: one a column, persona and layer.'),
    links: records(map.links, 'What answers, causes or relates to what.'),
    changes: records(
      map.changes,
      'What is planned of the changes that lead here from the map that this one was made from.',
    ),
    dismissals: records(map.dismissals, 'Findings that somebody has looked at and set aside, with the reason.'),
    library: libraryFile,
    files,
  })
  .meta({ title: 'Polku map', description: 'A customer journey map with all it refers to.' })

export const personaFile = z
  .object({
    $schema: schemaAddress,
    format: z.literal(PERSONA_FORMAT),
    version,
    id: id().describe('The persona’s id. A persona that is imported gets a new one.'),
    ...personaParts,
    library: libraryFile,
    files,
  })
  .meta({ title: 'Polku persona', description: 'A persona with its empathy map.' })

/** The JSON Schema (draft 2020-12) of a file as one may write it. */
export function jsonSchema(kind: 'map' | 'persona'): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(kind === 'map' ? mapFile : personaFile, { io: 'input', target: 'draft-2020-12' })
}
