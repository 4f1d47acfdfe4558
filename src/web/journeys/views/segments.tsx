import { useState } from 'react'
import type { Segment, Segments } from '../../../journeys/segments/segments.ts'
import type { Trait } from '../../../journeys/segments/traits.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { useMayEdit } from '../../data/me.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { Answered } from '../answered.tsx'
import { FigureTable } from '../figure-table.tsx'
import styles from '../segments/segments.module.css'
import { useDraftPersona } from '../segments/use-draft-persona.ts'
import { useTraitWords } from '../segments/use-trait-words.ts'
import { ShareBar } from '../share-bar.tsx'
import { useAnalysis } from '../use-analysis.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewProps } from '../view.ts'
import shared from '../views.module.css'

await needWords('analyses')

const MOST = ['3', '5', '8', '12'] as const

/** Groups of customers who behave alike; each can become a persona. */
export default function SegmentsView(props: ViewProps) {
  const t = useTranslate()
  const [most, setMost] = useState<(typeof MOST)[number]>('8')
  const answer = useAnalysis<Segments>(props, 'segments', { most: Number(most) })
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
      <Answered answer={answer}>
        {({ segments, k, n, sampled }) => (
          <>
            <p className={styles.found}>
              <strong>{t('analyses.segments.found', { count: k })}</strong> {t('analyses.segments.of', { count: n })}
            </p>
            {segments.map((segment, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place
              <SegmentCard key={at} {...props} segment={segment} at={at} />
            ))}
            {sampled < n && <p className={shared.hint}>{t('analyses.segments.sampled', { sampled, count: n })}</p>}
          </>
        )}
      </Answered>
    </div>
  )
}

function SegmentCard({ segment, at, dataSet }: ViewProps & { readonly segment: Segment; readonly at: number }) {
  const t = useTranslate()
  const format = useFigures()
  const mayEdit = useMayEdit()
  const words = useTraitWords()
  const draft = useDraftPersona(dataSet)
  const { n, share, certainty, traits } = segment
  const first = traits[0]
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
            onPress={() => draft.mutate({ segment, name })}
          >
            {t('analyses.segments.make')}
          </Button>
        )}
      </header>
      {traits.length === 0 ? (
        <p className={shared.hint}>{t('analyses.segments.noTraits')}</p>
      ) : (
        <FigureTable<Trait>
          caption={t('analyses.segments.traits')}
          rows={traits}
          keyOf={words}
          columns={[
            { id: 'trait', label: t('analyses.segments.traitLabel'), cell: words },
            {
              id: 'share',
              label: t('analyses.segments.here'),
              cell: (trait) => <ShareBar share={trait.share} n={trait.n} />,
            },
            { id: 'all', label: t('analyses.segments.all'), cell: ({ everybody }) => <ShareBar share={everybody} /> },
            { id: 'lift', label: t('analyses.lift'), isFigure: true, cell: ({ lift }) => format.lift(lift) },
          ]}
        />
      )}
    </section>
  )
}
