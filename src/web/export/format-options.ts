import type { ExportedKind } from '../../formats/export/exporter.ts'
import type { ExportChoice } from '../data/exports.ts'

export type OptionName = keyof ExportChoice

/** What can be chosen for a format. One that isn't named here takes the language alone. */
const OPTIONS: Readonly<Record<ExportedKind, Readonly<Record<string, readonly OptionName[]>>>> = {
  map: {
    json: [],
    svg: ['theme', 'language'],
    png: ['theme', 'width', 'language'],
    pdf: ['paper', 'orientation', 'pages', 'language'],
  },
  persona: {
    json: [],
    svg: ['sheet', 'orientation', 'theme', 'language'],
    png: ['sheet', 'orientation', 'theme', 'width', 'language'],
    pdf: ['sheet', 'paper', 'orientation', 'language'],
  },
}

export const FORMAT_ICONS: Readonly<Record<string, string>> = {
  json: 'file-text',
  svg: 'photo',
  png: 'photo',
  pdf: 'printer',
  xlsx: 'table',
  csv: 'table',
  'csv-cards': 'list',
  markdown: 'align-left',
  mermaid: 'hierarchy',
  html: 'world',
}

/** A poster for the wall, a sheet for the folder, and pictures that are sharp on a large screen. */
export const USUAL: Readonly<Record<ExportedKind, ExportChoice>> = {
  map: { paper: 'a1', pages: 'one', theme: 'light', width: 3200 },
  persona: { sheet: 'profile', paper: 'a4', orientation: 'landscape', theme: 'light', width: 3200 },
}

/** An empathy map lies across: the person stands in the middle, with as many sections on one side as on the other. */
export function hasOption(kind: ExportedKind, format: string, option: OptionName, { sheet }: ExportChoice): boolean {
  if (option === 'orientation' && sheet === 'empathy') return false
  return (OPTIONS[kind][format] ?? ['language']).includes(option)
}

/** The choices that the format understands. */
export function optionsOf(kind: ExportedKind, format: string, choice: ExportChoice): ExportChoice {
  const names = Object.entries(choice).filter(([name]) => hasOption(kind, format, name as OptionName, choice))
  return Object.fromEntries(names)
}

/** A title as a file's name on every system: no path, no signs that some systems forbid, not too long. */
export function fileNameOf(title: string, extension: string): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u001f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '')
  return `${name || 'polku'}${extension}`
}
