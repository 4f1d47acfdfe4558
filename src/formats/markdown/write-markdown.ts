import type { TransferNote } from '../../domain/bundle.ts'
import { type Block, type Inline, parseRichText } from '../../domain/rich-text.ts'
import type { Exporter } from '../export/exporter.ts'
import type { CardReading } from '../reading/card-reading.ts'
import { cardPlainText, cellLines, type GridRow, gridTable, pointText } from '../reading/grid-table.ts'
import { summaryInWords } from '../reading/in-words.ts'
import {
  coloursNote,
  detailsNote,
  emojiNote,
  hiddenNote,
  imagesNote,
  linksNote,
  personaNamesNote,
  spansNote,
  stageCardsNote,
} from '../reading/losses.ts'
import type { LaneReading, MapReading } from '../reading/map-reading.ts'
import { readMap } from '../reading/map-reading.ts'

/** A heading, the scope as a list, and the map as a table of lanes and columns. */
export const markdownExporter: Exporter = {
  name: 'markdown',
  extension: '.md',
  mime: 'text/markdown',
  write: async (bundle, { language }) => {
    const reading = readMap(bundle, language)
    return { bytes: new TextEncoder().encode(writeMarkdown(reading)), notes: markdownNotes(reading) }
  },
}

export function writeMarkdown(reading: MapReading): string {
  const parts = [`# ${oneLine(reading.title)}`, escaped(summaryInWords(reading)), scope(reading), table(reading)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function scope(reading: MapReading): string {
  const { info, translate, personas, purposes, kpis } = reading
  const kpiText = kpis.map(({ name, target }) => (target.trim() === '' ? name : `${name}: ${target}`)).join('; ')
  const facts: readonly (readonly [label: string, value: string])[] = [
    [translate('export.personas'), personas.map(({ name }) => name).join(', ')],
    [translate('export.state'), translate(`map.state.${info.state}`)],
    [translate('export.purposes'), purposes.join(', ')],
    [translate('export.scenario'), info.scenario],
    [translate('export.outcome'), info.outcome],
    [translate('export.kpis'), kpiText],
    [translate('export.expectation'), info.expectation],
    [translate('export.reality'), info.reality],
    [translate('export.language'), info.language],
  ]
  const told = facts.filter(([, value]) => value.trim() !== '')
  return told.map(([label, value]) => `- **${label}:** ${oneLine(value)}`).join('\n')
}

function table(reading: MapReading): string {
  const { hasSteps, columns, rows } = gridTable(reading)
  if (columns.length === 0) return ''
  const { translate } = reading
  const stages = columns.map(({ stage }) => oneLine(stage))
  const head = [
    tableRow(translate('map.stage'), stages),
    tableRow(
      '---',
      columns.map(() => '---'),
    ),
  ]
  const steps = hasSteps
    ? [
        tableRow(
          translate('map.step'),
          columns.map(({ step }) => oneLine(step)),
        ),
      ]
    : []
  return [...head, ...steps, ...rows.map((row) => tableRow(oneLine(row.label), cells(row)))].join('\n')
}

function tableRow(label: string, cells: readonly string[]): string {
  return `| ${[label, ...cells].join(' | ')} |`
}

function cells(row: GridRow): string[] {
  if (row.kind === 'curve') return row.cells.map((point) => (point ? oneLine(pointText(point)) : ''))
  return row.cells.map((cards) => cellLines(cards.map((card) => cardMarkdown(card, row.lane))).replaceAll('\n', '<br>'))
}

/** Ordinary cards keep bold and links; what is made up of fields is plain. */
function cardMarkdown(card: CardReading, lane: LaneReading): string {
  const { look } = lane.kind
  if (look !== 'cards' && look !== 'curve') return escaped(cardPlainText(card, lane))
  const text = parseRichText(card.text).map(blockMarkdown).join('\n')
  return card.card.emoji === '' ? text : `${text} ${card.card.emoji}`
}

function blockMarkdown({ kind, inlines }: Block): string {
  const text = inlines.map(inlineMarkdown).join('')
  return kind === 'paragraph' ? text : `– ${text}`
}

function inlineMarkdown({ text, bold, href }: Inline): string {
  const linked =
    href === null
      ? escaped(text)
      : href === text
        ? text.replaceAll('|', '%7C')
        : `[${escaped(text)}](${href.replaceAll('|', '%7C')})`
  return bold && text.trim() !== '' ? `**${linked}**` : linked
}

/** So that every sign stands for itself, in a table's cell too. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`).replace(/\r\n?/g, '\n')
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s*\n\s*/g, ' ').trim())
}

function markdownNotes(reading: MapReading): TransferNote[] {
  return [
    ...imagesNote(reading),
    ...linksNote(reading),
    ...detailsNote(reading),
    ...emojiNote(reading),
    ...spansNote(reading),
    ...stageCardsNote(reading),
    ...personaNamesNote(reading),
    ...coloursNote(reading),
    ...hiddenNote(reading),
  ]
}
