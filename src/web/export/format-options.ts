import type { ExportChoice } from '../data/exports.ts'

export type OptionName = keyof ExportChoice

/** What can be chosen for a format. One that isn't named here takes the language alone. */
const OPTIONS: Readonly<Record<string, readonly OptionName[]>> = {
  json: [],
  mermaid: ['language'],
  svg: ['theme', 'language'],
  png: ['theme', 'width', 'language'],
  pdf: ['paper', 'pages', 'language'],
  html: ['language'],
}

export const FORMAT_ICONS: Readonly<Record<string, string>> = {
  json: 'file-text',
  svg: 'photo',
  png: 'photo',
  pdf: 'printer',
  xlsx: 'table',
  csv: 'table',
  markdown: 'align-left',
  mermaid: 'hierarchy',
  html: 'world',
}

/** A poster for the wall, and a picture that is sharp on a large screen. */
export const USUAL: ExportChoice = { paper: 'a1', pages: 'one', theme: 'light', width: 3200 }

export function hasOption(format: string, option: OptionName): boolean {
  return (OPTIONS[format] ?? ['language']).includes(option)
}

/** The choices that the format understands. */
export function optionsOf(format: string, choice: ExportChoice): ExportChoice {
  return Object.fromEntries(Object.entries(choice).filter(([name]) => hasOption(format, name as OptionName)))
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
  return `${name || 'map'}${extension}`
}
