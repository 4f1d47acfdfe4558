import type { Imported, MapBundle, PersonaEntry, PortableFile } from '../../domain/bundle.ts'
import type { Library } from '../../domain/library/library-type.ts'
import type { DocumentContent } from '../documents/kinds.ts'
import { type Adopted, adoptEntries, usedEntries } from './adopt-entries.ts'
import { mapWithNewIds, type NewIds, personaWithNewIds } from './new-ids.ts'

export type ImportPlan = {
  /** Entries that the library needs and has not. */
  readonly entries: readonly Adopted[]
  readonly documents: readonly (DocumentContent & { readonly id: string })[]
}

/** What the import finds here. */
export type Surroundings = {
  readonly library: Library
  /** Personas of the workspace that the file refers to; they are not made again. */
  readonly personaIds: ReadonlySet<string>
  /** Ids that the file's images got when they were drawn anew. */
  readonly files: ReadonlyMap<string, string>
  /** Whoever belongs to the workspace; nobody else can answer for something here. */
  readonly memberIds: readonly string[]
  /** Data sets of the workspace; a map can be laid over no other. */
  readonly dataSetIds: readonly string[]
  readonly newId: () => string
}

/** The documents that an imported file becomes, under ids of their own, so that importing twice makes two. */
export function planImport(
  imported: Imported,
  { library, personaIds, files, memberIds, dataSetIds, newId }: Surroundings,
): ImportPlan {
  const entries = personaEntries(imported)
  const libraries = [...imported.maps.map((bundle) => bundle.library), ...(imported.library ? [imported.library] : [])]
  const maps = imported.maps.map(({ map }) => map)
  const used = usedEntries(
    maps,
    entries.map(({ persona }) => persona),
    libraries,
  )
  const adopted = adoptEntries(library, libraries, used)
  const fresh = entries.filter(({ id }) => !personaIds.has(id))
  const ids: NewIds = {
    ...adopted.ids,
    files,
    members: sameIds(memberIds),
    dataSets: sameIds(dataSetIds),
    personas: new Map(fresh.map(({ id }) => [id, newId()])),
    maps: new Map(imported.maps.map(({ id }) => [id, newId()])),
  }
  return {
    entries: adopted.entries,
    documents: [
      ...fresh.map((entry) => personaDocument(ids.personas.get(entry.id) ?? entry.id, entry, ids)),
      ...imported.maps.map(({ id, map }) => mapDocument(ids.maps.get(id) ?? id, map, ids)),
    ],
  }
}

function sameIds(ids: readonly string[]): ReadonlyMap<string, string> {
  return new Map(ids.map((id) => [id, id]))
}

/** The file's personas, each once. */
export function personaEntries({ maps, personas }: Imported): PersonaEntry[] {
  const all = [...personas, ...maps.flatMap((bundle) => bundle.personas)]
  return [...new Map(all.map((entry) => [entry.id, entry])).values()]
}

/** The file's images, each once. */
export function importedFiles({ maps, files = [] }: Imported): PortableFile[] {
  const all = [...files, ...maps.flatMap((bundle) => bundle.files)]
  return [...new Map(all.map((file) => [file.id, file])).values()]
}

function personaDocument(id: string, entry: PersonaEntry, ids: NewIds) {
  return { kind: 'persona', id, document: personaWithNewIds(entry, ids) } as const
}

function mapDocument(id: string, map: MapBundle['map'], ids: NewIds) {
  return { kind: 'map', id, document: mapWithNewIds(map, ids) } as const
}
