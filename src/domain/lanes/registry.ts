import type { z } from 'zod'
import { actions } from './actions.ts'
import { channels } from './channels.ts'
import { choices } from './choices.ts'
import { concerns } from './concerns.ts'
import { content } from './content.ts'
import { custom } from './custom.ts'
import { departments } from './departments.ts'
import { feelings } from './feelings.ts'
import { images } from './images.ts'
import { kpis } from './kpis.ts'
import type { LaneKind } from './lane-kind.ts'
import { motivations } from './motivations.ts'
import { needs } from './needs.ts'
import { opportunities } from './opportunities.ts'
import { pains } from './pains.ts'
import { questions } from './questions.ts'
import { responses } from './responses.ts'
import { situations } from './situations.ts'
import { solutions } from './solutions.ts'
import { text } from './text.ts'
import { thoughts } from './thoughts.ts'
import { touchpoints } from './touchpoints.ts'

/** Every kind of lane, in the order in which menus offer them. A new kind is one file and one line here. */
export const LANE_KINDS = [
  actions,
  touchpoints,
  situations,
  thoughts,
  questions,
  feelings,
  motivations,
  needs,
  concerns,
  pains,
  choices,
  opportunities,
  solutions,
  responses,
  content,
  departments,
  channels,
  kpis,
  images,
  text,
  custom,
] as const satisfies readonly LaneKind[]

export type LaneKindName =
  | 'actions'
  | 'touchpoints'
  | 'situations'
  | 'thoughts'
  | 'questions'
  | 'feelings'
  | 'motivations'
  | 'needs'
  | 'concerns'
  | 'pains'
  | 'choices'
  | 'opportunities'
  | 'solutions'
  | 'responses'
  | 'content'
  | 'departments'
  | 'channels'
  | 'kpis'
  | 'images'
  | 'text'
  | 'custom'

export const LANE_KIND_NAMES = LANE_KINDS.map(({ kind }) => kind) as unknown as [LaneKindName, ...LaneKindName[]]

/** The kind's description; a kind of a later version reads as a lane of one's own. */
export function laneKindOf(name: string): LaneKind {
  return LANE_KINDS.find(({ kind }) => kind === name) ?? custom
}

/** The fields that kinds of lanes add to cards. */
export const LANE_CARD_FIELDS = {
  ...touchpoints.fields,
  ...departments.fields,
  ...kpis.fields,
  ...images.fields,
} satisfies z.ZodRawShape
