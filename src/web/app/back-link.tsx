import { Link } from 'wouter'
import { Icon } from '../ui/icon.tsx'
import styles from './back-link.module.css'

/** Leads from what one looks at to what it is one of; stands first in its header. In narrow windows only its sign is seen. */
export function BackLink({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Link href={href} className={styles.back as string} aria-label={children}>
      <Icon name="chevron-left" />
      <span>{children}</span>
    </Link>
  )
}
