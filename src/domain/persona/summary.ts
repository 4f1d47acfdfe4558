import { z } from 'zod'
import { livingNotes } from './notes.ts'
import { type Persona, personaInfo } from './persona-type.ts'

/** What lists show of a persona without opening it. */
export const personaSummary = z.object({
  role: z.string().catch(''),
  quote: z.string().catch(''),
  language: z.string().catch('en'),
  portraitId: z.string().catch(''),
  avatarSeed: z.string().catch(''),
  alt: z.string().catch(''),
  primary: z.boolean().catch(false),
  sharePercent: z.number().nullable().catch(null),
  /** How many living notes the profile and the empathy map hold together. */
  notes: z.number().int().min(0).catch(0),
  ownerId: z.string().catch(''),
  reviewOn: z.string().catch(''),
})
export type PersonaSummary = z.output<typeof personaSummary>

/** Reads what a list carries; what an older version left out or wrote otherwise reads as nothing. */
export function readPersonaSummary(source: unknown): PersonaSummary {
  return personaSummary.parse(typeof source === 'object' && source !== null ? source : {})
}

export function summarisePersona(persona: Persona): PersonaSummary {
  return personaSummary.parse({ ...personaInfo(persona), notes: livingNotes(persona).length })
}
