import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { addNotes, deleteNotes, placeInProfile, placeInSection, setNote } from '../../domain/persona/commands/notes.ts'
import { setPersona } from '../../domain/persona/commands/profile.ts'
import { type Persona, type PersonaInfo, personaInfo, type personaType } from '../../domain/persona/persona-type.ts'
import type { DocumentStore } from '../../sync/document-store.ts'
import { useTranslate } from '../app/language.tsx'
import { useDone } from '../app/use-refused.ts'
import { toast } from '../ui/toast-queue.ts'
import type { Place } from './places.ts'
import { labelled } from './typed-notes.ts'

export type PersonaStore = DocumentStore<typeof personaType>
type Fields = Parameters<typeof setPersona.run>[1]['fields']

export type MovingNote = { readonly id: string; readonly place: Place; readonly index: number }

/** The persona that is open, and what can be done with it. Every change can be undone. */
export type PersonaEditing = {
  /** The note that the arrow keys move, and where it stood before; null: none. */
  readonly moving: MovingNote | null
  readonly setMoving: (moving: MovingNote | null) => void
  readonly id: string
  readonly store: PersonaStore
  readonly document: Persona
  readonly info: PersonaInfo
  readonly mayEdit: boolean
  /** `merge` names the field that is being typed in: its letters are undone together. */
  readonly set: (fields: Fields, merge?: string) => void
  /** Adds a note a text; gives their ids, or none where it was refused. */
  readonly add: (place: Place, index: number, texts: readonly string[], isLabelled: boolean) => readonly string[]
  readonly setNote: (id: string, fields: { readonly text?: string; readonly label?: string }) => void
  readonly move: (ids: readonly string[], place: Place, index?: number, merge?: string) => boolean
  /** Takes notes away, and offers to take that back. */
  readonly remove: (ids: readonly string[], isSilent?: boolean) => void
}

const PersonaContext = createContext<PersonaEditing | null>(null)

export function usePersona(): PersonaEditing {
  const persona = use(PersonaContext)
  if (!persona) throw new Error('outside of PersonaProvider')
  return persona
}

type ProviderProps = {
  readonly id: string
  readonly store: PersonaStore
  readonly document: Persona
  readonly mayEdit: boolean
  readonly children: ReactNode
}

export function PersonaProvider({ id, store, document, mayEdit, children }: ProviderProps) {
  const t = useTranslate()
  const done = useDone()
  const [moving, setMoving] = useState<MovingNote | null>(null)
  const editing = useMemo((): PersonaEditing => {
    const placed = ({ kind, id }: Place) => (kind === 'group' ? { group: id } : { section: id })
    return {
      id,
      store,
      document,
      info: personaInfo(document),
      mayEdit,
      moving,
      setMoving,
      set: (fields, merge) => void done(store.execute(setPersona, { fields }, merge ? { merge } : {})),
      add: (place, index, texts, isLabelled) =>
        store.batch(() => {
          const parts = texts.map((text) => (isLabelled ? labelled(text) : { label: '', text }))
          return parts.flatMap(({ label, text }, at) => {
            const args = { ...placed(place), ...(label ? { label } : {}), texts: [text], index: index + at }
            const result = store.execute(addNotes, args)
            return done(result) && result.ok
              ? result.value.filter(({ before }) => before === null).map(({ id }) => id)
              : []
          })
        }),
      setNote: (note, fields) => {
        const [field] = Object.keys(fields)
        done(store.execute(setNote, { id: note, ...fields }, { merge: `${note}/${field}` }))
      },
      move: (ids, { kind, id: target }, index, merge) => {
        const options = merge ? { merge } : {}
        const at = index === undefined ? {} : { index }
        return done(
          kind === 'group'
            ? store.execute(placeInProfile, { ids: [...ids], group: target, ...at }, options)
            : store.execute(placeInSection, { ids: [...ids], section: target, ...at }, options),
        )
      },
      remove: (ids, isSilent = false) => {
        if (!done(store.execute(deleteNotes, { ids: [...ids] })) || isSilent) return
        toast(t('personas.note.deleted', { count: ids.length }), {
          action: { label: t('ui.undo'), run: () => store.undo() },
        })
      },
    }
  }, [id, store, document, mayEdit, moving, done, t])
  return <PersonaContext value={editing}>{children}</PersonaContext>
}
