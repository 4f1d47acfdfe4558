import type { MapBundle } from '../../domain/bundle.ts'
import type { Result } from '../../domain/result.ts'
import { ok, refuse } from '../../domain/result.ts'
import type { Cast } from '../import/cast.ts'
import { guessLanguage, languageInName } from '../import/guess-language.ts'
import type { ImportOptions } from '../import/importer.ts'
import { mapBuilder } from '../import/map-builder.ts'
import type { NoteBook } from '../import/note-book.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { tooLarge } from '../table/import-tables.ts'
import type { Journey, JourneyRemark } from './parse-journey.ts'

/** The scale that Mermaid draws: 1 the worst, 5 the best. */
const USUAL = { min: 1, max: 5 } as const

const SEVERITY = {
  'colon-in-name': 'changed',
  'after-actors': 'lost',
  'comment-left-out': 'info',
  'score-missing': 'info',
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
  const builder = mapBuilder(options.context, people, notes)
  for (const { reason, line, text } of journey.remarks)
    notes.add(SEVERITY[reason], reason, `line:${line}`, quotes(reason, text))
  describe(journey, builder, notes)
  setScale(journey, builder, notes)
  builder.addLane('feelings', '')
  for (const section of journey.sections) {
    const stageId = builder.addStage(section.name, `line:${section.line}`)
    if (section.name === '') notes.add('info', 'tasks-without-section', `line:${section.line}`)
    for (const { name, score, actors, line } of section.tasks) {
      const at = `line:${line}`
      const columnId = builder.addStep(stageId, name, at)
      const personaIds = actors.map((actor) => builder.addPersona(actor))
      if (score === null) continue
      const rating = { value: score, share: null, emoji: '', word: '', outOf: null }
      for (const personaId of personaIds.length > 0 ? personaIds : [''])
        builder.addRating({ columnId, personaId }, rating, at)
    }
    if (builder.exceeded()) break
  }
  const exceeded = builder.exceeded()
  if (exceeded) return tooLarge(exceeded)
  const words = [journey.title, ...journey.sections.map(({ name }) => name), ...tasks.map(({ name }) => name)]
  const language = languageInName(options.fileName ?? '') ?? guessLanguage(words, options.language ?? 'en')
  return ok(builder.build({ title: journey.title || journey.accTitle || titleOfFile(options.fileName), language }))
}

/** Remarks of one kind in many lines are one note, unless each quotes what is lost. */
function quotes(reason: JourneyRemark['reason'], text: string): Readonly<Record<string, string>> {
  return SEVERITY[reason] === 'info' ? {} : { text: text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text }
}

function describe(
  { title, accTitle, accDescription, line }: Journey,
  builder: ReturnType<typeof mapBuilder>,
  notes: NoteBook,
): void {
  const at = `line:${line}`
  if (accDescription !== '') {
    builder.describe({ scenario: accDescription }, at)
    notes.add('changed', 'description-became-scenario', at)
  }
  if (accTitle !== '' && title !== '' && accTitle !== title)
    notes.add('lost', 'second-title', at, { text: accTitle.slice(0, 100) })
}

/** Mermaid does not check scores. Those beyond its five grades widen the map's scale, as far as a map's can go. */
function setScale(journey: Journey, builder: ReturnType<typeof mapBuilder>, notes: NoteBook): void {
  let { min, max }: { min: number; max: number } = USUAL
  for (const { score, line } of journey.sections.flatMap(({ tasks }) => tasks)) {
    if (score === null || (score >= USUAL.min && score <= USUAL.max)) continue
    notes.add('info', 'score-outside', `line:${line}`)
    min = Math.max(-100, Math.min(min, Math.floor(score)))
    max = Math.min(100, Math.max(max, Math.ceil(score)))
  }
  builder.setScale({ min, max })
}
