import { type CSSProperties, memo } from 'react'
import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import { useTranslate } from '../../app/language.tsx'
import { cx } from '../../ui/cx.ts'
import { ACTIVE, COMMENTED, CUT, DIMMED, EDITING, FOUND, LINKED, MOVING, SELECTED } from '../state/flags.ts'
import { keyOf } from '../state/target.ts'
import { useFlags, useMapRow } from '../state/use-editor.ts'
import { CardEditor } from '../text-editing/card-editor.tsx'
import { BODIES } from './bodies.ts'
import styles from './card.module.css'
import { CardEdge } from './card-edge.tsx'
import { cardHeight } from './card-height.ts'
import { CardMarks } from './card-marks.tsx'

type Look = LaneKind['look']

const CLASSES: Readonly<Record<Look, string | undefined>> = {
  cards: undefined,
  curve: undefined,
  touchpoints: undefined,
  chips: styles.chip,
  figures: undefined,
  pictures: styles.picture,
}

export type CardViewProps = {
  readonly id: string
  readonly kind: LaneKind
  /** For a card over several columns: how many, and in which track. */
  readonly covers?: number
  readonly track?: number
  readonly className?: string | undefined
  /** Without one, a block of about its size stands for it. */
  readonly hasBody?: boolean
}

/** A card in the matrix. It follows its own record and its own marks, and nothing else. */
export const CardView = memo(function CardView({
  id,
  kind,
  covers = 1,
  track,
  className,
  hasBody = true,
}: CardViewProps) {
  const t = useTranslate()
  const card = useMapRow('cards', id)
  const key = keyOf({ kind: 'card', id })
  const flags = useFlags(key)
  if (!card) return null
  const place = track === undefined ? undefined : ({ '--track': track, '--covers': covers } as CSSProperties)
  // Chips are as long as their words.
  if (!hasBody && kind.look !== 'chips') {
    const blockSize = cardHeight(card, covers)
    return <div id={key} data-key={key} style={{ ...place, blockSize }} className={cx(styles.card, className)} />
  }
  const Body = BODIES[kind.look]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      id={key}
      data-key={key}
      role="group"
      aria-roledescription={t('editor.card')}
      aria-labelledby={`words-${id}`}
      {...(flags & SELECTED ? { 'aria-describedby': 'editor-selected' } : {})}
      tabIndex={flags & ACTIVE ? 0 : -1}
      style={place}
      className={cx(
        styles.card,
        CLASSES[kind.look],
        flags !== 0 && stateClass(flags),
        kind.quoted && styles.quoted,
        className,
      )}
    >
      {flags & EDITING ? <CardEditor card={card} kind={kind} /> : <Body card={card} kind={kind} />}
      {(flags & SELECTED) !== 0 && (flags & EDITING) === 0 && kind.look !== 'chips' && (
        <CardEdge card={card} covers={covers} />
      )}
      {(card.tagIds.length > 0 || (flags & (LINKED | COMMENTED)) !== 0) && (
        <CardMarks card={card} isLinked={(flags & LINKED) !== 0} isCommented={(flags & COMMENTED) !== 0} />
      )}
    </div>
  )
})

function stateClass(flags: number): string {
  return cx(
    (flags & SELECTED) !== 0 && styles.selected,
    (flags & EDITING) !== 0 && styles.editing,
    (flags & DIMMED) !== 0 && styles.dimmed,
    (flags & FOUND) !== 0 && styles.found,
    (flags & CUT) !== 0 && styles.cut,
    (flags & MOVING) !== 0 && styles.moving,
  )
}
