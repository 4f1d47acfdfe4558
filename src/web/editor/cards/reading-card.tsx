import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { cx } from '../../ui/cx.ts'
import { BODIES } from './bodies.ts'
import styles from './card.module.css'
import { CardMarks } from './card-marks.tsx'

/** A card to be read: drawn like the one in the matrix, without what choosing and editing need. */
export function ReadingCard({ card, kind }: { readonly card: Card; readonly kind: LaneKind }) {
  const Body = BODIES[kind.look]
  const look = kind.look === 'chips' ? styles.chip : kind.look === 'pictures' ? styles.picture : undefined
  return (
    <div className={cx(styles.card, look, kind.quoted && styles.quoted)}>
      <Body card={card} kind={kind} />
      {card.tagIds.length > 0 && <CardMarks card={card} isLinked={false} />}
    </div>
  )
}
