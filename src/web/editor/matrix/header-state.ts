import { cx } from '../../ui/cx.ts'
import { DIMMED, EDITING, MOVING, SELECTED } from '../state/flags.ts'
import styles from './header.module.css'

/** How a header's marks look. */
export function headerState(flags: number): string {
  return cx(
    (flags & SELECTED) !== 0 && styles.selected,
    (flags & EDITING) !== 0 && styles.editing,
    (flags & MOVING) !== 0 && styles.moving,
    (flags & DIMMED) !== 0 && styles.dimmed,
  )
}
