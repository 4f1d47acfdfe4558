import type { FlowResult } from '../../../journeys/flow/flow.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FlowDifferences } from '../flow/flow-differences.tsx'
import { FlowPicture } from '../flow/flow-picture.tsx'
import { FlowTable } from '../flow/flow-table.tsx'
import { flag, oneOf, texts } from '../kept.ts'
import { LOOK_IDS, Look } from '../look.tsx'
import { NamesField } from '../names-field.tsx'
import { useEventNames } from '../use-analysis.ts'
import { useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses')

const DIRECTIONS = ['whole', 'forward', 'backward'] as const
type Direction = (typeof DIRECTIONS)[number]
const STEPS = ['4', '6', '8', '12', '20'] as const
const NODES = ['5', '8', '12', '20', '40'] as const
const OCCURRENCES = ['first', 'last'] as const
const NO_EVENT: readonly string[] = []

/** How customers move, step by step: from the beginning, on from an event, or back from it. */
export default function FlowView(props: ViewProps) {
  const t = useTranslate()
  const [look, setLook] = useKept('flow.look', oneOf(LOOK_IDS), 'picture')
  const [direction, setDirection] = useKept('flow.follow', oneOf(DIRECTIONS), 'whole')
  const [event, setEvent] = useKept('flow.event', texts, NO_EVENT)
  const [occurrence, setOccurrence] = useKept('flow.which', oneOf(OCCURRENCES), 'first')
  const [steps, setSteps] = useKept('flow.steps', oneOf(STEPS), '6')
  const [nodes, setNodes] = useKept('flow.events', oneOf(NODES), '8')
  const [mergeRepeats, setMergeRepeats] = useKept('flow.merge', flag, true)
  const names = useEventNames(props)
  const hueOf = useHues(props)
  const isReady = direction === 'whole' || event.length > 0
  const parameters = {
    direction,
    ...(direction === 'whole' ? {} : { from: event, occurrence }),
    steps: Number(steps),
    nodes: Number(nodes),
    mergeRepeats,
  }
  const answers = useAnswers<FlowResult>(props, 'flow', parameters, isReady)
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Look value={look} onChange={setLook} />
        <Select
          label={t('analyses.flow.direction')}
          value={direction}
          onChange={setDirection}
          options={DIRECTIONS.map((id) => ({ id, label: t(`analyses.flow.direction.${id}`) }))}
        />
        {direction !== 'whole' && (
          <NamesField
            label={t('analyses.flow.event')}
            options={names}
            value={event}
            onChange={setEvent}
            hueOf={hueOf}
          />
        )}
        {direction !== 'whole' && (
          <Select
            label={t('analyses.flow.occurrence')}
            value={occurrence}
            onChange={setOccurrence}
            options={OCCURRENCES.map((id) => ({ id, label: t(`analyses.flow.occurrence.${id}`) }))}
          />
        )}
        <Select
          label={t('analyses.flow.steps')}
          value={steps}
          onChange={setSteps}
          options={STEPS.map((id) => ({ id, label: id }))}
        />
        <Select
          label={t('analyses.flow.nodes')}
          value={nodes}
          onChange={setNodes}
          options={NODES.map((id) => ({ id, label: id }))}
        />
        <Switch isSelected={mergeRepeats} onChange={setMergeRepeats}>
          {t('analyses.flow.merge')}
        </Switch>
      </div>
      {isReady ? (
        <Compared
          dataSet={props.dataSet}
          answers={answers}
          differences={(first, second) => (
            <FlowDifferences first={first} second={second} isBack={direction === 'backward'} />
          )}
        >
          {(result) => (
            <>
              {result.without > 0 && (
                <p className={styles.hint}>
                  {t('analyses.flow.without', { journeys: result.journeys, without: result.without })}
                </p>
              )}
              {result.steps.length > 0 &&
                (look === 'picture' ? (
                  <FlowPicture
                    result={result}
                    direction={direction}
                    hueOf={hueOf}
                    isTimeless={props.dataSet.isTimeless}
                  />
                ) : (
                  <FlowTable result={result} direction={direction} isTimeless={props.dataSet.isTimeless} />
                ))}
              <Foot result={result} direction={direction} />
            </>
          )}
        </Compared>
      ) : (
        <p className={styles.hint}>{t('analyses.flow.chooseEvent')}</p>
      )}
    </div>
  )
}

/** What the picture leaves out after its last step. */
function Foot({ result: { steps }, direction }: { readonly result: FlowResult; readonly direction: Direction }) {
  const t = useTranslate()
  const last = steps.at(-1)
  if (!last || last.other === 0) return null
  const said = direction === 'backward' ? 'analyses.flow.before' : 'analyses.flow.after'
  return <p className={styles.hint}>{t(said, { count: last.other })}</p>
}
