import type { Language } from './message.ts'

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

/** Writes milliseconds in the one unit that fits, with at most one decimal: "3.2 days", "45 min". */
export function durationFor(language: Language): (ms: number) => string {
  const formats = new Map(
    [...UNITS.map(([unit]) => unit), 'millisecond' as const].map((unit) => [
      unit,
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
    ]),
  )
  return (ms) => {
    if (ms === 0) return formats.get('second')?.format(0) ?? ''
    const [unit, size] = UNITS.find(([, size]) => Math.abs(ms) >= size) ?? (['millisecond', 1] as const)
    const value = ms / size
    // Three digits say enough.
    return formats.get(unit)?.format(Math.abs(value) >= 100 ? Math.round(value) : value) ?? ''
  }
}
