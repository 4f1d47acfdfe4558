import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { type Anchor, MAX_ANCHOR_WORDS } from '../../../domain/comments/anchor.ts'
import { curveOwners } from '../../../domain/map/curve.ts'
import { useTranslate } from '../../app/language.tsx'
import { needWords } from '../../app/words.ts'
import { CommentWriter } from '../../comments/comment-writer.tsx'
import { ThreadList } from '../../comments/thread-list.tsx'
import { commentsQuery, type Thread, useCommenting } from '../../data/comments.ts'
import { useDocument, useObservable } from '../../data/connection.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { toast } from '../../ui/toast-queue.ts'
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
            {mayComment && <NewThread mapId={mapId} look={look} />}
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

/** The field for a new comment: about what is chosen, the map, or one of its personas. */
function NewThread({ mapId, look }: { readonly mapId: string; readonly look: MapLook }) {
  const t = useTranslate()
  const editor = useEditor()
  const asked = useObservable(editor.comments)
  const { about } = asked
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked.isWriting) form.current?.querySelector('textarea')?.focus()
  }, [asked])
  const { begin } = useCommenting(mapId)
  const refs: Pick<Anchor, 'kind' | 'recordId'>[] = [
    { kind: 'document', recordId: '' },
    ...curveOwners(look.map).flatMap((id) => (id === '' ? [] : [{ kind: 'persona' as const, recordId: id }])),
  ]
  if (!refs.some((ref) => idOf(ref) === idOf(about))) refs.unshift(about)
  const options = refs.flatMap((ref) => {
    const place = placeOfAnchor(look, ref)
    return place ? [{ ref, id: idOf(ref), label: ref.kind === 'document' ? t('comments.about.map') : place.label }] : []
  })
  const chosen = options.find(({ id }) => id === idOf(about)) ?? options.find(({ ref }) => ref.kind === 'document')
  const send = async (text: string) => {
    const { kind, recordId } = chosen?.ref ?? { kind: 'document' as const, recordId: '' }
    const words = placeOfAnchor(look, { kind, recordId })?.label ?? ''
    const thread = await begin.mutateAsync({
      anchor: { kind, recordId, words: words.slice(0, MAX_ANCHOR_WORDS) },
      text,
    })
    editor.comments.set({ ...editor.comments.value, thread: { id: thread.id }, isWriting: false })
    toast(t('comments.said.begun'))
  }
  return (
    <div ref={form} className={styles.fresh}>
      <Select
        label={t('comments.about')}
        options={options}
        value={chosen?.id ?? null}
        onChange={(id) => {
          const ref = options.find((option) => option.id === id)?.ref
          if (ref) editor.comments.set({ ...editor.comments.value, about: ref })
        }}
      />
      <CommentWriter
        key={idOf(about)}
        documentId={mapId}
        label={t('comments.new')}
        sendLabel={t('comments.send')}
        onSend={send}
      />
    </div>
  )
}

function idOf({ kind, recordId }: Pick<Anchor, 'kind' | 'recordId'>): string {
  return `${kind}/${recordId}`
}
