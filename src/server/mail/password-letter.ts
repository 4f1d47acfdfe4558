import { translatorFor } from '../../i18n/catalogues.ts'
import { LANGUAGES, type Language } from '../../i18n/message.ts'
import type { DueMail } from '../../storage/mails.ts'
import type { Account } from '../accounts/account.ts'
import type { AddressedLetter, LetterParts } from './mail.ts'

/** A link to a new password. Its secret is made here, so that it never lies in the queue; earlier ones are void. */
export async function passwordLetter(
  { storage, accounts, publicUrl, now }: LetterParts,
  { userId }: DueMail,
): Promise<AddressedLetter | null> {
  const account = userId === null ? null : await accounts.byId(userId)
  if (!account?.email) return null
  const language = await languageOf(storage, account)
  const t = translatorFor(language)
  const { secret } = await accounts.makeResetSecret(account.id, now(), { byMail: true })
  return {
    to: account.email,
    language,
    subject: t('mail.password.subject'),
    paragraphs: [t('mail.hello', { name: account.name }), t('mail.password.body')],
    link: { label: t('mail.password.link'), url: `${publicUrl}/new-password#${secret}` },
    foot: t('mail.password.foot'),
  }
}

/** The language of a person: as they chose, otherwise as in the workspace where they work. */
export async function languageOf(
  { workspaces }: LetterParts['storage'],
  { id, preferences }: Account,
): Promise<Language> {
  if (preferences.language) return preferences.language
  const [workspace] = await workspaces.ofUser(id)
  return LANGUAGES.find((language) => language === workspace?.language) ?? 'en'
}
