/** Quotation marks by language, opening and closing. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  en: ['“', '”'],
  sv: ['”', '”'],
  fi: ['”', '”'],
  da: ['»', '«'],
  nb: ['«', '»'],
  nn: ['«', '»'],
  no: ['«', '»'],
  de: ['„', '“'],
  fr: ['« ', ' »'],
  es: ['«', '»'],
  it: ['«', '»'],
  ru: ['«', '»'],
  ar: ['«', '»'],
  fa: ['«', '»'],
  he: ['”', '“'],
  ja: ['「', '」'],
  zh: ['“', '”'],
  pl: ['„', '”'],
}

/** Somebody's words in the quotation marks of their language; text that has marks of its own is left as it is. */
export function quoted(text: string, language: string): string {
  const trimmed = text.trim()
  if (trimmed === '' || /^["'“”„«»「『‘’›‹]/u.test(trimmed)) return text
  const [open, close] = quotationMarks(language)
  return `${open}${trimmed}${close}`
}

export function quotationMarks(language: string): readonly [string, string] {
  return MARKS[language.toLowerCase().split('-')[0] as string] ?? (MARKS.en as readonly [string, string])
}
