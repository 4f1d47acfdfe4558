import type { Imported } from '../../domain/bundle.ts'
import type { LaneKindName } from '../../domain/lanes/registry.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { translatorFor } from '../../i18n/catalogues.ts'
import { cast } from '../import/cast.ts'
import { guessLanguage } from '../import/guess-language.ts'
import type { ImportOptions } from '../import/importer.ts'
import { LIMITS } from '../import/limits.ts'
import { type MapBuilder, mapBuilder } from '../import/map-builder.ts'
import type { NoteBook } from '../import/note-book.ts'
import { safeText } from '../import/safe-text.ts'
import { textImporter } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { inlineReader } from '../markdown/inline-text.ts'
import { scanMarkdown } from '../markdown/scan-markdown.ts'
import { tooLarge } from '../table/import-tables.ts'
import { metricFigure, metricTarget } from './metric-figure.ts'
import {
  THEYDO_FORMAT,
  type TheydoItem,
  type TheydoMetric,
  theydoFields,
  theydoItem,
  theydoMetric,
  theydoResponses,
} from './theydo-file.ts'

/** Lists of items that become cards, by the file's format: the list's name and the lane's kind. */
const ITEM_FILES: Readonly<Record<string, readonly [list: string, lane: LaneKindName]>> = {
  THEYDO_SOLUTIONS_V1: ['solutions', 'solutions'],
  THEYDO_OPPORTUNITIES_V1: ['opportunities', 'opportunities'],
  THEYDO_INSIGHTS_V1: ['insights', 'custom'],
}

/** Lists of answers to surveys, by the file's format: where the columns are described. */
const ANSWER_FILES: Readonly<Record<string, readonly [metadata: string, fields: string]>> = {
  THEYDO_SURVEY_RESPONSES_V1: ['surveyMetadata', 'surveyFields'],
  THEYDO_FEEDBACK_RESPONSES_V1: ['feedbackMetadata', 'feedbackFields'],
}

type TheydoFile = Readonly<Record<string, unknown>>

/** The files by which TheyDo exchanges data. None of them holds a journey; solutions and the like become cards to be placed. */
export const theydoImporter = textImporter({
  name: 'theydo',
  extensions: ['.json'],
  detectText: (head) => (/^\s*\{/.test(head) && /"format"\s{0,10}:\s{0,10}"THEYDO_/.test(head) ? 1 : 0),
  readText(text, options, notes) {
    const file = parse(text)
    if (!file.ok) return file
    const format = String(file.value.format)
    const items = ITEM_FILES[format]
    if (items) return importCards(file.value, items, options, notes)
    if (format === 'THEYDO_METRICS_V1') return importMetrics(file.value, options, notes)
    const answers = ANSWER_FILES[format]
    if (answers) return importPersonas(file.value, answers, options, notes)
    return refuse('theydo-unknown', 'record:format', { format: format.slice(0, 60) })
  },
})

function parse(text: string): Result<TheydoFile> {
  try {
    const file: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const format = typeof file === 'object' && file !== null ? (file as TheydoFile).format : undefined
    return typeof format === 'string' && THEYDO_FORMAT.test(format) ? ok(file as TheydoFile) : refuse('theydo-damaged')
  } catch {
    return refuse('theydo-damaged')
  }
}

/** The list's items that are whole, with their indexes; the others are noted. Refuses a file without any. */
function itemsOf<T>(file: TheydoFile, list: string, read: (item: unknown) => T | null, notes: NoteBook): Result<T[]> {
  const all = file[list]
  if (!Array.isArray(all) || all.length === 0) return refuse('theydo-empty', `record:${list}`)
  if (all.length > LIMITS.cards) return tooLarge({ what: 'cards' })
  const whole = all.flatMap((item, index) => {
    const found = read(item)
    if (found === null) notes.add('lost', 'item-without-title', `record:${list}/${index + 1}`)
    return found === null ? [] : [found]
  })
  return whole.length > 0 ? ok(whole) : refuse('theydo-empty', `record:${list}`)
}

function importCards(
  file: TheydoFile,
  [list, lane]: readonly [string, LaneKindName],
  options: ImportOptions,
  notes: NoteBook,
): Result<Imported> {
  const items = itemsOf(file, list, (item) => theydoItem.safeParse(item).data ?? null, notes)
  if (!items.ok) return items
  const people = cast({ ...options })
  const builder = mapBuilder(options.context, people, notes)
  const inline = inlineReader()
  const [stageId, laneId] = draftPlaces(builder, options, lane, list)
  items.value.forEach((item, index) => {
    const at = `record:${list}/${index + 1}`
    const tagIds = tagsOf(item).map((tag) => people.nameId('tags', tag))
    builder.addCard(
      {
        laneId,
        columnId: stageId,
        text: itemText(item, inline),
        emoji: item.icon?.slice(0, 32).toWellFormed() ?? '',
        tagIds,
      },
      at,
    )
    noteLeftOut(item, at, notes)
  })
  notes.add('info', 'cards-to-be-placed', undefined, { cards: items.value.length })
  return finish(
    builder,
    options,
    items.value.map(({ title }) => title),
    notes,
  )
}

/** One stage and one lane, from which cards are drawn to where they belong. */
function draftPlaces(
  builder: MapBuilder,
  options: ImportOptions,
  lane: LaneKindName,
  list: string,
): [stageId: string, laneId: string] {
  const translate = translatorFor(options.language ?? 'en')
  const stageId = builder.addStage(translate('transfer.stage.to-be-placed'))
  return [
    stageId,
    builder.addLane(lane, lane === 'custom' && list === 'insights' ? translate('transfer.lane.insights') : ''),
  ]
}

function tagsOf({ tags, groups, groupTags }: Pick<TheydoItem, 'tags' | 'groups' | 'groupTags'>): string[] {
  const all = [...(tags ?? []), ...(groups ?? []), ...(groupTags ?? []).map(({ tag }) => tag)]
  return [...new Set(all.map((tag) => tag.trim()).filter((tag) => tag !== ''))].slice(0, 100)
}

/** The title in bold, what is said of it, its links. */
function itemText({ title, description, externalLinks }: TheydoItem, inline: (markdown: string) => string): string {
  const about = scanMarkdown(description ?? '').flatMap((block): string[] => {
    if (block.kind === 'table') return block.rows.map(({ cells }) => inline(cells.join(' – ')))
    if (block.kind === 'fence')
      return block.text.split('\n').map((line) => line.replace(/[\\*[\]]/g, (sign) => `\\${sign}`))
    return [block.kind === 'item' ? `- ${inline(block.text)}` : inline(block.text)]
  })
  const links = (externalLinks ?? []).filter(
    (link) => /^https?:\/\/\S+$/i.test(link) && !(description ?? '').includes(link),
  )
  const name = title.replace(/[\\*[\]]/g, (sign) => `\\${sign}`)
  return [about.length > 0 || links.length > 0 ? `**${name}**` : name, ...about, ...links].join('\n')
}

/** What a card has no room for is named, so that one can look it up. */
function noteLeftOut(item: TheydoItem | TheydoMetric, at: string, notes: NoteBook): void {
  const names = ['status', 'type', 'priority', 'ownerEmail', 'weight', 'empathyScore'] as const
  const left = names.filter(
    (name) => (name !== 'type' || !('dataPoints' in item)) && (item as Partial<TheydoItem>)[name] != null,
  )
  if (left.length > 0) notes.add('lost', 'fields-left-out', at, { fields: left.join(', ') })
}

function importMetrics(file: TheydoFile, options: ImportOptions, notes: NoteBook): Result<Imported> {
  const metrics = itemsOf(file, 'metrics', (item) => theydoMetric.safeParse(item).data ?? null, notes)
  if (!metrics.ok) return metrics
  const people = cast({ ...options })
  const builder = mapBuilder(options.context, people, notes)
  const [stageId, laneId] = draftPlaces(builder, options, 'kpis', 'metrics')
  metrics.value.forEach((metric, index) => {
    const at = `record:metrics/${index + 1}`
    const { figure, change, dates } = metricFigure(metric)
    const target = metricTarget(metric)
    const tagIds = tagsOf(metric).map((tag) => people.nameId('tags', tag))
    builder.addCard(
      {
        laneId,
        columnId: stageId,
        text: metric.title.replace(/[\\*[\]]/g, (sign) => `\\${sign}`),
        figure,
        change,
        tagIds,
      },
      at,
    )
    if (target !== '') builder.addKpi(metric.title, target)
    if (dates > 1) notes.add('changed', 'series-shortened', at, { dates })
    noteLeftOut(metric, at, notes)
  })
  notes.add('info', 'cards-to-be-placed', undefined, { cards: metrics.value.length })
  return finish(
    builder,
    options,
    metrics.value.map(({ title }) => title),
    notes,
  )
}

function finish(
  builder: MapBuilder,
  options: ImportOptions,
  words: readonly string[],
  notes: NoteBook,
): Result<Imported> {
  const exceeded = builder.exceeded()
  if (exceeded) return tooLarge(exceeded)
  const language = guessLanguage(words, options.language ?? 'en')
  return ok({
    maps: [builder.build({ title: titleOfFile(options.fileName), language })],
    personas: [],
    notes: notes.notes(),
  })
}

/** Answers of people belong to research; the personas that they name are drafted. */
function importPersonas(
  file: TheydoFile,
  [metadata, fields]: readonly [string, string],
  options: ImportOptions,
  notes: NoteBook,
): Result<Imported> {
  const columns = theydoFields.parse((file[metadata] as TheydoFile | undefined)?.[fields])
  const responses = theydoResponses.parse(file.responses)
  const wanted = new Set(columns.filter(({ fieldType }) => fieldType === 'PERSONA').map(({ fieldId }) => fieldId))
  const people = cast({ ...options })
  for (const { responseFields } of responses) {
    for (const { fieldId, textValue } of responseFields) {
      if (wanted.has(fieldId) && textValue.trim() !== '' && people.size().personas <= LIMITS.personas)
        people.personaId(safeText(textValue.slice(0, 200)).text)
    }
  }
  const personas = people.personas()
  if (personas.length > LIMITS.personas) return tooLarge({ what: 'personas' })
  if (personas.length === 0) return refuse('theydo-answers', undefined, { answers: responses.length })
  notes.add('lost', 'answers-left-out', 'record:responses', { answers: responses.length })
  return ok({ maps: [], personas, notes: notes.notes() })
}
