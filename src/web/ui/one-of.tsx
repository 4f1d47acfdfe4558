import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { StageColour } from '../../domain/palette.ts'
import { chosenByKey } from './chosen-by-key.ts'

export type Choice<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly content: ReactNode
  readonly stage?: StageColour
}

type OneOfProps<Id extends string> = {
  readonly label: string
  readonly choices: readonly Choice<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  /** Called after one was pressed, also the one that holds: whoever walks on by the arrow keys has not decided yet. */
  readonly onPress?: (() => void) | undefined
  readonly className: string | undefined
  readonly choiceClass: string | undefined
}

/**
 * Buttons side by side, of which exactly one holds. To the keyboard they are one stop, at which the arrow keys, Home and
 * End choose (WAI-ARIA, radio group).
 */
export function OneOf<Id extends string>(props: OneOfProps<Id>) {
  const { label, choices, value, onChange, onPress, className, choiceClass } = props
  const group = useRef<HTMLDivElement>(null)
  const held = choices.findIndex(({ id }) => id === value)
  const choose = (id: Id) => {
    if (id !== value) onChange(id)
  }
  const walk = (at: number, event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = chosenByKey(event, { at, count: choices.length, isRightToLeft })
    const choice = next === null ? undefined : choices[next]
    if (next === null || !choice) return
    event.preventDefault()
    event.stopPropagation()
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
    choose(choice.id)
  }
  return (
    <div ref={group} role="radiogroup" aria-label={label} className={className}>
      {choices.map(({ id, label: name, content, stage }, at) => (
        // biome-ignore lint/a11y/useSemanticElements: what it shows is an icon, a face, or a hue.
        <button
          key={id}
          type="button"
          role="radio"
          aria-checked={id === value}
          aria-label={name}
          // Where none of them holds, the first one is where the keyboard comes in.
          tabIndex={at === Math.max(held, 0) ? 0 : -1}
          data-selected={id === value || undefined}
          data-stage={stage}
          className={choiceClass}
          onKeyDown={(event) => walk(at, event)}
          onClick={() => {
            choose(id)
            onPress?.()
          }}
        >
          {content}
        </button>
      ))}
    </div>
  )
}
