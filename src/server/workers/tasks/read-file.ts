import type { Library } from '../../../domain/library/library-type.ts'
import type { Result } from '../../../domain/result.ts'
import { refuse } from '../../../domain/result.ts'
import { buildPersona } from '../../../domain/templates/persona-sketch.ts'
import { type ImportedFile, importFile } from '../../../formats/import/import-file.ts'
import { mappingSchema } from '../../../formats/table/mapping.ts'
import { systemContext } from '../../system-context.ts'

export type ReadInput = {
  readonly bytes: Uint8Array
  readonly fileName: string | undefined
  /** Left out: the file's contents tell. */
  readonly format: string | undefined
  readonly language: string | undefined
  readonly library: Library
  /** The workspace's personas; those of the same name are referred to instead of made again. */
  readonly personas: readonly { readonly id: string; readonly name: string }[]
  /** `mapping`: how tables are read, corrected by a person; `anyway`: read what doesn't look like a journey too. */
  readonly settings: Readonly<Record<string, unknown>>
}
export type ReadOutput = Result<ImportedFile>

/** Reads an imported file with the importer that is named or recognises it. */
export async function readImportedFile(input: ReadInput): Promise<ReadOutput> {
  const { settings, format, fileName, language, personas, bytes, library } = input
  const mapping = settings.mapping === undefined ? undefined : mappingSchema.safeParse(settings.mapping)
  if (mapping && !mapping.success) return refuse('mapping-invalid', mapping.error.issues[0]?.path.join('.') ?? '')
  const context = systemContext()
  return importFile({
    bytes,
    library,
    now: context.now,
    newId: context.newId,
    personas: personas.map(({ id, name }) => ({ id, persona: buildPersona({ name, traits: {} }, context) })),
    anyway: settings.anyway === true,
    ...(fileName === undefined ? {} : { fileName }),
    ...(format === undefined ? {} : { importer: format }),
    ...(language === undefined ? {} : { language }),
    ...(mapping ? { mapping: mapping.data } : {}),
  })
}
