import { useLocation } from 'wouter'
import { useLanguage } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useCreateDocument } from '../data/documents.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { toast } from '../ui/toast-queue.ts'

/** Makes an empty persona and opens it. */
export function useMakePersona(): () => void {
  const { language } = useLanguage()
  const [, navigate] = useLocation()
  const words = useProblemWords()
  const create = useCreateDocument()
  return () =>
    create.mutate(
      { kind: 'persona', from: { source: 'empty', language } },
      {
        onSuccess: ({ id }) => navigate(paths.persona(id)),
        onError: (error) => toast(words(error), { tone: 'problem' }),
      },
    )
}
