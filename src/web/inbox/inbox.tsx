import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { needWords } from '../app/words.ts'
import { CommentText } from '../comments/comment-text.tsx'
import { ThreadView } from '../comments/thread-view.tsx'
import { commentsQuery, type InboxItem, inboxQuery, useMarkInbox } from '../data/comments.ts'
import { useMe } from '../data/me.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './inbox.module.css'

await needWords('comments')

/** What concerns me across the workspace: mentions, answers, tasks. Everything can be answered here, on a phone too. */
export default function Inbox() {
  const t = useTranslate()
  const { items, unread } = useSuspenseQuery(inboxQuery).data
  const mark = useMarkInbox()
  const [openId, setOpenId] = useState<string | null>(null)
  const toggle = (item: InboxItem) => {
    setOpenId(openId === item.id ? null : item.id)
    if (!item.isRead) mark.mutate({ items: [item.id], read: true })
  }
  return (
    <Screen
      title={t('app.navigation.inbox')}
      isNarrow
      actions={
        unread > 0 && (
          <Button icon="check" onPress={() => mark.mutate({ items: 'all', read: true })}>
            {t('comments.inbox.readAll')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <EmptyState picture={<Icon name="message" size={48} />} title={t('comments.inbox.empty')}>
          {t('comments.inbox.empty.hint')}
        </EmptyState>
      ) : (
        <ul className={styles.items}>
          {items.map((item) => (
            <Item key={item.id} item={item} isOpen={openId === item.id} onToggle={() => toggle(item)} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

type ItemProps = { readonly item: InboxItem; readonly isOpen: boolean; readonly onToggle: () => void }

function Item({ item, isOpen, onToggle }: ItemProps) {
  const t = useTranslate()
  const format = useFormat()
  const { reason, actor, text, mentions, createdAt, isRead } = item
  const title = useTitle(item)
  const panelId = `inbox-${item.id}`
  return (
    <li className={cx(styles.item, !isRead && styles.unread)}>
      <button type="button" className={styles.head} aria-expanded={isOpen} aria-controls={panelId} onClick={onToggle}>
        <Avatar seed={actor?.userId ?? ''} size={28} />
        <span className={styles.words}>
          <span className={styles.what}>
            {!isRead && <span className={styles.dot} role="img" aria-label={t('comments.inbox.unread')} />}
            {t(`comments.inbox.${reason}`, { name: actor ? personWords(actor, t) : t('comments.formerMember'), title })}
          </span>
          {!isOpen && (
            <span className={styles.text}>
              <CommentText text={text} mentions={mentions} />
            </span>
          )}
          <time className={styles.time} dateTime={new Date(createdAt).toISOString()} title={format.dateTime(createdAt)}>
            {format.relative(createdAt, Date.now())}
          </time>
        </span>
        <Icon name={isOpen ? 'chevron-up' : 'chevron-down'} />
      </button>
      <div id={panelId}>{isOpen && <OpenItem item={item} />}</div>
    </li>
  )
}

function useTitle({ document }: InboxItem): string {
  const t = useTranslate()
  const { workspace } = useMe()
  if (!document) return workspace.name
  return document.title || t(document.kind === 'persona' ? 'persona.untitled' : 'map.untitled')
}

function OpenItem({ item: { id, document, threadId } }: { readonly item: InboxItem }) {
  const t = useTranslate()
  const mark = useMarkInbox()
  const actions = (path: string, label: string) => (
    <div className={styles.actions}>
      <Link href={path} className={styles.link as string}>
        {label}
      </Link>
      <Button size="small" variant="quiet" onPress={() => mark.mutate({ items: [id], read: false })}>
        {t('comments.inbox.markUnread')}
      </Button>
    </div>
  )
  if (!document || threadId === null) {
    return <div className={styles.open}>{actions(paths.settings('members'), t('comments.inbox.openMembers'))}</div>
  }
  return <OpenThread document={document} threadId={threadId} actions={actions} />
}

type OpenThreadProps = {
  readonly document: NonNullable<InboxItem['document']>
  readonly threadId: string
  readonly actions: (path: string, label: string) => ReactNode
}

function OpenThread({ document, threadId, actions }: OpenThreadProps) {
  const t = useTranslate()
  const { data: threads, isPending } = useQuery(commentsQuery(document.id))
  const thread = threads?.find((each) => each.id === threadId)
  if (isPending) return <Spinner />
  const address = document.kind === 'persona' ? paths.persona(document.id) : paths.map(document.id)
  return (
    <div className={styles.open}>
      {thread ? (
        <ThreadView
          documentId={document.id}
          thread={thread}
          place={{ label: thread.anchor.words || document.title, exists: true }}
        />
      ) : (
        <p>{t('comments.inbox.gone')}</p>
      )}
      {actions(
        `${address}?thread=${threadId}`,
        t(document.kind === 'persona' ? 'comments.inbox.openPersona' : 'comments.inbox.openMap'),
      )}
    </div>
  )
}
