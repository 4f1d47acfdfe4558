import type { Library } from '../../domain/library/library-type.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'
import { readPersonaSummary } from '../../domain/persona/summary.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import { partOf } from '../exports/bundle-of.ts'
import { libraryOf } from '../library.ts'
import type { Services } from '../services.ts'

type Parts = Pick<Services, 'storage' | 'live'>

/** What a document shows of its workspace: the library's entries that it uses, and the personas whose map it is. */
type Surroundings = { readonly library: Library; readonly personas: readonly DocumentRecord[] }

export async function surroundingsOf(parts: Parts, record: DocumentRecord): Promise<Surroundings> {
  const { id, workspaceId, kind } = record
  const document = (await parts.live.read(record)).document as unknown
  const { library } = await libraryOf(parts, workspaceId)
  if (kind !== 'map') return { library: partOf(library, [], [{ id, persona: document as Persona }]), personas: [] }
  const map = document as JourneyMap
  return { library: partOf(library, [map], []), personas: await personasOf(parts, workspaceId, map) }
}

async function personasOf({ storage }: Parts, workspaceId: string, map: JourneyMap): Promise<DocumentRecord[]> {
  const ids = Object.keys(map.personas)
  const found = await Promise.all(ids.map((id) => storage.documents.get(workspaceId, id)))
  return found.filter((record) => record?.kind === 'persona' && record.status !== 'trashed') as DocumentRecord[]
}

/** Whether the document shows the image, itself or in the face of one of its personas. */
export async function showsFile(parts: Parts, record: DocumentRecord, fileId: string): Promise<boolean> {
  const document = (await parts.live.read(record)).document as unknown
  if (record.kind !== 'map') return personaInfo(document as Persona).portraitId === fileId
  const map = document as JourneyMap
  if (Object.values(map.cards).some(({ imageId }) => imageId === fileId)) return true
  const personas = await personasOf(parts, record.workspaceId, map)
  return personas.some(({ summary }) => readPersonaSummary(summary).portraitId === fileId)
}
