import type { Translate } from './message.ts'

/** Somebody as the server names them. */
export type NamedPerson = {
  readonly name: string
  /** The name of the link by which a guest came, empty where it has none; null or left out for everybody else. */
  readonly guest?: string | null | undefined
}

/** A person in words: by name, and a guest as one, with the link by which they came. */
export function personWords({ name, guest }: NamedPerson, t: Translate): string {
  if (guest === null || guest === undefined) return name || t('presence.guest')
  return guest === '' ? t('presence.guest.named', { name }) : t('presence.guest.by', { name, link: guest })
}

/** The same where there is little room. */
export function shortPersonWords({ name, guest }: NamedPerson, t: Translate): string {
  return guest === null || guest === undefined ? name || t('presence.guest') : t('presence.guest.named', { name })
}
