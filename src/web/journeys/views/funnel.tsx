import type { FunnelResult } from '../../../journeys/funnel/funnel.ts'
import type { PathsResult } from '../../../journeys/paths/paths.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Select } from '../../ui/select.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FunnelBars } from '../funnel/funnel-bars.tsx'
import { FunnelDifferences } from '../funnel/funnel-differences.tsx'
import { FunnelGroups } from '../funnel/funnel-groups.tsx'
import { FunnelSteps } from '../funnel/funnel-steps.tsx'
import { askedSteps, keptSteps, suggestedSteps } from '../funnel/steps.ts'
import { WINDOW_IDS, WINDOWS } from '../funnel/windows.ts'
import { oneOf, text } from '../kept.ts'
import { useAnalysis, useEventNames } from '../use-analysis.ts'
import { useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses')

const ORDERS = ['loose', 'strict'] as const
const PERIODS = ['none', 'day', 'week', 'month'] as const
const WHOLE = {}
const NOTHING = '\0nothing'

/** How many get how far along steps that one chooses, where they leave, and what they do instead. */
export default function FunnelView(props: ViewProps) {
  const t = useTranslate()
  const { dataSet } = props
  const [chosen, setChosen] = useKept('funnel.step', keptSteps, null)
  const [windowId, setWindow] = useKept('funnel.window', oneOf(WINDOW_IDS), 'any')
  const [order, setOrder] = useKept('funnel.order', oneOf(ORDERS), 'loose')
  const [over, setOver] = useKept('funnel.over', oneOf(PERIODS), 'none')
  const [by, setBy] = useKept('funnel.by', text, NOTHING)
  const names = useEventNames(props)
  const hueOf = useHues(props)
  // Steps that were not chosen stay when the filter changes.
  const usual = useAnalysis<PathsResult>({ dataSet, filter: WHOLE }, 'paths', { limit: 1 }, chosen === null)
  const steps = chosen ?? suggestedSteps(usual.query.data?.paths[0]?.steps ?? [])
  const asked = askedSteps(steps)
  const parameters = {
    steps: asked,
    windowMs: WINDOWS[windowId],
    order,
    by: by === NOTHING ? null : by,
    over: over === 'none' ? null : over,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const answers = useAnswers<FunnelResult>(props, 'funnel', parameters, asked.length > 0)
  const attributes = dataSet.columns.filter(({ kind }) => kind === 'text')
  return (
    <div className={styles.view}>
      <FunnelSteps steps={steps} onChange={setChosen} names={names} hueOf={hueOf} isTimeless={dataSet.isTimeless} />
      <div className={styles.controls}>
        {!dataSet.isTimeless && (
          <Select
            label={t('analyses.funnel.window')}
            value={windowId}
            onChange={setWindow}
            options={WINDOW_IDS.map((id) => ({ id, label: t(`analyses.funnel.window.${id}`) }))}
          />
        )}
        <Select
          label={t('analyses.funnel.order')}
          value={order}
          onChange={setOrder}
          options={ORDERS.map((id) => ({ id, label: t(`analyses.funnel.order.${id}`) }))}
        />
        {attributes.length > 0 && (
          <Select
            label={t('analyses.funnel.by')}
            value={by}
            onChange={setBy}
            options={[
              { id: NOTHING, label: t('analyses.funnel.by.nothing') },
              ...attributes.map(({ name }) => ({ id: name, label: name })),
            ]}
          />
        )}
        {!dataSet.isTimeless && (
          <Select
            label={t('analyses.funnel.over')}
            value={over}
            onChange={setOver}
            options={PERIODS.map((id) => ({ id, label: t(`analyses.funnel.over.${id}`) }))}
          />
        )}
      </div>
      {asked.length > 0 && (
        <Compared
          dataSet={dataSet}
          answers={answers}
          differences={(first, second) => (
            <FunnelDifferences first={first} second={second} isTimeless={dataSet.isTimeless} />
          )}
        >
          {(result) => (
            <>
              <FunnelBars result={result} hueOf={hueOf} isTimeless={dataSet.isTimeless} />
              {result.segments && <FunnelGroups by={by} groups={result.segments} steps={result.steps} />}
              {result.over && <FunnelGroups periods={result.over} steps={result.steps} />}
            </>
          )}
        </Compared>
      )}
    </div>
  )
}
