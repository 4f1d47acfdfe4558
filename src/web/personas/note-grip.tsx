import type { Ref } from 'react'
import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { announce } from '../ui/announce.ts'
import { Grip, type Step } from '../ui/grip.tsx'
import styles from './note-list.module.css'
import { usePersona } from './persona-context.tsx'
import { notesAt, type Place, stepped } from './places.ts'
import { usePlaceTitle } from './use-place-title.ts'

type NoteGripProps = {
  readonly note: Note
  readonly place: Place
  readonly name: string
  readonly ref: Ref<HTMLButtonElement>
}

/** Moves a note among its neighbours and over into the next group or section. */
export function NoteGrip({ note, place, name, ref }: NoteGripProps) {
  const t = useTranslate()
  const { document, store, move, moving, setMoving } = usePersona()
  const titleOf = usePlaceTitle()
  const merge = `move/${note.id}`

  const begin = () => {
    setMoving({ id: note.id, place, index: notesAt(document, place).findIndex(({ id }) => id === note.id) })
    announce(t('personas.move.begin', { name }))
  }
  const end = (isKept: boolean) => {
    if (!isKept && moving) move([note.id], moving.place, moving.index, merge)
    setMoving(null)
    announce(isKept ? t('personas.move.done', { name }) : t('personas.move.back', { name }))
  }
  const step = (to: Step) => {
    const target = stepped(store.document, note, place, to)
    if (!target || !move([note.id], target.place, target.index, merge)) return
    const count = notesAt(store.document, target.place).length
    announce(t('personas.move.at', { place: titleOf(target.place), position: target.index + 1, count }))
  }
  return (
    <Grip
      ref={ref}
      label={t('personas.move', { name })}
      className={styles.grip}
      isMoving={moving?.id === note.id}
      onBegin={begin}
      onStep={step}
      onEnd={end}
      onLeave={() => setMoving(null)}
    />
  )
}
