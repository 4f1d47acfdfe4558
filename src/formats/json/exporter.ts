import type { Exporter } from '../export/exporter.ts'
import { encodeMap, encodePersona } from './encode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Everything, for another Polku, for keeping, or for programs. */
export const jsonExporter: Exporter = {
  name: 'json',
  extension: '.json',
  mime: 'application/json',
  write: async (bundle) => ({ bytes: utf8(encodeMap(bundle)), notes: [] }),
  writePersona: async (bundle) => ({ bytes: utf8(encodePersona(bundle)), notes: [] }),
}
