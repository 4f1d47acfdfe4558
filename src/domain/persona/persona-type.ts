import { z } from 'zod'
import { type DocumentOf, type DocumentType, type Row, table } from '../document-type.ts'
import { deletedAt, id, idSet, order, reference, text } from '../fields.ts'
import { UPKEEP_FIELDS } from '../review.ts'

/** The groups of traits that every persona has; a field of one's own adds a group with the field's id. */
export const TRAIT_GROUPS = [
  'geography',
  'demographics',
  'lifestyle',
  'values',
  'attitudes',
  'behaviour',
  'goals',
  'needs',
  'motivations',
  'expectations',
  'worries',
  'painPoints',
] as const
export type TraitGroup = (typeof TRAIT_GROUPS)[number]

/** How the empathy map is divided: six sections around the person, Paul Boag's five, or sections of one's own. */
export const FRAMEWORKS = ['six', 'boag', 'own'] as const
export type Framework = (typeof FRAMEWORKS)[number]

/** The one record of the table `persona`. */
export const PERSONA_ID = 'persona'

const persona = table({
  id: id(),
  name: text(),
  role: text(),
  quote: text(),
  story: text(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .default('en'),
  portraitId: reference().describe('The file of an uploaded portrait; empty: an avatar is drawn from `avatarSeed`.'),
  avatarSeed: z.string().max(64).default(''),
  alt: text().describe('What the portrait shows, for those who do not see it.'),
  primary: z.boolean().default(false),
  sharePercent: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .default(null)
    .describe('Share of the customers it stands for, in per cent; null: not known.'),
  channelIds: idSet().describe("Ids of the library's channels that the persona prefers."),
  framework: z
    .enum(FRAMEWORKS)
    .default('six')
    .describe("How the empathy map is divided: six sections, Paul Boag's five, or one's own."),
  ...UPKEEP_FIELDS,
})

/**
 * What is said of the persona. One note stands in the profile (`group`), in the empathy map (`section`), or in both:
 * that is how nothing has to be typed twice.
 */
const notes = table({
  id: id(),
  group: reference().describe(
    `Where in the profile: one of ${TRAIT_GROUPS.join(', ')}, a field's id, or empty: nowhere.`,
  ),
  label: text().describe('What is measured, where that helps: “Age”.'),
  text: text(),
  order: order(),
  section: reference().describe("Where in the empathy map: `six:hear`, `boag:tasks`, an own section's id, or empty."),
  sectionOrder: order().describe('Its position in the section.'),
  deletedAt: deletedAt(),
})

const fields = table({ id: id(), order: order(), title: text(), deletedAt: deletedAt() })

/** Sections of one's own. */
const sections = table({ id: id(), order: order(), title: text(), deletedAt: deletedAt() })

export const personaType = {
  kind: 'persona',
  version: 1,
  tables: { persona, notes, fields, sections },
} satisfies DocumentType

export type Persona = DocumentOf<typeof personaType>
export type PersonaInfo = Row<typeof persona>
export type Note = Row<typeof notes>
export type PersonaField = Row<typeof fields>

export function personaInfo(document: Persona): PersonaInfo {
  return document.persona[PERSONA_ID] ?? (persona.schema.parse({ id: PERSONA_ID }) as PersonaInfo)
}
