import type { MapBundle, PersonaBundle, PersonaEntry, PortableFile } from '../../domain/bundle.ts'
import { type Entry, entryFor } from '../../domain/library/entries.ts'
import type { Library } from '../../domain/library/library-type.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import { usedEntries } from '../imports/adopt-entries.ts'
import { libraryOf } from '../library.ts'
import type { Services } from '../services.ts'

/** A map or a persona with all it refers to. */
export function bundleOf(services: Services, record: DocumentRecord): Promise<MapBundle | PersonaBundle> {
  return record.kind === 'map' ? mapBundle(services, record) : personaBundle(services, record)
}

/** The map with the personas, the library's entries and the images that it shows. */
async function mapBundle(services: Services, record: DocumentRecord): Promise<MapBundle> {
  const { workspaceId } = record
  const map = (await services.live.read(record)).document as unknown as JourneyMap
  const [{ library }, personas] = await Promise.all([
    libraryOf(services, workspaceId),
    personasOf(services, workspaceId, Object.keys(map.personas)),
  ])
  const files = await portableFiles(services, workspaceId, [
    ...Object.values(map.cards).map(({ imageId }) => imageId),
    ...personas.map(({ persona }) => personaInfo(persona).portraitId),
  ])
  return { id: record.id, map, personas, library: partOf(library, [map], personas), files }
}

async function personaBundle(services: Services, record: DocumentRecord): Promise<PersonaBundle> {
  const { id, workspaceId } = record
  const persona = (await services.live.read(record)).document as unknown as Persona
  const [{ library }, files] = await Promise.all([
    libraryOf(services, workspaceId),
    portableFiles(services, workspaceId, [personaInfo(persona).portraitId]),
  ])
  return { id, persona, library: partOf(library, [], [{ id, persona }]), files }
}

/** Personas that were deleted for good are no longer there to be carried. */
async function personasOf(
  { storage, live }: Services,
  workspaceId: string,
  ids: readonly string[],
): Promise<PersonaEntry[]> {
  const records = await Promise.all(ids.map((id) => storage.documents.get(workspaceId, id)))
  const found = records.filter((record) => record?.kind === 'persona') as DocumentRecord[]
  return Promise.all(
    found.map(async (record) => ({ id: record.id, persona: (await live.read(record)).document as unknown as Persona })),
  )
}

/** What the maps and personas show of the library, and not what others need. */
export function partOf(library: Library, maps: readonly JourneyMap[], personas: readonly PersonaEntry[]): Library {
  const used = usedEntries(
    maps,
    personas.map(({ persona }) => persona),
    [library],
  )
  const tables = Object.entries(library).map(([table, rows]: [string, Readonly<Record<string, Entry>>]) => {
    const meant = Object.keys(rows)
      .filter((id) => used.has(id))
      .flatMap((id) => entryFor(rows, id)?.id ?? [])
    const kept = new Set([...meant, ...used])
    return [table, Object.fromEntries(Object.entries(rows).filter(([id]) => kept.has(id)))]
  })
  return Object.fromEntries(tables)
}

async function portableFiles(
  { storage }: Services,
  workspaceId: string,
  ids: readonly string[],
): Promise<PortableFile[]> {
  const named = [...new Set(ids)].filter((id) => id !== '')
  const files = await Promise.all(named.map((id) => storage.files.get(workspaceId, id)))
  return files.flatMap((file) =>
    file ? { id: file.id, mime: file.mime, base64: Buffer.from(file.bytes).toString('base64') } : [],
  )
}
