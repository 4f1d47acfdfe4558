import { useLocation } from 'wouter'
import { paths } from '../app/paths.ts'
import { type DraftRequest, makeDraft } from '../data/analyses.ts'
import { useForgetDocuments } from '../data/documents.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useMutation } from '../data/use-mutation.ts'
import { toast } from '../ui/toast-queue.ts'
import type { ViewProps } from './view.ts'

/** Makes a map of a journey that was found, or a persona of a segment, and opens it. */
export function useMakeDraft({ dataSet, filter }: ViewProps, parameters: Readonly<Record<string, unknown>>) {
  const [, navigate] = useLocation()
  const forget = useForgetDocuments()
  const problemWords = useProblemWords()
  return useMutation({
    mutationFn: (asked: Pick<DraftRequest, 'of' | 'place' | 'name'>) =>
      makeDraft(dataSet, { ...asked, parameters, filter }),
    onSuccess: async ({ id, kind }) => {
      await forget()
      navigate(kind === 'persona' ? paths.persona(id) : paths.map(id))
    },
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
  })
}
