import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './faces.module.css'
import { initialsOf } from './initials.ts'
import type { Person } from './people.ts'

/**
 * Somebody's initials in their colour. Decoration beside their name: drawn, not written, so that a button which holds them
 * is called by the name alone, as whoever speaks to their computer calls it.
 */
export function Face({ person, className }: { readonly person: Person; readonly className?: string | undefined }) {
  const initials = initialsOf(person.name)
  return (
    <span
      className={cx(styles.face, className)}
      data-stage={person.colour}
      data-initials={initials || undefined}
      aria-hidden="true"
    >
      {initials === '' && <Icon name="user" size={14} />}
    </span>
  )
}
