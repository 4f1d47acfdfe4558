/** Where the word beside a face may stand: clear of lines, faces and other words, and inside the field. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export type WordRequest = {
  /** Centre of the face. */
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Of the word; 0 wide: none. */
  readonly width: number
  readonly height: number
}

export type Surroundings = {
  readonly faces: readonly Box[]
  readonly lines: readonly { readonly x: number; readonly y: number }[]
  readonly width: number
  readonly height: number
  /** Height of the neutral line. */
  readonly neutral: number
}

const CLEAR = 3

/** One place a word, the least bad of several; null where there is no word. */
export function chooseWordPlaces(words: readonly WordRequest[], around: Surroundings): (Box | null)[] {
  const taken: Box[] = []
  return words.map((word) => {
    if (word.width === 0) return null
    const candidates = candidatesOf(word)
    const costs = candidates.map((box, i) => costOf(box, around, taken) + i * 0.6)
    const best = candidates[costs.indexOf(Math.min(...costs))] as Box
    taken.push(best)
    return best
  })
}

/** Above and below first, then shifted to either side, then beside the face. */
function candidatesOf({ x, y, radius, width, height }: WordRequest): Box[] {
  const above = y - radius - CLEAR - height
  const below = y + radius + CLEAR
  const centred = x - width / 2
  const shift = width * 0.35 + 6
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height })
  return [
    at(centred, above),
    at(centred, below),
    at(centred - shift, above),
    at(centred + shift, above),
    at(centred - shift, below),
    at(centred + shift, below),
    at(x + radius + 5, y - height / 2),
    at(x - radius - 5 - width, y - height / 2),
    at(centred, above - 10),
    at(centred, below + 10),
  ]
}

function costOf(box: Box, { faces, lines, width, height, neutral }: Surroundings, taken: readonly Box[]): number {
  let cost = 0
  const grown = { x: box.x - CLEAR, y: box.y - 1, width: box.width + 2 * CLEAR, height: box.height + 2 }
  for (const { x, y } of lines) if (inside(grown, x, y)) cost += 6
  for (const face of faces) cost += overlap(grown, face) * 0.6
  for (const other of taken) cost += overlap(grown, other) * 1.2
  if (neutral > box.y + 2 && neutral < box.y + box.height - 2) cost += 4
  const outside =
    Math.max(0, -box.x) +
    Math.max(0, box.x + box.width - width) +
    Math.max(0, 2 - box.y) +
    Math.max(0, box.y + box.height - height + 2)
  return cost + outside * 40
}

function inside(box: Box, x: number, y: number): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
