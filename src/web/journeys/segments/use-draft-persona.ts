import { useLocation } from 'wouter'
import { buildPersona } from '../../../domain/templates/persona-sketch.ts'
import type { Segment } from '../../../journeys/segments/segments.ts'
import { useLanguage, useTranslate } from '../../app/language.tsx'
import { paths } from '../../app/paths.ts'
import { useForgetDocuments } from '../../data/documents.ts'
import { commitImport } from '../../data/imports.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { useMutation } from '../../data/use-mutation.ts'
import { personaFile } from '../../personas/persona-file.ts'
import { toast } from '../../ui/toast-queue.ts'
import { useFigures } from '../use-figures.ts'
import type { ViewedDataSet } from '../view.ts'
import { personaSketch } from './draft-persona.ts'
import { useTraitWords } from './use-trait-words.ts'

type Chosen = { readonly segment: Segment; readonly name: string }

/** Makes a persona of a group of customers and opens it. */
export function useDraftPersona(dataSet: ViewedDataSet) {
  const t = useTranslate()
  const format = useFigures()
  const { language } = useLanguage()
  const trait = useTraitWords()
  const [, navigate] = useLocation()
  const forget = useForgetDocuments()
  const problemWords = useProblemWords()
  return useMutation({
    mutationFn: async ({ segment, name }: Chosen) => {
      const sketch = personaSketch(segment, {
        name,
        language,
        story: t('analyses.segments.story', {
          name: dataSet.name,
          count: segment.n,
          share: format.share(segment.share),
        }),
        trait,
        figures: (one) =>
          t('analyses.segments.figures', {
            share: format.share(one.share),
            everybody: format.share(one.everybody),
            lift: format.times(one.lift),
            n: format.number(one.n),
          }),
      })
      const newId = () => crypto.randomUUID()
      const persona = buildPersona(sketch, { now: Date.now(), newId, random: Math.random })
      const { text, name: fileName } = await personaFile(newId(), persona)
      const { documents } = await commitImport({ file: text, name: fileName, settings: null })
      return documents.find(({ kind }) => kind === 'persona') ?? null
    },
    onSuccess: async (made) => {
      await forget()
      if (made) navigate(paths.persona(made.id))
    },
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
  })
}
