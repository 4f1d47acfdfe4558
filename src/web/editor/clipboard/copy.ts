import type { Library } from '../../../domain/library/library-type.ts'
import { copyOfCards, copyOfLanes } from '../../../domain/map/clipboard.ts'
import { columnsOf, lanesOf, livingSorted } from '../../../domain/map/columns.ts'
import { cardWords, columnTitle, laneTitle } from '../../../domain/map/display.ts'
import type { JourneyMap } from '../../../domain/map/map-type.ts'
import type { Translate } from '../../../i18n/message.ts'
import type { Selectable } from '../selection/selection.ts'
import type { Editor } from '../state/editor.ts'
import { writeTabbed } from './delimited.ts'
import { CARDS_TYPE, LANES_TYPE } from './paste.ts'

type Things = { readonly kind: Selectable; readonly ids: readonly string[] }

/** Cards and lanes as themselves for Polku, as a table for spreadsheets, as lines for everything else. */
export function copyChosen(editor: Editor, t: Translate, { kind, ids }: Things, data: DataTransfer): boolean {
  const map = editor.store.document
  const { document: library } = editor.library
  switch (kind) {
    case 'cards': {
      const json = JSON.stringify(copyOfCards(map, ids))
      const text = writeTabbed(cardTable(map, library, ids))
      data.setData(CARDS_TYPE, json)
      data.setData('text/plain', text)
      editor.copied.set({ kind, json, text })
      return true
    }
    case 'lanes': {
      const json = JSON.stringify(copyOfLanes(map, ids))
      const text = writeTabbed(laneTable(map, library, ids, t))
      data.setData(LANES_TYPE, json)
      data.setData('text/plain', text)
      editor.copied.set({ kind, json, text })
      return true
    }
    case 'stages':
    case 'steps':
      return false
    default:
      return kind satisfies never
  }
}

/** One line a card where all stand in one column; else lanes down and columns across, as they stand. */
export function cardTable(map: JourneyMap, library: Library, ids: readonly string[]): string[][] {
  const wanted = new Set(ids)
  const cards = livingSorted(map.cards).filter(({ id }) => wanted.has(id))
  const lanes = lanesOf(map, { hidden: true }).filter(({ id }) => cards.some(({ laneId }) => laneId === id))
  const columnIds = [...new Set(cards.map(({ columnId }) => columnId))]
  const ordered = columnsOf(map).flatMap(({ id, stage }) => [stage.id, id])
  columnIds.sort((a, b) => ordered.indexOf(a) - ordered.indexOf(b))
  const words = (laneId: string, columnId: string) => {
    const lane = lanes.find(({ id }) => id === laneId)
    const here = cards.filter((card) => card.laneId === laneId && card.columnId === columnId)
    return lane ? here.map((card) => cardWords(card, lane, library)) : []
  }
  if (columnIds.length === 1) return lanes.flatMap(({ id }) => words(id, columnIds[0] ?? '').map((text) => [text]))
  return lanes.map(({ id }) => columnIds.map((columnId) => words(id, columnId).join('\n')))
}

function laneTable(map: JourneyMap, library: Library, ids: readonly string[], t: Translate): string[][] {
  const columns = columnsOf(map)
  const lanes = lanesOf(map, { hidden: true }).filter(({ id }) => ids.includes(id))
  const cards = livingSorted(map.cards)
  const head = ['', ...columns.map((column) => columnTitle(column, columns, t))]
  const rows = lanes.map((lane) => [
    laneTitle(lane, t),
    ...columns.map(({ id }) =>
      cards
        .filter((card) => card.laneId === lane.id && card.columnId === id)
        .map((card) => cardWords(card, lane, library))
        .join('\n'),
    ),
  ])
  return [head, ...rows]
}
