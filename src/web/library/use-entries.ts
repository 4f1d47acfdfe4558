import type { Command } from '../../domain/command.ts'
import type { Diff } from '../../domain/diff.ts'
import { LIBRARY_COMMANDS } from '../../domain/library/commands/registry.ts'
import type { libraryType } from '../../domain/library/library-type.ts'
import type { Result } from '../../domain/result.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { NOUNS, type Part } from './parts.ts'

export type LibraryStore = DocumentStore<typeof libraryType>

/** What can be done with the entries of one list. Each answers with what changed, or why not. */
export type EntryActions = {
  readonly add: (names: readonly string[]) => Result<Diff>
  readonly rename: (id: string, name: string) => Result<Diff>
  readonly set: (id: string, fields: Readonly<Record<string, unknown>>, merge?: string) => Result<Diff>
  readonly move: (id: string, index: number, merge?: string) => Result<Diff>
  readonly remove: (id: string) => Result<Diff>
  readonly restore: (id: string) => Result<Diff>
  readonly merge: (id: string, intoId: string) => Result<Diff>
}

type Verb = 'add' | 'rename' | 'set' | 'move' | 'delete' | 'restore' | 'merge'

export function entryActions(store: LibraryStore, part: Part): EntryActions {
  const run = (verb: Verb, args: Readonly<Record<string, unknown>>, merge?: string) => {
    // The four lists' commands differ in their fields alone, which each command checks by itself.
    const command = LIBRARY_COMMANDS[`${NOUNS[part]}.${verb}`] as Command<typeof libraryType>
    return store.execute(command, args, merge ? { merge } : {})
  }
  return {
    add: (names) => run('add', { names }),
    rename: (id, name) => run('rename', { id, name }),
    set: (id, fields, merge) => run('set', { id, fields }, merge),
    move: (id, index, merge) => run('move', { ids: [id], index }, merge),
    remove: (id) => run('delete', { ids: [id] }),
    restore: (id) => run('restore', { ids: [id] }),
    merge: (id, intoId) => run('merge', { ids: [id], intoId }),
  }
}
