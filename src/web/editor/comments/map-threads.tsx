import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Anchor, AnchorRef } from '../../../domain/comments/anchor.ts'
import { curveOwners } from '../../../domain/map/curve.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { type AnchorOption, NewThread } from '../../comments/new-thread.tsx'
import { ThreadList } from '../../comments/thread-list.tsx'
import { commentsQuery, type Thread, useMayComment } from '../../data/comments.ts'
import { useDocument, useObservable } from '../../data/connection.ts'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import { type MapLook, placeOfAnchor, placeOfThread } from './anchors.ts'
import styles from './map-threads.module.css'

await needWords('comments')

const NO_THREADS: readonly Thread[] = []
const NOTHING: readonly AnchorRef[] = []

type MapThreadsProps = {
  readonly mapId: string
  /** What a new comment may be about besides the map, its personas and what was asked for. */
  readonly near?: readonly AnchorRef[]
  readonly onGo: (anchor: Anchor) => void
}

/** What is said about a map, and where one says more. */
export function MapThreads({ mapId, near = NOTHING, onGo }: MapThreadsProps) {
  const { thread } = useObservable(useEditor().comments)
  const mayComment = useMayComment()
  const threads = useQuery(commentsQuery(mapId)).data ?? NO_THREADS
  const look = useMapLook()
  const places = useMemo(
    () => new Map(threads.map(({ id, anchor }) => [id, placeOfThread(look, anchor)])),
    [threads, look],
  )
  return (
    <div className={styles.list}>
      <ThreadList
        documentId={mapId}
        threads={threads}
        placeOf={({ id, anchor }) => places.get(id) ?? placeOfThread(look, anchor)}
        onGo={({ anchor }) => onGo(anchor)}
        current={thread}
      >
        {mayComment && <NewMapThread mapId={mapId} look={look} near={near} />}
      </ThreadList>
    </div>
  )
}

function useMapLook(): MapLook {
  const t = useTranslate()
  const { store } = useEditor()
  const { library, people } = useDirectory()
  const map = useDocument(store)
  return useMemo(() => ({ map, library, people, t }), [map, library, people, t])
}

type NewMapThreadProps = { readonly mapId: string; readonly look: MapLook; readonly near: readonly AnchorRef[] }

/** What a new comment may be about: what is chosen, the map, one of its personas, or what is near. */
function NewMapThread({ mapId, look, near }: NewMapThreadProps) {
  const t = useTranslate()
  const editor = useEditor()
  const asked = useObservable(editor.comments)
  const { about } = asked
  const refs: AnchorRef[] = [
    { kind: 'document', recordId: '' },
    ...curveOwners(look.map).flatMap((id) => (id === '' ? [] : [{ kind: 'persona' as const, recordId: id }])),
    ...near,
  ]
  if (!refs.some(({ kind, recordId }) => kind === about.kind && recordId === about.recordId)) refs.unshift(about)
  const options = refs.flatMap((ref): AnchorOption[] => {
    const words = placeOfAnchor(look, ref)?.label
    if (words === undefined) return []
    return [{ ref, label: ref.kind === 'document' ? t('comments.about.map') : words, words }]
  })
  return (
    <NewThread
      documentId={mapId}
      options={options}
      asked={asked}
      onAbout={(ref) => editor.comments.set({ ...editor.comments.value, about: ref })}
      onBegun={(id) => editor.comments.set({ ...editor.comments.value, thread: { id }, isWriting: false })}
    />
  )
}
