import type { MessageId, Translate } from '../../i18n/message.ts'
import { feelingMessage } from '../emotion.ts'
import { entryFor } from '../library/entries.ts'
import type { Library } from '../library/library-type.ts'
import { stagesOf, stepsOf } from '../map/columns.ts'
import { scaleOf } from '../map/curve.ts'
import { cardWords, laneTitle, mapTitle, stageTitle, stepTitle } from '../map/display.ts'
import type { JourneyMap } from '../map/map-type.ts'
import type { Comparison } from './compare-maps.ts'
import { fieldMessage, renamingField, short, upkeepName } from './field-message.ts'
import {
  type ChangeKind,
  type ComparedTable,
  changeNamed,
  type FieldChange,
  type MapChange,
  type RecordName,
} from './map-change.ts'

/** What the sentences need beside the comparison. */
export type ChangeWords = Pick<Comparison, 'before' | 'after' | 'pair'> & {
  readonly library: Library
  /** A persona's name; empty where it is not known. */
  readonly personaName: (id: string) => string
  /** A member's name, for who answers for something; empty, or left out: not known. */
  readonly memberName?: (userId: string) => string
  /** Into the language of whoever reads the sentences. */
  readonly translate: Translate
}

/** The change in a sentence: “Moved: card “Invoice”, from “Buy” to “Use””. The map's own words stay as they are. */
export function changeMessage(change: MapChange, words: ChangeWords): string {
  const said = changeBesideMark(change, words)
  return words.pair === 'expectation' ? said : kindMessage(change.kind, said, words.translate)
}

/** What happened to what. */
export function kindMessage(kind: ChangeKind, thing: string, translate: Translate): string {
  return translate('compare.said', { kind: translate(`compare.kind.${kind}`), thing })
}

/**
 * The change beside a mark that names its kind: “card “Invoice”, from “Buy” to “Use””. How something is otherwise than it was
 * expected is a sentence of its own.
 */
export function changeBesideMark(change: MapChange, words: ChangeWords): string {
  const { translate, before, after } = words
  const map = change.kind === 'removed' ? before : after
  const thing = thingOf(map, change, words)
  const isExpectation = words.pair === 'expectation'
  const said = isExpectation ? 'compare.expected' : 'compare'
  switch (change.kind) {
    case 'added':
    case 'removed': {
      const placed = withPlace(map, change, thing, words)
      return isExpectation ? translate(`compare.expected.${change.kind}`, { thing: placed }) : placed
    }
    case 'moved': {
      if (change.isReordered) return translate(`${said}.reordered`, { thing })
      const isOtherLane =
        change.from.laneId !== '' &&
        laneName(before, change.from.laneId, words) !== laneName(after, change.to.laneId, words)
      const from = placeName(before, change.from, isOtherLane, words)
      const to = placeName(after, change.to, isOtherLane, words)
      return translate(`${said}.moved`, { thing, from, to })
    }
    case 'changed': {
      // Who reads it knows it by its old name; what was expected is not an old name.
      const renaming = isExpectation ? undefined : renamingField(change.fields, nameOf(before, change, words))
      const names = {
        renaming,
        translate,
        valueName: (field: string, value: string) => valueName(change.table, field, value, words),
        memberName: (field: string, id: string) => memberName(field, id, words),
      }
      const fields = change.fields.map((field) => fieldMessage(named(change.table, field), names)).join('; ')
      return translate(`${said}.changed`, { thing: renaming ? thingOf(before, change, words) : thing, fields })
    }
    default:
      return change satisfies never
  }
}

/** The record by its kind and name: “card “Invoice””. */
export function thingOf(map: JourneyMap, { table, id }: RecordName, words: ChangeWords): string {
  const { translate } = words
  const name = nameOf(map, { table, id }, words)
  return translate(`compare.thing.${table}`, { name: name || translate('compare.unnamed') })
}

function nameOf(map: JourneyMap, { table, id }: RecordName, words: ChangeWords): string {
  const { translate, library, personaName } = words
  switch (table) {
    case 'map':
      return short(mapTitle(map, translate))
    case 'personas':
      return short(personaName(id))
    case 'kpis':
      return short(map.kpis[id]?.name ?? '')
    case 'lanes':
      return laneName(map, id, words)
    case 'stages':
    case 'steps':
      return columnName(map, id, words)
    case 'cards': {
      const card = map.cards[id]
      const lane = card && map.lanes[card.laneId]
      const said = card && lane ? cardWords(card, lane, library) : ''
      const departments = (card?.departmentIds ?? []).flatMap((each) => entryFor(library.departments, each)?.name ?? [])
      return short(said || departments.join(', ') || card?.emoji || '')
    }
    case 'points': {
      const point = map.points[id]
      if (!point) return ''
      const who = personaName(point.personaId) || translate('map.everyone')
      // What was expected is the other map there.
      const layer = words.pair === 'expectation' ? [] : [translate(`map.layer.${point.layer}`)]
      return [short(who), columnName(map, point.columnId, words), ...layer].join(', ')
    }
    case 'links': {
      const link = map.links[id]
      if (!link) return ''
      const ends = [link.fromId, link.toId].map((card) => nameOf(map, { table: 'cards', id: card }, words))
      return `${ends.join(' → ')} (${translate(`link.${link.kind}`)})`
    }
    case 'changes': {
      const named = changeNamed(id)
      const about = named && nameOf(map, named, words)
      return short(map.changes[id]?.name ?? '') || (about ?? '')
    }
    default:
      return table satisfies never
  }
}

/** What was added or removed, with where it stands and, of a feeling, what it was. */
function withPlace(map: JourneyMap, { table, id }: RecordName, thing: string, words: ChangeWords): string {
  if (table === 'cards') {
    const card = map.cards[id]
    if (!card) return thing
    return `${thing} (${laneName(map, card.laneId, words)}, ${columnName(map, card.columnId, words)})`
  }
  if (table === 'steps') return `${thing} (${columnName(map, map.steps[id]?.stageId ?? '', words)})`
  const point = table === 'points' ? map.points[id] : undefined
  return point ? `${thing}: ${feeling(map, point, words)}` : thing
}

function feeling(map: JourneyMap, point: { value: number; word: string }, { translate }: ChangeWords): string {
  return `${point.value} ${point.word || translate(feelingMessage(point.value, scaleOf(map)))}`
}

function placeName(
  map: JourneyMap,
  place: { readonly stageId: string; readonly columnId: string; readonly laneId: string },
  withLane: boolean,
  words: ChangeWords,
): string {
  const column = columnName(map, place.columnId || place.stageId, words)
  return withLane ? `${laneName(map, place.laneId, words)}, ${column}` : column
}

function laneName(map: JourneyMap, id: string, { translate }: ChangeWords): string {
  const lane = map.lanes[id]
  return lane ? short(laneTitle(lane, translate)) : ''
}

function columnName(map: JourneyMap, id: string, { translate }: ChangeWords): string {
  const step = map.steps[id]
  if (step) return short(stepTitle(step, stepsOf(map, step.stageId), translate))
  const stage = map.stages[id]
  return stage ? short(stageTitle(stage, stagesOf(map), translate)) : ''
}

/** How far a change has come is another thing than what a map shows. */
function named(table: ComparedTable, change: FieldChange): FieldChange {
  return table === 'changes' && change.field === 'state' ? { ...change, field: 'planState' } : change
}

/** Values that are names of something, in the reader's language. */
function valueName(table: ComparedTable, field: string, said: string, words: ChangeWords): string {
  const { translate, library } = words
  switch (field) {
    case 'state':
      return translate(`map.state.${said}` as MessageId)
    case 'planState':
      return translate(`plan.state.${said}` as MessageId)
    case 'colour':
      return translate(`ui.colour.${said}` as MessageId)
    case 'presence':
      return translate(`presence.${said}` as MessageId)
    case 'kind':
      return translate(`${table === 'links' ? 'link' : 'lane'}.${said}` as MessageId)
    case 'channelId':
      return entryFor(library.channels, said)?.name ?? translate('compare.nothing')
    case 'touchpointId':
      return entryFor(library.touchpoints, said)?.name ?? translate('compare.nothing')
    case 'insteadOf':
    case 'togetherFrom':
    case 'againFrom':
      return columnName(
        [words.after, words.before].find((map) => map.steps[said] ?? map.stages[said]) ?? words.after,
        said,
        words,
      )
    case 'imageId':
      return translate('compare.yes')
    default:
      return upkeepName(field, said, words) ?? said
  }
}

function memberName(field: string, id: string, { library, personaName, translate }: ChangeWords): string {
  switch (field) {
    case 'tagIds':
      return entryFor(library.tags, id)?.name ?? translate('compare.unnamed')
    case 'departmentIds':
      return entryFor(library.departments, id)?.name ?? translate('compare.unnamed')
    case 'personaIds':
      return personaName(id) || translate('compare.unnamed')
    case 'purposes':
      return translate(`map.purpose.${id}` as MessageId)
    default:
      return id
  }
}
