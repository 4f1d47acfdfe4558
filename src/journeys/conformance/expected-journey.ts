import { z } from 'zod'
import { exactObject } from '../../domain/exact-object.ts'

/** What the customer is expected to do there; any of the events shows it. */
const step = exactObject({
  kind: z.literal('step').default('step'),
  id: z.string().min(1).describe('The column of the map: a step, or a stage without steps.'),
  events: z.array(z.string()).describe('Names of events, any of which shows that the customer came here.'),
  optional: z.boolean().default(false).describe('Leaving it out is as expected.'),
  expectedShare: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .describe('The share of journeys expected to come this far; null: all, at a step that nobody may leave out.'),
})

type Block =
  | z.output<typeof step>
  /** Exactly one of the branches; an empty one makes the others optional. */
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Block[])[] }
  /** Once or several times. */
  | { readonly kind: 'loop'; readonly body: readonly Block[] }

const block: z.ZodType<Block> = z.lazy(() =>
  z.union([
    step,
    exactObject({ kind: z.literal('choice'), branches: z.array(z.array(block)).min(1) }),
    exactObject({ kind: z.literal('loop'), body: z.array(block).min(1) }),
  ]),
)

/** More steps than this are no journey that anybody drew. */
const MOST_STEPS = 500

/** What is expected of a journey: blocks one after another. Every step's id comes once. */
export const expectedJourney = exactObject({ blocks: z.array(block) }).superRefine(({ blocks }, context) => {
  const ids = stepsOf(blocks).map(({ id }) => id)
  if (ids.length > MOST_STEPS)
    context.addIssue({ code: 'too_big', maximum: MOST_STEPS, origin: 'array', inclusive: true, input: blocks })
  if (new Set(ids).size !== ids.length)
    context.addIssue({ code: 'custom', message: 'two steps have the same id', input: blocks })
})

export type ExpectedStep = z.output<typeof step>
export type ExpectedBlock = Block
export type ExpectedJourney = z.output<typeof expectedJourney>

/** The steps in the order in which they are drawn, branch after branch. */
export function stepsOf(blocks: readonly Block[]): ExpectedStep[] {
  return blocks.flatMap((one) => {
    switch (one.kind) {
      case 'step':
        return [one]
      case 'choice':
        return one.branches.flatMap(stepsOf)
      case 'loop':
        return stepsOf(one.body)
      default:
        return one satisfies never
    }
  })
}
