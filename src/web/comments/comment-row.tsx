import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { personWords } from '../../i18n/person-words.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import type { Comment } from '../data/comments.ts'
import { afterMenu } from '../ui/after-menu.ts'
import { Avatar } from '../ui/avatar.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuTrigger } from '../ui/menu.tsx'
import { CommentText } from './comment-text.tsx'
import { CommentWriter } from './comment-writer.tsx'
import styles from './comments.module.css'

type CommentRowProps = {
  readonly documentId: string
  readonly comment: Comment
  readonly mayEdit: boolean
  readonly mayDelete: boolean
  readonly onEdit: (text: string) => Promise<unknown>
  readonly onDelete: () => void
}

/** One comment: who, when, what; and for whom may do so, other words or none. */
export function CommentRow({ documentId, comment, mayEdit, mayDelete, onEdit, onDelete }: CommentRowProps) {
  const t = useTranslate()
  const format = useFormat()
  const [isEditing, setIsEditing] = useState(false)
  const { author, createdAt, editedAt, text, mentions } = comment
  const name = author ? personWords(author, t) : t('comments.formerMember')
  const more = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    // The field that had the keyboard is gone.
    if (wasEditing.current && !isEditing && document.activeElement === document.body) more.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const close = () => setIsEditing(false)
  return (
    <li className={styles.comment}>
      <Avatar seed={author?.userId ?? ''} size={24} />
      <div className={styles.said}>
        <p className={styles.who}>
          <b dir="auto">{name}</b>{' '}
          <time dateTime={new Date(createdAt).toISOString()} title={format.dateTime(createdAt)}>
            {format.relative(createdAt, Date.now())}
          </time>
          {editedAt !== null && <span title={format.dateTime(editedAt)}> · {t('comments.edited')}</span>}
        </p>
        {isEditing ? (
          <CommentWriter
            documentId={documentId}
            label={t('comments.edit.label')}
            sendLabel={t('ui.save')}
            initial={text}
            autoFocus
            onSend={async (next) => {
              await onEdit(next)
              close()
            }}
            onCancel={close}
          />
        ) : (
          <CommentText text={text} mentions={mentions} />
        )}
      </div>
      {(mayEdit || mayDelete) && !isEditing && (
        <MenuTrigger>
          <Button ref={more} className={cx(styles.more)} aria-label={t('comments.more', { name })}>
            <Icon name="dots" />
          </Button>
          <Menu placement="bottom end">
            {mayEdit && (
              <MenuItem icon="pencil" onAction={() => afterMenu(() => setIsEditing(true))}>
                {t('ui.edit')}
              </MenuItem>
            )}
            {mayDelete && (
              <MenuItem icon="trash" isDanger onAction={onDelete}>
                {t('ui.delete')}
              </MenuItem>
            )}
          </Menu>
        </MenuTrigger>
      )}
    </li>
  )
}
