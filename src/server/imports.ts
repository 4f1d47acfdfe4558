import type { Imported, TransferNote } from '../domain/bundle.ts'
import { readPersonaSummary } from '../domain/persona/summary.ts'
import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import type { ImportedFile } from '../formats/import/import-file.ts'
import * as contract from './contract/imports.ts'
import { itemOf } from './documents.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { importedFiles } from './imports/plan-import.ts'
import { previewOf } from './imports/preview-import.ts'
import { writeImported } from './imports/write-imported.ts'
import { libraryOf } from './library.ts'
import type { Principal } from './policy/authorised.ts'
import type { Services } from './services.ts'
import { plainNote } from './transfer-note.ts'
import type { DrawnImage } from './workers/tasks/draw-image.ts'

type Sent = {
  readonly file: File | string
  readonly name?: string | undefined
  readonly format?: string | undefined
  readonly language?: string | undefined
  readonly settings?: string | undefined
}
type Images = { readonly drawn: ReadonlyMap<string, DrawnImage>; readonly notes: readonly TransferNote[] }

/** So many of the workspace's personas are looked through for one of the same name. */
const PERSONAS = 500

export function importRoutes(implement: Implement, services: Services): void {
  implement(contract.previewImport, async (c, { principal }) => {
    const read = await readSent(services, principal, c.req.valid('form'), c.req.raw.signal)
    if (!read.ok) return problem(c, read.refusal)
    return c.json(previewOf(read.value, await facesHere(services, principal.workspace.id)), 200)
  })

  implement(contract.commitImport, async (c, { principal }) => {
    const read = await readSent(services, principal, c.req.valid('form'), c.req.raw.signal)
    if (!read.ok) return problem(c, read.refusal)
    const imported = read.value
    if (imported.maps.length + imported.personas.length === 0) return problem(c, 'nothing-to-import')
    const images = await drawImages(services, imported, c.req.raw.signal)
    if (!images.ok) return problem(c, images.refusal)
    const written = await writeImported(services, principal, imported, images.value.drawn)
    if (!written.ok) return problem(c, written.refusal)
    const notes = [...imported.notes, ...images.value.notes].map(plainNote)
    return c.json({ documents: written.value.map(itemOf), notes }, 201)
  })
}

async function readSent(
  services: Services,
  principal: Principal,
  { file, name, format, language, settings }: Sent,
  signal: AbortSignal,
): Promise<Result<ImportedFile, Refusal>> {
  const parsed = parsedSettings(settings)
  if (!parsed.ok) return parsed
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(await file.arrayBuffer())
  const [{ library }, personas] = await Promise.all([
    libraryOf(services, principal.workspace.id),
    personasOf(services, principal.workspace.id),
  ])
  const work = await services.workers.run(
    'read-file',
    {
      bytes,
      fileName: name || (typeof file === 'string' ? undefined : file.name),
      format: format || undefined,
      language: language || undefined,
      library,
      personas,
      settings: parsed.value,
    },
    { signal },
  )
  return work.ok ? work.value : work
}

async function personasOf({ storage }: Services, workspaceId: string): Promise<{ id: string; name: string }[]> {
  const page = await storage.documents.list({ workspaceId, kind: 'persona', limit: PERSONAS })
  return page.documents.map(({ id, title }) => ({ id, name: title }))
}

/** How the workspace's personas look, by their ids. */
async function facesHere({ storage }: Services, workspaceId: string): Promise<Map<string, contract.PersonaPreview>> {
  const page = await storage.documents.list({ workspaceId, kind: 'persona', limit: PERSONAS })
  return new Map(
    page.documents.map(({ id, title, summary }) => {
      const { avatarSeed, portraitId } = readPersonaSummary(summary)
      return [id, { name: title, avatarSeed: avatarSeed || id, portraitId }]
    }),
  )
}

function parsedSettings(text: string | undefined): Result<Record<string, unknown>, Refusal> {
  if (text === undefined || text === '') return ok({})
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return ok(value as Record<string, unknown>)
  } catch {
    // Not JSON: refused below, like JSON that is no object.
  }
  return refuse('invalid-settings', 'settings')
}

/** Images of a file are as foreign as uploads: they are drawn anew, and one that can't be is left out with a note. */
async function drawImages(
  { workers }: Services,
  imported: Imported,
  signal: AbortSignal,
): Promise<Result<Images, Refusal>> {
  const drawn = new Map<string, DrawnImage>()
  const notes: TransferNote[] = []
  for (const { id, base64 } of importedFiles(imported)) {
    const work = await workers.run('draw-image', { bytes: new Uint8Array(Buffer.from(base64, 'base64')) }, { signal })
    if (!work.ok && work.refusal.reason === 'busy') return work
    const image = work.ok ? work.value : work
    if (image.ok) drawn.set(id, image.value)
    else notes.push({ severity: 'lost', reason: 'image-unreadable', at: `file:${id}` })
  }
  return ok({ drawn, notes })
}
