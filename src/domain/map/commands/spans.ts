import { type Column, columnsOf, extent, living } from '../columns.ts'
import type { Card } from '../map-type.ts'
import type { MapDraft } from './map-command.ts'

type Covered = { readonly id: string; readonly columns: ReadonlySet<string> }

type Change = {
  /** Ids of the steps and stages that the work moves. */
  readonly moved?: ReadonlySet<string>
  /** Columns that the work makes out of others, filled by it: new column id → the column whose coverage it takes over. */
  readonly heirs?: ReadonlyMap<string, string>
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Changes stages or steps and sees to it that cards over several columns go on covering what they covered: they
 * stretch over a column that is put in between and shrink where one goes away. A column that is moved leaves the span,
 * unless the card's own place moves with it.
 */
export function keepingSpans(draft: MapDraft, work: () => void, { moved = NONE, heirs }: Change = {}): void {
  const covered = wideCards(draft)
  work()
  const columns = columnsOf(draft.document)
  for (const { id, columns: before } of covered) {
    const card = draft.get('cards', id) as Card
    const now = extent(columns, card)
    if (now === null) continue
    const travels = moved.has(card.columnId)
    const stays = (column: Column) =>
      before.has(heirs?.get(column.id) ?? column.id) && (moved.has(column.id) || moved.has(column.stage.id)) === travels
    const last = columns.findLastIndex((column, at) => at >= now.from && stays(column))
    const span = spanTo(columns, card, now.from, Math.max(now.from, last))
    if (extent(columns, { ...card, span })?.to !== now.to) draft.update('cards', id, { span })
  }
}

/** Living cards that cover a stage, or more than one column, with the ids of the columns. */
function wideCards(draft: MapDraft): Covered[] {
  const columns = columnsOf(draft.document)
  return living(draft.document.cards).flatMap((card): Covered[] => {
    if (card.span === 1 && draft.get('stages', card.columnId) === undefined) return []
    const reach = extent(columns, card)
    if (reach === null) return []
    return [{ id: card.id, columns: new Set(columns.slice(reach.from, reach.to + 1).map(({ id }) => id)) }]
  })
}

/** The span, in steps or in stages as the card stands in one or the other, that reaches from one column to another. */
function spanTo(columns: readonly Column[], card: Card, from: number, to: number): number {
  const first = columns[from] as Column
  if (first.step !== null && first.id === card.columnId) return to - from + 1
  return new Set(columns.slice(from, to + 1).map(({ stage }) => stage.id)).size
}
