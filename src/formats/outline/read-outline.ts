import type { Imported } from '../../domain/bundle.ts'
import { ok, type Result, refuse } from '../../domain/result.ts'
import { plainText } from '../../domain/rich-text.ts'
import { cast } from '../import/cast.ts'
import { guessLanguage, languageInName } from '../import/guess-language.ts'
import type { ImportOptions } from '../import/importer.ts'
import { type MapBuilder, mapBuilder } from '../import/map-builder.ts'
import type { NoteBook } from '../import/note-book.ts'
import { parseRating } from '../import/rating.ts'
import { textImporter } from '../import/text-importer.ts'
import { titleOfFile } from '../import/title-of-file.ts'
import { inlineReader } from '../markdown/inline-text.ts'
import { factIn } from '../markdown/markdown-tables.ts'
import { type MarkdownBlock, scanMarkdown } from '../markdown/scan-markdown.ts'
import { tooLarge } from '../table/import-tables.ts'
import { readKpi } from '../table/kpi-text.ts'
import { labelKey } from '../table/label-key.ts'
import { laneKindNamed, laneTitle, readLaneName } from '../table/lane-names.ts'
import { describeMap } from '../table/map-facts.ts'
import { saysJourney } from '../table/table.ts'
import { depthOf, type OutlineNode, parseOutline } from './parse-outline.ts'

/** Longer lines are prose, not names of stages. */
const LONGEST_STAGE = 120
const MOST_STAGES = 200

/** An indented or bulleted outline, or plain lines: stages, steps beneath them, cards beneath those. */
export const outlineImporter = textImporter({
  name: 'outline',
  extensions: ['.txt', '.text'],
  detectText: (head, fileName) => (head.trim() === '' ? 0 : /\.(txt|text)$/.test(fileName) ? 0.45 : 0.1),
  readText: (text, options, notes) => importOutline(scanMarkdown(text), options, notes),
})

/** What a text is as an outline: `certain` where it names lanes or a journey, `likely` where it is only shaped like one. */
export type OutlineLikeness = 'certain' | 'likely' | 'no'

export function outlineLikeness(blocks: readonly MarkdownBlock[]): OutlineLikeness {
  const { stages } = outlineOf(blocks)
  const named = stages.filter(
    ({ text }) => text.length <= LONGEST_STAGE && !/[.!?]\s+\p{L}|[\p{L}\p{N}][.,;!]$/u.test(text),
  )
  if (stages.length < 2 || stages.length > MOST_STAGES || named.length < stages.length * 0.8) return 'no'
  if (depthOf(stages) === 1 && stages.filter(({ text }) => /[,;|\t]/.test(text)).length > stages.length / 2) return 'no'
  const beneath = stages.flatMap(({ children }) => [...children, ...children.flatMap((child) => child.children)])
  const lanes = beneath.filter((node) => laneLabel(node) !== null).length
  const journey = blocks.some((block) => block.kind === 'heading' && saysJourney(block.text))
  return lanes > 1 || (journey && depthOf(stages) > 1) ? 'certain' : 'likely'
}

/** Makes a map of an outline. Refuses what is prose (`text-not-a-journey`); with a file's name, what is only shaped like one. */
export function importOutline(
  blocks: readonly MarkdownBlock[],
  options: ImportOptions,
  notes: NoteBook,
): Result<Imported> {
  const likeness = outlineLikeness(blocks)
  const pasted = options.fileName === undefined || options.fileName === ''
  const plain = /\.(txt|text)$/i.test(options.fileName ?? '')
  if (likeness === 'no' || (likeness === 'likely' && !pasted && !plain)) return refuse('text-not-a-journey', 'line:1')
  const { title, titleLine, facts, stages } = outlineOf(blocks)
  const builder = mapBuilder(options.context, cast({ ...options }), notes)
  const words = blocks.flatMap((block) => ('text' in block ? [block.text] : []))
  const language = languageInName(options.fileName ?? '') ?? guessLanguage(words, options.language ?? 'en')
  for (const fact of describeMap(builder, facts)) notes.add('lost', 'fact-not-used', fact.at, { label: fact.label })
  new OutlineReader(builder, language).addStages(stages)
  const exceeded = builder.exceeded()
  if (exceeded) return tooLarge(exceeded)
  if (depthOf(stages) === 1)
    notes.add('info', 'lines-became-stages', `line:${stages[0]?.line ?? 1}`, { stages: stages.length })
  if (title !== '') builder.describe({ title }, `line:${titleLine}`)
  return ok({
    maps: [builder.build({ title: titleOfFile(options.fileName), language })],
    personas: [],
    notes: notes.notes(),
  })
}

type Outline = {
  readonly title: string
  readonly titleLine: number
  readonly facts: ReturnType<typeof factIn>
  readonly stages: readonly OutlineNode[]
}

/** A single root over the rest is the title; facts such as `Persona: Anna` stand before the stages. */
function outlineOf(blocks: readonly MarkdownBlock[]): Outline {
  let roots: readonly OutlineNode[] = parseOutline(blocks)
  let title = ''
  let titleLine = 1
  const [first] = roots
  const alone =
    roots.length === 1 &&
    first &&
    (first.heading || saysJourney(first.text) || (depthOf(roots) > 2 && first.children.length > 1))
  const headed = roots.length > 1 && first && first.children.length === 0 && !first.heading && saysJourney(first.text)
  if (first && (alone || headed)) {
    title = first.text.replace(/:$/, '')
    titleLine = first.line
    roots = alone ? first.children : roots.slice(1)
  }
  const facts: ReturnType<typeof factIn> = []
  const stages = roots.filter((node) => {
    const found = node.children.length === 0 && !node.heading ? factIn(node.text, node.line) : []
    facts.push(...found)
    return found.length === 0
  })
  return { title, titleLine, facts, stages }
}

/** A node that names a lane: `Pain: the queue` (with a text), or `Pain points` over items. Null: it names none. */
function laneLabel({ text, children }: OutlineNode): { readonly label: string; readonly text: string } | null {
  const bare = text.replace(/[*_`]/g, '')
  const colon = bare.indexOf(':')
  if (colon > 0 && colon <= 60 && laneKindNamed(bare.slice(0, colon)) !== null) {
    const rest = text.slice(text.indexOf(':') + 1).replace(/^[*_`]+/, '')
    return { label: bare.slice(0, colon).trim(), text: rest.trim() }
  }
  return children.length > 0 && bare.length <= 60 && laneKindNamed(bare) !== null
    ? { label: bare.trim(), text: '' }
    : null
}

class OutlineReader {
  readonly #builder: MapBuilder
  readonly #language: string
  readonly #lanes = new Map<string, { readonly id: string; readonly kind: string; readonly persona: string }>()
  readonly #inline = inlineReader()

  constructor(builder: MapBuilder, language: string) {
    this.#builder = builder
    this.#language = language
  }

  addStages(stages: readonly OutlineNode[]): void {
    for (const stage of stages) {
      const stageId = this.#builder.addStage(this.#plain(stage.text.replace(/:$/, '')), `line:${stage.line}`)
      for (const child of stage.children) {
        const label = laneLabel(child)
        if (label) this.#addLaneItems(child, label, stageId)
        else this.#addStep(child, stageId)
      }
      if (this.#builder.exceeded()) return
    }
  }

  #addStep(node: OutlineNode, stageId: string): void {
    const stepId = this.#builder.addStep(stageId, this.#plain(node.text), `line:${node.line}`)
    for (const child of node.children) {
      const label = laneLabel(child)
      if (label) this.#addLaneItems(child, label, stepId)
      else this.#addCard('actions', withBeneath(child), child.line, stepId)
    }
  }

  #addLaneItems(
    node: OutlineNode,
    { label, text }: { readonly label: string; readonly text: string },
    columnId: string,
  ): void {
    if (text !== '') this.#addCard(label, text, node.line, columnId)
    for (const child of node.children) this.#addCard(label, withBeneath(child), child.line, columnId)
  }

  #addCard(label: string, source: string, line: number, columnId: string): void {
    const lane = this.#laneFor(label)
    const at = `line:${line}`
    const text = source.split('\n').map(this.#inline).join('\n')
    if (lane.kind === 'feelings') {
      const rating = parseRating(plainText(text))
      if (rating) {
        const personaId = lane.persona === '' ? '' : this.#builder.addPersona(lane.persona)
        this.#builder.addRating({ columnId, personaId }, rating, at)
        return
      }
    }
    const fields = lane.kind === 'kpis' ? readKpi(plainText(text)) : { text }
    this.#builder.addCard({ laneId: lane.id, columnId, ...fields }, at)
  }

  #laneFor(label: string) {
    const { kind, title, persona } = readLaneName(label)
    const key = `${kind}/${kind === 'feelings' ? '' : labelKey(title)}`
    const known = this.#lanes.get(key)
    if (known) return { ...known, persona }
    const own = label === kind ? '' : laneTitle(kind, title, this.#language)
    const lane = { id: this.#builder.addLane(kind, own), kind, persona }
    this.#lanes.set(key, lane)
    return lane
  }

  #plain(text: string): string {
    return plainText(this.#inline(text))
  }
}

/** An item with the lines that are indented under it, as a list. */
function withBeneath({ text, children }: OutlineNode): string {
  const lines = [text]
  for (let level: readonly OutlineNode[] = children; level.length > 0; level = level.flatMap((node) => node.children)) {
    lines.push(...level.map((node) => `- ${node.text}`))
  }
  return lines.join('\n')
}
