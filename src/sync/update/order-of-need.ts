import * as Y from 'yjs'

export type Struct = Y.Item | Y.GC | Y.Skip

/** The structs that must be there before this one. */
export function needsOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent].filter((id) => id instanceof Y.ID)
}

/**
 * An update's structs in an order in which each can be applied: every client's in their own order, and none before those
 * of other clients that it needs. `stuck` are those that wait for each other, which Yjs never makes.
 */
export function inOrderOfNeed(structs: readonly Struct[]): { readonly ordered: Struct[]; readonly stuck: Struct[] } {
  const queues = new Map<number, { readonly own: Struct[]; next: number }>()
  for (const [client, own] of Map.groupBy(structs, (struct) => struct.id.client)) queues.set(client, { own, next: 0 })
  const isToCome = ({ client, clock }: Y.ID) => {
    const queue = queues.get(client)
    const first = queue?.own[queue.next]
    const last = queue?.own.at(-1)
    return first !== undefined && last !== undefined && clock >= first.id.clock && clock < last.id.clock + last.length
  }
  const isReady = (struct: Struct) => !needsOf(struct).some((id) => id.client !== struct.id.client && isToCome(id))

  const ordered: Struct[] = []
  for (let before = -1; before < ordered.length; ) {
    before = ordered.length
    for (const queue of queues.values()) {
      for (let struct = queue.own[queue.next]; struct && isReady(struct); struct = queue.own[queue.next]) {
        ordered.push(struct)
        queue.next++
      }
    }
  }
  return { ordered, stuck: [...queues.values()].flatMap(({ own, next }) => own.slice(next)) }
}
