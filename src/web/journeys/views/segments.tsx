import type { Segment, Segments } from '../../../journeys/segments/segments.ts'
import type { Trait } from '../../../journeys/segments/traits.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useMayEdit } from '../../data/me.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Compared } from '../compare/compared.tsx'
import { useAnswers } from '../compare/use-answers.ts'
import { FigureTable } from '../figure-table.tsx'
import { oneOf } from '../kept.ts'
import styles from '../segments/segments.module.css'
import { TraitDifferences } from '../segments/trait-differences.tsx'
import { useTraitWords } from '../segments/use-trait-words.ts'
import { ShareBar } from '../share-bar.tsx'
import { useFigures } from '../use-figures.ts'
import { useKept } from '../use-kept.ts'
import { useMakeDraft } from '../use-make-draft.ts'
import type { ViewProps } from '../view.ts'
import shared from '../views.module.css'

await needWords('analyses')

const MOST = ['3', '5', '8', '12'] as const

/** Groups of customers who behave alike; each can become a persona. */
export default function SegmentsView(props: ViewProps) {
  const t = useTranslate()
  const [most, setMost] = useKept('segments.most', oneOf(MOST), '8')
  const parameters = { most: Number(most) }
  const { dataSet } = props
  const answers = useAnswers<Segments>(props, 'segments', parameters)
  return (
    <div className={shared.view}>
      <div className={shared.controls}>
        <Select
          label={t('analyses.segments.most')}
          value={most}
          onChange={setMost}
          options={MOST.map((id) => ({ id, label: id }))}
        />
      </div>
      <Compared
        dataSet={dataSet}
        answers={answers}
        differences={(first, second) => <TraitDifferences first={first} second={second} />}
      >
        {({ segments, k, n, sampled }, _, filter) => (
          <>
            <p className={styles.found}>
              <strong>{t('analyses.segments.found', { count: k })}</strong> {t('analyses.segments.of', { count: n })}
            </p>
            {segments.map((segment, at) => (
              <SegmentCard
                // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
                key={at}
                dataSet={dataSet}
                filter={filter}
                parameters={parameters}
                segment={segment}
                at={at}
                isNarrow={Boolean(props.compared)}
              />
            ))}
            {sampled < n && <p className={shared.hint}>{t('analyses.segments.sampled', { sampled, count: n })}</p>}
          </>
        )}
      </Compared>
    </div>
  )
}

type SegmentCardProps = ViewProps & {
  readonly parameters: Readonly<Record<string, unknown>>
  readonly segment: Segment
  readonly at: number
  /** Beside another there is room for the most telling figures alone. */
  readonly isNarrow: boolean
}

function SegmentCard({ segment, at, parameters, isNarrow, ...props }: SegmentCardProps) {
  const t = useTranslate()
  const format = useFigures()
  const mayEdit = useMayEdit()
  const words = useTraitWords()
  const draft = useMakeDraft(props, parameters)
  const { n, share, certainty, usual } = segment
  const isTold = segment.traits.length > 0
  const traits = isTold ? segment.traits : usual
  // What they do says more of them than what they leave out.
  const first = segment.traits.find(({ value }) => value.kind !== 'notMet') ?? segment.traits[0]
  const name = first ? words(first) : t('analyses.segments.everybody')
  return (
    <section className={styles.segment} aria-label={t('analyses.segments.name', { place: at + 1, name })}>
      <header className={styles.header}>
        <h2 className={styles.title} dir="auto">
          {t('analyses.segments.name', { place: at + 1, name })}
        </h2>
        <p className={shared.basis}>
          {[
            t('analyses.segments.n', { count: n }),
            format.share(share),
            t('analyses.segments.certainty', { share: format.share(certainty) }),
          ].join(' · ')}
        </p>
        {mayEdit && traits.length > 0 && (
          <Button
            icon="users"
            isPending={draft.isPending}
            aria-label={t('analyses.segments.make.of', { place: at + 1 })}
            onPress={() => draft.mutate({ of: 'segment', place: at, name })}
          >
            {t('analyses.segments.make')}
          </Button>
        )}
      </header>
      {!isTold && <p className={shared.hint}>{t('analyses.segments.noTraits')}</p>}
      {traits.length > 0 && (
        <FigureTable<Trait>
          caption={t(isTold ? 'analyses.segments.traits' : 'analyses.segments.usual')}
          rows={traits}
          keyOf={words}
          columns={[
            { id: 'trait', label: t('analyses.segments.traitLabel'), cell: words },
            {
              id: 'share',
              label: t('analyses.segments.here'),
              cell: (trait) => <ShareBar share={trait.share} n={trait.n} />,
            },
            ...(isNarrow
              ? []
              : [
                  {
                    id: 'all',
                    label: t('analyses.segments.all'),
                    cell: ({ everybody }: Trait) => <ShareBar share={everybody} />,
                  },
                ]),
            { id: 'lift', label: t('analyses.lift'), isFigure: true, cell: ({ lift }) => format.lift(lift) },
          ]}
        />
      )}
    </section>
  )
}
