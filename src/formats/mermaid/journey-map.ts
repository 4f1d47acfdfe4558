import type { MapBundle } from '../../domain/bundle.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { LANGUAGES } from '../../i18n/message.ts'
import type { Cast } from '../import/cast.ts'
import { guessLanguage, languageInName } from '../import/guess-language.ts'
import type { ImportOptions } from '../import/importer.ts'
import { LIMITS } from '../import/limits.ts'
import { type MapBuilder, mapBuilder } from '../import/map-builder.ts'
import type { NoteBook } from '../import/note-book.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { tooLarge } from '../table/import-tables.ts'
import type { Journey, JourneyRemark, JourneySection } from './parse-journey.ts'

/** The scale that Mermaid draws: 1 the worst, 5 the best. */
const USUAL = { min: 1, max: 5 } as const

const SEVERITY = {
  'colon-in-name': 'changed',
  'sign-in-name': 'changed',
  'after-actors': 'lost',
  'comment-left-out': 'info',
  'score-missing': 'info',
  'score-not-number': 'lost',
  'title-twice': 'lost',
} as const satisfies Record<JourneyRemark['reason'], 'lost' | 'changed' | 'info'>

/** Sections become stages, tasks steps, actors personas, scores the points of their curves. */
export function mapFromJourney(
  journey: Journey,
  options: ImportOptions,
  people: Cast,
  notes: NoteBook,
): Result<MapBundle> {
  const tasks = journey.sections.flatMap((section) => section.tasks)
  if (journey.sections.length === 0) return refuse('journey-empty', `line:${journey.line}`)
  if (tasks.length > LIMITS.steps) return tooLarge({ what: 'steps' })
  const actors = new Set(tasks.flatMap((task) => task.actors))
  if (actors.size > LIMITS.personas) return tooLarge({ what: 'personas' })
  const builder = mapBuilder(options.context, people, notes)
  for (const { reason, line, text } of journey.remarks)
    notes.add(SEVERITY[reason], reason, `line:${line}`, quotes(reason, text))
  const own = isOwn(journey)
  if (!own) describe(journey, builder, notes)
  setScale(journey, builder, notes)
  builder.addLane('feelings', '')
  for (const section of journey.sections) {
    addSection(section, own, builder, notes)
    if (builder.exceeded()) break
  }
  const exceeded = builder.exceeded()
  if (exceeded) return tooLarge(exceeded)
  const words = [journey.title, ...journey.sections.map(({ name }) => name), ...tasks.map(({ name }) => name)]
  const language = languageInName(options.fileName ?? '') ?? guessLanguage(words, options.language ?? 'en')
  return ok(builder.build({ title: journey.title || journey.accTitle || titleOfFile(options.fileName), language }))
}

function addSection({ name, line, tasks }: JourneySection, own: boolean, builder: MapBuilder, notes: NoteBook): void {
  const stageId = builder.addStage(own ? unfilled(name) : name, `line:${line}`)
  if (name === '') notes.add('info', 'tasks-without-section', `line:${line}`)
  // What Polku writes of a stage without steps is one task of the stage's name.
  const bare = own && tasks.length === 1 && tasks[0]?.name === name
  for (const task of tasks) {
    const at = `line:${task.line}`
    const columnId = bare ? stageId : builder.addStep(stageId, own ? unfilled(task.name) : task.name, at)
    const personaIds = task.actors.map((actor) => builder.addPersona(actor))
    if (task.score === null) continue
    const rating = { value: task.score, share: null, emoji: '', word: '', outOf: null }
    for (const personaId of personaIds.length > 0 ? personaIds : [''])
      builder.addRating({ columnId, personaId }, rating, at)
  }
}

/** Mermaid can't do without a name; where there is none, Polku writes a dash. */
function unfilled(name: string): string {
  return name === '–' ? '' : name
}

/** Remarks of one kind in many lines are one note, unless each quotes what is lost. */
function quotes(reason: JourneyRemark['reason'], text: string): Readonly<Record<string, string>> {
  return SEVERITY[reason] === 'info' ? {} : { text: text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text }
}

/** Whether Polku wrote the diagram: its names for screen readers then only repeat what the map says anyway. */
function isOwn({ title, accTitle }: Journey): boolean {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return LANGUAGES.some(
    (language) => bare(translatorFor(language)('export.mermaid.about', { title })) === bare(accTitle),
  )
}

function describe({ title, accTitle, accDescription, line }: Journey, builder: MapBuilder, notes: NoteBook): void {
  const at = `line:${line}`
  if (accDescription !== '') {
    builder.describe({ scenario: accDescription }, at)
    notes.add('changed', 'description-became-scenario', at)
  }
  if (accTitle !== '' && title !== '' && accTitle !== title)
    notes.add('lost', 'second-title', at, { text: accTitle.slice(0, 100) })
}

/** Mermaid does not check scores. Those beyond its five grades widen the map's scale, as far as a map's can go. */
function setScale(journey: Journey, builder: MapBuilder, notes: NoteBook): void {
  let { min, max }: { min: number; max: number } = USUAL
  for (const { score, line } of journey.sections.flatMap(({ tasks }) => tasks)) {
    if (score === null || (score >= USUAL.min && score <= USUAL.max)) continue
    notes.add('info', 'score-outside', `line:${line}`)
    min = Math.max(-100, Math.min(min, Math.floor(score)))
    max = Math.min(100, Math.max(max, Math.ceil(score)))
  }
  builder.setScale({ min, max })
}
