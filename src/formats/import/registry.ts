import { csvImporter } from '../csv/read-csv.ts'
import { jsonImporter } from '../json/importer.ts'
import { markdownImporter } from '../markdown/read-markdown.ts'
import { mermaidImporter } from '../mermaid/read-mermaid.ts'
import { outlineImporter } from '../outline/read-outline.ts'
import { theydoImporter } from '../theydo/read-theydo.ts'
import { xlsxImporter } from '../xlsx/read-xlsx.ts'
import type { Importer } from './importer.ts'

/** Every format that can be read, in the order in which a tie is decided. A new format is one line here. */
export const IMPORTERS: readonly Importer[] = [
  jsonImporter,
  theydoImporter,
  xlsxImporter,
  mermaidImporter,
  markdownImporter,
  csvImporter,
  outlineImporter,
]

/** The importer that recognises the bytes with the most certainty; null where none does. */
export function detectImporter(bytes: Uint8Array, fileName: string): Importer | null {
  let best: Importer | null = null
  let certainty = 0
  for (const importer of IMPORTERS) {
    const found = importer.detect(bytes, fileName)
    if (found > certainty) {
      best = importer
      certainty = found
    }
  }
  return best
}

export function importerNamed(name: string): Importer | null {
  return IMPORTERS.find((importer) => importer.name === name || importer.extensions.includes(`.${name}`)) ?? null
}
