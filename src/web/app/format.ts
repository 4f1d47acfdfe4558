import type { Language } from '../../i18n/message.ts'

export type Format = {
  /** "12 Nov 2026" */
  readonly date: (ms: number) => string
  /** "12 Nov 2026, 14:05" */
  readonly dateTime: (ms: number) => string
  /** "14:05" */
  readonly time: (ms: number) => string
  /** "2 hours ago", and "now" within the minute; `now` in ms since 1970. */
  readonly relative: (ms: number, now: number) => string
  readonly number: (value: number) => string
  /** 12.5 becomes "12.5 %" as the language writes it. */
  readonly percent: (percent: number) => string
  readonly list: (parts: readonly string[]) => string
  /** "1.2 MB", decimal units. */
  readonly bytes: (bytes: number) => string
  /** "3 secs", in whole seconds. */
  readonly seconds: (ms: number) => string
  /** The language's own name, or another's in it: "suomi", "Finnish". */
  readonly languageName: (tag: string) => string
  /** For sorting: by letters of the language, digits by their number. */
  readonly compare: (a: string, b: string) => number
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** English dates as most of the world writes them: day before month. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv', fi: 'fi', da: 'da' }

export function formatFor(language: Language): Format {
  const locale = LOCALES[language]
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  return {
    date: (ms) => date.format(ms),
    dateTime: (ms) => dateTime.format(ms),
    time: (ms) => time.format(ms),
    relative: (ms, now) => {
      const found = STEPS.find(([, step]) => Math.abs(now - ms) >= step)
      return found ? relative.format(Math.trunc((ms - now) / found[1]), found[0]) : relative.format(0, 'second')
    },
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
    list: (parts) => list.format(parts),
    bytes: (bytes) => {
      const [unit, size] = bytes >= 1e6 ? (['megabyte', 1e6] as const) : (['kilobyte', 1e3] as const)
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
        // What holds something is not said to hold nothing.
        Math.max(bytes, Math.min(bytes, 1) * 100) / size,
      )
    },
    seconds: (ms) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'second' }).format(Math.round(ms / 1000)),
    languageName: (tag) => names.of(tag) ?? tag,
    compare: (a, b) => collator.compare(a, b),
  }
}
