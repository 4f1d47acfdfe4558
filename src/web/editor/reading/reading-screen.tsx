import { Suspense, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { mapInfo, mapType } from '../../../domain/map/map-type.ts'
import { hasDayPassed } from '../../../domain/map/reviews.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { localDay } from '../../app/local-day.ts'
import { paths } from '../../app/paths.ts'
import { useTitle } from '../../app/use-title.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { useLibraryReading } from '../../data/library-reading.ts'
import { useReading } from '../../data/reading.ts'
import { LazyExportDialog } from '../../export/lazy-export-dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useOpenEditor } from '../frame/use-open-editor.ts'
import { DirectoryContext } from '../state/directory.ts'
import { EditorProvider } from '../state/use-editor.ts'
import styles from './reading.module.css'
import ReadingView from './reading-view.tsx'

const ReadButton = lazyPart(() => import('../reality/read-button.tsx'))
const ReviewDue = lazyPart(() => import('../frame/review-due.tsx'))

/** A map on a phone: fetched as it stands, and again now and then. */
export default function ReadingScreen({ id }: { readonly id: string }) {
  const t = useTranslate()
  const connection = useReading(mapType, id)
  const library = useLibraryReading()
  const { editor, directory } = useOpenEditor(connection, library)
  const [, navigate] = useLocation()
  const [isExporting, setIsExporting] = useState(false)
  const { title, language } = mapInfo(connection.store.document)
  const name = title || t('map.untitled')
  useTitle(name)
  return (
    <EditorProvider value={editor}>
      <DirectoryContext value={directory}>
        <header className={styles.header}>
          {!isGuestPage && (
            <Link href={paths.maps()} className={styles.back as string} aria-label={t('app.navigation.maps')}>
              <Icon name="chevron-left" size={20} />
            </Link>
          )}
          <h1 className={styles.name} lang={language} dir="auto">
            {name}
          </h1>
          {!isGuestPage && (
            <>
              <Suspense>
                <ReadButton />
              </Suspense>
              <IconButton icon="history" label={t('editor.history')} onPress={() => navigate(paths.history(id))} />
              <IconButton icon="file-export" label={t('editor.export')} onPress={() => setIsExporting(true)} />
            </>
          )}
        </header>
        {hasDayPassed(connection.store.document, localDay()) && (
          <div className={styles.due}>
            <Suspense>
              <ReviewDue />
            </Suspense>
          </div>
        )}
        <ReadingView mapId={id} />
        <LazyExportDialog
          isOpen={isExporting}
          documentId={id}
          kind="map"
          title={title}
          language={language}
          onClose={() => setIsExporting(false)}
        />
      </DirectoryContext>
    </EditorProvider>
  )
}
