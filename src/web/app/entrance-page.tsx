import type { ReactNode } from 'react'
import { LanguageSelect } from './language-select.tsx'
import { Logo } from './logo.tsx'
import { PathPicture } from './path-picture.tsx'
import styles from './sign-in.module.css'
import { useTitle } from './use-title.ts'

type EntrancePageProps = { readonly title: string; readonly children: ReactNode }

/** What stands around every page for somebody who is not inside yet: to sign in, to join, to set a password. */
export function EntrancePage({ title, children }: EntrancePageProps) {
  useTitle(title)
  return (
    <div className={styles.page}>
      <main className={styles.side}>
        <div className={styles.brand}>
          <Logo size={36} />
          <span>Polku</span>
        </div>
        <div className={styles.middle}>
          <h1 className={styles.title}>{title}</h1>
          {children}
        </div>
        <LanguageSelect isQuiet />
      </main>
      <div className={styles.picture} aria-hidden="true">
        <PathPicture />
      </div>
    </div>
  )
}
