import { csvImporter } from '../csv/read-csv.ts'
import { htmlImporter } from '../html/read-html.ts'
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
  htmlImporter,
  mermaidImporter,
  markdownImporter,
  csvImporter,
  outlineImporter,
]

/** The importer by its name or by a file's extension without the dot. */
export function importerNamed(name: string): Importer | null {
  return IMPORTERS.find((importer) => importer.name === name || importer.extensions.includes(`.${name}`)) ?? null
}
