/** What a picture of nodes and links is to somebody who walks it by keyboard. */
export type Walkable = {
  readonly nodes: readonly { readonly id: string; readonly layer: number; readonly order: number }[]
  readonly links: readonly {
    readonly id: string
    readonly from: string
    readonly to: string | null
    readonly value: number
  }[]
}

/** On a node, or on a link that one came to from its `end`. */
export type Place =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string; readonly end: 'from' | 'to' }

export type Way = 'forward' | 'backward' | 'up' | 'down' | 'first' | 'last'

/**
 * Where a key leads: from a node along its largest link and from a link to the node at its end; up and down to the node
 * above and below, or to the next smaller or larger link of the node that one came from. Where there is nothing, one stays.
 */
export function walk({ nodes, links }: Walkable, place: Place, way: Way): Place {
  if (way === 'first' || way === 'last') {
    const sorted = [...nodes].sort((x, y) => x.layer - y.layer || x.order - y.order)
    const node = sorted.at(way === 'first' ? 0 : -1)
    return node ? { kind: 'node', id: node.id } : place
  }
  if (place.kind === 'node') {
    const node = nodes.find(({ id }) => id === place.id)
    if (!node) return place
    if (way === 'forward' || way === 'backward') {
      const end = way === 'forward' ? 'from' : 'to'
      const link = siblings(links, end, node.id)[0]
      return link ? { kind: 'link', id: link.id, end } : place
    }
    const beside = nodes.filter(({ layer }) => layer === node.layer).sort((x, y) => x.order - y.order)
    const next = beside[beside.indexOf(node) + (way === 'down' ? 1 : -1)]
    return next ? { kind: 'node', id: next.id } : place
  }
  const link = links.find(({ id }) => id === place.id)
  if (!link) return place
  if (way === 'forward') return link.to === null ? place : { kind: 'node', id: link.to }
  if (way === 'backward') return { kind: 'node', id: link.from }
  const own = siblings(links, place.end, link[place.end])
  const next = own[own.indexOf(link) + (way === 'down' ? 1 : -1)]
  return next ? { ...place, id: next.id } : place
}

/** The links at one end of a node, largest first. */
function siblings(links: Walkable['links'], end: 'from' | 'to', id: string | null): Walkable['links'] {
  return links.filter((link) => link[end] === id).sort((x, y) => y.value - x.value)
}
