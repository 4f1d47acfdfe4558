import type { TableMapping } from '../../../formats/events/table-mapping.ts'
import type { EventSettings } from '../../data/events.ts'

const KEY = 'polku.event-columns'
/** The oldest are forgotten when there are more. */
const MOST = 50

type Remembered = Readonly<Record<string, TableMapping>>

/** Tables with the same columns are read alike, in whichever order these stand. */
function signatureOf(columns: readonly string[]): string {
  return JSON.stringify([...columns].sort())
}

/** How a table with these columns was read before; null where none was. */
export function rememberedMapping(columns: readonly string[]): TableMapping | null {
  return read()[signatureOf(columns)] ?? null
}

/** The server answers with the whole mapping; what one asks for may be a part. */
export function isWhole(mapping: EventSettings['mapping']): mapping is TableMapping {
  return mapping?.case !== undefined && mapping.event !== undefined && mapping.time !== undefined
}

export function rememberMapping(columns: readonly string[], mapping: TableMapping): void {
  const signature = signatureOf(columns)
  const { [signature]: _, ...older } = read()
  const kept = [...Object.entries(older), [signature, mapping] as const].slice(-MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Where storage is forbidden or full, the guess is simply made again.
  }
}

function read(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Remembered
  } catch {
    return {}
  }
}
