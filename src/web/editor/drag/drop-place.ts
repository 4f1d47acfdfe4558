export type Box = { readonly id: string; readonly start: number; readonly end: number }

/**
 * Before which of the siblings something dropped at `at` goes (`boxes.length`: last). The boxes are sorted, along the axis
 * in which they follow each other; what is being dragged has been left out.
 */
export function dropIndex(boxes: readonly Box[], at: number): number {
  const index = boxes.findIndex(({ start, end }) => at < (start + end) / 2)
  return index < 0 ? boxes.length : index
}

/** Where the indicator's line is drawn: in the gap before the sibling at `index`. */
export function gapAt(
  boxes: readonly Box[],
  index: number,
  edges: { readonly start: number; readonly end: number },
): number {
  const before = boxes[index - 1]
  const after = boxes[index]
  if (before && after) return (before.end + after.start) / 2
  if (after) return (edges.start + after.start) / 2
  return before ? before.end + Math.min(4, Math.max(0, edges.end - before.end) / 2) : (edges.start + edges.end) / 2
}

/** Pixels to scroll in this frame while something is held near an edge: 0 in the middle, faster towards the edge. */
export function edgeScroll(at: number, edges: { readonly start: number; readonly end: number }): number {
  const reach = Math.min(72, (edges.end - edges.start) / 4)
  if (at < edges.start + reach) return -Math.ceil(((edges.start + reach - at) / reach) * 18)
  if (at > edges.end - reach) return Math.ceil(((at - edges.end + reach) / reach) * 18)
  return 0
}
