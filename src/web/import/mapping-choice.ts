import type { LaneKindName } from '../../domain/lanes/registry.ts'
import type { FieldMapping, Meaning } from '../../formats/table/mapping.ts'

const LANE = 'lane:'

/** What a field means as one choice: a meaning, or "lane:pains" for the cards of a lane. */
export function optionOf(field: Pick<FieldMapping, 'meaning' | 'lane'>): string {
  return laneOf(field) ? `${LANE}${field.lane}` : field.meaning
}

/** The lane whose cards the field holds, if it holds cards. */
export function laneOf({ meaning, lane }: Pick<FieldMapping, 'meaning' | 'lane'>): LaneKindName | null {
  return meaning === 'cards' ? lane : null
}

export function withMeaning(field: FieldMapping, option: string): FieldMapping {
  return option.startsWith(LANE)
    ? { ...field, chosen: true, meaning: 'cards', lane: option.slice(LANE.length) as LaneKindName }
    : { ...field, chosen: true, meaning: option as Meaning }
}

/** 0 is A, 25 is Z, 26 is AA, as spreadsheets name their columns. */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name
  }
  return name
}
