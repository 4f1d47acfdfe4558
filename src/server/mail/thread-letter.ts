import { commentWords, mentionsIn } from '../../domain/comments/mentions.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import type { Translate } from '../../i18n/message.ts'
import { personWords } from '../../i18n/person-words.ts'
import type { UnreadItem } from '../../storage/inbox.ts'
import type { DueMail } from '../../storage/mails.ts'
import type { AddressedLetter, LetterParts } from './mail.ts'
import { languageOf } from './password-letter.ts'

/** What was written in a thread and not read yet; nothing to who wants no mails, or read it in the meantime. */
export async function threadLetter(
  { storage, accounts, publicUrl }: LetterParts,
  { userId, about, sentAt, takenAt }: DueMail,
): Promise<AddressedLetter | null> {
  const account = userId === null ? null : await accounts.byId(userId)
  if (!account?.email || !account.preferences.mail) return null
  const items = await storage.inbox.unreadIn(about, account.id, { since: sentAt, until: takenAt })
  const [first] = items
  if (!first) return null
  const language = await languageOf(storage, account)
  const t = translatorFor(language)
  const { kind, id, title } = first.document
  const named = title || t(kind === 'persona' ? 'mail.persona.untitled' : 'mail.map.untitled')
  const nameOf = await namesIn(storage, first.workspaceId, items)
  const said = items.filter((item) => item.text !== null)
  const path = kind === 'persona' ? `/personas/${id}` : `/maps/${id}`
  return {
    to: account.email,
    language,
    subject: t('mail.thread.subject', { title: named }),
    paragraphs: [t('mail.hello', { name: account.name }), linesOf(items, t, named)],
    quotes: said.map((item) => ({ by: actorWords(item, t), text: commentWords(item.text ?? '', nameOf) })),
    link: { label: t('mail.thread.link'), url: `${publicUrl}${path}?thread=${about}` },
    foot: t('mail.thread.foot', { url: `${publicUrl}/settings` }),
  }
}

/** What happened, one line each, each said once. */
function linesOf(items: readonly UnreadItem[], t: Translate, title: string): string {
  const lines = items.map((item) => t(`mail.thread.${item.reason}`, { name: actorWords(item, t), title }))
  return [...new Set(lines)].join('\n')
}

function actorWords({ actorName, actorGuest }: UnreadItem, t: Translate): string {
  return actorName === null ? t('mail.thread.somebody') : personWords({ name: actorName, guest: actorGuest }, t)
}

/** Whom the texts name, of those who still belong to the workspace. */
async function namesIn(
  { workspaces }: LetterParts['storage'],
  workspaceId: string,
  items: readonly UnreadItem[],
): Promise<(userId: string) => string> {
  const isAnyNamed = items.some(({ text }) => mentionsIn(text ?? '').length > 0)
  const members = isAnyNamed ? await workspaces.members(workspaceId) : []
  const names = new Map(members.map(({ userId, name }) => [userId, name]))
  return (userId) => names.get(userId) ?? '…'
}
