import type { TransferNote } from '../../domain/bundle.ts'

type Severity = TransferNote['severity']
type Values = Readonly<Record<string, string | number>>

/** Collects an import's notes. What happens in many places is one note that lists them all: `row:5,7-12`. */
export type NoteBook = {
  add(severity: Severity, reason: string, at?: string, values?: Values): void
  readonly notes: () => readonly TransferNote[]
}

/** More notes than this are not read by anybody; one more says how many there were. */
const MOST_NOTES = 500

const NONE: Values = {}

export function noteBook(): NoteBook {
  const groups = new Map<string, { severity: Severity; reason: string; places: string[]; values: Values }>()
  let beyond = 0
  return {
    add(severity, reason, at, values = NONE) {
      const where = at === undefined ? '' : at.slice(0, spotStart(at))
      const key = `${severity} ${reason} ${where} ${values === NONE ? '' : JSON.stringify(values)}`
      const group = groups.get(key)
      if (group) {
        if (at !== undefined) group.places.push(at)
      } else if (groups.size < MOST_NOTES) {
        groups.set(key, { severity, reason, places: at === undefined ? [] : [at], values })
      } else beyond++
    },
    notes() {
      const all = [...groups.values()].map(({ severity, reason, places, values }): TransferNote => {
        const at = joinPlaces(places)
        const count = Math.max(places.length, 1)
        return { severity, reason, ...(at === '' ? {} : { at }), values: { count, ...values } }
      })
      return beyond > 0 ? [...all, { severity: 'info', reason: 'more-notes', values: { count: beyond } }] : all
    },
  }
}

/** Where the number or the cell's name begins, behind the kind of place and the sheet or list that it is in. */
function spotStart(place: string): number {
  return (
    Math.max(place.indexOf(':'), place.lastIndexOf('!'), place.startsWith('record:') ? place.lastIndexOf('/') : -1) + 1
  )
}

/** `row:5`, `row:7`, `row:8` → `row:5,7-8`. Places of one group share what stands before the number or cell. */
function joinPlaces(places: readonly string[]): string {
  const [first] = places
  if (first === undefined || places.length === 1) return first ?? ''
  const start = spotStart(first)
  const ends = [...new Set(places.map((place) => place.slice(start)))]
  if (!ends.every((end) => /^\d+$/.test(end))) return first.slice(0, start) + ends.join(',')
  return first.slice(0, start) + ranges(ends.map(Number)).join(',')
}

function ranges(numbers: readonly number[]): string[] {
  const found: { from: number; to: number }[] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && number === last.to + 1) last.to = number
    else found.push({ from: number, to: number })
  }
  return found.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
}
