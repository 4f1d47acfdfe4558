import type { TransferNote } from '../../domain/bundle.ts'
import type { Refusal } from '../../domain/result.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import en from '../../i18n/en/index.ts'
import { isMessageId, type MessageId } from '../../i18n/message.ts'

/** A note in words, with its place in front: "Row 4: …". @param language BCP 47 tag */
export function explainNote(note: TransferNote, language: string): string {
  return placed(note.at, say(`transfer.${note.reason}`, note, language), language)
}

/** Why a file was refused, where, and how to mend it. @param language BCP 47 tag */
export function explainRefusal(refusal: Refusal, language: string): string {
  const why = placed(refusal.at, say(`refusal.${refusal.reason}`, refusal, language), language)
  const remedy = isMessageId(en, `refusal.${refusal.reason}.remedy`)
    ? say(`refusal.${refusal.reason}.remedy`, refusal, language)
    : ''
  return `${why} ${remedy}`.trim()
}

const PLACES = ['line', 'row', 'column', 'cell', 'record', 'part', 'pointer'] as const

/** A place in words: `row:5,7-9` is "rows 5, 7–9", `cell:Prices!B4` is "cell B4 of Prices". Null: it is none of a file. */
export function explainPlace(at: string, language: string): string | null {
  const kind = PLACES.find((place) => at.startsWith(`${place}:`))
  if (!kind) return null
  const rest = at.slice(kind.length + 1)
  const mark = rest.lastIndexOf('!')
  const spots = rest.slice(mark + 1)
  if (kind === 'record') return recordWords(spots)
  if (kind === 'pointer') return rest
  const several = /[,-]/.test(spots) && kind !== 'part'
  const place = several ? spots.replaceAll(',', ', ').replaceAll('-', '–') : spots
  const sheet = mark < 0 ? '' : rest.slice(0, mark)
  return translatorFor(language)(`transfer.place.${kind}`, {
    place,
    count: several ? 2 : 1,
    sheet,
    inSheet: sheet === '' ? 'no' : 'yes',
  })
}

/** `metrics/1-5` is "metrics 1–5"; a record's id stands as it is. */
function recordWords(record: string): string {
  const at = record.lastIndexOf('/')
  const spot = record.slice(at + 1)
  return /^\d[\d,-]*$/.test(spot) ? `${record.slice(0, at)} ${spot.replaceAll(',', ', ').replaceAll('-', '–')}` : record
}

function placed(at: string | undefined, text: string, language: string): string {
  const place = at === undefined ? null : explainPlace(at, language)
  return place === null ? text : `${place}: ${text}`
}

function say(id: string, { reason, values }: Pick<Refusal, 'reason' | 'values'>, language: string): string {
  return isMessageId(en, id) ? translatorFor(language)(id as MessageId, values) : reason
}
