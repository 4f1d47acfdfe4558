import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import type { AnchorRef } from '../../domain/comments/anchor.ts'
import type { personaType } from '../../domain/persona/persona-type.ts'
import type { Connection } from '../../sync/client.ts'
import type { AskedThread } from '../comments/new-thread.tsx'
import { commentsQuery, type Thread, useLiveComments, useMayComment } from '../data/comments.ts'

/** What the panel of comments shows: which thread, or what a new one is about. */
export type Asked = AskedThread & { readonly thread: { readonly id: string } | null }

export type PersonaComments = {
  readonly threads: readonly Thread[]
  readonly mayComment: boolean
  /** Null: the panel is closed. */
  readonly asked: Asked | null
  readonly ask: (asked: Asked | null) => void
  /** How many open threads a thing has. */
  readonly countOf: (ref: AnchorRef) => number
  /** Opens the panel at the thing's first open thread; where there is none, to write about it. */
  readonly open: (ref: AnchorRef) => void
}

export const WHOLE: AnchorRef = { kind: 'document', recordId: '' }
const NONE: readonly Thread[] = []

const CommentsContext = createContext<PersonaComments | null>(null)

/** Null where nothing can be said: an earlier moment of the persona. */
export function usePersonaComments(): PersonaComments | null {
  return use(CommentsContext)
}

type ProviderProps = {
  readonly id: string
  readonly connection: Connection<typeof personaType>
  readonly children: ReactNode
}

/** Keeps the threads of the persona up to date, and opens the one that the address names. */
export function PersonaCommentsProvider({ id, connection, children }: ProviderProps) {
  const threads = useQuery(commentsQuery(id)).data ?? NONE
  const mayComment = useMayComment()
  const named = new URLSearchParams(useSearch()).get('thread')
  const [asked, ask] = useState<Asked | null>(null)
  useLiveComments(connection, id)
  useEffect(() => {
    if (named !== null) ask({ about: WHOLE, isWriting: false, thread: { id: named } })
  }, [named])
  const comments = useMemo((): PersonaComments => {
    const open = Map.groupBy(
      threads.filter(({ resolvedAt }) => resolvedAt === null),
      ({ anchor }) => keyOf(anchor),
    )
    return {
      threads,
      mayComment,
      asked,
      ask,
      countOf: (ref) => open.get(keyOf(ref))?.length ?? 0,
      open: (about) => {
        const first = open.get(keyOf(about))?.[0]
        ask({ about, isWriting: mayComment && !first, thread: first ? { id: first.id } : null })
      },
    }
  }, [threads, mayComment, asked])
  return <CommentsContext value={comments}>{children}</CommentsContext>
}

function keyOf({ kind, recordId }: AnchorRef): string {
  return `${kind}/${recordId}`
}
