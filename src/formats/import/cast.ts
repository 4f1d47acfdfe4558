import type { PersonaEntry } from '../../domain/bundle.ts'
import type { Context } from '../../domain/command.ts'
import { emptyDocument } from '../../domain/document-type.ts'
import { type Draft, draft } from '../../domain/draft.ts'
import { foldName } from '../../domain/library/entries.ts'
import { type Library, libraryType } from '../../domain/library/library-type.ts'
import { initialOrders, sorted } from '../../domain/order.ts'
import { PERSONA_ID, type Persona, personaInfo, personaType } from '../../domain/persona/persona-type.ts'
import { LIMITS } from './limits.ts'
import { safeText } from './safe-text.ts'

export type NameTable = 'channels' | 'touchpoints' | 'departments' | 'tags'

export type CastOptions = {
  readonly context: Context
  readonly language?: string
  /** The workspace's own: an entry of the same name is referred to instead of made again. */
  readonly library?: Library
  readonly personas?: readonly PersonaEntry[]
}

/**
 * Who and what the maps of one file name: personas, channels, touchpoints, departments, tags. The same name, written
 * large or small, is the same entry in all of them.
 */
export type Cast = {
  /** @param role of a persona who is made now */
  personaId(name: string, role?: string): string
  /** The entry's id; it is made where there is none. */
  nameId(table: NameTable, name: string): string
  /** The id of an entry that the workspace or the file has already. */
  knownId(table: NameTable, name: string): string | null
  persona(id: string): PersonaEntry | undefined
  /** An entry as the workspace knows it. */
  row<Name extends NameTable>(table: Name, id: string): Library[Name][string] | undefined
  readonly personas: () => readonly PersonaEntry[]
  /** The library's entries that were named. */
  readonly library: () => Library
  readonly size: () => { readonly personas: number; readonly names: number }
}

export function cast(options: CastOptions): Cast {
  const { context } = options
  const entries = new Map<string, PersonaEntry>()
  const personaIds = new Map<string, string>()
  for (const entry of options.personas ?? []) personaIds.set(nameKey(personaInfo(entry.persona).name), entry.id)
  const workspace = new Map((options.personas ?? []).map((entry) => [entry.id, entry]))
  const names = new Map<string, { table: NameTable; name: string; id: string }>()
  const known = workspaceNames(options.library)

  return {
    personaId(name, role = '') {
      const key = nameKey(name)
      let id = personaIds.get(key)
      if (id === undefined) {
        id = context.newId()
        personaIds.set(key, id)
        if (entries.size < LIMITS.personas) entries.set(id, { id, persona: namedPersona(name, role, options.language) })
        else entries.set(id, { id, persona: emptyDocument(personaType) })
      } else if (!entries.has(id)) entries.set(id, workspace.get(id) as PersonaEntry)
      return id
    },
    nameId(table, source) {
      const name = safeText(source).text.replace(/\n+/g, ' ')
      const key = `${table}/${nameKey(name)}`
      const found = names.get(key)
      if (found) return found.id
      const id = known.get(key) ?? context.newId()
      names.set(key, { table, name, id })
      return id
    },
    knownId: (table, name) => {
      const key = `${table}/${nameKey(name)}`
      return names.get(key)?.id ?? known.get(key) ?? null
    },
    persona: (id) => entries.get(id),
    row: (table, id) => options.library?.[table][id] as never,
    personas: () => [...entries.values()],
    library: () => namedLibrary([...names.values()], options.library),
    size: () => ({ personas: entries.size, names: names.size }),
  }
}

/** Two ways of writing a name that a person would call the same. */
export function nameKey(name: string): string {
  return foldName(name.normalize('NFC').replace(/\s+/g, ' '))
}

function namedPersona(name: string, role: string, language: string | undefined): Persona {
  const work = draft(personaType, emptyDocument(personaType))
  work.insert('persona', {
    id: PERSONA_ID,
    name,
    ...(role ? { role } : {}),
    avatarSeed: name.slice(0, 64).toWellFormed(),
    ...(language ? { language } : {}),
  })
  return work.document
}

function workspaceNames(library: Library | undefined): Map<string, string> {
  const known = new Map<string, string>()
  if (!library) return known
  for (const table of ['channels', 'touchpoints', 'departments', 'tags'] as const) {
    for (const row of sorted(Object.values(library[table]))) {
      const key = `${table}/${nameKey(row.name)}`
      if (row.deletedAt === null && row.mergedInto === '' && !known.has(key)) known.set(key, row.id)
    }
  }
  return known
}

function namedLibrary(
  names: readonly { readonly table: NameTable; readonly name: string; readonly id: string }[],
  workspace: Library | undefined,
): Library {
  const work = draft(libraryType, emptyDocument(libraryType))
  const orders = initialOrders(names.length)
  names.forEach(({ table, name, id }, index) => {
    const row = workspace?.[table][id] ?? { id, name, order: orders[index] as string }
    work.insert(table, row as { id: string })
  })
  withChannelsOfTouchpoints(work, workspace)
  return work.document
}

/** A touchpoint of the workspace brings the channel that it names. */
function withChannelsOfTouchpoints(work: Draft<typeof libraryType>, workspace: Library | undefined): void {
  for (const { channelId } of work.all('touchpoints')) {
    const channel = workspace?.channels[channelId]
    if (channel && !work.get('channels', channelId)) work.insert('channels', channel)
  }
}
