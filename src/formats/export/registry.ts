import { csvCardsExporter, csvExporter } from '../csv/write-csv.ts'
import { htmlExporter } from '../html/write-html.ts'
import { jsonExporter } from '../json/exporter.ts'
import { markdownExporter } from '../markdown/write-markdown.ts'
import { mermaidExporter } from '../mermaid/write-mermaid.ts'
import { pdfExporter, pngExporter, svgExporter } from '../picture/exporters.ts'
import { xlsxExporter } from '../xlsx/write-workbook.ts'
import { EXPORTED_KINDS, type ExportedKind, type Exporter } from './exporter.ts'

/** Every format that can be written, in the order in which menus offer them. A new format is one line here. */
export const EXPORTERS: readonly Exporter[] = [
  jsonExporter,
  pdfExporter,
  pngExporter,
  svgExporter,
  htmlExporter,
  xlsxExporter,
  csvExporter,
  csvCardsExporter,
  markdownExporter,
  mermaidExporter,
]

/** The exporter by its name or by a file's extension (`.pdf`). */
export function exporterNamed(name: string): Exporter | null {
  return EXPORTERS.find((exporter) => exporter.name === name || exporter.extension === name) ?? null
}

/** What a format can hold: every format holds maps. */
export function kindsOf({ writePersona }: Exporter): readonly ExportedKind[] {
  return writePersona ? EXPORTED_KINDS : ['map']
}

/** The names of the formats that a map or a persona can be written in. */
export function formatsFor(kind: ExportedKind): string[] {
  return EXPORTERS.filter((exporter) => kindsOf(exporter).includes(kind)).map(({ name }) => name)
}
