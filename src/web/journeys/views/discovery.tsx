import type { Discovery, Representative } from '../../../journeys/discovery/discovery.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useMayEdit } from '../../data/me.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import styles from '../discovery/discovery.module.css'
import { JourneyDifferences } from '../discovery/journey-differences.tsx'
import { POOR, PoorFit } from '../discovery/poor-fit.tsx'
import { flag, oneOf } from '../kept.ts'
import { StepChips } from '../step-chips.tsx'
import { useFigures } from '../use-figures.ts'
import { type HueOf, useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import { useMakeDraft } from '../use-make-draft.ts'
import type { ViewProps } from '../view.ts'
import shared from '../views.module.css'

await needWords('analyses')

/** The smallest share of all journeys that a journey stands for, in percent. */
const LEAST = ['0.5', '1', '2', '5'] as const

/** The few journeys that stand for all; each can become a map. */
export default function DiscoveryView(props: ViewProps) {
  const t = useTranslate()
  const format = useFigures()
  const [least, setLeast] = useKept('discover.least', oneOf(LEAST), '1')
  const [isCollapsed, setIsCollapsed] = useKept('discover.merge', flag, true)
  const parameters = { leastShare: Number(least) / 100, repeats: isCollapsed ? 'collapsed' : 'kept' }
  const hueOf = useHues(props)
  const answers = useAnswers<Discovery>(props, 'discover', parameters)
  return (
    <div className={shared.view}>
      <div className={shared.controls}>
        <Select
          label={t('analyses.discover.least')}
          value={least}
          onChange={setLeast}
          options={LEAST.map((id) => ({ id, label: format.percent(Number(id)) }))}
        />
        <Switch isSelected={isCollapsed} onChange={setIsCollapsed}>
          {t('analyses.flow.merge')}
        </Switch>
      </div>
      <Compared
        dataSet={props.dataSet}
        answers={answers}
        differences={(first, second) => <JourneyDifferences first={first} second={second} hueOf={hueOf} />}
      >
        {(result, _, filter) => (
          <Found dataSet={props.dataSet} filter={filter} result={result} parameters={parameters} hueOf={hueOf} />
        )}
      </Compared>
    </div>
  )
}

type Asked = ViewProps & { readonly parameters: Readonly<Record<string, unknown>>; readonly hueOf: HueOf }

function Found({ result, ...props }: Asked & { readonly result: Discovery }) {
  const t = useTranslate()
  const format = useFigures()
  const { n, k, isLimited, fitness, coverage, stability, noise, sampled, representatives } = result
  return (
    <>
      <section className={styles.summary} aria-label={t('analyses.discover.summary')}>
        <p className={styles.found}>
          <strong>{t('analyses.discover.found', { count: k })}</strong> {t('analyses.discover.standFor', { count: n })}
        </p>
        <dl className={styles.measures}>
          <Measure
            name={t('analyses.discover.coverage')}
            value={format.share(coverage)}
            hint={t('analyses.discover.coverage.hint')}
          />
          <Measure
            name={t('analyses.discover.fitness')}
            value={format.share(fitness)}
            hint={t('analyses.discover.fitness.hint')}
          />
          <Measure
            name={t('analyses.discover.stability')}
            value={format.share(stability)}
            hint={t('analyses.discover.stability.hint')}
          />
          <Measure
            name={t('analyses.discover.changed')}
            value={format.share(noise.changed)}
            hint={t('analyses.discover.changed.hint')}
          />
        </dl>
      </section>
      {fitness < POOR && <PoorFit {...props} fitness={fitness} />}
      <ol className={styles.list}>
        {representatives.map((one, at) => (
          <Journey key={JSON.stringify(one.sequence)} {...props} journey={one} at={at} />
        ))}
      </ol>
      {isLimited && <p className={shared.hint}>{t('analyses.discover.limited', { count: k })}</p>}
      {sampled < n && <p className={shared.hint}>{t('analyses.discover.sampled', { sampled, count: n })}</p>}
    </>
  )
}

function Measure({ name, value, hint }: { readonly name: string; readonly value: string; readonly hint: string }) {
  return (
    <div className={styles.measure}>
      <dt>{name}</dt>
      <dd className={styles.figure}>{value}</dd>
      <dd className={styles.meaning}>{hint}</dd>
    </div>
  )
}

type JourneyProps = Asked & { readonly journey: Representative; readonly at: number }

function Journey({ journey, at, hueOf, ...props }: JourneyProps) {
  const t = useTranslate()
  const format = useFigures()
  const mayEdit = useMayEdit()
  const draft = useMakeDraft(props, props.parameters)
  const { sequence, n, share, exact, fitness, spread, stability } = journey
  return (
    <li className={styles.journey}>
      <div className={styles.share}>
        <strong>{format.share(share)}</strong>
        <span>{t('analyses.discover.n', { count: n })}</span>
      </div>
      <div className={styles.body}>
        <StepChips steps={sequence} hueOf={hueOf} />
        <p className={styles.facts}>
          {[
            t('analyses.discover.exact', { count: exact }),
            t('analyses.discover.fits', { share: format.share(fitness) }),
            t('analyses.discover.spread', { mean: format.number(Math.round(spread.mean * 10) / 10), p90: spread.p90 }),
            t('analyses.discover.stable', { share: format.share(stability) }),
          ].join(' · ')}
        </p>
      </div>
      {mayEdit && (
        <Button
          icon="map-2"
          variant={at === 0 ? 'primary' : 'secondary'}
          isPending={draft.isPending}
          aria-label={t('analyses.discover.draft.of', { place: at + 1 })}
          onPress={() => draft.mutate({ of: 'journey', place: at })}
        >
          {t('analyses.discover.draft')}
        </Button>
      )}
    </li>
  )
}
