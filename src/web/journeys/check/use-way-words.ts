import { useMemo } from 'react'
import { type ExpectedBlock, type ExpectedJourney, stepsOf } from '../../../journeys/conformance/expected-journey.ts'
import { useFormat, useTranslate } from '../../app/language.tsx'

/** What the expected journey leaves open, in sentences: steps that may be left out, alternatives, ways gone again. */
export function useWayWords({ blocks }: ExpectedJourney, titleOf: (id: string) => string): readonly string[] {
  const t = useTranslate()
  const format = useFormat()
  return useMemo(() => {
    const named = (ids: readonly string[]) => ids.map((id) => t('ways.step', { step: titleOf(id) }))
    const optional = stepsOf(blocks).filter((step) => step.optional)
    const all = everyBlock(blocks)
    return [
      ...(optional.length > 0
        ? [t('ways.optional', { count: optional.length, steps: format.list(named(optional.map(({ id }) => id))) })]
        : []),
      ...all.flatMap((block) => {
        if (block.kind === 'choice') {
          const branches = block.branches.map((branch) =>
            branch.length === 0 ? t('ways.none') : named(stepsOf(branch).map(({ id }) => id)).join(' → '),
          )
          return [t('ways.choice', { branches: branches.join(' / ') })]
        }
        if (block.kind !== 'loop') return []
        const steps = stepsOf(block.body)
        const [from, to] = [titleOf(steps[0]?.id ?? ''), titleOf(steps.at(-1)?.id ?? '')]
        return [steps.length === 1 ? t('ways.repeat', { step: from }) : t('ways.loop', { from, to })]
      }),
    ]
  }, [blocks, titleOf, t, format])
}

function everyBlock(blocks: readonly ExpectedBlock[]): readonly ExpectedBlock[] {
  return blocks.flatMap((block): readonly ExpectedBlock[] => {
    switch (block.kind) {
      case 'step':
        return [block]
      case 'choice':
        return [block, ...block.branches.flatMap(everyBlock)]
      case 'loop':
        return [block, ...everyBlock(block.body)]
      default:
        return block satisfies never
    }
  })
}
