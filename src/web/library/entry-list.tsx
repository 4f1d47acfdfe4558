import { useRef } from 'react'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { cx } from '../ui/cx.ts'
import { useRowDrop } from '../ui/row-drag.ts'
import { EntryRow } from './entry-row.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'
import { indexAmongAll } from './parts.ts'

type EntryListProps = {
  readonly title?: string
  readonly entries: readonly AnyEntry[]
  /** Not while only some are shown. */
  readonly canMove: boolean
}

export function EntryList({ title, entries, canMove }: EntryListProps) {
  const t = useTranslate()
  const done = useDone()
  const { part, entries: all, actions, mayEdit } = useLibraryEditing()
  const list = useRef<HTMLUListElement>(null)
  const ids = entries.map(({ id }) => id)
  const move = (id: string, index: number, merge?: string) =>
    done(
      actions.move(
        id,
        indexAmongAll(
          all.map(({ id }) => id),
          ids,
          id,
          index,
        ),
        merge,
      ),
    )
  const kind = `library-${part}-${title ?? ''}`
  const dropAt = useRowDrop({ list, kind, ids, onDrop: move, isEnabled: mayEdit && canMove })
  if (entries.length === 0) return null
  return (
    <section className={styles.group}>
      {title && <h2 className={styles.groupTitle}>{title}</h2>}
      <ul ref={list} className={styles.list} aria-label={title ?? t(`library.${part}`)}>
        {entries.map((entry, at) => (
          <li
            key={entry.id}
            data-row={entry.id}
            className={cx(
              styles.item,
              dropAt === at && styles.dropBefore,
              dropAt === at + 1 && at === entries.length - 1 && styles.dropAfter,
            )}
          >
            <EntryRow entry={entry} at={at} count={entries.length} kind={kind} canMove={canMove} onMove={move} />
          </li>
        ))}
      </ul>
    </section>
  )
}
