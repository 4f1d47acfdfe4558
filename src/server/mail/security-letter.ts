import { translatorFor } from '../../i18n/catalogues.ts'
import type { MessageId, MessageValues } from '../../i18n/message.ts'
import type { DueMail } from '../../storage/mails.ts'
import type { Device } from '../accounts/device.ts'
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

const NEW_BROWSER = 'new-browser'
const UNKNOWN = '-'

/** What such a mail is about, in the queue. An address that the account no longer has is where the mail goes instead. */
export function aboutChange(change: SecurityChange, formerAddress: string | null): string {
  return formerAddress === null ? change : `${change} ${formerAddress}`
}

/** The same of a sign-in with a browser that doesn't remember the account. */
export function aboutBrowser({ browser, system }: Device): string {
  return [NEW_BROWSER, ...[browser, system].map((name) => encodeURIComponent(name ?? UNKNOWN))].join(' ')
}

/** That something about signing in has changed, or somebody signed in; mails that are turned off don't turn it off. */
export async function securityLetter(
  { storage, accounts, publicUrl }: LetterParts,
  { userId, about, takenAt }: DueMail,
): Promise<AddressedLetter | null> {
  const account = userId === null ? null : await accounts.byId(userId)
  const told = toldIn(about)
  const to = told?.formerAddress ?? account?.email
  if (!account || !told || !to) return null
  const language = await languageOf(storage, account)
  const t = translatorFor(language)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(takenAt)
  return {
    to,
    language,
    subject: t(told.subject),
    paragraphs: [
      t('mail.hello', { name: account.name }),
      `${t(told.words, told.values)} ${t('mail.security.when', { date: day })}`,
      t('mail.security.body'),
    ],
    link: { label: t('mail.security.link'), url: `${publicUrl}/settings` },
    foot: t('mail.security.foot'),
  }
}

type Told = {
  readonly subject: MessageId
  readonly words: MessageId
  readonly values?: MessageValues
  readonly formerAddress?: string | undefined
}

function toldIn(about: string): Told | null {
  const [name, ...rest] = about.split(' ')
  if (name === NEW_BROWSER) {
    const known = rest.map(decodeURIComponent).filter((each) => each !== UNKNOWN)
    const values = { known: known.length > 0 ? 'yes' : 'no', device: known.join(', ') }
    return { subject: 'mail.new-browser.subject', words: 'mail.new-browser', values }
  }
  const change = SECURITY_CHANGES.find((each) => each === name)
  return change ? { subject: 'mail.security.subject', words: `mail.security.${change}`, formerAddress: rest[0] } : null
}
