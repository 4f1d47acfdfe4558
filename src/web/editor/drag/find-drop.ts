import { targetOf } from '../state/target.ts'
import { type Box, dropIndex, gapAt } from './drop-place.ts'
import type { Dragged, DropPlace } from './drop-plan.ts'

/** The line that shows where something would land, in CSS pixels of the window. */
export type DropMark = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type FoundDrop = { readonly place: DropPlace; readonly mark: DropMark }

type Point = { readonly x: number; readonly y: number }

/** Where what is dragged would land if it were let go here; null: nowhere. Reads the drawing, changes nothing. */
export function findDrop(viewport: HTMLElement, { kind, ids }: Dragged, point: Point): FoundDrop | null {
  switch (kind) {
    case 'cards':
      return cardDrop(ids, point)
    case 'lanes':
      return laneDrop(viewport, ids, point)
    case 'stages':
      return stageDrop(viewport, ids, point)
    case 'steps':
      return stepDrop(viewport, ids, point)
    default:
      return kind satisfies never
  }
}

const LINE = 3

function idOf(element: Element | undefined): string | null {
  const target = element instanceof HTMLElement ? targetOf(element.dataset.key ?? '') : null
  return target && 'id' in target ? target.id : null
}

/** Under wide cards lies the cell that is meant: the one that the point is in. */
function cellAt({ x, y }: Point): HTMLElement | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const cell = element.closest<HTMLElement>('[data-key^="cell/"]')
    const box = cell?.getBoundingClientRect()
    if (cell && box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return cell
  }
  return null
}

function cardDrop(ids: readonly string[], point: Point): FoundDrop | null {
  const cell = cellAt(point)
  const target = targetOf(cell?.dataset.key ?? '')
  if (!cell || target?.kind !== 'cell' || target.laneId.startsWith('row:')) return null
  const edges = cell.getBoundingClientRect()
  const cards = [...cell.querySelectorAll<HTMLElement>('[data-key^="card/"]')].filter((card) => {
    const id = idOf(card)
    return id !== null && !ids.includes(id) && card.style.getPropertyValue('--track') === ''
  })
  const boxes = cards.map((card): Box => {
    const { top, bottom } = card.getBoundingClientRect()
    return { id: idOf(card) ?? '', start: top, end: bottom }
  })
  const index = dropIndex(boxes, point.y)
  const y = gapAt(boxes, index, { start: edges.top, end: edges.bottom })
  const { laneId, columnId } = target
  return {
    place: { kind: 'cards', laneId, columnId, before: boxes[index]?.id ?? null },
    mark: { left: edges.left + 6, top: y - LINE / 2, width: edges.width - 12, height: LINE },
  }
}

function laneDrop(viewport: HTMLElement, ids: readonly string[], { y }: Point): FoundDrop {
  const headers = [...viewport.querySelectorAll<HTMLElement>('[role=rowheader]')]
  const boxes = headers.flatMap((header): Box[] => {
    const { top, bottom } = header.getBoundingClientRect()
    const id = idOf(header) ?? ''
    return ids.includes(id) ? [] : [{ id, start: top, end: bottom }]
  })
  const index = dropIndex(boxes, y)
  const view = viewport.getBoundingClientRect()
  const at = gapAt(boxes, index, { start: boxes[0]?.start ?? view.top, end: (boxes.at(-1)?.end ?? view.top) + 8 })
  return {
    place: { kind: 'lanes', before: boxes[index]?.id ?? null },
    mark: { left: view.left + 4, top: at - LINE / 2, width: view.width - 8, height: LINE },
  }
}

/** Boxes along the reading direction, so that before and behind are the same in right-to-left. */
function across(elements: readonly HTMLElement[], isRightToLeft: boolean): Box[] {
  return elements.map((element) => {
    const { left, right } = element.getBoundingClientRect()
    return { id: idOf(element) ?? '', start: isRightToLeft ? -right : left, end: isRightToLeft ? -left : right }
  })
}

function headersIn(viewport: HTMLElement, kind: 'stage' | 'step', ids: readonly string[]): HTMLElement[] {
  const found = [...viewport.querySelectorAll<HTMLElement>(`[role=columnheader][data-key^="${kind}/"]`)]
  return found.filter((header) => !ids.includes(idOf(header) ?? ''))
}

function verticalMark(viewport: HTMLElement, at: number, isRightToLeft: boolean): DropMark {
  const view = viewport.getBoundingClientRect()
  return { left: (isRightToLeft ? -at : at) - LINE / 2, top: view.top + 8, width: LINE, height: view.height - 16 }
}

function stageDrop(viewport: HTMLElement, ids: readonly string[], { x }: Point): FoundDrop {
  const isRightToLeft = getComputedStyle(viewport).direction === 'rtl'
  const boxes = across(headersIn(viewport, 'stage', ids), isRightToLeft)
  const index = dropIndex(boxes, isRightToLeft ? -x : x)
  const edges = { start: boxes[0]?.start ?? 0, end: (boxes.at(-1)?.end ?? 0) + 8 }
  return {
    place: { kind: 'stages', before: boxes[index]?.id ?? null },
    mark: verticalMark(viewport, gapAt(boxes, index, edges), isRightToLeft),
  }
}

/** A step goes into the stage under the pointer, also one that has no steps yet. */
function stepDrop(viewport: HTMLElement, ids: readonly string[], { x }: Point): FoundDrop | null {
  const isRightToLeft = getComputedStyle(viewport).direction === 'rtl'
  const at = isRightToLeft ? -x : x
  const stages = across(headersIn(viewport, 'stage', []), isRightToLeft)
  const stage = stages.find(({ end }) => at <= end + 2) ?? stages.at(-1)
  if (!stage) return null
  const within = (box: Box) => box.start >= stage.start - 2 && box.end <= stage.end + 2
  const boxes = across(headersIn(viewport, 'step', ids), isRightToLeft).filter(within)
  const index = dropIndex(boxes, at)
  return {
    place: { kind: 'steps', stageId: stage.id, before: boxes[index]?.id ?? null },
    mark: verticalMark(viewport, gapAt(boxes, index, { start: stage.start, end: stage.end }), isRightToLeft),
  }
}
