import { translatorFor } from '../../i18n/catalogues.ts'
import type { DueMail } from '../../storage/mails.ts'
import type { AddressedLetter, LetterParts } from './mail.ts'
import { languageOf } from './password-letter.ts'

/** That a workspace was handed over to somebody; mails that are turned off don't turn it off. Nothing where they own it no longer. */
export async function ownerLetter(
  { storage, accounts, publicUrl }: LetterParts,
  { userId, about }: DueMail,
): Promise<AddressedLetter | null> {
  const account = userId === null ? null : await accounts.byId(userId)
  const workspace = await storage.workspaces.get(about)
  if (!account?.email || !workspace) return null
  if ((await storage.workspaces.role(workspace.id, account.id)) !== 'owner') return null
  const language = await languageOf(storage, account)
  const t = translatorFor(language)
  return {
    to: account.email,
    language,
    subject: t('mail.owner.subject', { workspace: workspace.name }),
    paragraphs: [t('mail.hello', { name: account.name }), t('mail.owner.body', { workspace: workspace.name })],
    link: { label: t('mail.security.link'), url: `${publicUrl}/settings/members` },
    foot: t('mail.owner.foot'),
  }
}
