import type { Diff } from '../../domain/diff.ts'
import type { AnyDocument } from '../../domain/document-type.ts'
import { cardsByCell, columnsOf, lanesOf } from '../../domain/map/columns.ts'
import { MAP_COMMANDS, type MapCommandArgs, type MapCommandName } from '../../domain/map/commands/registry.ts'
import { type JourneyMap, mapType } from '../../domain/map/map-type.ts'
import { journey } from '../../domain/testing/journey.ts'
import { mapFaults } from '../../domain/testing/map-invariants.ts'
import { addQuote, laterMapType, setLaterFields } from './later-map.ts'
import { orderFaults } from './order-faults.ts'
import { type Editing as AnyEditing, cardFaults, type Subject, someWords, typedInto } from './subject.ts'

/** A whole journey map, changed by the commands that people use. */
export const mapSubject: Subject = {
  type: mapType,
  laterType: laterMapType,
  start: journey({
    stages: { S: ['s1', 's2'], T: ['t1', 't2'], U: [] },
    lanes: { L: 'actions', M: 'touchpoints', N: 'custom' },
    cards: { 'L s1': ['c1', 'c2'], 'L s2': ['c3'], 'M s1': ['c4'], 'M U': ['c5'], 'N t1': ['c6', 'c7'] },
  }) as unknown as AnyDocument,
  edit(any, isLater) {
    const editing = { ...any, map: any.document as unknown as JourneyMap }
    if (isLater && any.chance.odds(0.1)) return laterEdit(editing)
    const dice = any.chance.below(100)
    const edit = EDITS.find(([upTo]) => dice < upTo) as (typeof EDITS)[number]
    return edit[1](editing)
  },
  faults(document, history) {
    const map = document as unknown as JourneyMap
    return [
      ...cardFaults(document, history),
      ...drawingFaults(map),
      ...mapFaults(map).filter((fault) => !isOfMeeting(fault)),
      ...orderFaults([Object.values(map.stages), Object.values(map.lanes), ...siblings(map)]),
    ]
  },
}

/** Who did the same at once may leave equal keys, or two links that say the same; both read the same way everywhere. */
function isOfMeeting(fault: string): boolean {
  return fault.endsWith('equal orders') || fault.endsWith('twice')
}

function drawingFaults(map: JourneyMap): string[] {
  const drawn = [...[...cardsByCell(map).values()].flat(), ...columnsOf(map), ...lanesOf(map, { hidden: true })].map(
    ({ id }) => id,
  )
  return drawn.length === new Set(drawn).size ? [] : ['something is drawn twice']
}

function siblings(map: JourneyMap) {
  return [
    ...Map.groupBy(Object.values(map.steps), ({ stageId }) => stageId).values(),
    ...Map.groupBy(Object.values(map.cards), ({ laneId, columnId }) => `${laneId}|${columnId}`).values(),
  ]
}

type Editing = AnyEditing & { readonly map: JourneyMap }

const TAGS = ['t1', 't2', 't3', 't4']

const EDITS: readonly (readonly [upTo: number, edit: (editing: Editing) => Diff | null])[] = [
  [44, type],
  [50, add],
  [68, move],
  [80, mark],
  [86, feel],
  [90, removeCard],
  [93, restoreCard],
  [94, link],
  [95, addColumn],
  [97, moveColumn],
  [98, removeColumn],
  [100, restoreColumn],
]

function run<Name extends MapCommandName>({ execute }: Editing, name: Name, args: MapCommandArgs<Name>): Diff | null {
  return execute(MAP_COMMANDS[name], args)
}

function someone<Row>({ chance }: Editing, rows: Readonly<Record<string, Row>>): Row | undefined {
  const ids = Object.keys(rows)
  const id = chance.pick(ids)
  return id === undefined ? undefined : rows[id]
}

function type(editing: Editing): Diff | null {
  const card = someone(editing, editing.map.cards)
  return card ? run(editing, 'card.setText', { id: card.id, text: typedInto(card.text, editing) }) : null
}

function cell(editing: Editing) {
  const { map, chance } = editing
  const laneId = someone(editing, map.lanes)?.id ?? ''
  const column = chance.odds(0.1) ? someone(editing, map.stages) : someone(editing, map.steps)
  return { laneId, columnId: column?.id ?? '' }
}

function add(editing: Editing): Diff | null {
  const texts = Array.from({ length: editing.chance.odds(0.1) ? 3 : 1 }, () => someWords(editing))
  return run(editing, 'card.add', { ...cell(editing), texts, index: editing.chance.below(3) })
}

function move(editing: Editing): Diff | null {
  const ids = new Set([0, editing.chance.below(2)].map(() => someone(editing, editing.map.cards)?.id ?? ''))
  return run(editing, 'card.move', { ids: [...ids], ...cell(editing), index: editing.chance.below(4) })
}

function mark(editing: Editing): Diff | null {
  const { map, chance } = editing
  const id = someone(editing, map.cards)?.id ?? ''
  const tagId = chance.pick(TAGS) as string
  switch (chance.below(4)) {
    case 0:
      return run(editing, 'card.tag', { ids: [id], tagId })
    case 1:
      return run(editing, 'card.untag', { ids: [id], tagId })
    case 2:
      return run(editing, 'card.set', { id, fields: { emoji: chance.pick(['😀', '😐', '']) as string } })
    default:
      return run(editing, 'card.setSpan', { id, span: 1 + chance.below(4) })
  }
}

function feel(editing: Editing): Diff | null {
  const { map, chance } = editing
  const columnId = someone(editing, map.steps)?.id ?? ''
  return chance.odds(0.8)
    ? run(editing, 'point.set', { columnId, personaId: '', value: chance.below(11) - 5, word: someWords(editing) })
    : run(editing, 'point.clear', { columnId, personaId: '' })
}

function removeCard(editing: Editing): Diff | null {
  return run(editing, 'card.delete', { ids: [someone(editing, editing.map.cards)?.id ?? ''] })
}

function restoreCard(editing: Editing): Diff | null {
  const gone = Object.values(editing.map.cards).filter((card) => card.deletedAt !== null)
  return run(editing, 'card.restore', { ids: [editing.chance.pick(gone)?.id ?? ''] })
}

function link(editing: Editing): Diff | null {
  const { map } = editing
  const [fromId, toId] = [someone(editing, map.cards)?.id ?? '', someone(editing, map.cards)?.id ?? '']
  return run(editing, 'link.connect', { fromId, toId })
}

function addColumn(editing: Editing): Diff | null {
  const { map, chance } = editing
  if (Object.keys(map.steps).length > 24) return null
  return chance.odds(0.3)
    ? run(editing, 'stage.add', { titles: ['stage'], index: chance.below(3) })
    : run(editing, 'step.add', { stageId: someone(editing, map.stages)?.id ?? '', titles: ['step'], index: 0 })
}

function moveColumn(editing: Editing): Diff | null {
  const { map, chance } = editing
  const stageId = someone(editing, map.stages)?.id ?? ''
  const index = chance.below(4)
  switch (chance.below(3)) {
    case 0:
      return run(editing, 'stage.move', { ids: [stageId], index })
    case 1:
      return run(editing, 'lane.move', { ids: [someone(editing, map.lanes)?.id ?? ''], index })
    default:
      return run(editing, 'step.move', { ids: [someone(editing, map.steps)?.id ?? ''], stageId, index })
  }
}

function removeColumn(editing: Editing): Diff | null {
  const { map, chance } = editing
  return chance.odds(0.3)
    ? run(editing, 'stage.delete', { ids: [someone(editing, map.stages)?.id ?? ''] })
    : run(editing, 'step.delete', { ids: [someone(editing, map.steps)?.id ?? ''] })
}

function restoreColumn(editing: Editing): Diff | null {
  const { map, chance } = editing
  const gone = (rows: Readonly<Record<string, { id: string; deletedAt: number | null }>>) =>
    chance.pick(Object.values(rows).filter((row) => row.deletedAt !== null))?.id ?? ''
  return chance.odds(0.5)
    ? run(editing, 'stage.restore', { ids: [gone(map.stages)] })
    : run(editing, 'step.restore', { ids: [gone(map.steps)] })
}

function laterEdit(editing: Editing): Diff | null {
  const { map, chance, execute } = editing
  const id = someone(editing, map.cards)?.id
  if (id === undefined) return null
  if (chance.odds(0.2)) return execute(addQuote, { cardId: id, words: someWords(editing) })
  const evidenceIds = TAGS.filter(() => chance.odds(0.5))
  return execute(setLaterFields, { id, source: someWords(editing), weight: chance.below(100), evidenceIds })
}
