import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Note } from '../../domain/persona/persona-type.ts'
import { useTranslate } from '../app/language.tsx'
import { announce } from '../ui/announce.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './note-list.module.css'
import { usePersona } from './persona-context.tsx'
import { notesAt, type Place, type Step, stepped } from './places.ts'
import { usePlaceTitle } from './use-place-title.ts'

type NoteGripProps = {
  readonly note: Note
  readonly place: Place
  readonly name: string
  readonly ref: Ref<HTMLButtonElement>
}

/** The handle by which a note is dragged; Enter takes it up, arrows move it, Enter lays it down, Esc takes it back. */
export function NoteGrip({ note, place, name, ref }: NoteGripProps) {
  const t = useTranslate()
  const { document, store, move, moving, setMoving } = usePersona()
  const titleOf = usePlaceTitle()
  const button = useRef<HTMLButtonElement>(null)
  const isMoving = moving?.id === note.id
  useImperativeHandle(ref, () => button.current as HTMLButtonElement)
  // Gone over into another list, it is another button: the focus goes with the note.
  useLayoutEffect(() => {
    if (isMoving) button.current?.focus()
  }, [isMoving])

  const begin = () => {
    setMoving({ id: note.id, place, index: notesAt(document, place).findIndex(({ id }) => id === note.id) })
    announce(t('personas.move.begin', { name }))
  }
  const end = (isKept: boolean) => {
    if (!isKept && moving) move([note.id], moving.place, moving.index, `move/${note.id}`)
    setMoving(null)
    announce(isKept ? t('personas.move.done', { name }) : t('personas.move.back', { name }))
  }
  const step = (to: Step) => {
    const target = stepped(store.document, note, place, to)
    if (!target || !move([note.id], target.place, target.index, `move/${note.id}`)) return
    const count = notesAt(store.document, target.place).length
    announce(t('personas.move.at', { place: titleOf(target.place), position: target.index + 1, count }))
  }
  const press = (event: KeyboardEvent) => {
    if (!isMoving) return
    const to = arrowStep(event)
    if (to) step(to)
    else if (event.key === 'Escape') end(false)
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className={cx(styles.grip, isMoving && styles.moving)}
      aria-label={t('personas.move', { name })}
      aria-pressed={isMoving}
      onClick={() => (isMoving ? end(true) : begin())}
      onKeyDown={press}
      // A note that goes over into another list takes its button away, which is no leaving.
      onBlur={({ relatedTarget }) => isMoving && relatedTarget && setMoving(null)}
    >
      <Icon name={isMoving ? 'arrows-move' : 'grip-vertical'} />
    </button>
  )
}

function arrowStep({ key, currentTarget }: KeyboardEvent): Step | undefined {
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'ArrowLeft':
      return isRightToLeft ? 'after' : 'before'
    case 'ArrowRight':
      return isRightToLeft ? 'before' : 'after'
    default:
      return undefined
  }
}
