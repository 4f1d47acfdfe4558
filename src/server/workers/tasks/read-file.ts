import type { Imported } from '../../../domain/bundle.ts'
import type { Library } from '../../../domain/library/library-type.ts'
import { ok, type Refusal, type Result, refuse } from '../../../domain/result.ts'
import { detectImporter, IMPORTERS, importerNamed } from '../../../formats/import/registry.ts'
import { systemContext } from '../../system-context.ts'

export type ReadInput = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Null: the beginning of the file tells. */
  readonly format: string | null
  readonly language: string | null
  readonly library: Library
  readonly settings: Readonly<Record<string, unknown>> | null
}
export type ReadFile = { readonly format: string; readonly imported: Imported }
export type ReadOutput = Result<ReadFile, Refusal>

/** Reads an imported file with the importer that is named or recognises it. */
export async function readImportedFile(input: ReadInput): Promise<ReadOutput> {
  const { bytes, fileName, format, language, library, settings } = input
  const importer = format === null ? detectImporter(bytes, fileName) : importerNamed(format)
  if (!importer) return refuse('unknown-format', undefined, { formats: IMPORTERS.map(({ name }) => name).join(', ') })
  const read = await importer.read(bytes, {
    context: systemContext(),
    library,
    ...(fileName === '' ? {} : { fileName }),
    ...(language === null ? {} : { language }),
    ...(settings === null ? {} : { settings }),
  })
  return read.ok ? ok({ format: importer.name, imported: read.value }) : read
}
