import { translatorFor } from '../../i18n/catalogues.ts'
import type { DueMail } from '../../storage/mails.ts'
import type { AddressedLetter, LetterParts } from './mail.ts'
import { languageOf } from './password-letter.ts'

/** What changed in how somebody signs in; most are actions of the audit log too. In words: `mail.security.<change>`. */
const SECURITY_CHANGES = [
  'address-changed',
  'password-changed',
  'password-reset',
  'second-factor-added',
  'second-factor-removed',
  'second-factor-reset',
  'passkey-added',
  'passkey-removed',
  'identity-connected',
  'identity-disconnected',
] as const
export type SecurityChange = (typeof SECURITY_CHANGES)[number]

/** What such a mail is about, in the queue. An address that the account no longer has is where the mail goes instead. */
export function aboutChange(change: SecurityChange, formerAddress: string | null): string {
  return formerAddress === null ? change : `${change} ${formerAddress}`
}

/** That something about signing in has changed, which mails that are turned off don't turn off. */
export async function securityLetter(
  { storage, accounts, publicUrl }: LetterParts,
  { userId, about, takenAt }: DueMail,
): Promise<AddressedLetter | null> {
  const account = userId === null ? null : await accounts.byId(userId)
  const [name, formerAddress] = about.split(' ')
  const change = SECURITY_CHANGES.find((known) => known === name)
  const to = formerAddress ?? account?.email
  if (!account || !change || !to) return null
  const language = await languageOf(storage, account)
  const t = translatorFor(language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(takenAt)
  return {
    to,
    language,
    subject: t('mail.security.subject'),
    paragraphs: [
      t('mail.hello', { name: account.name }),
      `${t(`mail.security.${change}`)} ${t('mail.security.when', { date: day })}`,
      t('mail.security.body'),
    ],
    link: { label: t('mail.security.link'), url: `${publicUrl}/settings` },
    foot: t('mail.security.foot'),
  }
}
