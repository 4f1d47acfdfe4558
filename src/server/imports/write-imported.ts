import type { Imported } from '../../domain/bundle.ts'
import { ok, type Refusal, type Result } from '../../domain/result.ts'
import type { DocumentRecord } from '../../storage/documents.ts'
import { newDocuments } from '../documents/new-documents.ts'
import { libraryOf } from '../library.ts'
import type { Principal } from '../policy/authorised.ts'
import type { Services } from '../services.ts'
import type { DrawnImage } from '../workers/tasks/draw-image.ts'
import { adopt, disown } from './adopt-entries.ts'
import { personaEntries, planImport } from './plan-import.ts'

/** Makes documents of all that was imported or drafted, with the library's entries that they name: everything, or nothing. */
export async function writeImported(
  services: Services,
  principal: Principal,
  imported: Imported,
  images: ReadonlyMap<string, DrawnImage>,
): Promise<Result<DocumentRecord[], Refusal>> {
  const { storage, live, context, events } = services
  const workspaceId = principal.workspace.id
  const { record, library } = await libraryOf(services, workspaceId)
  const files = new Map([...images.keys()].map((id) => [id, context().newId()]))
  const personaIds = await presentPersonas(services, workspaceId, imported)
  const memberIds = (await storage.workspaces.members(workspaceId)).map(({ userId }) => userId)
  const dataSetIds = (await events.store.list(workspaceId)).map(({ id }) => id)
  const plan = planImport(imported, { library, personaIds, files, memberIds, dataSetIds, newId: context().newId })
  const encoded = await newDocuments(services, plan.documents, { workspaceId, createdBy: principal.account.id })
  if (!encoded.ok) return encoded
  const options = { userId: principal.account.id, context: context() }
  const entries = { entries: plan.entries }
  if (plan.entries.length > 0) {
    const adopted = await live.execute(record, adopt, entries, options)
    if (!adopted.ok) throw new Error(`the library refused: ${adopted.refusal.reason}`)
  }
  try {
    const records = await storage.transaction(async (repositories) => {
      for (const [oldId, image] of images) {
        await repositories.files.put({ ...image, id: files.get(oldId) ?? oldId, workspaceId })
      }
      const made: DocumentRecord[] = []
      for (const document of encoded.value) made.push(await repositories.documents.create(document))
      return made
    })
    return ok(records)
  } catch (error) {
    if (plan.entries.length > 0) await live.execute(record, disown, entries, options)
    throw error
  }
}

/** Personas of the file that the workspace has already, because the file came from here. */
async function presentPersonas({ storage }: Services, workspaceId: string, imported: Imported): Promise<Set<string>> {
  const records = await Promise.all(personaEntries(imported).map(({ id }) => storage.documents.get(workspaceId, id)))
  const usable = records.filter((record) => record?.kind === 'persona' && record.status !== 'trashed')
  return new Set(usable.flatMap((record) => record?.id ?? []))
}
