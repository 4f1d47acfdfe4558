import { nameKey } from '../import/cast.ts'
import type { Reading, Work } from './read-table.ts'

/** An entry of the table and the stage or step that it became. */
export type PlacedEntry = { readonly entry: number; readonly columnId: string }

type Stage = { readonly title: string; readonly at: string; readonly entries: Found[] }
type Found = {
  readonly entry: number
  readonly stage: Stage
  /** Whether the entry itself names its stage, rather than standing beneath or beside one that does. */
  readonly named: boolean
  readonly step: string
  readonly covered: boolean
}

/**
 * Finds each entry's stage and step and adds them to the map in reading order. A blank heading continues the one before
 * it; in a list a stage that comes again is the same stage. Where a stage has several entries and no names of steps, its
 * entries become steps without names, so that what stands side by side stays side by side (`ownSteps`).
 */
export function placeEntries(reading: Reading, work: Work, ownSteps: boolean): PlacedEntry[] {
  const stages = findStages(reading, work)
  const columns = new Map<number, string>()
  for (const stage of stages) {
    const id = work.builder.addStage(stage.title, stage.at)
    addSteps(reading, work, stage, id, columns, ownSteps)
    if (work.builder.exceeded()) break
  }
  return [...columns].sort(([a], [b]) => a - b).map(([entry, columnId]) => ({ entry, columnId }))
}

function findStages(reading: Reading, { notes }: Work): Stage[] {
  const { mapping, view, plain, fields } = reading
  const stageField = fields.find(({ meaning }) => meaning === 'stage')?.index
  const stepField = fields.find(({ meaning }) => meaning === 'step')?.index
  const stages: Stage[] = []
  const byName = new Map<string, Stage>()
  let current: Stage | null = null
  for (let entry = mapping.first; entry < view.end; entry++) {
    const heading = stageField === undefined ? '' : plain(stageField, entry)
    const [title, joined] = parted(heading, mapping.stepSeparator)
    const step = joined || (stepField === undefined ? '' : plain(stepField, entry))
    const filled = hasContents(reading, entry)
    if (title === '' && step === '' && !filled) continue
    const covered = stageField !== undefined && view.covered(stageField, entry)
    const named = title !== ''
    const stage: Stage | null = named
      ? sameStage(mapping.layout, current, byName, title)
      : stageField === undefined
        ? null
        : current
    if (stage === null && !named && stageField !== undefined) {
      notes.add('lost', mapping.layout === 'grid' ? 'column-without-stage' : 'row-without-stage', view.place(entry))
      continue
    }
    if (!named && !covered && filled && step === '' && mapping.layout === 'list')
      notes.add('info', 'stage-continued', view.place(entry))
    current = stage ?? { title, at: view.place(entry, stageField), entries: [] }
    if (stage === null) {
      stages.push(current)
      byName.set(nameKey(title), current)
    }
    current.entries.push({
      entry,
      stage: current,
      named,
      step,
      covered: stepField !== undefined && view.covered(stepField, entry),
    })
  }
  return stages
}

function parted(heading: string, separator: string): [string, string] {
  const at = separator === '' ? -1 : heading.indexOf(separator)
  return at < 0 ? [heading, ''] : [heading.slice(0, at).trim(), heading.slice(at + separator.length).trim()]
}

/** In a grid only the neighbour can be the same stage; a list may come back to one. */
function sameStage(
  layout: 'grid' | 'list',
  current: Stage | null,
  byName: Map<string, Stage>,
  title: string,
): Stage | null {
  if (layout === 'list') return byName.get(nameKey(title)) ?? null
  return current !== null && nameKey(current.title) === nameKey(title) ? current : null
}

function hasContents({ view, fields }: Reading, entry: number): boolean {
  return fields.some(({ index, meaning }) => meaning !== 'ignore' && view.cell(index, entry).trim() !== '')
}

function addSteps(
  { mapping }: Reading,
  { builder, notes }: Work,
  stage: Stage,
  stageId: string,
  columns: Map<number, string>,
  ownSteps: boolean,
): void {
  const namedSteps = stage.entries.some(({ step }) => step !== '')
  const nameless = ownSteps && !namedSteps && stage.entries.length > 1
  const byName = new Map<string, string>()
  let last: { readonly id: string; readonly step: string } | null = null
  for (const { entry, step, named, covered } of stage.entries) {
    if (nameless) {
      columns.set(entry, builder.addStep(stageId, ''))
      continue
    }
    if (step === '') {
      // Under a heading of its own it belongs to the stage as a whole, else to the step before it.
      columns.set(entry, (named && !covered) || last === null ? stageId : last.id)
      continue
    }
    const known: string | undefined =
      mapping.layout === 'list' ? byName.get(nameKey(step)) : last?.step === step ? last.id : undefined
    const id: string = known ?? builder.addStep(stageId, step)
    byName.set(nameKey(step), id)
    columns.set(entry, id)
    last = { id, step }
  }
  if (nameless) notes.add('info', 'steps-without-names', stage.at, { stage: stage.title })
}
