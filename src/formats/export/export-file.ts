import type { MapBundle, PersonaBundle, TransferNote } from '../../domain/bundle.ts'
import { living } from '../../domain/map/columns.ts'
import { livingNotes } from '../../domain/persona/notes.ts'
import { personaInfo } from '../../domain/persona/persona-type.ts'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import type { Exported, Exporter, ExportOptions } from './exporter.ts'
import { exporterNamed, formatsFor } from './registry.ts'

export type ExportRequest = {
  /** What is written, with all it refers to. */
  readonly bundle: MapBundle | PersonaBundle
  readonly format: string
  readonly options?: ExportOptions
}

export type ExportedFile = {
  readonly format: string
  readonly bytes: Uint8Array
  readonly mime: string
  /** With the dot. */
  readonly extension: string
  readonly notes: readonly TransferNote[]
}

export type ExportRefusal = Refusal<
  'unknown-format' | 'format-without-personas' | 'map-too-large-to-draw' | 'persona-too-large-to-draw'
>

/** Formats that lay out what they show, whose time and memory grow with it. */
const DRAWN: ReadonlySet<string> = new Set(['svg', 'png', 'pdf', 'html'])
/** Largest map that is drawn: four times what is measured to take three seconds. */
const MOST_CARDS = 6_000
const MOST_CHARACTERS = 3_000_000
/** Largest persona that is drawn; its sheet is laid out anew until it fits. */
const MOST_NOTES = 2_000
const MOST_NOTE_CHARACTERS = 300_000

/** Writes a map or a persona in a format by its name or extension. Refuses formats that can't hold it and what is too large to draw. */
export async function exportFile(request: ExportRequest): Promise<Result<ExportedFile, ExportRefusal>> {
  const { bundle, format, options = {} } = request
  const exporter = exporterNamed(format)
  if (!exporter) return refuse('unknown-format', 'format', { formats: formatsFor(kindOf(bundle)).join(', ') })
  const refusal = DRAWN.has(exporter.name) ? tooLarge(bundle) : null
  if (refusal) return { ok: false, refusal }
  const written = await writtenBy(exporter, bundle, options)
  if (!written)
    return refuse('format-without-personas', 'format', { format, formats: formatsFor('persona').join(', ') })
  const { name, mime, extension } = exporter
  return ok({ format: name, mime, extension, ...written })
}

function isMap(bundle: MapBundle | PersonaBundle): bundle is MapBundle {
  return 'map' in bundle
}

function kindOf(bundle: MapBundle | PersonaBundle) {
  return isMap(bundle) ? 'map' : 'persona'
}

async function writtenBy(
  { write, writePersona }: Exporter,
  bundle: MapBundle | PersonaBundle,
  options: ExportOptions,
): Promise<Exported | null> {
  if (isMap(bundle)) return write(bundle, options)
  return writePersona ? writePersona(bundle, options) : null
}

function tooLarge(bundle: MapBundle | PersonaBundle): ExportRefusal | null {
  if (isMap(bundle)) {
    const cards = living(bundle.map.cards)
    const characters = lengths(cards.flatMap(({ text, context, alt }) => [text, context, alt]))
    if (cards.length <= MOST_CARDS && characters <= MOST_CHARACTERS) return null
    return { reason: 'map-too-large-to-draw', values: { cards: cards.length, characters } }
  }
  const notes = livingNotes(bundle.persona)
  const { name, role, quote, story } = personaInfo(bundle.persona)
  const characters = lengths([name, role, quote, story, ...notes.flatMap(({ text, label }) => [text, label])])
  if (notes.length <= MOST_NOTES && characters <= MOST_NOTE_CHARACTERS) return null
  return { reason: 'persona-too-large-to-draw', values: { notes: notes.length, characters } }
}

function lengths(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0)
}
