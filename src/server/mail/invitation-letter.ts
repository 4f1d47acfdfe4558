import { translatorFor } from '../../i18n/catalogues.ts'
import { closestLanguage } from '../../i18n/message.ts'
import type { DueMail } from '../../storage/mails.ts'
import { secretHash } from '../../storage/secret-hash.ts'
import { freshSecret } from '../fresh-secret.ts'
import type { AddressedLetter, LetterParts } from './mail.ts'

/** The way into a workspace, in the workspace's language; nothing where it was accepted or taken back meanwhile. */
export async function invitationLetter(
  { storage, accounts, publicUrl }: LetterParts,
  { about }: DueMail,
): Promise<AddressedLetter | null> {
  const invitation = await storage.invitations.byId(about)
  const workspace = invitation && (await storage.workspaces.get(invitation.workspaceId))
  if (!workspace || invitation.email === null) return null
  const inviter = invitation.createdBy === null ? null : await accounts.byId(invitation.createdBy)
  const language = closestLanguage(workspace.language)
  const t = translatorFor(language)
  const role = t(`server.role.${invitation.role}`)
  const secret = freshSecret()
  await storage.invitations.setMailToken(invitation.id, secretHash(secret))
  const expires = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(invitation.expiresAt)
  return {
    to: invitation.email,
    language,
    subject: t('mail.invitation.subject', { workspace: workspace.name }),
    paragraphs: [
      inviter
        ? t('mail.invitation.by', { name: inviter.name, workspace: workspace.name, role })
        : t('mail.invitation.body', { workspace: workspace.name, role }),
      t('mail.invitation.until', { date: expires }),
    ],
    link: { label: t('mail.invitation.link'), url: `${publicUrl}/join#${secret}` },
    foot: t('mail.invitation.foot'),
  }
}
