import { LANGUAGES, type Language } from '../../i18n/message.ts'
import type { LaneKindName } from '../lanes/registry.ts'
import type { StartingChannel, StartingDepartment } from '../library/starting-library.ts'
import type { CardSketch, MapSketch, StepSketch } from './sketch.ts'

/** One text in English, Swedish, Finnish and Danish: the order of LANGUAGES. */
export type Words = readonly [en: string, sv: string, fi: string, da: string]

export type IndustryStep = {
  readonly title: Words
  readonly touchpoints: readonly (readonly [StartingChannel, Words])[]
  readonly feeling: readonly [value: number, word: Words]
  readonly departments?: readonly StartingDepartment[]
  readonly cells: { readonly [Kind in LaneKindName]?: readonly Words[] }
}

/** An industry's typical journey, filled in: something to correct is easier than an empty page. */
export type IndustryTemplate = {
  readonly id: string
  readonly scenario: Words
  readonly outcome: Words
  readonly lanes: readonly LaneKindName[]
  readonly stages: readonly { readonly title: Words; readonly steps: readonly IndustryStep[] }[]
}

export function industrySketch(template: IndustryTemplate, title: string, language: Language): MapSketch {
  const word = (words: Words) => words[LANGUAGES.indexOf(language)] as string
  return {
    title,
    language,
    scenario: word(template.scenario),
    outcome: word(template.outcome),
    lanes: template.lanes,
    stages: template.stages.map((stage) => ({
      title: word(stage.title),
      steps: stage.steps.map((step) => localisedStep(step, word)),
    })),
  }
}

function localisedStep(step: IndustryStep, word: (words: Words) => string): StepSketch {
  const cells: Partial<Record<LaneKindName, CardSketch[]>> = {
    touchpoints: step.touchpoints.map(([channel, text]) => ({ text: word(text), channel })),
  }
  for (const [kind, texts] of Object.entries(step.cells)) cells[kind as LaneKindName] = texts.map(word)
  if (step.departments) cells.departments = [{ departments: step.departments }]
  return { title: word(step.title), cells, feelings: { '': [step.feeling[0], word(step.feeling[1])] } }
}
