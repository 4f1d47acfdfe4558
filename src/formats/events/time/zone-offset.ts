const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Short names that stand behind times in exports. Where one means two zones, the one that is meant most often. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}

/** Turns a time on the wall into milliseconds since 1970 UTC. */
export type ToUtc = (wallMs: number) => number

const SHIFT = /^(?:UTC|GMT)?([+-\u2212])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/

/**
 * What a zone's name means: `Z`, `+02:00`, `UTC+2`, `CEST`, `Europe/Helsinki`. Null where nobody knows it.
 * An hour that a clock's change takes away is the same moment counted from before the change; of one that comes twice, the first.
 */
export function zoneNamed(name: string): ToUtc | null {
  const minutes = ABBREVIATIONS[name.toUpperCase()] ?? shiftOf(name)
  if (minutes !== null) return minutes === 0 ? (ms) => ms : (ms) => ms - minutes * MINUTE_MS
  if (!name.includes('/')) return null
  return placeZone(name)
}

function shiftOf(name: string): number | null {
  const match = SHIFT.exec(name)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 18 * 60) return null
  return match[1] === '+' ? minutes : -minutes
}

function placeZone(name: string): ToUtc | null {
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
  // Clocks change on the quarter of an hour at most.
  const known = new Map<number, number>()
  const offsetAt = (utcMs: number): number => {
    const quarter = Math.floor(utcMs / (HOUR_MS / 4))
    const cached = known.get(quarter)
    if (cached !== undefined) return cached
    const words = format.formatToParts(quarter * (HOUR_MS / 4)).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const offset = (shiftOf(words) ?? 0) * MINUTE_MS
    if (known.size > 200_000) known.clear()
    known.set(quarter, offset)
    return offset
  }
  return (wallMs) => {
    // The day before and the day after tell both offsets around a change.
    const before = offsetAt(wallMs - 24 * HOUR_MS)
    const first = wallMs - before
    if (offsetAt(first) === before) return first
    const later = wallMs - offsetAt(wallMs + 24 * HOUR_MS)
    return offsetAt(later) === wallMs - later ? later : first
  }
}
