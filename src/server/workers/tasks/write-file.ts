import type { Result } from '../../../domain/result.ts'
import {
  type ExportedFile,
  type ExportRefusal,
  type ExportRequest,
  exportFile,
} from '../../../formats/export/export-file.ts'

export type WriteInput = ExportRequest
export type WriteOutput = Result<ExportedFile, ExportRefusal>

/** Writes a map or a persona in another format. */
export function writeExportedFile(input: WriteInput): Promise<WriteOutput> {
  return exportFile(input)
}
