import type { TransferNote } from '../../domain/bundle.ts'
import type { Exported, Exporter } from '../export/exporter.ts'
import { noteIf } from '../export/note.ts'
import type { PointReading } from '../reading/curve-reading.ts'
import { summaryInWords } from '../reading/in-words.ts'
import { cardsOf, coloursNote, expectationNote, hiddenNote, personaNamesNote, scopeNote } from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'

/** A journey diagram: sections for stages, tasks for steps with a score from 1 to 5 and the personas who feel it. */
export const mermaidExporter: Exporter = {
  name: 'mermaid',
  extension: '.mmd',
  mime: 'text/vnd.mermaid',
  write: async (bundle, { language }): Promise<Exported> => {
    const reading = readMap(bundle, language)
    return { bytes: new TextEncoder().encode(writeMermaid(reading)), notes: mermaidNotes(reading) }
  },
}

/** Mermaid's scale, and the score of a step that nobody has a feeling at. */
const WORST = 1
const BEST = 5
const NEUTRAL = 3

export function writeMermaid(reading: MapReading): string {
  const lines = [
    'journey',
    `    accTitle: ${sentence(reading.translate('export.mermaid.about', { title: reading.title }))}`,
  ]
  lines.push(`    accDescr: ${sentence(summaryInWords(reading))}`, `    title ${text(reading.title)}`)
  for (const { title, from, to } of reading.stages) {
    lines.push(`    section ${text(title)}`)
    for (let column = from; column <= to; column++) lines.push(`      ${task(reading, column)}`)
  }
  return `${lines.join('\n')}\n`
}

function task(reading: MapReading, column: number): string {
  const felt = feltAt(reading, column)
  const actors = felt.map(({ name }) => name).filter((name) => name !== '')
  const score = felt.length === 0 ? NEUTRAL : scoreOf(felt.map(({ point }) => point))
  const named = actors.length === 0 ? '' : `: ${actors.map(text).join(', ')}`
  return `${text(reading.columnTitles[column] ?? '')}: ${score}${named}`
}

type Felt = { readonly name: string; readonly point: PointReading }

function feltAt({ curves }: MapReading, column: number): Felt[] {
  return curves.flatMap(({ layer, personaId, name, points }) => {
    const point = layer === 'reality' ? points.find(({ at }) => at === column) : undefined
    return point ? [{ name: personaId === '' ? '' : name, point }] : []
  })
}

/** The average share of the map's scale on Mermaid's, as a whole number. */
function scoreOf(points: readonly PointReading[]): number {
  const share = points.reduce((sum, point) => sum + point.share, 0) / points.length
  return Math.round(WORST + share * (BEST - WORST))
}

/** Signs that end a name, a statement or a line in Mermaid, as the entities that it turns back. */
const RESERVED: Readonly<Record<string, string>> = { '#': '#35;', ':': '#58;', ';': '#59;', ',': '#44;' }

function text(source: string): string {
  const clean = line(source).replace(/[#:;,]/g, (sign) => RESERVED[sign] as string)
  return clean === '' ? '–' : clean
}

/** For descriptions, in which Mermaid turns no entities back. */
function sentence(source: string): string {
  return line(source).replace(/[;#]/g, ',')
}

/** On one line, without braces, comment marks or what only controls how text is shown. */
function line(source: string): string {
  return source
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/%%+/g, '%')
    .replace(/[{}]/g, (brace) => (brace === '{' ? '(' : ')'))
    .trim()
}

function mermaidNotes(reading: MapReading): TransferNote[] {
  const columns = reading.columns.map((_, column) => feltAt(reading, column))
  const differing = columns.filter((felt) => new Set(felt.map(({ point }) => point.share)).size > 1)
  const { min, max } = reading.scale
  const points = columns.flat().length
  return [
    ...noteIf('lost', 'to-cards-left', cardsOf(reading).length),
    ...noteIf('changed', 'to-scale-changed', min === WORST && max === BEST ? 0 : points),
    ...noteIf('changed', 'to-averaged', differing.length),
    ...noteIf('changed', 'to-score-missing', columns.filter((felt) => felt.length === 0).length),
    ...expectationNote(reading),
    ...scopeNote(reading),
    ...personaNamesNote(reading),
    ...coloursNote(reading),
    ...hiddenNote(reading),
  ]
}
