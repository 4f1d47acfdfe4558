import type { MessageId, MessageValues } from '../../i18n/message.ts'

const PLACES = ['line', 'row', 'column', 'cell', 'part'] as const

/** A place in a file to be put into words: a message with its values, or a name that stands for itself. */
export type PlaceMessage = { readonly id: MessageId; readonly values: MessageValues } | { readonly text: string }

/**
 * What a note's or refusal's `at` says: `row:5,7-9` is "rows 5, 7–9", `cell:Prices!B4` is "cell B4 of Prices",
 * `record:metrics/1-5` is "metrics 1–5". Null: it is no place in a file.
 */
export function placeMessage(at: string): PlaceMessage | null {
  if (at.startsWith('pointer:')) return { text: at.slice('pointer:'.length) }
  if (at.startsWith('record:')) return { text: recordName(at.slice('record:'.length)) }
  const kind = PLACES.find((place) => at.startsWith(`${place}:`))
  if (!kind) return null
  const rest = at.slice(kind.length + 1)
  const mark = kind === 'part' ? -1 : rest.lastIndexOf('!')
  const spots = rest.slice(mark + 1)
  const several = /[,-]/.test(spots) && kind !== 'part'
  const sheet = mark < 0 ? '' : rest.slice(0, mark)
  return {
    id: `transfer.place.${kind}`,
    values: {
      place: several ? listed(spots) : spots,
      count: several ? 2 : 1,
      sheet,
      inSheet: sheet === '' ? 'no' : 'yes',
    },
  }
}

/** `metrics/1-5` is a list's name and numbers in it; a record's id stands as it is. */
function recordName(record: string): string {
  const at = record.lastIndexOf('/')
  const spot = record.slice(at + 1)
  return /^\d[\d,-]*$/.test(spot) ? `${record.slice(0, at)} ${listed(spot)}` : record
}

function listed(spots: string): string {
  return spots.replaceAll(',', ', ').replaceAll('-', '–')
}
