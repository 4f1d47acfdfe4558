import { useQueryClient } from '@tanstack/react-query'
import { apply, type Diff } from '../../../domain/diff.ts'
import type { AnyDocument } from '../../../domain/document-type.ts'
import type { JourneyMap, Way } from '../../../domain/map/map-type.ts'
import { useTranslate } from '../../app/language.tsx'
import { documentQuery, runCommand } from '../../data/documents.ts'
import { useProblemWords } from '../../data/problem-words.ts'
import { useMutation } from '../../data/use-mutation.ts'
import { toast } from '../../ui/toast-queue.ts'

type Change = { readonly id: string; readonly fields: Partial<Way> }

/** Has a map that isn't open here say how a journey may go by one of its columns; can be taken back. */
export function useSetWay(mapId: string, map: JourneyMap): (id: string, fields: Partial<Way>) => void {
  const t = useTranslate()
  const words = useProblemWords()
  const queries = useQueryClient()
  const change = (next: (map: AnyDocument) => AnyDocument) =>
    queries.setQueryData(
      documentQuery(mapId).queryKey,
      (known) => known && { ...known, records: next(known.records as AnyDocument) as typeof known.records },
    )
  const { mutate } = useMutation({
    mutationFn: (args: Change) => runCommand({ id: mapId, command: 'column.setWay', args }),
    // The next choice goes on from this one, before the server has answered.
    onMutate: ({ id, fields }) => change((map) => withWay(map, id, fields)),
    onSuccess: ({ diff }) => change((map) => apply(map, diff as Diff)),
    onError: (problem) => {
      toast(words(problem), { tone: 'problem' })
      return queries.invalidateQueries({ queryKey: documentQuery(mapId).queryKey })
    },
  })
  return (id, fields) => {
    const before = (map.steps[id] ?? map.stages[id]) as Way
    const kept = Object.fromEntries(Object.keys(fields).map((field) => [field, before[field as keyof Way]]))
    const undo = { label: t('ui.undo'), run: () => mutate({ id, fields: kept }) }
    mutate({ id, fields }, { onSuccess: () => toast(t('ways.kept'), { action: undo }) })
  }
}

function withWay(map: AnyDocument, id: string, fields: Partial<Way>): AnyDocument {
  const table = map.steps?.[id] ? 'steps' : 'stages'
  const row = map[table]?.[id]
  return row ? { ...map, [table]: { ...map[table], [id]: { ...row, ...fields } } } : map
}
