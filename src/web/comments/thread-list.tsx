import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import type { Thread } from '../data/comments.ts'
import { useMe } from '../data/me.ts'
import { Select } from '../ui/select.tsx'
import styles from './comments.module.css'
import { SHOWN, type Shown, showThreads } from './show-threads.ts'
import { type ThreadPlace, ThreadView } from './thread-view.tsx'

export type ThreadListProps = {
  readonly documentId: string
  readonly threads: readonly Thread[]
  /** What a thread is about today, and where that stands in the document (compared by size). */
  readonly placeOf: (thread: Thread) => ThreadPlace & { readonly at: number }
  readonly onGo: (thread: Thread) => void
  /** The thread that shall be seen; a new object asks anew. */
  readonly current: { readonly id: string } | null
  /** Where a new thread is written. */
  readonly children?: ReactNode
}

/** The conversations of a document, in the order of the document, narrowed by what one looks for. */
export function ThreadList({ documentId, threads, placeOf, onGo, current, children }: ThreadListProps) {
  const t = useTranslate()
  const { user } = useMe()
  const [shown, setShown] = useState<Shown>('open')
  const thread = threads.find(({ id }) => id === current?.id)
  const handled = useRef<object | null>(null)
  useEffect(() => {
    if (!current || !thread || handled.current === current) return
    handled.current = current
    setShown(thread.resolvedAt === null ? 'open' : 'resolved')
    // After the list has been drawn with it.
    setTimeout(() => {
      const element = document.getElementById(`thread-${current.id}`)
      element?.scrollIntoView({ block: 'nearest' })
      element?.focus({ preventScroll: true })
    }, 50)
  }, [current, thread])
  const visible = showThreads(threads, shown, user.id, (thread) => placeOf(thread).at)
  return (
    <>
      {children}
      <Select
        label={t('comments.show')}
        isLabelHidden
        options={SHOWN.map((id) => ({ id, label: t(`comments.show.${id}`) }))}
        value={shown}
        onChange={setShown}
      />
      {visible.length === 0 ? (
        <p className={styles.none}>{t(`comments.none.${shown}`)}</p>
      ) : (
        visible.map((thread) => {
          const place = placeOf(thread)
          return (
            <ThreadView
              key={thread.id}
              documentId={documentId}
              thread={thread}
              place={place}
              isCurrent={thread.id === current?.id}
              onGo={place.exists && thread.anchor.kind !== 'document' ? () => onGo(thread) : undefined}
            />
          )
        })
      )}
    </>
  )
}
