import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useTranslate } from '../app/language.tsx'
import { toastUndo } from '../app/toast-undo.ts'
import { useDone } from '../app/use-refused.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { useRowDrag } from '../ui/row-drag.ts'
import { RowGrip } from '../ui/row-grip.tsx'
import { EntryFields } from './entry-fields.tsx'
import { EntryMark } from './entry-mark.tsx'
import { EntryName } from './entry-name.tsx'
import styles from './library.module.css'
import { type AnyEntry, useLibraryEditing } from './library-context.tsx'
import { MergeDialog } from './merge-dialog.tsx'

type EntryRowProps = {
  readonly entry: AnyEntry
  readonly at: number
  readonly count: number
  readonly kind: string
  readonly canMove: boolean
  readonly onMove: (id: string, index: number, merge?: string) => boolean
}

export function EntryRow({ entry, at, count, kind, canMove, onMove }: EntryRowProps) {
  const t = useTranslate()
  const done = useDone()
  const { entries, actions, store, mayEdit } = useLibraryEditing()
  const row = useRef<HTMLDivElement>(null)
  const grip = useRef<HTMLButtonElement>(null)
  const [isMerging, setIsMerging] = useState(false)
  const isMovable = mayEdit && canMove
  const isDragging = useRowDrag({ row, grip, kind, id: entry.id, isEnabled: isMovable })
  const move = (to: number) => onMove(entry.id, to, `move/${entry.id}`)
  const remove = () => {
    if (!done(actions.remove(entry.id))) return
    toastUndo(store, t('library.deleted', { name: entry.name }), t('ui.undo'))
  }
  return (
    <div ref={row} className={cx(styles.row, isDragging && styles.dragging)}>
      {isMovable && <RowGrip ref={grip} name={entry.name} at={at} count={count} onMove={move} />}
      <EntryMark entry={entry} />
      <EntryName entry={entry} />
      <EntryFields entry={entry} />
      {mayEdit && (
        <MenuTrigger>
          <Button className={cx(styles.menu)} aria-label={t('library.menu', { name: entry.name })}>
            <Icon name="dots" />
          </Button>
          <Menu placement="bottom end">
            <MenuItem icon="arrow-up" isDisabled={!canMove || at === 0} onAction={() => onMove(entry.id, at - 1)}>
              {t('ui.moveUp')}
            </MenuItem>
            <MenuItem
              icon="arrow-down"
              isDisabled={!canMove || at === count - 1}
              onAction={() => onMove(entry.id, at + 1)}
            >
              {t('ui.moveDown')}
            </MenuItem>
            <MenuItem icon="arrow-merge" isDisabled={entries.length < 2} onAction={() => setIsMerging(true)}>
              {t('library.merge')}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon="trash" isDanger onAction={remove}>
              {t('ui.delete')}
            </MenuItem>
          </Menu>
        </MenuTrigger>
      )}
      {isMerging && <MergeDialog entry={entry} onClose={() => setIsMerging(false)} />}
    </div>
  )
}
