import { living } from '../map/columns.ts'
import { type JourneyMap, mapInfo, type PlannedChange } from '../map/map-type.ts'
import { type ChangeWords, kindMessage, thingOf } from './change-message.ts'
import type { Comparison } from './compare-maps.ts'
import { type ChangeName, changeKey, changeNamed } from './map-change.ts'

/**
 * What became of a planned difference that is none any more: `both` maps have the record now, and it says the same in
 * them; `neither` has it; `other`: they differ in it in another way, which is a change of its own.
 */
export type Outcome = 'both' | 'neither' | 'other'

/** What was planned of a change that is no difference any more: done, taken back, or overtaken. */
export type SettledChange = { readonly name: ChangeName; readonly plan: PlannedChange; readonly outcome: Outcome }

/** What is planned of the way from one map to the one that was made from it. */
export type Plans = {
  /** By `changeKey`. */
  readonly byKey: ReadonlyMap<string, PlannedChange>
  readonly settled: readonly SettledChange[]
}

/**
 * The plans that the map after holds for its differences from the map before; null where it wasn't made from that one,
 * so that its plans speak of other differences.
 */
export function plansFor(beforeId: string, after: JourneyMap, comparison: Comparison): Plans | null {
  const { baseMapId, state } = mapInfo(after)
  if (beforeId === '' || baseMapId !== beforeId || state === 'expected') return null
  const plans = living(after.changes)
  const keys = new Set(comparison.changes.map(changeKey))
  const settled = plans.flatMap((plan): SettledChange[] => {
    const name = keys.has(plan.id) ? null : changeNamed(plan.id)
    return name ? [{ name, plan, outcome: outcomeOf(name, comparison) }] : []
  })
  return { byKey: new Map(plans.map((plan) => [plan.id, plan])), settled: settled.sort(byId) }
}

function outcomeOf({ table, id }: ChangeName, { before, after, changes }: Comparison): Outcome {
  const isBefore = Object.hasOwn(before[table], id)
  const isAfter = Object.hasOwn(after[table], id)
  if (!isBefore && !isAfter) return 'neither'
  return changes.some((change) => change.table === table && change.id === id) ? 'other' : 'both'
}

function byId({ plan: a }: SettledChange, { plan: b }: SettledChange): number {
  return a.id < b.id ? -1 : 1
}

/**
 * What the change was: “Added: card “Invoice””. A record that is deleted is still named, as long as one of the maps
 * keeps it.
 * @param words with both maps whole, what is deleted included
 */
export function settledMessage({ name }: SettledChange, words: ChangeWords): string {
  const { before, after, translate } = words
  const map = Object.hasOwn(after[name.table], name.id) ? after : before
  return kindMessage(name.kind, thingOf(map, name, words), translate)
}
