import { useLocation } from 'wouter'
import { useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import {
  type DocumentItem,
  type Move,
  useCreateDocument,
  useMoveDocument,
  usePurgeDocument,
} from '../data/documents.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { toast } from '../ui/toast-queue.ts'

export type DocumentMoves = {
  readonly duplicate: (item: DocumentItem) => void
  /** A map as the base of how it should become, opened at once. */
  readonly makeFuture: (item: DocumentItem) => void
  /** A map as what was expected, to be laid over it, opened at once. */
  readonly makeExpected: (item: DocumentItem) => void
  readonly archive: (item: DocumentItem) => void
  readonly trash: (item: DocumentItem) => void
  readonly restore: (item: DocumentItem) => void
  /** For good. */
  readonly purge: (item: DocumentItem) => void
}

/** Where a document goes when a move is taken back. */
const BACK: Readonly<Record<DocumentItem['status'], Move>> = {
  active: 'restore',
  archived: 'archive',
  trashed: 'trash',
}

/** What can be done with a document in a list. Done at once; what can be taken back offers to. */
export function useDocumentMoves(): DocumentMoves {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const words = useProblemWords()
  const move = useMoveDocument()
  const create = useCreateDocument()
  const purge = usePurgeDocument()
  const onError = (error: unknown) => toast(words(error), { tone: 'problem' })
  const nameOf = (item: DocumentItem) => item.title || t(item.kind === 'map' ? 'map.untitled' : 'persona.untitled')

  const moveTo = (to: Move, said: 'home.archived' | 'home.trashed' | 'home.restored') => (item: DocumentItem) => {
    const undo = () => move.mutate({ id: item.id, to: BACK[item.status] }, { onError })
    const onSuccess = () => toast(t(said, { name: nameOf(item) }), { action: { label: t('ui.undo'), run: undo } })
    move.mutate({ id: item.id, to }, { onSuccess, onError })
  }

  const derive =
    (source: 'future' | 'expectation', said: 'compare.future.made' | 'compare.expected.made') => (item: DocumentItem) =>
      create.mutate(
        { kind: 'map', from: { source, id: item.id } },
        {
          onSuccess: ({ id }) => {
            toast(t(said))
            navigate(paths.map(id))
          },
          onError,
        },
      )

  return {
    duplicate: (item) => {
      if (item.kind === 'library') return
      const title = t('home.copyOf', { name: nameOf(item) })
      create.mutate(
        { kind: item.kind, title, from: { source: 'copy', id: item.id } },
        { onSuccess: () => toast(t('home.duplicated', { name: nameOf(item) })), onError },
      )
    },
    makeFuture: derive('future', 'compare.future.made'),
    makeExpected: derive('expectation', 'compare.expected.made'),
    archive: moveTo('archive', 'home.archived'),
    trash: moveTo('trash', 'home.trashed'),
    restore: moveTo('restore', 'home.restored'),
    purge: (item) =>
      purge.mutate(item.id, { onSuccess: () => toast(t('home.purged', { name: nameOf(item) })), onError }),
  }
}
