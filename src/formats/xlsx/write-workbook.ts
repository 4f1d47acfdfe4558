import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import type { TransferNote } from '../../domain/bundle.ts'
import { cleanText } from '../../domain/fields.ts'
import { PAPER } from '../../domain/palette.ts'
import type { Exporter } from '../export/exporter.ts'
import { cardList } from '../reading/card-list.ts'
import { summaryInWords } from '../reading/in-words.ts'
import { hiddenNote, imagesNote, personaNamesNote } from '../reading/losses.ts'
import { type MapReading, readMap } from '../reading/map-reading.ts'
import { gridSheet } from './grid-sheet.ts'
import { sheetName } from './sheet-name.ts'

/** A workbook: the map as it looks, a list with one row a card, and the scope. */
export const xlsxExporter: Exporter = {
  name: 'xlsx',
  extension: '.xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  async write(bundle, { language, now }) {
    const reading = readMap(bundle, language)
    const { writeXlsx } = await import('hucre/xlsx')
    const date = new Date(now ?? 0)
    const bytes = await writeXlsx({
      sheets: [gridSheet(reading), listSheet(reading), scopeSheet(reading)],
      properties: {
        title: cleanText(reading.title),
        description: cleanText(summaryInWords(reading)),
        creator: 'Polku',
        created: date,
        modified: date,
      },
    })
    return { bytes, notes: workbookNotes(reading) }
  },
}

const HEADING: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: hex(PAPER.light.soft) } },
  alignment: { vertical: 'center', wrapText: true },
}
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } }

/** Widths of the list's columns in characters. */
const WIDTHS = { text: 48, usual: 20 } as const

function listSheet(reading: MapReading): WriteSheet {
  const { header, rows } = cardList(reading)
  const text = reading.translate('transfer.field.text')
  return {
    name: sheetName(reading.translate('export.sheet.cards')),
    rows: [header, ...rows].map((row) => row.map(typed)),
    columns: header.map((name) => ({ width: name === text ? WIDTHS.text : WIDTHS.usual, style: BODY })),
    cells: new Map(header.map((_, column) => [`0,${column}`, { style: HEADING }])),
    freezePane: { rows: 1 },
    view: { rightToLeft: reading.rightToLeft },
  }
}

function scopeSheet(reading: MapReading): WriteSheet {
  const { info, translate, personas, purposes, kpis } = reading
  const facts: readonly (readonly [string, string])[] = [
    [translate('map.persona'), personas.map(({ name }) => name).join(', ')],
    [translate('export.state'), translate(`map.state.${info.state}`)],
    [translate('export.purposes'), purposes.join(', ')],
    [translate('export.scenario'), info.scenario],
    [translate('export.outcome'), info.outcome],
    [translate('export.expectation'), info.expectation],
    [translate('export.reality'), info.reality],
    [
      translate('export.kpis'),
      kpis.map(({ name, target }) => (target === '' ? name : `${name}: ${target}`)).join('\n'),
    ],
    [translate('export.language'), info.language],
  ]
  const told = facts.filter(([, value]) => value.trim() !== '')
  return {
    name: sheetName(translate('export.sheet.scope')),
    rows: [[cleanText(reading.title)], ...told.map(([label, value]) => [label, cleanText(value)])],
    columns: [
      { width: 24, style: { ...BODY, font: { bold: true } } },
      { width: 80, style: BODY },
    ],
    cells: new Map([['0,0', { style: { font: { bold: true, size: 16 } } }]]),
    view: { rightToLeft: reading.rightToLeft, showGridLines: false },
  }
}

/** Numbers as numbers; everything else is a string, which no spreadsheet runs, whatever it begins with. */
function typed(text: string): CellValue {
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/.test(text)) return Number(text)
  return text === '' ? null : cleanText(text)
}

function hex(colour: string): string {
  return colour.slice(1)
}

function workbookNotes(reading: MapReading): TransferNote[] {
  return [...imagesNote(reading), ...personaNamesNote(reading), ...hiddenNote(reading)]
}
