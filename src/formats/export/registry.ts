import { jsonExporter } from '../json/exporter.ts'
import { pdfExporter, pngExporter, svgExporter } from '../picture/exporters.ts'
import type { Exporter } from './exporter.ts'

/** Every format that can be written, in the order in which menus offer them. A new format is one line here. */
export const EXPORTERS: readonly Exporter[] = [jsonExporter, pdfExporter, pngExporter, svgExporter]

/** The exporter by its name or by a file's extension (`.pdf`). */
export function exporterNamed(name: string): Exporter | null {
  return EXPORTERS.find((exporter) => exporter.name === name || exporter.extension === name) ?? null
}
