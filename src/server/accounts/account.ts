import { z } from 'zod'
import { LANGUAGES } from '../../i18n/message.ts'
import { THEMES } from '../contract/me.ts'

export const preferencesSchema = z.object({
  /** Null: as the browser asks. */
  language: z.enum(LANGUAGES).nullable().catch(null),
  theme: z.enum(THEMES).catch('system'),
  /** Whether they want mails about what concerns them, where mails are sent. */
  mail: z.boolean().catch(true),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** Somebody who is signed in. */
export type Account = {
  readonly id: string
  readonly name: string
  /** Null as long as none was set. */
  readonly email: string | null
  readonly preferences: Preferences
}

/** Headers that set or clear the session's cookie. */
export type Cookies = readonly string[]

/** better-auth wants an address of everybody; who has none gets one that no mail can ever reach (RFC 2606). */
export const NO_EMAIL = '@no-email.invalid'

/** An address that the person gave; null for one that only fills the field. */
export function shownEmail(email: string): string | null {
  return email.endsWith(NO_EMAIL) ? null : email
}
