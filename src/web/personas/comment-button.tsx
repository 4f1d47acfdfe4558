import type { AnchorRef } from '../../domain/comments/anchor.ts'
import { useTranslate } from '../app/language.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './comment-button.module.css'
import { usePersonaComments } from './comments-context.tsx'

type CommentButtonProps = {
  readonly about: AnchorRef
  /** What it is about, in words. */
  readonly name: string
}

/** How much is said about a thing, and the way to it; where nothing is, the way to begin, seen when one is near. */
export function CommentButton({ about, name }: CommentButtonProps) {
  const t = useTranslate()
  const comments = usePersonaComments()
  const count = comments?.countOf(about) ?? 0
  if (!comments || (count === 0 && !comments.mayComment)) return null
  return (
    <button
      type="button"
      data-comment={`${about.kind}/${about.recordId}`}
      className={cx(styles.button, count > 0 && styles.counted)}
      aria-label={count > 0 ? t('comments.on.count', { count, name }) : t('comments.on', { name })}
      onClick={() => comments.open(about)}
    >
      <Icon name="message" size={14} />
      {count > 0 && count}
    </button>
  )
}
