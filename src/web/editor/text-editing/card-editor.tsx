import type { LaneKind } from '../../../domain/lanes/lane-kind.ts'
import type { Card } from '../../../domain/map/map-type.ts'
import { useObservable } from '../../data/connection.ts'
import { useEditor } from '../state/use-editor.ts'
import { FigureCardEditor } from './figure-editor.tsx'
import { NameCardEditor } from './name-editor.tsx'
import { TextCardEditor } from './text-card-editor.tsx'

/** Writing in a card, as its kind of lane has it. */
export function CardEditor({ card, kind }: { readonly card: Card; readonly kind: LaneKind }) {
  const editing = useObservable(useEditor().editing)
  const typed = editing?.kind === 'card' ? editing.typed : ''
  switch (kind.look) {
    case 'touchpoints':
    case 'chips':
      return <NameCardEditor card={card} kind={kind} typed={typed} />
    case 'figures':
      return <FigureCardEditor card={card} typed={typed} />
    case 'cards':
    case 'curve':
    case 'pictures':
      return <TextCardEditor card={card} />
    default:
      return kind.look satisfies never
  }
}
