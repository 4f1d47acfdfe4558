import type { z } from 'zod'
import type { importPreviewSchema, noteSchema } from '../../server/contract/imports.ts'
import { answer, api } from './client.ts'

export type ImportPreview = z.infer<typeof importPreviewSchema>
export type TransferNote = z.infer<typeof noteSchema>

/** A file, or text that was pasted. */
export type ImportSource = { readonly file: File | string; readonly name: string }

export type ImportRequest = ImportSource & { readonly settings: Readonly<Record<string, unknown>> | null }

function formOf({ file, name, settings }: ImportRequest) {
  return { file, name, ...(settings ? { settings: JSON.stringify(settings) } : {}) }
}

/** What the file would become. Nothing is written. */
export function previewImport(request: ImportRequest): Promise<ImportPreview> {
  return answer(api.imports.preview.$post({ form: formOf(request) }))
}

/** Makes what the preview showed: everything or nothing. */
export function commitImport(request: ImportRequest) {
  return answer(api.imports.$post({ form: formOf(request) }))
}
