import type { ReactNode } from 'react'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { cx } from './cx.ts'

type OneOfProps<Id extends string> = {
  readonly label: string
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly className: string | undefined
  /** Toggle buttons, each with its `id`. */
  readonly children: ReactNode
}

/** Buttons side by side, of which exactly one is pressed; the arrow keys walk them. */
export function OneOf<Id extends string>({ label, value, onChange, className, children }: OneOfProps<Id>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={cx(className)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [next] = keys
        if (next !== undefined) onChange(next as Id)
      }}
    >
      {children}
    </ToggleButtonGroup>
  )
}
