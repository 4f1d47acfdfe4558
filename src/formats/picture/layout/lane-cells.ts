import type { CardReading } from '../../reading/card-reading.ts'
import type { LaneReading } from '../../reading/map-reading.ts'
import type { SceneNode } from '../scene/scene.ts'
import { cardPiece } from './card.ts'
import type { Grid } from './grid.ts'
import type { LayoutContext } from './piece.ts'
import { SIZE } from './style.ts'

/** Between names in a line, and between the lines. */
const CHIP_GAP = 5

/** A card in its place: `x` from the first column's start, `y` from the top of the lane's cells; its nodes from there. */
export type PlacedCard = {
  readonly card: CardReading
  /** First and last column of the grid. */
  readonly from: number
  readonly to: number
  readonly x: number
  readonly y: number
  readonly height: number
  readonly nodes: readonly SceneNode[]
}

/**
 * Packs a lane's cards: each as high as its columns allow, wider ones first, so that a card over several columns stands
 * above those of one and nothing overlaps.
 */
export function packCards(
  context: LayoutContext,
  lane: LaneReading,
  cards: readonly CardReading[],
  grid: Grid,
): { readonly cards: readonly PlacedCard[]; readonly height: number } {
  if (lane.kind.look === 'chips') return flowChips(context, lane, cards, grid)
  const bottoms = new Array<number>(grid.columns.length).fill(0)
  const order = [...cards].map((card) => ({ card, ...grid.extentOf(card) }))
  order.sort((a, b) => b.to - b.from - (a.to - a.from))
  const packed = order.map(({ card, from, to }): PlacedCard => {
    const left = grid.left(from)
    const width = grid.right(to) - left - 2 * SIZE.cellPad
    const piece = cardPiece(context, lane, card, { width, stage: grid.stageOf(from).colour })
    let y = 0
    for (let column = from; column <= to; column++) y = Math.max(y, bottoms[column] as number)
    for (let column = from; column <= to; column++)
      bottoms[column] = y + piece.height + (piece.height > 0 ? SIZE.cardGap : 0)
    return { card, from, to, x: left + SIZE.cellPad, y, height: piece.height, nodes: piece.nodes }
  })
  const height = Math.max(0, ...packed.map((card) => card.y + card.height))
  return { cards: packed.sort((a, b) => a.from - b.from || a.y - b.y), height }
}

/** Names of one place follow one another in lines instead of standing under one another. */
function flowChips(
  context: LayoutContext,
  lane: LaneReading,
  cards: readonly CardReading[],
  grid: Grid,
): { readonly cards: readonly PlacedCard[]; readonly height: number } {
  const groups = Map.groupBy(cards, (card) => `${card.from}-${card.to}`)
  const bottoms = new Array<number>(grid.columns.length).fill(0)
  const placed: PlacedCard[] = []
  for (const group of [...groups.values()].sort((a, b) => spanOf(b) - spanOf(a))) {
    const { from, to } = grid.extentOf(group[0] as CardReading)
    const left = grid.left(from) + SIZE.cellPad
    const width = grid.right(to) - SIZE.cellPad - left
    let top = Math.max(...bottoms.slice(from, to + 1))
    let x = 0
    let lineHeight = 0
    for (const card of group) {
      const piece = cardPiece(context, lane, card, { width, stage: grid.stageOf(from).colour })
      if (x > 0 && x + piece.width > width) {
        top += lineHeight + CHIP_GAP
        x = 0
        lineHeight = 0
      }
      placed.push({ card, from, to, x: left + x, y: top, height: piece.height, nodes: piece.nodes })
      x += piece.width + CHIP_GAP
      lineHeight = Math.max(lineHeight, piece.height)
    }
    bottoms.fill(top + lineHeight + CHIP_GAP, from, to + 1)
  }
  return { cards: placed, height: Math.max(0, ...bottoms.map((bottom) => bottom - CHIP_GAP)) }
}

function spanOf(group: readonly CardReading[]): number {
  const [first] = group
  return first ? first.to - first.from : 0
}
