import { type Column, columnsOf, extent } from '../columns.ts'
import type { Card } from '../map-type.ts'
import type { MapDraft } from './map-command.ts'

type Covered = { readonly ids: readonly string[]; readonly columns: ReadonlySet<string> }

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
  const groups = wideCards(draft)
  work()
  const columns = columnsOf(draft.document)
  for (const { ids, columns: before } of groups) {
    // Cards of one place can have gone to different columns; those that stayed together share the work.
    const spans = new Map<string, number | null>()
    for (const id of ids) {
      const card = draft.get('cards', id) as Card
      if (!spans.has(card.columnId)) spans.set(card.columnId, spanNow(columns, card, before, moved, heirs))
      const span = spans.get(card.columnId) ?? null
      if (span !== null) draft.update('cards', id, { span })
    }
  }
}

/** The span that the card needs to go on covering what it covered; null where it does already, or isn't to be seen. */
function spanNow(
  columns: readonly Column[],
  card: Card,
  before: ReadonlySet<string>,
  moved: ReadonlySet<string>,
  heirs: ReadonlyMap<string, string> | undefined,
): number | null {
  const now = extent(columns, card)
  if (now === null) return null
  const travels = moved.has(card.columnId)
  const stays = (column: Column) =>
    before.has(heirs?.get(column.id) ?? column.id) && (moved.has(column.id) || moved.has(column.stage.id)) === travels
  const last = columns.findLastIndex((column, at) => at >= now.from && stays(column))
  const span = spanTo(columns, card, now.from, Math.max(now.from, last))
  return extent(columns, { ...card, span })?.to === now.to ? null : span
}

/** Living cards that cover a stage, or more than one column, by their place, with the ids of the columns. */
function wideCards(draft: MapDraft): Covered[] {
  const columns = columnsOf(draft.document)
  const stages = new Set(columns.map(({ stage }) => stage.id))
  const wide = draft
    .all('cards')
    .filter(({ deletedAt, span, columnId }) => deletedAt === null && (span > 1 || stages.has(columnId)))
  return [...Map.groupBy(wide, ({ columnId, span }) => `${columnId} ${span}`).values()].flatMap((cards): Covered[] => {
    const reach = extent(columns, cards[0] as Card)
    if (reach === null) return []
    const covered = columns.slice(reach.from, reach.to + 1).map(({ id }) => id)
    return [{ ids: cards.map(({ id }) => id), columns: new Set(covered) }]
  })
}

/** The span, in steps or in stages as the card stands in one or the other, that reaches from one column to another. */
function spanTo(columns: readonly Column[], card: Card, from: number, to: number): number {
  const first = columns[from] as Column
  if (first.step !== null && first.id === card.columnId) return to - from + 1
  return new Set(columns.slice(from, to + 1).map(({ stage }) => stage.id)).size
}
