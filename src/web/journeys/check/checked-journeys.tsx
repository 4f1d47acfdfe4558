import type { CheckResult, Example } from '../../../journeys/conformance/check.ts'
import { useTranslate } from '../../app/language.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FigureTable } from '../figure-table.tsx'
import { useFigures } from '../use-figures.ts'
import styles from '../views.module.css'
import own from './check.module.css'
import { MOVE_ICONS } from './move-icons.ts'

type CheckedJourneysProps = { readonly result: CheckResult; readonly titleOf: (id: string) => string }

/** The ways in which journeys depart from the map, and the events that nothing in it shows. */
export function CheckedJourneys({ result: { examples, other, unexpected }, titleOf }: CheckedJourneysProps) {
  const t = useTranslate()
  const format = useFigures()
  const strangers = unexpected.map(({ name, count }) => t('analyses.funnel.did', { name, count: format.number(count) }))
  const rest = other.unexpectedEvents > 0 ? [t('analyses.funnel.didOther', { count: other.unexpectedEvents })] : []
  return (
    <>
      {examples.length > 0 && (
        <FigureTable<Example>
          caption={t('analyses.check.ways')}
          rows={examples}
          keyOf={(_, at) => `${at}`}
          other={
            other.ways > 0 ? t('analyses.check.otherWays', { count: other.ways, journeys: other.wayJourneys }) : null
          }
          columns={[
            {
              id: 'way',
              label: t('analyses.check.way'),
              cell: (example) => <Moves example={example} titleOf={titleOf} />,
            },
            {
              id: 'journeys',
              label: t('analyses.journeys'),
              isFigure: true,
              cell: ({ journeys }) => format.number(journeys),
            },
            { id: 'cost', label: t('analyses.check.cost'), isFigure: true, cell: ({ cost }) => format.number(cost) },
            {
              id: 'cases',
              label: t('analyses.check.cases'),
              cell: ({ cases }) => <Cases ids={cases} />,
              raw: ({ cases }) => cases.join(', '),
            },
          ]}
        />
      )}
      {strangers.length > 0 && (
        <p className={styles.hint}>
          <strong>{t('analyses.check.unmapped')}</strong> {[...strangers, ...rest].join(' · ')}
        </p>
      )}
    </>
  )
}

function Cases({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className={own.cases}>
      {ids.map((id) => (
        <li key={id} dir="auto">
          {id}
        </li>
      ))}
    </ul>
  )
}

function Moves({
  example: { moves, moreMoves },
  titleOf,
}: {
  readonly example: Example
  readonly titleOf: (id: string) => string
}) {
  const t = useTranslate()
  return (
    <ul className={own.moves}>
      {moves.map(({ kind, step, event }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a move is its place
        <li key={at} className={own.move} data-kind={kind}>
          <Icon name={MOVE_ICONS[kind]} size={14} label={t(`analyses.check.kind.${kind}`)} />
          <span dir="auto">{(kind === 'added' ? event : step && titleOf(step)) ?? event}</span>
        </li>
      ))}
      {moreMoves > 0 && <li className={own.move}>{t('analyses.paths.more', { count: moreMoves })}</li>}
    </ul>
  )
}
