import type { z } from 'zod'
import type { Command } from '../../../domain/command.ts'
import { LIBRARY_COMMANDS } from '../../../domain/library/commands/registry.ts'
import { entryNamed, type LibraryTable } from '../../../domain/library/entries.ts'
import type { libraryType } from '../../../domain/library/library-type.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import type { Editor } from '../state/editor.ts'

const NOUNS = {
  touchpoint: { table: 'touchpoints', command: LIBRARY_COMMANDS['touchpoint.add'] },
  channel: { table: 'channels', command: LIBRARY_COMMANDS['channel.add'] },
  department: { table: 'departments', command: LIBRARY_COMMANDS['department.add'] },
  tag: { table: 'tags', command: LIBRARY_COMMANDS['tag.add'] },
} as const satisfies Record<string, { table: LibraryTable; command: unknown }>

/** What a field takes that names an entry of the library: the means to add one. Guests add nothing to it. */
export function creating(
  editor: Editor,
  noun: keyof typeof NOUNS,
  use: (id: string) => void,
): { readonly onCreate?: (name: string) => void } {
  if (isGuestPage) return {}
  return {
    onCreate: (name) => {
      const id = addToLibrary(editor, noun, name)
      if (id) use(id)
    },
  }
}

/** The id of the library's entry of that name; a new one where there is none. Null where it was refused. */
export function addToLibrary(editor: Editor, noun: keyof typeof NOUNS, name: string): string | null {
  const { table, command } = NOUNS[noun]
  const known = entryNamed(editor.library.document[table] as Parameters<typeof entryNamed>[0], name)
  if (known) return known.id
  const result = editor.library.execute(command as Command<typeof libraryType, z.ZodType>, { names: [name] })
  if (!result.ok) {
    editor.refused(result.refusal)
    return null
  }
  return result.value.find((change) => change.table === table && change.before === null)?.id ?? null
}
