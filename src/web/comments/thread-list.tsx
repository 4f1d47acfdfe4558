import { type FocusEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
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
  const visible = showThreads(threads, shown, user.id, (thread) => placeOf(thread).at)
  const isDrawn = thread !== undefined && visible.includes(thread)
  const list = useRef<HTMLDivElement>(null)
  const handled = useRef<object | null>(null)
  useEffect(() => {
    if (!current || !thread || handled.current === current) return
    // Goes there when it has been drawn.
    if (!isDrawn) return setShown(thread.resolvedAt === null ? 'open' : 'resolved')
    handled.current = current
    goTo(thread.id, list.current)
  }, [current, thread, isDrawn])
  const holding = useHeldFocus(
    list,
    visible.map(({ id }) => id),
    threads,
  )
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
      <div ref={list} {...holding} tabIndex={-1} className={styles.threads}>
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
      </div>
    </>
  )
}

/** Who is in a field beside it already, about to write, is left there. */
function goTo(threadId: string, list: HTMLElement | null): void {
  const element = document.getElementById(`thread-${threadId}`)
  element?.scrollIntoView({ block: 'nearest' })
  const isWriting = list?.parentElement?.querySelector('textarea:focus') != null
  if (!isWriting) element?.focus({ preventScroll: true })
}

/**
 * The keyboard stays in the list when what it stood on goes: a thread that was resolved, a comment that was deleted.
 * It is then on the thread, on the one that took its place, or on the list.
 */
function useHeldFocus(list: RefObject<HTMLElement | null>, ids: readonly string[], threads: readonly Thread[]) {
  const held = useRef<{ readonly id: string; readonly at: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at when the threads have changed
  useEffect(() => {
    if (held.current === null || document.activeElement !== document.body) return
    const next = ids.includes(held.current.id) ? held.current.id : (ids[held.current.at] ?? ids.at(-1))
    const element = next === undefined ? list.current : document.getElementById(`thread-${next}`)
    element?.focus()
  }, [threads, ids.join()])
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      const id = target.closest('[id^="thread-"]')?.id.slice('thread-'.length)
      if (id !== undefined) held.current = { id, at: ids.indexOf(id) }
    },
    onBlur: ({ relatedTarget }: FocusEvent<HTMLElement>) => {
      // A dialog that asks gives the keyboard back.
      const isAsked = relatedTarget instanceof Element && relatedTarget.closest('[role="alertdialog"], [role="menu"]')
      if (!isAsked && !list.current?.contains(relatedTarget)) held.current = null
    },
  }
}
