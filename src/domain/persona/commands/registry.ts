import type { z } from 'zod'
import { byName } from '../../command.ts'
import * as notes from './notes.ts'
import { fieldCommands, sectionCommands } from './own-parts.ts'
import * as profile from './profile.ts'

/**
 * Every command of a persona by its name. Invariants that each of them keeps:
 * 1. Every record fits its schema and lies under its own id; at most one info record, `persona`.
 * 2. A note names a group, a section, or both; what it names exists, deleted or not.
 * 3. Nothing is taken away for good. A refused command changes nothing; the reversed diff restores exactly.
 */
export const PERSONA_COMMANDS = byName([
  profile.setPersona,
  profile.reviewPersona,
  profile.addChannel,
  profile.removeChannel,
  profile.setFramework,
  notes.addNotes,
  notes.setNote,
  notes.placeInProfile,
  notes.placeInSection,
  notes.removeFromProfile,
  notes.removeFromSection,
  notes.deleteNotes,
  notes.restoreNotes,
  ...fieldCommands,
  ...sectionCommands,
])

export type PersonaCommandName = keyof typeof PERSONA_COMMANDS
export type PersonaCommandArgs<Name extends PersonaCommandName> = z.input<(typeof PERSONA_COMMANDS)[Name]['args']>
