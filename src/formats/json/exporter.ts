import type { Exporter } from '../export/exporter.ts'
import { encodeMap } from './encode.ts'

/** Everything, for another Polku, for keeping, or for programs. */
export const jsonExporter: Exporter = {
  name: 'json',
  extension: '.json',
  mime: 'application/json',
  write: async (bundle) => ({ bytes: new TextEncoder().encode(encodeMap(bundle)), notes: [] }),
}
