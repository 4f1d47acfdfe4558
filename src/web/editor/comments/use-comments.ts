import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearch } from 'wouter'
import type { mapType } from '../../../domain/map/map-type.ts'
import type { Connection } from '../../../sync/client.ts'
import { commentsQuery, type Thread, useLiveComments, useMayComment } from '../../data/comments.ts'
import { COMMENTED } from '../state/flags.ts'
import { useEditor } from '../state/use-editor.ts'
import { keyOfAnchor, NO_COMMENTS, type OpenThreads } from './comments-state.ts'

/** Keeps the marks of the map's open threads up to date, and opens the thread that the address names. */
export function useComments(id: string, connection: Connection<typeof mapType>): void {
  const editor = useEditor()
  const mayComment = useMayComment()
  const threads = useQuery(commentsQuery(id)).data
  const asked = new URLSearchParams(useSearch()).get('thread')
  useLiveComments(connection, id)
  useEffect(() => editor.mayComment.set(mayComment), [editor, mayComment])
  useEffect(() => {
    const open = openThreads(threads ?? [])
    editor.openThreads.set(open)
    editor.flags.only(COMMENTED, open.keys())
  }, [editor, threads])
  useEffect(() => {
    if (asked !== null) editor.comments.set({ ...NO_COMMENTS, isOpen: true, thread: { id: asked } })
  }, [editor, asked])
  useEffect(
    // Both stand in the same place beside the map.
    () => editor.panel.subscribe(() => editor.panel.value.isOpen && editor.comments.set(NO_COMMENTS)),
    [editor],
  )
}

function openThreads(threads: readonly Thread[]): OpenThreads {
  const open = new Map<string, { count: number; first: string }>()
  for (const { id, anchor, resolvedAt } of threads) {
    const key = keyOfAnchor(anchor)
    if (resolvedAt !== null || key === null) continue
    const known = open.get(key)
    open.set(key, { count: (known?.count ?? 0) + 1, first: known?.first ?? id })
  }
  return open
}
