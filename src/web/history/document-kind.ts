import { mapType } from '../../domain/map/map-type.ts'
import { personaType } from '../../domain/persona/persona-type.ts'

/** Documents that have a screen of their history. */
export const TYPES = { map: mapType, persona: personaType } as const
export type DocumentKind = keyof typeof TYPES
