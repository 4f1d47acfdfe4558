import { because, type Context } from './command.ts'
import type { DocumentType } from './document-type.ts'
import type { Draft } from './draft.ts'
import { type Ordered, ordersAt, sorted } from './order.ts'
import type { Refusal } from './result.ts'

/** A record that has a place among its siblings and can be softly deleted; personas on a map can't be and leave it out. */
type Sibling = Ordered & { readonly deletedAt?: number | null }

/**
 * Order keys for `count` records that go before the living sibling at `index` (left out: last). Deleted siblings keep
 * their places between the others, so that a restored record comes back where it was. Where a gap is closed, siblings
 * get new keys too.
 * @param isSibling which records of the table stand in one sequence
 * @param moving records that are on their way and so don't count as siblings
 */
export function roomAmong<Type extends DocumentType, Name extends keyof Type['tables'] & string>(
  draft: Draft<Type>,
  table: Name,
  isSibling: (row: ReturnType<Draft<Type>['all']>[number]) => boolean,
  index: number | undefined,
  count: number,
  context: Context,
  moving: ReadonlySet<string> = new Set(),
): string[] {
  const rows = (draft.all(table) as unknown as Sibling[]).filter(
    (row) => isSibling(row as never) && !moving.has(row.id),
  )
  return roomIn(draft, table, rows, index, count, context)
}

/** Moves records of a table that is one sequence before the living one at `index` among those that stay. */
export function moveAmong<Type extends DocumentType, Name extends keyof Type['tables'] & string>(
  draft: Draft<Type>,
  table: Name,
  ids: readonly string[],
  index: number | undefined,
  context: Context,
): void {
  const moving = new Set(ids)
  const rows = sorted((draft.all(table) as unknown as Sibling[]).filter(({ id }) => moving.has(id)))
  const orders = roomAmong(draft, table, () => true, index, rows.length, context, moving)
  for (const [i, { id }] of rows.entries()) draft.update(table, id, { order: orders[i] } as never)
}

/** Order keys as `roomAmong` finds them, among siblings that are known already. */
export function roomIn<Type extends DocumentType, Name extends keyof Type['tables'] & string>(
  draft: Draft<Type>,
  table: Name,
  rows: readonly Sibling[],
  index: number | undefined,
  count: number,
  context: Context,
): string[] {
  const siblings = sorted(rows)
  const living = siblings.filter((row) => (row.deletedAt ?? null) === null)
  const anchor = index === undefined ? undefined : living[index]
  const at = anchor ? siblings.indexOf(anchor) : siblings.length
  const { orders, moved } = ordersAt(siblings, at, count, context.random)
  for (const { id, order } of moved) draft.update(table, id, { order } as never)
  return orders
}

/** Refuses as `too-many` when a table would hold more living records than its limit. */
export function overLimit<Type extends DocumentType, Name extends keyof Type['tables'] & string>(
  draft: Draft<Type>,
  table: Name,
  adding: number,
  limit: number,
): Refusal | undefined {
  const rows = draft.all(table) as unknown as Sibling[]
  if (rows.length + adding <= limit) return undefined
  const living = rows.filter((row) => (row.deletedAt ?? null) === null).length
  return living + adding > limit ? because('too-many', table, { limit, living, adding }) : undefined
}
