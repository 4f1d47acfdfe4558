import { type RefObject, useLayoutEffect, useState } from 'react'
import { useTranslate } from '../app/language.tsx'
import { announce } from './announce.ts'
import { Grip, type Step } from './grip.tsx'

type RowGripProps = {
  readonly ref: RefObject<HTMLButtonElement | null>
  /** The row's, as it is read aloud. */
  readonly name: string
  readonly at: number
  readonly count: number
  /** @returns whether the row is there now */
  readonly onMove: (to: number) => boolean
}

/** Moves a row of a list by keyboard, a place at a time; Esc puts it back where it was. */
export function RowGrip({ ref, name, at, count, onMove }: RowGripProps) {
  const t = useTranslate()
  const [home, setHome] = useState<number | null>(null)
  // A row that is put elsewhere loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the place is another
  useLayoutEffect(() => {
    if (home !== null) ref.current?.focus()
  }, [at])
  const step = (to: Step) => {
    const index = to === 'up' || to === 'before' ? at - 1 : at + 1
    if (index < 0 || index >= count || !onMove(index)) return
    announce(t('ui.moved', { name, position: index + 1, count }))
  }
  return (
    <Grip
      ref={ref}
      label={t('ui.reorder', { name })}
      isMoving={home !== null}
      onBegin={() => setHome(at)}
      onStep={step}
      onEnd={(isKept) => {
        if (!isKept && home !== null) onMove(home)
        setHome(null)
      }}
      onLeave={() => setHome(null)}
    />
  )
}
