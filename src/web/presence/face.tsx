import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './faces.module.css'
import { initialsOf } from './initials.ts'
import type { Person } from './people.ts'

/** Somebody's initials in their colour. Decoration beside their name. */
export function Face({ person, className }: { readonly person: Person; readonly className?: string | undefined }) {
  return (
    <span className={cx(styles.face, className)} data-stage={person.colour} aria-hidden="true">
      {initialsOf(person.name) || <Icon name="user" size={14} />}
    </span>
  )
}
