import { randomUUID } from 'node:crypto'
import { extname } from 'node:path'
import { ok, type Result } from '../domain/result.ts'
import { type ImportedFile, importFile } from '../formats/import/import-file.ts'
import { PIPE, readInput } from './files.ts'
import { tableSettings } from './table-settings.ts'

export type ReadOptions = {
  readonly from?: string
  readonly language?: string
  readonly anyway: boolean
  readonly mapping: readonly string[]
}

/** Reads what a file or pipe holds, in whatever format. */
export async function readDocuments(path: string, options: ReadOptions): Promise<Result<ImportedFile>> {
  const { from, language } = options
  const settings = await tableSettings(options)
  if (!settings.ok) return settings
  const bytes = await readInput(path)
  if (!bytes.ok) return bytes
  const read = await importFile({
    bytes: bytes.value,
    now: Date.now(),
    newId: () => randomUUID(),
    ...(path === PIPE ? {} : { fileName: path }),
    ...(from === undefined ? {} : { importer: from.replace(/^\./, '') }),
    ...(language === undefined ? {} : { language }),
    ...settings.value,
  })
  return read.ok ? ok(read.value) : read
}

/** The format that a file's name tells, without the dot; empty where it tells none. */
export function formatOf(path: string): string {
  return extname(path).slice(1).toLowerCase()
}
