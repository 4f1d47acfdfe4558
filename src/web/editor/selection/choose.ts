import { lanesOf, stagesOf } from '../../../domain/map/columns.ts'
import { type Position, positionOf } from '../keyboard/grid-navigation.ts'
import type { Editor } from '../state/editor.ts'
import { type Target, targetAt } from '../state/target.ts'
import {
  cardsBetween,
  cardsOfLane,
  extendTo,
  NOTHING,
  rangeOf,
  type Selectable,
  selectAll,
  selectOnly,
  toggle,
} from './selection.ts'

const PLURAL = { lane: 'lanes', stage: 'stages', step: 'steps', card: 'cards' } as const

/** The kind of things that a target can be chosen with; null where it can't be chosen. */
export function selectableOf(target: Target): { readonly kind: Selectable; readonly id: string } | null {
  return target.kind === 'card' || target.kind === 'lane' || target.kind === 'stage' || target.kind === 'step'
    ? { kind: PLURAL[target.kind], id: target.id }
    : null
}

export function currentTarget(editor: Editor): Target {
  return targetAt(editor.layout.value, editor.position.value)
}

/** Goes there; with `extend`, everything from where the choice began to there is chosen. */
export function go(editor: Editor, next: Position, extend: boolean): void {
  const before = editor.position.value
  editor.moveTo(next)
  const found = selectableOf(currentTarget(editor))
  if (!extend) chooseTarget(editor)
  else if (found) extendChoice(editor, found, before)
}

/** Chooses what the keyboard stands on, and nothing else. */
export function chooseTarget(editor: Editor): void {
  const found = selectableOf(currentTarget(editor))
  editor.select(found ? selectOnly(found.kind, found.id) : NOTHING)
}

/** What actions work on: what is chosen, and where that is elsewhere, what the keyboard stands on. */
export function chosen(editor: Editor): { readonly kind: Selectable; readonly ids: readonly string[] } | null {
  const found = selectableOf(currentTarget(editor))
  const { kind, ids } = editor.selection.value
  if (!found) return ids.size > 0 ? { kind, ids: [...ids] } : null
  if (kind === found.kind && ids.has(found.id)) return { kind, ids: [...ids] }
  return { kind: found.kind, ids: [found.id] }
}

export function toggleChoice(editor: Editor, { kind, id }: { readonly kind: Selectable; readonly id: string }): void {
  editor.select(toggle(editor.selection.value, kind, id))
}

/** From where the choice began (or the keyboard stood) to here. */
export function extendChoice(
  editor: Editor,
  { kind, id }: { readonly kind: Selectable; readonly id: string },
  from: Position,
): void {
  const selection = editor.selection.value
  const start = targetAt(editor.layout.value, from)
  const begun =
    selection.kind === kind && selection.anchor !== null
      ? selection
      : selectOnly(kind, 'id' in start && selectableOf(start)?.kind === kind ? start.id : id)
  editor.select(extendTo(begun, kind, id, (a, b) => between(editor, kind, a, b)))
}

function between(editor: Editor, kind: Selectable, a: string, b: string): readonly string[] {
  const { document } = editor.store
  const layout = editor.layout.value
  switch (kind) {
    case 'cards': {
      const [from, to] = [positionOf(layout, a), positionOf(layout, b)]
      return from && to ? cardsBetween(layout, from, to) : [b]
    }
    case 'lanes':
      return rangeOf(
        lanesOf(document).map(({ id }) => id),
        a,
        b,
      )
    case 'stages':
      return rangeOf(
        stagesOf(document).map(({ id }) => id),
        a,
        b,
      )
    case 'steps':
      return rangeOf(
        layout.columnIds.filter((id) => document.steps[id] !== undefined),
        a,
        b,
      )
    default:
      return kind satisfies never
  }
}

/** The cell's cards; once they all are chosen, the lane's; then every card. On a header, all of its kind. */
export function selectMore(editor: Editor): boolean {
  const layout = editor.layout.value
  const { row, column } = editor.position.value
  const found = selectableOf(currentTarget(editor))
  if (found && found.kind !== 'cards') {
    editor.select(selectAll(found.kind, allOf(editor, found.kind)))
    return true
  }
  const lane = layout.lanes.find(({ laneId }) => laneId === row)
  const cell = lane?.cells[column]
  const ofCell = cell ? [...cell.wide.map(({ cardId }) => cardId), ...cell.cardIds] : []
  const wider = [ofCell, cardsOfLane(layout, row), layout.lanes.flatMap(({ laneId }) => cardsOfLane(layout, laneId))]
  const { kind, ids } = editor.selection.value
  const covered = (list: readonly string[]) => kind === 'cards' && list.every((id) => ids.has(id))
  editor.select(selectAll('cards', wider.find((list) => list.length > 0 && !covered(list)) ?? wider.at(-1) ?? []))
  return true
}

function allOf(editor: Editor, kind: Exclude<Selectable, 'cards'>): readonly string[] {
  const { document } = editor.store
  switch (kind) {
    case 'lanes':
      return lanesOf(document).map(({ id }) => id)
    case 'stages':
      return stagesOf(document).map(({ id }) => id)
    case 'steps':
      return editor.layout.value.columnIds.filter((id) => document.steps[id] !== undefined)
    default:
      return kind satisfies never
  }
}
