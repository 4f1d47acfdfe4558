import type { Comparison } from '../../domain/compare/compare-maps.ts'
import { comparisonOf } from '../../domain/compare/compare-maps.ts'
import { groupChanges } from '../../domain/compare/group-changes.ts'
import type { MapChange } from '../../domain/compare/map-change.ts'
import type { JourneyMap } from '../../domain/map/map-type.ts'

/** One sentence of what happened: a change with what it took along, or many cards of one lane. */
export type ActivityLine = {
  readonly who: readonly string[]
  readonly change: MapChange
  readonly along: number
  /** How many cards were added to the same lane by the same people, this one among them. */
  readonly cards: number
}

export type Activity = { readonly comparison: Comparison; readonly lines: readonly ActivityLine[] }

/** From so many on, added cards of one lane are counted and not named. */
const MANY = 5

/**
 * What led from one moment of a map to a later one.
 * @param touched ids of the people who changed a record, by `table/id`
 * @param contributors everybody who changed something; where it is one person, it was that one
 */
export function activityOf(
  before: JourneyMap,
  after: JourneyMap,
  touched: Readonly<Record<string, readonly string[]>>,
  contributors: readonly string[],
): Activity {
  const comparison = comparisonOf(before, after, { by: 'identity' })
  const alone = contributors.length === 1 ? contributors : []
  const lines = groupChanges(comparison.changes).map(({ change, along }): ActivityLine => {
    const who = touched[`${change.table}/${change.id}`] ?? alone
    return { who, change, along: along.length, cards: 1 }
  })
  return { comparison, lines: counted(lines, after) }
}

function counted(lines: readonly ActivityLine[], after: JourneyMap): ActivityLine[] {
  const keyOf = ({ change, who, along }: ActivityLine): string | null => {
    const isCard = change.kind === 'added' && change.table === 'cards' && along === 0
    return isCard ? `${after.cards[change.id]?.laneId} ${[...who].sort().join(' ')}` : null
  }
  const groups = Map.groupBy(lines, keyOf)
  const seen = new Set<string>()
  return lines.flatMap((line): ActivityLine[] => {
    const key = keyOf(line)
    const size = key === null ? 0 : (groups.get(key)?.length ?? 0)
    if (key === null || size < MANY) return [line]
    if (seen.has(key)) return []
    seen.add(key)
    return [{ ...line, cards: size }]
  })
}
