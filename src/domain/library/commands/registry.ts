import { z } from 'zod'
import { oneId } from '../../arguments.ts'
import { byName } from '../../command.ts'
import { PRESENCES } from '../../lanes/touchpoints.ts'
import { STAGE_COLOURS } from '../../palette.ts'
import { CHANNEL_ICONS } from '../channel-icons.ts'
import { PHASES } from '../library-type.ts'
import { entryCommands } from './entry-commands.ts'

const presence = z.enum(PRESENCES)
const colour = z.enum(STAGE_COLOURS)

/**
 * Every command of the library by its name. Invariants that each of them keeps:
 * 1. Every record fits its schema and lies under its own id.
 * 2. Names of living entries of one table differ, case aside, and are not blank.
 * 3. Nothing is taken away for good, so that what maps refer to is always known; a merged entry names the one that
 *    took its place. A refused command changes nothing; the reversed diff restores exactly.
 */
export const LIBRARY_COMMANDS = byName([
  ...entryCommands('channel', 'channels', { icon: z.enum(CHANNEL_ICONS), presence }),
  ...entryCommands('touchpoint', 'touchpoints', {
    channelId: z.union([oneId, z.literal('')]),
    presence,
    phase: z.enum(PHASES),
  }),
  ...entryCommands('department', 'departments', { colour }),
  ...entryCommands('tag', 'tags', { colour }),
])

export type LibraryCommandName = keyof typeof LIBRARY_COMMANDS
export type LibraryCommandArgs<Name extends LibraryCommandName> = z.input<(typeof LIBRARY_COMMANDS)[Name]['args']>
