import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useProblemWords } from '../data/problem-words.ts'
import { Button, type ButtonVariant } from '../ui/button.tsx'
import styles from './send-form.module.css'

/** A change that the server is asked for, as far as it has come. */
export type Sending = { readonly isPending: boolean; readonly isError: boolean; readonly error: Error | null }

type ProblemLineProps = {
  readonly sending: Pick<Sending, 'isError' | 'error'>
  /** Says it in place of the usual words. */
  readonly instead?: string | null | undefined
}

/** Why it failed, which is read aloud when it does; nothing otherwise. */
export function ProblemLine({ sending: { isError, error }, instead }: ProblemLineProps) {
  const words = useProblemWords()
  return (
    <p className={styles.problem} role="alert">
      {isError && (instead ?? words(error))}
    </p>
  )
}

export type SendFormProps = {
  readonly sending: Sending
  readonly onSend: () => void
  /** Its button's words; null where there is nothing to send, or the button stands elsewhere and names `id`. */
  readonly send: string | null
  readonly variant?: ButtonVariant
  readonly isDisabled?: boolean
  /** The button is as wide as its words. */
  readonly isNarrow?: boolean
  readonly problem?: ProblemLineProps['instead']
  readonly id?: string
  /** What is filled in. */
  readonly children: ReactNode
  /** What stands under the button. */
  readonly after?: ReactNode
}

/** Something to fill in and send: the fields, why it failed, and the button, which waits for the answer. */
export function SendForm({ sending, onSend, send, variant = 'primary', isDisabled = false, ...props }: SendFormProps) {
  const form = useRef<HTMLFormElement>(null)
  // The one thing that was typed is what has to be mended.
  useEffect(() => {
    if (!sending.error) return
    const [field, ...others] = form.current?.querySelectorAll('input') ?? []
    if (field && others.length === 0) field.select()
  }, [sending.error])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
  }
  return (
    <form ref={form} className={styles.form} id={props.id} data-narrow={props.isNarrow || undefined} onSubmit={submit}>
      {props.children}
      <ProblemLine sending={sending} instead={props.problem} />
      {send !== null && (
        <Button type="submit" variant={variant} isDisabled={isDisabled} isPending={sending.isPending}>
          {send}
        </Button>
      )}
      {props.after}
    </form>
  )
}
