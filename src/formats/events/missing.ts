const MISSING = new Set(['null', '\\n', 'nat', 'nan', 'none', 'na', 'n/a', '#n/a', '-', '–', '—', '?', '(null)'])

/** Whether a cell where a time should stand says that there is none, in the words that programs and people have for it. */
export function isMissing(text: string): boolean {
  return text === '' || (text.length < 7 && MISSING.has(text.toLowerCase()))
}
