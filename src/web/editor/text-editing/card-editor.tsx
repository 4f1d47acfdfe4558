import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { TextCardEditor } from './text-card-editor.tsx'

/** Writing in a card, as its kind of lane has it. */
export function CardEditor({ card }: { readonly card: Card; readonly kind: LaneKind }) {
  return <TextCardEditor card={card} />
}
