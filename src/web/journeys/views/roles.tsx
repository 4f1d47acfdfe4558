import type { RolesResult, TouchpointRole } from '../../../journeys/roles/roles.ts'
import { useTranslate } from '../../app/language.tsx'
import { Waiting } from '../../app/waiting.tsx'
import { needWords } from '../../app/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/select.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FigureTable } from '../figure-table.tsx'
import { oneOf, text, texts } from '../kept.ts'
import { LikelyGoal, useLikelyGoal } from '../likely-goal.tsx'
import { NamesField } from '../names-field.tsx'
import { RoleDifferences } from '../roles/role-differences.tsx'
import { TouchAverages } from '../roles/touch-averages.tsx'
import { ShareBar } from '../share-bar.tsx'
import { useRaw } from '../tables/use-raw.ts'
import { useEventNames } from '../use-analysis.ts'
import { useFigures } from '../use-figures.ts'
import { useHues } from '../use-hues.ts'
import { useKept } from '../use-kept.ts'
import type { ViewProps } from '../view.ts'
import styles from '../views.module.css'

await needWords('analyses')

const ORDERS = ['1', '2', '3'] as const
const EVENTS = '\0events'
const NOTHING = '\0nothing'
const NO_GOAL: readonly string[] = []

type Row = TouchpointRole & { readonly name: string }

/** What each touchpoint does on the way to a goal: opens, assists, closes, and what would be lost without it. */
export default function RolesView(props: ViewProps) {
  const t = useTranslate()
  const [chosen, setGoal] = useKept('roles.goal', texts, NO_GOAL)
  const likely = useLikelyGoal(props, chosen.length === 0)
  // Without a goal there are no roles: what is likely one is taken until somebody says otherwise.
  const goal = chosen.length > 0 || !likely ? chosen : [likely.name]
  const [touchpoint, setTouchpoint] = useKept('roles.touchpoint', text, EVENTS)
  const [by, setBy] = useKept('roles.by', text, NOTHING)
  const [order, setOrder] = useKept('roles.back', oneOf(ORDERS), '1')
  const names = useEventNames(props)
  const hueOf = useHues(props)
  const attributes = props.dataSet.columns.filter(({ kind }) => kind === 'text')
  const parameters = {
    goal,
    touchpoint: touchpoint === EVENTS ? null : touchpoint,
    by: by === NOTHING ? null : by,
    order: Number(order),
  }
  const answers = useAnswers<RolesResult>(props, 'roles', parameters, goal.length > 0)
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <NamesField
          label={t('analyses.roles.goal')}
          placeholder={t('analyses.paths.goal.choose')}
          options={names}
          value={goal}
          onChange={setGoal}
          hueOf={hueOf}
        />
        {attributes.length > 0 && (
          <Select
            label={t('analyses.roles.touchpoint')}
            value={touchpoint}
            onChange={setTouchpoint}
            options={[
              { id: EVENTS, label: t('analyses.roles.events') },
              ...attributes.map(({ name }) => ({ id: name, label: name })),
            ]}
          />
        )}
        {attributes.length > 0 && (
          <Select
            label={t('analyses.roles.by')}
            value={by}
            onChange={setBy}
            options={[
              { id: NOTHING, label: t('analyses.roles.by.nothing') },
              ...attributes.map(({ name }) => ({ id: name, label: name })),
            ]}
          />
        )}
        <Select
          label={t('analyses.roles.order')}
          value={order}
          onChange={setOrder}
          options={ORDERS.map((id) => ({ id, label: t('analyses.roles.back', { count: Number(id) }) }))}
        />
      </div>
      {chosen.length === 0 && likely && <LikelyGoal likely={likely} />}
      {goal.length === 0 ? (
        likely === undefined ? (
          <Waiting />
        ) : (
          <EmptyState picture={<Icon name="target" size={40} />} title={t('analyses.roles.noGoal')}>
            {t('analyses.roles.chooseGoal')}
          </EmptyState>
        )
      ) : (
        <Compared
          dataSet={props.dataSet}
          answers={answers}
          differences={(first, second) => <RoleDifferences first={first} second={second} />}
        >
          {(result) => (
            <>
              <Roles result={result} isNarrow={Boolean(props.compared)} />
              {result.averages && <TouchAverages averages={result.averages} result={result} by={by} />}
            </>
          )}
        </Compared>
      )}
    </div>
  )
}

type RolesProps = {
  readonly result: RolesResult
  /** Beside another there is room for the most telling figures alone. */
  readonly isNarrow: boolean
}

function Roles({ result: { touchpoints, other, conversions, direct }, isNarrow }: RolesProps) {
  const t = useTranslate()
  const format = useFigures()
  const raw = useRaw()
  const rows: Row[] = [
    ...touchpoints,
    ...(other ? [{ ...other, name: t('analyses.flow.rest', { count: other.touchpoints }) }] : []),
  ]
  const figure = (id: string, label: string, of: (row: Row) => number) => ({
    id,
    label,
    isFigure: true,
    cell: (row: Row) => format.number(Math.round(of(row) * 10) / 10),
    raw: of,
  })
  return (
    <>
      <p className={styles.hint}>{t('analyses.roles.conversions', { count: conversions, direct })}</p>
      <FigureTable<Row>
        caption={t('analyses.roles.table')}
        rows={rows}
        keyOf={({ name }, at) => `${at} ${name}`}
        columns={[
          { id: 'name', label: t('analyses.roles.touchpointLabel'), cell: ({ name }) => name },
          {
            id: 'removal',
            label: t('analyses.roles.removal'),
            cell: ({ removal }) => removal && <ShareBar share={removal.value} interval={boundsOf(removal)} />,
            raw: ({ removal }) => raw.estimate(t('analyses.roles.removal'), removal && boundsOf(removal)),
          },
          ...(isNarrow ? [] : [figure('markov', t('analyses.roles.markov'), ({ markov }) => markov)]),
          figure('first', t('analyses.roles.first'), ({ first }) => first),
          figure('assisting', t('analyses.roles.assisting'), ({ assisting }) => assisting),
          figure('last', t('analyses.roles.last'), ({ last }) => last),
          ...(isNarrow
            ? []
            : [
                figure('linear', t('analyses.roles.linear'), ({ linear }) => linear),
                figure('touches', t('analyses.count'), ({ touches }) => touches),
                figure('journeys', t('analyses.journeys'), ({ journeys }) => journeys),
              ]),
        ]}
      />
      <p className={styles.hint}>{t('analyses.roles.meaning')}</p>
    </>
  )
}

/** Of few journeys there is no interval. */
function boundsOf({ value, low, high }: NonNullable<TouchpointRole['removal']>) {
  return low === null || high === null ? null : { value, low: Math.max(0, low), high: Math.min(1, high) }
}
