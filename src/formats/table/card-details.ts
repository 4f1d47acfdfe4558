import type { LaneKindName } from '../../domain/lanes/registry.ts'
import type { Card } from '../../domain/map/map-type.ts'
import { nameKey } from '../import/cast.ts'
import type { CardTies } from '../import/tied-cards.ts'
import { figureText } from '../reading/grid-table.ts'
import { cardFields, kindByFields, type Row, rowAt, rowTies } from './card-row.ts'
import { labelKey } from './label-key.ts'
import type { PlacedEntry } from './place-entries.ts'
import type { LaneRef, Reading, Work } from './read-table.ts'
import { cardText } from './split-cell.ts'
import { plainCell } from './table.ts'

/**
 * What a list says of cards that a grid of the same map shows: channels, tags, departments and so on. The grid is what
 * people edit and decides which cards there are; a card whose words stand in both is as the list describes it.
 */
export type CardDetails = {
  /** The card with these words at this place, but for where it stands, and what it says of others; null: the list has none left. */
  take(
    lane: LaneRef,
    label: string,
    place: PlacedEntry,
    words: string,
    rich: string,
  ): { readonly fields: Partial<Card>; readonly ties: CardTies } | null
  /** The kind of lane that the list's columns show where the lane's name tells nothing; `custom`: neither does. */
  kindOf(label: string): LaneKindName
  /** Where the rows are that no card of the grid has taken. */
  readonly left: () => readonly string[]
}

type Detail = { readonly row: Row; readonly words: string }

export function cardDetails(list: Reading, places: readonly PlacedEntry[], work: Work): CardDetails {
  const byPlace = new Map<string, Detail[]>()
  const kinds = new Map<string, LaneKindName>()
  for (const place of places) {
    const row = rowAt(list, place.entry)
    const words = wordsOf(row, plainCell(list.table, row.get('text')))
    const label = labelKey(row.get('lane'))
    if ((kinds.get(label) ?? 'custom') === 'custom') kinds.set(label, kindByFields(row))
    if (row.get('lane') === '' || words === '' || row.get('emotion') !== '') continue
    const key = keyOf(row.get('lane'), place, words)
    const details = byPlace.get(key)
    if (details) details.push({ row, words })
    else byPlace.set(key, [{ row, words }])
  }
  return {
    take(lane, label, place, words, rich) {
      const detail = byPlace.get(keyOf(label, place, words))?.shift()
      if (!detail) return null
      const own = detail.row.get('text')
      const fields = cardFields(list, work, detail.row, lane, place.columnId, own)
      // Where the cell holds the card's words alone, it may show them with bold and links.
      const isAlone = plainCell(list.table, own) === words
      const text = cardText(isAlone && rich !== '' ? rich : own, list.table.rich)
      return fields && { fields: { ...fields, text }, ties: rowTies(detail.row) }
    },
    kindOf: (label) => kinds.get(labelKey(label)) ?? 'custom',
    left: () => [...byPlace.values()].flatMap((details) => details.map(({ row }) => row.at)),
  }
}

function keyOf(label: string, { stage, step }: PlacedEntry, words: string): string {
  return JSON.stringify([labelKey(label), nameKey(stage), nameKey(step), nameKey(words)])
}

/** A row's card as a grid's cell shows it. @param text what the row says, without formatting */
function wordsOf(row: Row, text: string): string {
  const [name, emoji] = [row.get('touchpoint'), row.get('emoji')]
  const departments = row.get('touchpoint') === '' && row.get('channel') === '' ? row.names('department') : []
  const told = [name, text === name ? '' : text || row.get('alt')].filter((part) => part !== '').join(' – ')
  const shown = [figureText(told, row.get('figure'), row.get('change')), emoji].filter((part) => part !== '').join(' ')
  return shown === '' ? departments.join(', ') : shown
}
