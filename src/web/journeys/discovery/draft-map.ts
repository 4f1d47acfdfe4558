import type { MapSketch } from '../../../domain/templates/sketch.ts'
import type { FunnelStep } from '../../../journeys/funnel/funnel.ts'

/** What the cards of a draft say, in the reader's language. */
export type DraftWords = {
  readonly title: string
  readonly language: string
  /** On which events the draft rests, and how many go so. */
  readonly scenario: string
  readonly stage: string
  /** The title of the lane that holds what the events say. */
  readonly lane: string
  readonly reached: (step: FunnelStep) => string
  /** Null where there is no time, or nobody is lost. */
  readonly time: (step: FunnelStep) => string | null
  readonly lost: (step: FunnelStep) => string | null
}

/**
 * A journey that was found in events as a map to go on from: a step each, with its touchpoint, and in a lane of their own
 * what the events say of how many come, when, and how many leave.
 * @param steps the journey's steps as a funnel
 */
export function draftSketch(steps: readonly FunnelStep[], words: DraftWords): MapSketch {
  const { title, language, scenario, stage, lane, reached, time, lost } = words
  return {
    title,
    language,
    scenario,
    lanes: ['touchpoints', ['custom', lane], 'feelings', 'pains', 'opportunities'],
    stages: [
      {
        title: stage,
        steps: steps.map((step) => {
          const name = step.anyOf.join(', ')
          const said = [reached(step), time(step), lost(step)].filter((text) => text !== null)
          return { title: name, cells: { touchpoints: [name], custom: said } }
        }),
      },
    ],
  }
}
