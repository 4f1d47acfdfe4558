/** Between two edges at one side of a node; and how much of the side stays free at each end. In pixels. */
const GAP = 11
const MARGIN = 8

/** A node, or the place where an edge passes a layer; edges meet it at `middle` below its top. */
type Stop = { readonly id: string; readonly y: number; readonly middle: number }

/**
 * How far below or above the middle of its node each edge meets it: those of one side stand below each other, in the order of
 * where they lead. Keys are `start` or `end`, the node's and the edge's id, parted by blanks.
 * @param routes by edge, the stops on its way, at least two
 */
export function portsOf(
  routes: ReadonlyMap<string, readonly Stop[]>,
  heightOf: (id: string) => number,
): Map<string, number> {
  const ports = [...routes].flatMap(([edge, route]) => {
    const port = (side: 'start' | 'end', { id }: Stop, toward: Stop) => ({
      key: `${side} ${id} ${edge}`,
      side: `${side} ${id}`,
      id,
      toward: toward.y + toward.middle,
    })
    const [first, last] = [route[0] as Stop, route.at(-1) as Stop]
    return [port('end', first, route[1] as Stop), port('start', last, route.at(-2) as Stop)]
  })
  const found = new Map<string, number>()
  for (const own of Map.groupBy(ports, ({ side }) => side).values()) {
    const room = Math.max(0, heightOf(own[0]?.id ?? '') - 2 * MARGIN)
    const gap = Math.min(GAP, room / Math.max(1, own.length - 1))
    const sorted = own.toSorted((a, b) => a.toward - b.toward)
    for (const [at, { key }] of sorted.entries()) found.set(key, (at - (own.length - 1) / 2) * gap)
  }
  return found
}
