import { EXPORTERS, kindsOf } from '../../../formats/export/registry.ts'
import { IMPORTERS } from '../../../formats/import/registry.ts'
import type { Formats } from '../../contract/service.ts'

/** Asked of a worker, so that the server itself never loads what writes PDF and the like. */
export async function listFormats(): Promise<Formats> {
  return {
    imports: IMPORTERS.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    exports: EXPORTERS.map((exporter) => {
      const { name, extension, mime } = exporter
      return { name, extension, mime, kinds: [...kindsOf(exporter)] }
    }),
  }
}
