import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { cx } from './cx.ts'
import styles from './grip.module.css'
import { Icon } from './icon.tsx'

export type Step = 'up' | 'down' | 'before' | 'after'

export type GripProps = {
  /** "Move Goals"; read out together with whether it is taken up. */
  readonly label: string
  /** Taken up: the arrow keys move it. */
  readonly isMoving: boolean
  readonly onBegin: () => void
  readonly onStep: (step: Step) => void
  /** @param isKept Enter laid it down here; else Esc takes it back */
  readonly onEnd: (isKept: boolean) => void
  /** The focus went elsewhere. */
  readonly onLeave: () => void
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** A handle: drag by it; or Enter takes up, arrows move, Enter lays down, Esc takes back. */
export function Grip({ label, isMoving, onBegin, onStep, onEnd, onLeave, className, ref }: GripProps) {
  const button = useRef<HTMLButtonElement>(null)
  useImperativeHandle(ref, () => button.current as HTMLButtonElement)
  // Gone over into another list, it is another button: the focus goes with what is moved.
  useLayoutEffect(() => {
    if (isMoving) button.current?.focus()
  }, [isMoving])
  const press = (event: KeyboardEvent) => {
    if (!isMoving) return
    const step = stepOf(event)
    if (step) onStep(step)
    else if (event.key === 'Escape') onEnd(false)
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className={cx(styles.grip, isMoving && styles.moving, className)}
      aria-label={label}
      aria-pressed={isMoving}
      onClick={() => (isMoving ? onEnd(true) : onBegin())}
      onKeyDown={press}
      // What goes over into another list takes its button away, which is no leaving.
      onBlur={({ relatedTarget }) => isMoving && relatedTarget && onLeave()}
    >
      <Icon name={isMoving ? 'arrows-move' : 'grip-vertical'} />
    </button>
  )
}

function stepOf({ key, currentTarget }: KeyboardEvent): Step | undefined {
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
