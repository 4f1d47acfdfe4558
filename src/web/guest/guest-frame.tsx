import { type ReactNode, Suspense, useState } from 'react'
import { useActions } from '../app/action-registry.ts'
import { useTranslate } from '../app/language.tsx'
import { LanguageSelect } from '../app/language-select.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { Logo } from '../app/logo.tsx'
import { OfflineNotice } from '../app/offline-notice.tsx'
import { useShortcuts } from '../app/use-shortcuts.ts'
import { useLeaveAsGuest, useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { toast } from '../ui/toast-queue.ts'
import { ToastRegion } from '../ui/toast-region.tsx'
import styles from './guest.module.css'

const ShortcutSheet = lazyPart(() => import('../app/shortcut-sheet.tsx'))

/** What stands around a guest's document: whose it is, who one is here, the way out. */
export function GuestFrame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const { user, workspace } = useMe()
  const words = useProblemWords()
  const leave = useLeaveAsGuest()
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  useShortcuts()
  useActions([
    {
      id: 'app.shortcuts',
      label: t('app.shortcuts'),
      section: t('app.section.everywhere'),
      icon: 'keyboard',
      shortcut: '?',
      run: () => setIsSheetOpen(true),
    },
  ])
  return (
    <div className={styles.frame}>
      <SkipLink to="main">{t('app.skip')}</SkipLink>
      <header className={styles.bar}>
        <Logo />
        <span className={styles.workspace} dir="auto">
          {workspace.name}
        </span>
        <span className={styles.guest} dir="auto">
          {t('sharing.guest.here', { name: user.name })}
        </span>
        <LanguageSelect isQuiet />
        <Button
          size="small"
          variant="quiet"
          isPending={leave.isPending}
          onPress={() => leave.mutate(undefined, { onError: (error) => toast(words(error), { tone: 'problem' }) })}
        >
          {t('sharing.guest.leave')}
        </Button>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineNotice />
        {children}
      </main>
      <Suspense>{isSheetOpen && <ShortcutSheet onClose={() => setIsSheetOpen(false)} />}</Suspense>
      <ToastRegion />
    </div>
  )
}
