import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { Icon } from '../../ui/icon.tsx'
import { useEditor } from '../state/use-editor.ts'
import styles from './comment-mark.module.css'
import { openThreadOf } from './comments-state.ts'

/** How many open threads a thing has. Only things that have some draw it and follow the counts. */
export function CommentMark({ of }: { readonly of: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const count = useObservable(editor.openThreads).get(of)?.count ?? 0
  if (count === 0) return null
  return (
    <button
      type="button"
      // The keyboard has the action “Comment”, which leads to the same place.
      tabIndex={-1}
      data-tool=""
      className={styles.mark}
      aria-label={t('editor.comments.count', { count })}
      onClick={(event) => {
        event.stopPropagation()
        openThreadOf(editor, of)
      }}
    >
      <Icon name="message" size={14} />
      {count}
    </button>
  )
}
