import type en from './en/index.ts'
import { type Message, messageFormat, parseMessage } from './icu.ts'

/** The languages the interface speaks. */
export const LANGUAGES = ['en', 'sv', 'fi', 'da'] as const
export type Language = (typeof LANGUAGES)[number]

export type MessageId = keyof typeof en
/** A whole catalogue: every message in ICU syntax. Each language has every message; the compiler sees to it. */
export type Catalogue = Readonly<Record<MessageId, string>>

export type MessageValues = Readonly<Record<string, string | number | Date>>
/** Puts a message into words. A value that the message doesn't name is ignored. */
export type Translate = (id: MessageId, values?: MessageValues) => string

/** Whether a computed id is a message, so that it can be shown. */
export function isMessageId(catalogue: Catalogue, id: string): id is MessageId {
  return Object.hasOwn(catalogue, id)
}

export function translator(language: Language, catalogue: Catalogue): Translate {
  const parsed = new Map<MessageId, Message>()
  const format = messageFormat(language)
  return (id, values) => {
    const message = catalogue[id]
    if (message === undefined) throw new Error(`no message ${id}`)
    if (!message.includes('{')) return message
    let ready = parsed.get(id)
    if (!ready) {
      ready = parseMessage(message)
      parsed.set(id, ready)
    }
    return format(ready, values)
  }
}

/** The language of the interface that comes closest to a BCP 47 tag; English where none does. */
export function closestLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === base) ?? 'en'
}

/** Whether a language is written from right to left (Arabic, Hebrew, Persian, Urdu and the like). */
export function isRightToLeft(tag: string): boolean {
  return /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|pa-arab|ps|sd|ug|ur|yi)(-|$)/i.test(tag)
}
