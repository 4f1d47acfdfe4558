import type { Cell, CellValue } from 'hucre/xlsx'
import { boldLines, escapeMarks, linkMark } from '../import/rich-marks.ts'

/** What a cell says, as the rich text of a card. `problem`: it has no value to show. */
export type CellText = { readonly text: string; readonly problem?: 'error' | 'formula' }

/** @param cell details, where the cell has any */
export function cellText(value: CellValue, cell: Cell | undefined): CellText {
  if (cell?.type === 'error') return { text: '', problem: 'error' }
  if (value === null || value === undefined) {
    return cell?.formula === undefined ? { text: '' } : { text: '', problem: 'formula' }
  }
  if (typeof value === 'number') return { text: numberText(value, cell?.style?.numFmt) }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' }
  if (value instanceof Date) return { text: dateText(value) }
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(value) && cell?.formula !== undefined) {
    return { text: '', problem: 'error' }
  }
  return { text: linked(formatted(value, cell), cell) }
}

/** As many digits as the sheet means: 0.1 + 0.2 is 0.3; a figure in per cent is shown as such. */
function numberText(value: number, format: string | undefined): string {
  const clean = (figure: number) => String(Number(figure.toPrecision(12)))
  return format?.includes('%') ? `${clean(value * 100)} %` : clean(value)
}

/** ISO 8601, without a time of midnight; a time alone without its date, which is the calendar's first day. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (date.getUTCFullYear() < 1901) return clock
  return clock === '00:00' ? day : `${day} ${clock}`
}

function formatted(value: string, cell: Cell | undefined): string {
  const runs = cell?.richText ?? []
  const bold = runs.some(({ font }) => font?.bold) && !runs.every(({ font, text }) => font?.bold || text.trim() === '')
  if (!bold) return escapeMarks(value)
  return runs.map(({ text, font }) => (font?.bold ? boldLines(escapeMarks(text)) : escapeMarks(text))).join('')
}

function linked(text: string, cell: Cell | undefined): string {
  const target = cell?.hyperlink?.target
  if (!target || text.includes(target) || text.includes('\n') || text.trim() === '') return text
  return linkMark(text.replaceAll('**', ''), target)
}
