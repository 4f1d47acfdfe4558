import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { Anchor, AnchorRef } from '../../domain/comments/anchor.ts'
import { livingNotes } from '../../domain/persona/notes.ts'
import { useTranslate } from '../app/language.tsx'
import { needWords } from '../app/words.ts'
import { type AnchorOption, NewThread } from '../comments/new-thread.tsx'
import { ThreadList } from '../comments/thread-list.tsx'
import type { ThreadPlace } from '../comments/thread-view.tsx'
import panel from '../editor/panel/panel.module.css'
import { IconButton } from '../ui/icon-button.tsx'
import { usePersonaComments, WHOLE } from './comments-context.tsx'
import { goToPlace } from './go-to-place.ts'
import styles from './persona-comments.module.css'
import { usePersona } from './persona-context.tsx'
import { placesOf } from './places.ts'
import { usePlaceTitle } from './use-place-title.ts'

await needWords('comments')

/** What is said about the persona, beside it. */
export default function PersonaComments() {
  const t = useTranslate()
  const { id } = usePersona()
  const [, navigate] = useLocation()
  const comments = usePersonaComments()
  const options = useOptions()
  if (!comments?.asked) return null
  const { threads, mayComment, asked, ask } = comments
  const placeOf = (anchor: Anchor): ThreadPlace & { at: number } => {
    const at = options.findIndex(({ ref }) => ref.kind === anchor.kind && ref.recordId === anchor.recordId)
    const found = options[at]
    if (found) return { label: found.words, exists: true, at }
    return { label: anchor.words || t('comments.gone.unnamed'), exists: false, at: options.length }
  }
  const close = () => {
    const { kind, recordId } = asked.about
    ask(null)
    const button = document.querySelector<HTMLElement>(`[data-comment="${CSS.escape(`${kind}/${recordId}`)}"]`)
    button?.focus()
  }
  return (
    <aside
      className={styles.panel}
      aria-label={t('comments.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        close()
      }}
    >
      <header className={panel.head}>
        <h2 className={styles.title}>{t('comments.title')}</h2>
        <IconButton icon="x" label={t('comments.close')} onPress={close} />
      </header>
      <div className={panel.body}>
        <div className={styles.list}>
          <ThreadList
            documentId={id}
            threads={threads}
            placeOf={({ anchor }) => placeOf(anchor)}
            onGo={({ anchor }) => goToPlace(id, anchor, navigate)}
            current={asked.thread}
          >
            {mayComment && (
              <NewThread
                documentId={id}
                // All notes would be a long list; the one that was asked for stands among the rest.
                options={options.filter(({ ref }) => ref.kind !== 'note' || isSame(ref, asked.about))}
                asked={asked}
                onAbout={(about) => ask({ ...asked, about, isWriting: false })}
                onBegun={(thread) => ask({ ...asked, thread: { id: thread }, isWriting: false })}
              />
            )}
          </ThreadList>
        </div>
      </div>
    </aside>
  )
}

/** Everything of the persona that one can talk about, in the order in which it is read. */
function useOptions(): readonly AnchorOption[] {
  const t = useTranslate()
  const titleOf = usePlaceTitle()
  const { document, info } = usePersona()
  return useMemo(() => {
    const name = info.name || t('persona.untitled')
    const places = (['group', 'section'] as const).flatMap((kind) =>
      placesOf(document, kind, info.framework).map((place): AnchorOption => {
        const title = titleOf(place)
        const view = t(kind === 'group' ? 'personas.profile' : 'personas.empathy')
        return { ref: { kind, recordId: place.id }, label: `${view}: ${title}`, words: title }
      }),
    )
    const notes = livingNotes(document).map(({ id, text, label }): AnchorOption => {
      const words = text || label || t('personas.note')
      return { ref: { kind: 'note', recordId: id }, label: words, words }
    })
    return [{ ref: WHOLE, label: t('comments.about.persona'), words: name }, ...places, ...notes]
  }, [document, info, titleOf, t])
}

function isSame(a: AnchorRef, b: AnchorRef): boolean {
  return a.kind === b.kind && a.recordId === b.recordId
}
