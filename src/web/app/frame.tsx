import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import { useMe } from '../data/me.ts'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import { ToastRegion } from '../ui/toast-region.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './frame.module.css'
import { useTranslate } from './language.tsx'
import { lazyPart, lazyPartAtRest } from './lazy-part.ts'
import { Logo } from './logo.tsx'
import { NAVIGATION, type NavigationEntry } from './navigation.ts'
import { OfflineNotice } from './offline-notice.tsx'
import { PaletteHost } from './palette-host.tsx'
import { patterns } from './paths.ts'
import { stored } from './stored.ts'
import { UnreadCount } from './unread-count.tsx'
import { useFrameActions } from './use-frame-actions.tsx'
import { useMembershipNews } from './use-membership-news.ts'
import { useShortcuts } from './use-shortcuts.ts'

// Fetched when it is first opened: a reader may never ask for it.
const ShortcutSheet = lazyPartAtRest(() => import('./shortcut-sheet.tsx'))
const WorkspaceSwitcher = lazyPart(() => import('../workspaces/workspace-switcher.tsx'))
const MembershipNotice = lazyPart(() => import('./membership-notice.tsx'))

const WIDTHS = ['wide', 'narrow'] as const
type Width = (typeof WIDTHS)[number]
/** A map takes the screen: beside it the navigation is remembered apart, and begins narrow. */
const remembered = {
  page: stored<Width>('polku.navigation', WIDTHS),
  map: stored<Width>('polku.navigation.map', WIDTHS),
}

/** What stands around every screen: the way in, the navigation, what is said in passing. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const t = useTranslate()
  const isMap = useRoute(patterns.map)[0]
  const isComparison = useRoute(patterns.compare)[0]
  const place = isMap || isComparison ? 'map' : 'page'
  const [width, setWidth] = useState<Width>('wide')
  useEffect(() => setWidth(remembered[place].read() ?? usualWidth(place)), [place])
  const toggle = () => {
    const next = width === 'wide' ? 'narrow' : 'wide'
    remembered[place].write(next)
    setWidth(next)
  }
  const overlays = useFrameActions(toggle)
  const news = useMembershipNews()
  useShortcuts()
  useFocusOnNavigation()
  return (
    <div className={cx(styles.frame, width === 'narrow' && styles.narrow)}>
      <SkipLink to="main">{t('app.skip')}</SkipLink>
      <Navigation isNarrow={width === 'narrow'} onToggle={toggle} onSearch={overlays.openPalette} />
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineNotice />
        <Suspense>{news && <MembershipNotice news={news} />}</Suspense>
        {children}
      </main>
      <PaletteHost isOpen={overlays.isPaletteOpen} onClose={overlays.close} />
      <Suspense>{overlays.isSheetOpen && <ShortcutSheet onClose={overlays.close} />}</Suspense>
      <ToastRegion />
    </div>
  )
}

/** Room for words beside the icons, where there is some to spare. */
function usualWidth(place: 'map' | 'page'): Width {
  return place === 'map' || window.innerWidth < 1000 ? 'narrow' : 'wide'
}

type NavigationProps = { readonly isNarrow: boolean; readonly onToggle: () => void; readonly onSearch: () => void }

function Navigation({ isNarrow, onToggle, onSearch }: NavigationProps) {
  const t = useTranslate()
  const { workspace, workspaces } = useMe()
  const hasSeveral = workspaces.length > 1
  const label = isNarrow ? t('app.navigation.expand') : t('app.navigation.collapse')
  return (
    <nav className={styles.navigation} aria-label={t('app.navigation')}>
      <div className={styles.top}>
        <Link href="/" className={styles.brand as string}>
          <Logo />
          <span className={styles.name}>
            Polku {!hasSeveral && <span className={styles.workspace}>{workspace.name}</span>}
          </span>
        </Link>
        {hasSeveral && (
          <Suspense fallback={<div className={styles.switcher} />}>
            <WorkspaceSwitcher isNarrow={isNarrow} />
          </Suspense>
        )}
      </div>
      <button type="button" className={styles.search} onClick={onSearch} aria-label={t('app.palette.open')}>
        <Icon name="search" size={20} />
        <span className={styles.word}>{t('ui.search')}</span>
      </button>
      <ul className={styles.entries}>
        {NAVIGATION.map((entry) => (
          <Entry key={entry.id} entry={entry} isNarrow={isNarrow} />
        ))}
      </ul>
      <div className={styles.toggle}>
        <IconButton
          icon={isNarrow ? 'layout-sidebar-left-expand' : 'layout-sidebar-left-collapse'}
          label={label}
          shortcut="mod+b"
          placement="end"
          isDirectional
          onPress={onToggle}
        />
      </div>
    </nav>
  )
}

function Entry({ entry, isNarrow }: { readonly entry: NavigationEntry; readonly isNarrow: boolean }) {
  const t = useTranslate()
  const [location] = useLocation()
  const isCurrent = entry.owns(location)
  const label = t(`app.navigation.${entry.id}`)
  const link = (
    <Link
      href={entry.href}
      className={styles.entry as string}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
    >
      <Icon name={entry.icon} size={20} />
      <span className={styles.word}>{label}</span>
      {entry.id === 'inbox' && <UnreadCount />}
    </Link>
  )
  return (
    <li className={entry.id === 'settings' ? styles.last : ''}>
      {isNarrow ? (
        <Tooltip text={label} placement="end">
          {link}
        </Tooltip>
      ) : (
        link
      )}
    </li>
  )
}

const LOST_AFTER_MS = [50, 250, 1000]

/** After a change of screen, a screen reader goes on at the new content and not where the old one was. */
function useFocusOnNavigation(): void {
  const [location] = useLocation()
  const [first] = useState(location)
  useEffect(() => {
    if (location === first) return
    const main = document.getElementById('main')
    const focus = () => {
      if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
    }
    focus()
    main?.scrollTo(0, 0)
    // A dialog that led here goes when the new screen is ready, and takes the focus along.
    const timers = LOST_AFTER_MS.map((ms) => setTimeout(() => document.activeElement === document.body && focus(), ms))
    return () => timers.forEach(clearTimeout)
  }, [location, first])
}
