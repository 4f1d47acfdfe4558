import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { emptyDocument } from '../../../domain/document-type.ts'
import { libraryType } from '../../../domain/library/library-type.ts'
import { buildMap } from '../../../domain/templates/sketch.ts'
import type { Representative } from '../../../journeys/discovery/discovery.ts'
import type { FunnelResult, FunnelStep } from '../../../journeys/funnel/funnel.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { analysisQuery } from '../../data/analyses.ts'
import { useForgetDocuments } from '../../data/documents.ts'
import { commitImport } from '../../data/imports.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { useMutation } from '../../data/use-mutation.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewProps } from '../view.ts'
import { draftSketch } from './draft-map.ts'

/** Makes a map of a journey that was found, with what the events say of each of its steps, and opens it. */
export function useDraftMap({ dataSet, filter }: ViewProps) {
  const t = useTranslate()
  const format = useFigures()
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const queries = useQueryClient()
  const forget = useForgetDocuments()
  const problemWords = useProblemWords()
  const make = async ({ sequence, n, share }: Representative) => {
    const { id: dataSetId, updatedAt } = dataSet
    const question = { dataSetId, updatedAt, filter, analysis: 'funnel', parameters: { steps: sequence } }
    const { steps, basis } = await queries.fetchQuery(analysisQuery<FunnelResult>(question))
    const period = basis.period ? { from: format.date(basis.period.from), to: format.date(basis.period.to) } : null
    const sketch = draftSketch(steps, {
      title: t('analyses.discover.draft.title', {
        name: dataSet.name,
        first: sequence[0] ?? '',
        last: sequence.at(-1) ?? '',
      }),
      language,
      scenario: [
        t('analyses.discover.draft.scenario', {
          name: dataSet.name,
          count: n,
          share: format.share(share),
          all: basis.cases,
        }),
        ...(period ? [t('analyses.period', period)] : []),
      ].join(' '),
      stage: t('analyses.discover.draft.stage'),
      lane: t('analyses.discover.draft.lane', { name: dataSet.name }),
      reached: ({ reached, ofFirst }) =>
        t('analyses.discover.draft.reached', { count: reached, share: format.share(ofFirst?.value ?? 0) }),
      time: ({ time }) =>
        time.medianMs === null || dataSet.isTimeless
          ? null
          : t('analyses.discover.draft.time', { median: format.duration(time.medianMs), n: format.number(time.n) }),
      lost: ({ lost, reached }: FunnelStep) =>
        lost === 0 ? null : t('analyses.discover.draft.lost', { count: lost, share: format.share(lost / reached) }),
    })
    const newId = () => crypto.randomUUID()
    const map = buildMap(sketch, { now: Date.now(), newId, random: Math.random })
    const { encodeMap } = await import('../../../formats/json/encode.ts')
    const file = encodeMap({ id: newId(), map, personas: [], library: emptyDocument(libraryType), files: [] })
    const { documents } = await commitImport({ file, name: `${sketch.title}.json`, settings: null })
    return documents.find(({ kind }) => kind === 'map') ?? null
  }
  return useMutation({
    mutationFn: make,
    onSuccess: async (made) => {
      await forget()
      if (made) navigate(paths.map(made.id))
    },
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
  })
}
