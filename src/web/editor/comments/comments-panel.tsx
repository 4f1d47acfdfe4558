import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { curveOwners } from '../../../domain/map/curve.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { type AnchorOption, type AnchorRef, NewThread } from '../../comments/new-thread.tsx'
import { ThreadList } from '../../comments/thread-list.tsx'
import { commentsQuery, type Thread } from '../../data/comments.ts'
import { useDocument, useObservable } from '../../data/connection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import panel from '../panel/panel.module.css'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import { type MapLook, placeOfAnchor, placeOfThread } from './anchors.ts'
import styles from './comments-panel.module.css'
import { closeComments } from './comments-state.ts'
import { goToAnchor } from './go-to-anchor.ts'

await needWords('comments')

const NONE: readonly Thread[] = []

/** What is said about the map, beside it. */
export default function CommentsPanel({ mapId }: { readonly mapId: string }) {
  const t = useTranslate()
  const editor = useEditor()
  const mayComment = useObservable(editor.mayComment)
  const { thread } = useObservable(editor.comments)
  const threads = useQuery(commentsQuery(mapId)).data ?? NONE
  const look = useMapLook()
  const places = useMemo(
    () => new Map(threads.map(({ id, anchor }) => [id, placeOfThread(look, anchor)])),
    [threads, look],
  )
  return (
    <aside
      className={panel.panel}
      aria-label={t('comments.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        editor.moveTo(editor.position.value)
      }}
    >
      <header className={panel.head}>
        <h2 className={styles.title}>{t('comments.title')}</h2>
        <IconButton icon="x" label={t('comments.close')} onPress={() => closeComments(editor)} />
      </header>
      <div className={panel.body}>
        <div className={styles.list}>
          <ThreadList
            documentId={mapId}
            threads={threads}
            placeOf={({ id, anchor }) => places.get(id) ?? placeOfThread(look, anchor)}
            onGo={({ anchor }) => goToAnchor(editor, anchor)}
            current={thread}
          >
            {mayComment && <NewMapThread mapId={mapId} look={look} />}
          </ThreadList>
        </div>
      </div>
    </aside>
  )
}

function useMapLook(): MapLook {
  const t = useTranslate()
  const { store } = useEditor()
  const { library, people } = useDirectory()
  const map = useDocument(store)
  return useMemo(() => ({ map, library, people, t }), [map, library, people, t])
}

/** What a new comment may be about: what is chosen, the map, or one of its personas. */
function NewMapThread({ mapId, look }: { readonly mapId: string; readonly look: MapLook }) {
  const t = useTranslate()
  const editor = useEditor()
  const asked = useObservable(editor.comments)
  const { about } = asked
  const refs: AnchorRef[] = [
    { kind: 'document', recordId: '' },
    ...curveOwners(look.map).flatMap((id) => (id === '' ? [] : [{ kind: 'persona' as const, recordId: id }])),
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
