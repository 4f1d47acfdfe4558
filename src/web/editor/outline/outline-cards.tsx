import { type KeyboardEvent, useEffect, useRef } from 'react'
import { laneKindOf } from '../../../domain/lanes/registry.ts'
import { deleteCards } from '../../../domain/map/commands/cards.ts'
import { laneTitle } from '../../../domain/map/display.ts'
import type { Lane } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { useObservable } from '../../data/connection.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { BODIES } from '../cards/bodies.ts'
import { CardMarks } from '../cards/card-marks.tsx'
import { contextMenu } from '../pointer/use-grid-pointer.ts'
import { COMMENTED, DIMMED, EDITING, LINKED } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useEditor, useFlags } from '../state/use-editor.ts'
import { CardEditor } from '../text-editing/card-editor.tsx'
import { DraftEditor } from '../text-editing/draft-editor.tsx'
import styles from './outline.module.css'
import type { PlacedCard } from './placed-cards.ts'

type OutlineCardsProps = { readonly lane: Lane; readonly columnId: string; readonly cards: readonly PlacedCard[] }

/** The cards of one lane in one column as a list; the last place of it makes the next one. */
export function OutlineCards({ lane, columnId, cards }: OutlineCardsProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const editing = useObservable(editor.editing)
  const draft =
    editing?.kind === 'draft' && editing.laneId === lane.id && editing.columnId === columnId ? editing : null
  const kind = laneKindOf(lane.kind)
  if (cards.length === 0 && !draft && !mayEdit) return null
  return (
    <ul className={styles.cards}>
      {cards.map((placed) => (
        <OutlineCard key={placed.card.id} placed={placed} lane={lane} />
      ))}
      {draft && (
        <li>
          <DraftEditor kind={kind} />
        </li>
      )}
      {mayEdit && !draft && (
        <li>
          <button
            type="button"
            className={styles.add}
            onClick={() => editor.edit({ kind: 'draft', laneId: lane.id, columnId, after: null, typed: '' })}
          >
            <Icon name="plus" size={14} />
            {t('editor.outline.add', { lane: laneTitle(lane, t) })}
          </button>
        </li>
      )}
    </ul>
  )
}

function OutlineCard({ placed, lane }: { readonly placed: PlacedCard; readonly lane: Lane }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const look = useObservable(editor.filterLook)
  const { card, columns } = placed
  const key = keyOf({ kind: 'card', id: card.id })
  const flags = useFlags(key)
  const kind = laneKindOf(lane.kind)
  const Body = BODIES[kind.look]
  const isEditing = (flags & EDITING) !== 0
  const isDimmed = (flags & DIMMED) !== 0
  const button = useReturnOfFocus(isEditing)
  if (isDimmed && look === 'hide') return null
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !mayEdit) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      editor.panel.set({ isOpen: true, focus: true })
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      editor.edit({ kind: 'card', id: card.id, caret: 'end', typed: '' })
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      const next = placeAfter(event.currentTarget)
      if (!editor.run(deleteCards, { ids: [card.id] }).ok) return
      next?.focus()
      editor.notify('editor.deleted.cards', { count: 1 }, { undo: true })
    }
  }
  return (
    <li id={key} data-key={key} className={cx(styles.card, isDimmed && styles.dimmed, kind.quoted && styles.quoted)}>
      {isEditing ? (
        <div className={styles.editing}>
          <CardEditor card={card} kind={kind} />
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: it holds lists and pictures, which a button may not
        <div
          ref={button}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: Enter edits it
          tabIndex={0}
          aria-labelledby={`words-${card.id}`}
          aria-describedby={mayEdit ? 'outline-keys' : undefined}
          className={styles.words}
          onKeyDown={press}
          onContextMenu={(event) => contextMenu(editor, event, true)}
          onDoubleClick={() => mayEdit && editor.edit({ kind: 'card', id: card.id, caret: 'end', typed: '' })}
        >
          <Body card={card} kind={kind} />
          <CardMarks card={card} isLinked={(flags & LINKED) !== 0} isCommented={(flags & COMMENTED) !== 0} />
        </div>
      )}
      {columns > 1 && <span className={styles.reach}>{t('editor.outline.reach', { count: columns })}</span>}
    </li>
  )
}

/** Where the keyboard stands when the card is gone: on the next one, or on what makes another. */
function placeAfter(card: Element): HTMLElement | null | undefined {
  return card.closest('li')?.nextElementSibling?.querySelector<HTMLElement>('[tabindex], button')
}

/** After writing, the keyboard stands on the card again. */
function useReturnOfFocus(isEditing: boolean) {
  const element = useRef<HTMLDivElement>(null)
  const was = useRef(isEditing)
  useEffect(() => {
    if (was.current && !isEditing && document.activeElement === document.body) element.current?.focus()
    was.current = isEditing
  }, [isEditing])
  return element
}
