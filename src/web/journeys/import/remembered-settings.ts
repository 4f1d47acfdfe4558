import type { TableMapping } from '../../../formats/events/table-mapping.ts'
import type { EventPreview, EventSettings } from '../../data/events.ts'

const KEY = 'polku.event-settings'
/** The oldest are forgotten when there are more. */
const MOST = 50

/** How a file was read: a table by its columns, a log by what is its case and which of its rows are events. */
type Remembered = Pick<EventSettings, 'mapping' | 'objectType' | 'lifecycle'>

/** Tables with the same columns are read alike, in whichever order these stand; logs with the same types of objects, or attributes. */
function signatureOf({ format, columns, objectTypes, settings }: EventPreview): string {
  const names = (objectTypes.length > 0 ? objectTypes : columns).map(({ name }) => name).sort()
  return JSON.stringify(isWhole(settings.mapping) ? names : [format, ...names])
}

/** How such a file was read before; null where none was. */
export function rememberedSettings(preview: EventPreview): Remembered | null {
  return read()[signatureOf(preview)] ?? null
}

/** The server answers with the whole mapping; what one asks for may be a part. */
export function isWhole(mapping: EventSettings['mapping']): mapping is TableMapping {
  return mapping?.case !== undefined && mapping.event !== undefined && mapping.time !== undefined
}

/**
 * @param isDayOrderOpen whether only somebody could say if the day or the month comes first: what the next file tells by itself
 *   is not said to it
 */
export function rememberSettings(preview: EventPreview, isDayOrderOpen: boolean): void {
  const { mapping, objectType, lifecycle } = preview.settings
  const told: Remembered = isWhole(mapping)
    ? { mapping: isDayOrderOpen ? mapping : { ...mapping, timeFormat: null, endFormat: null } }
    : { ...(objectType === undefined ? {} : { objectType }), ...(lifecycle === undefined ? {} : { lifecycle }) }
  const signature = signatureOf(preview)
  const { [signature]: _, ...older } = read()
  const kept = [...Object.entries(older), [signature, told] as const].slice(-MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Where storage is forbidden or full, the guess is simply made again.
  }
}

function read(): Readonly<Record<string, Remembered>> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}
