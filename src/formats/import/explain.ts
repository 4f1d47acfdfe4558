import type { TransferNote } from '../../domain/bundle.ts'
import type { Refusal } from '../../domain/result.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import en from '../../i18n/en/index.ts'
import { isMessageId, type MessageId } from '../../i18n/message.ts'
import { placeMessage } from './place.ts'

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

/** A place in words; null: it is none of a file. @param language BCP 47 tag */
export function explainPlace(at: string, language: string): string | null {
  const place = placeMessage(at)
  if (place === null || 'text' in place) return place?.text ?? null
  return translatorFor(language)(place.id, place.values)
}

function placed(at: string | undefined, text: string, language: string): string {
  const place = at === undefined ? null : explainPlace(at, language)
  return place === null ? text : `${place}: ${text}`
}

function say(id: string, { reason, values }: Pick<Refusal, 'reason' | 'values'>, language: string): string {
  return isMessageId(en, id) ? translatorFor(language)(id as MessageId, listed(values, language)) : reason
}

/** Values of several lines are lists, and are joined as the language joins them. */
export function listed(values: Refusal['values'], language: string): Refusal['values'] {
  if (values === undefined) return values
  const list = new Intl.ListFormat(language)
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.includes('\n') ? list.format(value.split('\n')) : value,
    ]),
  )
}
