import type { MapBundle, TransferNote } from '../../domain/bundle.ts'
import { living } from '../../domain/map/columns.ts'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Exporter, ExportOptions } from './exporter.ts'
import { EXPORTERS, exporterNamed } from './registry.ts'

export type ExportRequest = { readonly bundle: MapBundle; readonly format: string; readonly options?: ExportOptions }

export type ExportedFile = {
  readonly format: string
  readonly bytes: Uint8Array
  readonly mime: string
  /** With the dot. */
  readonly extension: string
  readonly notes: readonly TransferNote[]
}

export type ExportRefusal = Refusal<'unknown-format' | 'map-too-large-to-draw'>

/** Formats that lay the map out, whose time and memory grow with it. */
const DRAWN: ReadonlySet<string> = new Set(['svg', 'png', 'pdf', 'html'])
/** Largest map that is drawn: four times what is measured to take three seconds. */
const MOST_CARDS = 6_000
const MOST_CHARACTERS = 3_000_000

/** Writes a map in a format by its name or extension. Refuses formats that aren't known and maps too large to draw. */
export async function exportFile({
  bundle,
  format,
  options = {},
}: ExportRequest): Promise<Result<ExportedFile, ExportRefusal>> {
  const exporter = exporterNamed(format)
  if (!exporter) return refuse('unknown-format', 'format', { formats: EXPORTERS.map(({ name }) => name).join(', ') })
  const refusal = DRAWN.has(exporter.name) ? tooLarge(bundle) : null
  if (refusal) return { ok: false, refusal }
  return ok(await written(exporter, bundle, options))
}

async function written(exporter: Exporter, bundle: MapBundle, options: ExportOptions): Promise<ExportedFile> {
  const { name, mime, extension } = exporter
  return { format: name, mime, extension, ...(await exporter.write(bundle, options)) }
}

function tooLarge({ map }: MapBundle): ExportRefusal | null {
  const cards = living(map.cards)
  const characters = cards.reduce((sum, { text, context, alt }) => sum + text.length + context.length + alt.length, 0)
  if (cards.length <= MOST_CARDS && characters <= MOST_CHARACTERS) return null
  return { reason: 'map-too-large-to-draw', values: { cards: cards.length, characters } }
}
