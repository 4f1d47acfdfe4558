import { readFile } from 'node:fs/promises'
import { streamXlsxRows } from 'hucre/xlsx'
import yauzl from 'yauzl'
import { openPackage, PACKAGE_LIMITS, type Parts, packParts } from '../xlsx/open-package.ts'
import { sheetExtent } from '../xlsx/sheet-extent.ts'
import { FileRefused } from './pieces.ts'
import { unescaped } from './xml/scan-xml.ts'

/** A worksheet that can be seen, and how many rows it has. */
export type Worksheet = { readonly name: string; readonly rows: number }

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
/** A million rows of sixteen thousand cells would be counted to their end. */
const MOST_CELLS = 100_000_000
const PIECE = 1 << 20
/** Spreadsheets have times of day without a day: hours of the day before their calendar begins. */
const FIRST_YEAR = 1901

/** Whether an archive of many parts is an Excel workbook. */
export async function isWorkbook(path: string): Promise<boolean> {
  try {
    const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: false })
    try {
      let entries = 0
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName === WORKBOOK) return true
        if (++entries > PACKAGE_LIMITS.entries) break
      }
    } finally {
      zip.close()
    }
  } catch {
    // Whoever reads the archive says what is wrong with it.
  }
  return false
}

/**
 * The worksheets of a workbook that are not hidden, the longest first.
 * @throws {FileRefused} `events-workbook-too-large`, `events-damaged`, `events-packed` where it is locked, `events-xml-entities`
 */
export async function worksheetsIn(path: string, size: number): Promise<Worksheet[]> {
  const parts = await partsOf(path, size)
  const sheets = sheetsOf(parts).filter(({ isHidden }) => !isHidden)
  return sheets
    .map(({ name, part }) => ({ name, rows: part ? sheetExtent(part, MOST_CELLS).rows : 0 }))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows)
}

/**
 * A worksheet as a table with commas, each of its rows on the line of its own number, so that it is read as any other table is.
 * Days and times come as ISO 8601 without a zone, formulas with the value that they had when the file was saved.
 * @throws {FileRefused} as above; `events-no-such-sheet`
 */
export async function* worksheetBytes(
  { path, size, sheet }: { readonly path: string; readonly size: number; readonly sheet: string },
  count: (bytesRead: number) => void,
): AsyncGenerator<Uint8Array> {
  const parts = await partsOf(path, size)
  const sheets = sheetsOf(parts)
  const at = sheets.findIndex(({ name }) => name === sheet)
  if (at < 0)
    throw new FileRefused('events-no-such-sheet', { sheet, sheets: sheets.map(({ name }) => name).join('\n') })
  const rows = Math.max(1, sheetExtent(sheets[at]?.part ?? Buffer.alloc(0), MOST_CELLS).rows)
  let line = 0
  let text = ''
  try {
    for await (const { index, values } of streamXlsxRows(packParts(parts), { sheet: at })) {
      for (; line < index; line++) text += '\n'
      text += `${values.map((value) => csvCell(cellText(value))).join(',')}\n`
      line++
      if (text.length < PIECE) continue
      count(Math.min(size, Math.round((size * line) / rows)))
      yield Buffer.from(text)
      text = ''
    }
  } catch {
    throw new FileRefused('events-damaged')
  }
  count(size)
  yield Buffer.from(text)
}

async function partsOf(path: string, size: number): Promise<Parts> {
  if (size > PACKAGE_LIMITS.inflatedBytes) throw tooLarge()
  const parts = await openPackage(await readFile(path))
  if (parts.ok) return parts.value
  switch (parts.refusal.reason) {
    case 'workbook-too-large':
      throw tooLarge()
    case 'workbook-locked':
      throw new FileRefused('events-packed')
    case 'workbook-with-entities':
      throw new FileRefused('events-xml-entities')
    default:
      throw new FileRefused('events-damaged')
  }
}

function tooLarge(): FileRefused {
  return new FileRefused('events-workbook-too-large', { megabytes: PACKAGE_LIMITS.inflatedBytes / 1024 / 1024 })
}

type SheetPart = { readonly name: string; readonly isHidden: boolean; readonly part: Buffer | undefined }

/** All sheets in the workbook's order; a sheet that is but a chart has no part. */
function sheetsOf(parts: Parts): SheetPart[] {
  const targets = new Map(
    tagsIn(parts, RELATIONS, 'Relationship').map((told) => [told.get('Id'), told.get('Target') ?? '']),
  )
  return tagsIn(parts, WORKBOOK, 'sheet').map((told) => {
    const id = [...told].find(([key]) => /(?:^|:)id$/.test(key))?.[1]
    const target = targets.get(id) ?? ''
    const part = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return { name: told.get('name') ?? '', isHidden: /^(?:very)?hidden$/i.test(told.get('state') ?? ''), part }
  })
}

/** The attributes of all tags of a name in a part. */
function tagsIn(parts: Parts, path: string, name: string): Map<string, string>[] {
  const text = parts.get(path)?.toString() ?? ''
  const tags = text.match(new RegExp(`<(?:[\\w.-]{1,40}:)?${name}\\s[^<>]*>`, 'g')) ?? []
  return tags.map((tag) => {
    const found = tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
    return new Map([...found].map(([, key = '', double, single]) => [key, unescaped(double ?? single ?? '')]))
  })
}

type Value = string | number | boolean | Date | null | undefined

function cellText(value: Value): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return clockText(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return String(value)
  // A row stays on its line.
  return value.replace(/[\r\n]+/g, ' ')
}

/** As many digits as a sheet means: 0.1 + 0.2 is 0.3; an id of sixteen digits keeps them all. */
function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))
}

function clockText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.replace('Z', '').replace(/\.000$/, '')
  if (date.getUTCFullYear() < FIRST_YEAR) return clock
  return clock === '00:00:00' ? day : `${day} ${clock}`
}

function csvCell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
