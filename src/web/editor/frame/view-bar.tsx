import { Suspense } from 'react'
import { isFiltering } from '../../../domain/map/filter.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { useObservable } from '../../data/connection.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { closeComments, openComments } from '../comments/comments-state.ts'
import { closeSide, openSide } from '../reality/side.ts'
import { useEditor } from '../state/use-editor.ts'
import { ZoomControl } from '../zoom/zoom-control.tsx'
import { HiddenLanes } from './hidden-lanes.tsx'
import { EDIT_FROM, useMedia } from './use-open-editor.ts'
import styles from './view-bar.module.css'
import { VIEW_ICONS, VIEWS, type View } from './views.ts'

const RealityButton = lazyPart(() => import('../reality/reality-button.tsx'))

type ViewBarProps = { readonly view: View; readonly onChange: (view: View) => void }

/** The views of the map, and what narrows them. */
export function ViewBar({ view, onChange }: ViewBarProps) {
  const t = useTranslate()
  const editor = useEditor()
  const filter = useObservable(editor.filter)
  const isWide = useMedia(EDIT_FROM)
  const isFilterOpen = useObservable(editor.isFilterOpen)
  const { isOpen: isCommenting } = useObservable(editor.comments)
  const side = useObservable(editor.side)
  return (
    <div className={styles.bar}>
      {isWide && (
        <nav className={styles.views} aria-label={t('editor.views')}>
          {VIEWS.map((each) => (
            <button
              key={each}
              type="button"
              className={cx(styles.view)}
              aria-current={each === view ? 'page' : undefined}
              onClick={() => onChange(each)}
            >
              <Icon name={VIEW_ICONS[each]} />
              {t(`editor.view.${each}`)}
            </button>
          ))}
        </nav>
      )}
      <div className={styles.tools}>
        {!isGuestPage && (
          <Suspense>
            <RealityButton />
          </Suspense>
        )}
        {view === 'matrix' && <HiddenLanes />}
        <Button
          variant="quiet"
          size="small"
          icon="filter"
          aria-expanded={isFilterOpen}
          className={cx(styles.filter, isFiltering(filter) && styles.filtered)}
          onPress={() => editor.isFilterOpen.set(!isFilterOpen)}
        >
          {t(isFiltering(filter) ? 'editor.filter.on' : 'editor.filter.open')}
        </Button>
        {isWide && (
          <Button
            variant="quiet"
            size="small"
            icon="message"
            aria-expanded={isCommenting}
            onPress={() => (isCommenting ? closeComments(editor) : openComments(editor, null))}
          >
            {t('editor.comments.open')}
          </Button>
        )}
        {isWide && !isGuestPage && (
          <Button
            variant="quiet"
            size="small"
            icon="zoom-exclamation"
            aria-expanded={side === 'findings'}
            className={styles.minor}
            onPress={() => (side === 'findings' ? closeSide(editor) : openSide(editor, 'findings'))}
          >
            {t('editor.findings.open')}
          </Button>
        )}
        <IconButton
          icon="search"
          label={t('editor.search.open')}
          shortcut="mod+f"
          onPress={() => editor.isSearchOpen.set(true)}
        />
        {view === 'matrix' && isWide && <ZoomControl />}
      </div>
    </div>
  )
}
