import type { MapBundle, TransferNote } from '../../../domain/bundle.ts'
import { ok, type Refusal, type Result, refuse } from '../../../domain/result.ts'
import type { ExportOptions } from '../../../formats/export/exporter.ts'
import { EXPORTERS, exporterNamed } from '../../../formats/export/registry.ts'

export type WriteInput = {
  readonly bundle: MapBundle
  readonly format: string
  readonly options: ExportOptions
}
export type WrittenFile = {
  readonly format: string
  readonly extension: string
  readonly mime: string
  readonly bytes: Uint8Array
  readonly notes: readonly TransferNote[]
}
export type WriteOutput = Result<WrittenFile, Refusal>

/** Writes a map in another format. */
export async function writeExportedFile({ bundle, format, options }: WriteInput): Promise<WriteOutput> {
  const exporter = exporterNamed(format)
  if (!exporter) return refuse('unknown-format', 'format', { formats: EXPORTERS.map(({ name }) => name).join(', ') })
  const { name, extension, mime } = exporter
  return ok({ format: name, extension, mime, ...(await exporter.write(bundle, options)) })
}
