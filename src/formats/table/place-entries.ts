import { nameKey } from '../import/cast.ts'
import { LIMITS } from '../import/limits.ts'
import { legendColumn } from './legend.ts'
import type { Reading, Work } from './read-table.ts'

/** An entry of the table and the stage or step that it became. */
export type PlacedEntry = {
  readonly entry: number
  readonly columnId: string
  readonly stageId: string
  readonly stage: string
  /** Empty where it stands in the stage as a whole. */
  readonly step: string
}

type Stage = { readonly title: string; readonly at: string; readonly entries: Found[] }
type Found = {
  readonly entry: number
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
  const columns: PlacedEntry[] = []
  for (const stage of stages) {
    const id = work.builder.addStage(stage.title, stage.at)
    addSteps(reading, work, stage, id, columns, ownSteps)
    if (work.builder.exceeded()) break
  }
  return columns.sort((a, b) => a.entry - b.entry)
}

function findStages(reading: Reading, { notes }: Work): Stage[] {
  const { mapping, view, fields } = reading
  const stageField = fields.find(({ meaning }) => meaning === 'stage')?.index
  const list = mapping.layout === 'list'
  const keyOf = rememberedKeys()
  const stages: Stage[] = []
  const byName = new Map<string, Stage>()
  let current: Stage | null = null
  const end = list || stageField === undefined ? view.end : legendColumn(reading.table, stageField, mapping.first)
  for (let entry = end; entry < view.end; entry++) notes.add('lost', 'explains-the-table', view.place(entry))
  // More stages than a map can hold are refused soon after; there is no need to find them all.
  for (let entry = mapping.first; entry < end && stages.length <= LIMITS.stages; entry++) {
    const found = readHeadings(reading, stageField, entry)
    if (found === null) continue
    const { title, step, filled } = found
    const named = title !== ''
    // In a grid only the neighbour can be the same stage; a list may come back to one.
    const same: Stage | null | undefined = !named ? current : list ? byName.get(keyOf(title)) : current
    const known = same && (!named || list || keyOf(same.title) === keyOf(title)) && stageField !== undefined
    if (!known && !named && stageField !== undefined) {
      notes.add('lost', list ? 'row-without-stage' : 'column-without-stage', view.place(entry))
      continue
    }
    if (known && !named && list && filled && step === '' && !view.covered(stageField, entry)) {
      notes.add('info', 'stage-continued', view.place(entry))
    }
    const stage: Stage = known ? same : { title, at: view.place(entry, stageField), entries: [] }
    if (!known) {
      stages.push(stage)
      byName.set(keyOf(title), stage)
    }
    stage.entries.push({ entry, named, step, covered: found.covered })
    current = stage
  }
  return stages
}

/** What an entry's headings say; null for an entry without any contents. */
function readHeadings({ mapping, view, plain, fields }: Reading, stageField: number | undefined, entry: number) {
  const stepField = fields.find(({ meaning }) => meaning === 'step')?.index
  const heading = stageField === undefined ? '' : plain(stageField, entry)
  const [title, joined] = parted(heading, mapping.stepSeparator)
  const step = joined || (stepField === undefined ? '' : plain(stepField, entry))
  const filled = fields.some(({ index, meaning }) => meaning !== 'ignore' && view.cell(index, entry).trim() !== '')
  if (title === '' && step === '' && !filled) return null
  return { title, step, filled, covered: stepField !== undefined && view.covered(stepField, entry) }
}

/** The same few names come in thousands of rows. */
function rememberedKeys(): (name: string) => string {
  const keys = new Map<string, string>()
  return (name) => {
    let key = keys.get(name)
    if (key === undefined) {
      key = nameKey(name)
      keys.set(name, key)
    }
    return key
  }
}

function parted(heading: string, separator: string): [string, string] {
  const at = separator === '' ? -1 : heading.indexOf(separator)
  return at < 0 ? [heading, ''] : [heading.slice(0, at).trim(), heading.slice(at + separator.length).trim()]
}

function addSteps(
  { mapping }: Reading,
  { builder, notes }: Work,
  stage: Stage,
  stageId: string,
  columns: PlacedEntry[],
  ownSteps: boolean,
): void {
  const namedSteps = stage.entries.some(({ step }) => step !== '')
  const nameless = ownSteps && !namedSteps && stage.entries.length > 1
  const keyOf = rememberedKeys()
  const byName = new Map<string, string>()
  let last: { readonly id: string; readonly step: string } | null = null
  const place = (entry: number, columnId: string, step: string) =>
    columns.push({ entry, columnId, stageId, stage: stage.title, step })
  for (const { entry, step, named, covered } of stage.entries) {
    if (nameless) {
      place(entry, builder.addStep(stageId, ''), '')
      continue
    }
    if (step === '') {
      // Under a heading of its own it belongs to the stage as a whole, else to the step before it.
      const before: typeof last = named && !covered ? null : last
      place(entry, before?.id ?? stageId, before?.step ?? '')
      continue
    }
    const known: string | undefined =
      mapping.layout === 'list' ? byName.get(keyOf(step)) : last?.step === step ? last.id : undefined
    const id: string = known ?? builder.addStep(stageId, step)
    byName.set(keyOf(step), id)
    place(entry, id, step)
    last = { id, step }
  }
  if (nameless) notes.add('info', 'steps-without-names', stage.at, { stage: stage.title })
}
