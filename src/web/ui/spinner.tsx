import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import styles from './spinner.module.css'

/** Something is under way. Decoration: words beside it say what. */
export function Spinner({ size = 16, className }: { readonly size?: number; readonly className?: string }) {
  return <Icon name="loader-2" size={size} className={cx(styles.spinner, className)} />
}
