import { byOrder, type Ordered, ordersAt } from '../../domain/order.ts'

/** Siblings before one of which nothing can be put any more; empty: everything still has room. */
export function orderFaults(sequences: readonly (readonly Ordered[])[]): string[] {
  return sequences.flatMap((rows) => {
    const siblings = rows.toSorted(byOrder)
    return siblings.flatMap((row, i) => (hasRoomBefore(siblings, i) ? [] : [`nothing can be put before ${row.id}`]))
  })
}

function hasRoomBefore(siblings: readonly Ordered[], index: number): boolean {
  const { orders, moved } = ordersAt(siblings, index, 1, () => 0.5)
  const fresh = orders[0] as string
  const renumbered = new Map(moved.map(({ id, order }) => [id, order]))
  const keyOf = (row: Ordered) => renumbered.get(row.id) ?? row.order
  const [before, after] = [siblings[index - 1], siblings[index] as Ordered]
  return (!before || keyOf(before) < fresh) && fresh < keyOf(after)
}
