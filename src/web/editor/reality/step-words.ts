import { useMemo } from 'react'
import type { CheckResult } from '../../../journeys/conformance/check.ts'
import type { StepResult } from '../../../journeys/conformance/step-tallies.ts'
import { useTranslate } from '../../app/language.tsx'
import { useFigures } from '../../journeys/use-figures.ts'

export type Departure = {
  readonly kind: 'skipped' | 'outOfOrder' | 'repeated'
  readonly icon: string
  /** Of those who come this far (skipped), or who come here. */
  readonly share: number
  readonly count: number
}

/** Less than this is not worth a mark. */
const LEAST = 0.005

/** How journeys depart from the map at a step, with icons so that it is never the colour alone. */
export function departuresOf({ came, reached, skipped, outOfOrder, repeatedJourneys }: StepResult): Departure[] {
  const all = [
    { kind: 'skipped', icon: 'arrow-forward-up', count: skipped, of: reached },
    { kind: 'outOfOrder', icon: 'arrows-exchange', count: outOfOrder, of: came },
    { kind: 'repeated', icon: 'refresh', count: repeatedJourneys, of: came },
  ] as const
  return all.flatMap(({ of, ...one }) => {
    const share = of === 0 ? 0 : one.count / of
    return share < LEAST ? [] : [{ ...one, share }]
  })
}

/** What customers really do at a step, in sentences: for screen readers, and where one points. */
export function useStepWords(): (step: StepResult, result: CheckResult, isTimeless: boolean) => string {
  const t = useTranslate()
  const format = useFigures()
  return useMemo(
    () => (step, result, isTimeless) => {
      const { came, cameShare, reachedShare, expectedShare, waitMs, elapsedMs, stopped } = step
      const count = (value: number) => format.number(value)
      const isLast = result.steps.at(-1)?.id === step.id
      const sentences = [
        cameShare &&
          t('reality.step.came', {
            share: format.share(cameShare.value),
            came: count(came),
            all: count(result.basis.cases),
            interval: format.interval(cameShare),
          }),
        reachedShare &&
          (expectedShare === null
            ? t('reality.step.reachedOnly', { share: format.share(reachedShare.value) })
            : t('reality.step.reached', {
                share: format.share(reachedShare.value),
                expected: format.share(expectedShare),
              })),
        !isTimeless &&
          waitMs.median !== null &&
          t('reality.step.wait', {
            time: format.duration(waitMs.median),
            p90: format.duration(waitMs.p90 ?? waitMs.median),
            n: count(waitMs.n),
          }),
        !isTimeless &&
          waitMs.median !== null &&
          elapsedMs.median !== null &&
          t('reality.step.elapsed', { time: format.duration(elapsedMs.median) }),
        ...departuresOf(step).map(({ kind, share, count: many }) =>
          t(`reality.step.${kind}`, { share: format.share(share), count: count(many) }),
        ),
        !isLast &&
          came > 0 &&
          stopped > 0 &&
          t('reality.step.stopped', { share: format.share(stopped / came), count: count(stopped) }),
      ]
      return sentences.filter((sentence) => typeof sentence === 'string').join(' ')
    },
    [t, format],
  )
}
