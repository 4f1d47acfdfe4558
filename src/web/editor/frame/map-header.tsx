import { memo, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { setMap } from '../../../domain/map/commands/scope.ts'
import { MAP_STATES, mapInfo, type mapType } from '../../../domain/map/map-type.ts'
import type { Connection } from '../../../sync/client.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart } from '../../app/lazy-part.ts'
import { paths } from '../../app/paths.ts'
import { STATE_ICONS } from '../../app/state-icons.ts'
import { UndoButtons } from '../../app/undo-buttons.tsx'
import { saveStateOf, useObservable, useStatus } from '../../data/connection.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { LazyExportDialog } from '../../export/lazy-export-dialog.tsx'
import { Faces } from '../../presence/faces.tsx'
import type { Together } from '../../presence/surface.ts'
import { Button } from '../../ui/button.tsx'
import { EditableText } from '../../ui/editable-text.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SaveStatus } from '../../ui/save-status.tsx'
import { Select } from '../../ui/select.tsx'
import { usePlaceWords } from '../presence/use-place-words.ts'
import { useDerived, useEditor } from '../state/use-editor.ts'
import { ComparedWith } from './compared-with.tsx'
import styles from './map-header.module.css'
import { MapPersonas } from './map-personas.tsx'
import { EDIT_FROM, useMedia } from './use-open-editor.ts'

const ReviewDue = lazyPart(() => import('./review-due.tsx'))
const ShareDialog = lazyPart(async () => ({ default: (await import('../../sharing/share-dialog.tsx')).ShareDialog }))

type MapHeaderProps = {
  readonly id: string
  readonly connection: Connection<typeof mapType>
  readonly together: Together
}

/** Back, what the map is called and shows, whose it is, whether it is saved, and the way out of here as a file. */
export const MapHeader = memo(function MapHeader({ id, connection, together }: MapHeaderProps) {
  const t = useTranslate()
  const editor = useEditor()
  const mayEdit = useObservable(editor.mayEdit)
  const panel = useObservable(editor.panel)
  const isWide = useMedia(EDIT_FROM)
  const { title, state, language, baseMapId } = useDerived(['map'], mapInfo)
  const [isExporting, setIsExporting] = useState(false)
  const [isSharing, setIsSharing] = useState(false)
  const placeWords = usePlaceWords()
  return (
    <header className={styles.header}>
      {!isGuestPage && <BackLink href={paths.maps()}>{t('app.navigation.maps')}</BackLink>}
      <h1 className={styles.heading}>
        {mayEdit ? (
          <EditableText
            label={t('editor.map.title')}
            placeholder={t('map.untitled')}
            className={styles.title}
            lang={language}
            value={title}
            onChange={(next) => editor.run(setMap, { fields: { title: next } }, { merge: 'map/title' })}
          />
        ) : (
          <span className={styles.title} lang={language} dir="auto">
            {title || t('map.untitled')}
          </span>
        )}
      </h1>
      <div className={styles.facts}>
        <Select
          label={t('editor.map.state')}
          isLabelHidden
          isQuiet
          isDisabled={!mayEdit}
          options={MAP_STATES.map((each) => ({ id: each, label: t(`map.state.${each}`), icon: STATE_ICONS[each] }))}
          value={state}
          onChange={(next) => editor.run(setMap, { fields: { state: next } })}
        />
        <MapPersonas />
        {!isGuestPage && (
          <>
            <ComparedWith id={id} baseMapId={baseMapId} isExpected={state === 'expected'} />
            <Suspense>
              <ReviewDue />
            </Suspense>
          </>
        )}
      </div>
      <div className={styles.tools}>
        <Saved connection={connection} />
        <Faces together={together} placeWords={placeWords} />
        {mayEdit && <UndoButtons store={editor.store} />}
        {!isGuestPage && (
          <>
            <HistoryButton id={id} />
            {mayEdit && (
              <Button icon="share" className={styles.out} onPress={() => setIsSharing(true)}>
                {t('editor.share')}
              </Button>
            )}
            <Button variant="primary" icon="file-export" className={styles.out} onPress={() => setIsExporting(true)}>
              {t('editor.export')}
            </Button>
          </>
        )}
        {isWide && (
          <IconButton
            icon={panel.isOpen ? 'layout-sidebar-right-collapse' : 'layout-sidebar-right-expand'}
            label={t('editor.panel.toggle')}
            shortcut="mod+i"
            isDirectional
            isActive={panel.isOpen}
            onPress={() => editor.panel.set({ isOpen: !panel.isOpen, focus: false })}
          />
        )}
      </div>
      {isSharing && (
        <Suspense>
          <ShareDialog documentId={id} title={title} onClose={() => setIsSharing(false)} />
        </Suspense>
      )}
      <LazyExportDialog
        isOpen={isExporting}
        documentId={id}
        kind="map"
        title={title}
        language={language}
        onClose={() => setIsExporting(false)}
      />
    </header>
  )
})

/** Follows the address, which the rest of the header does not: it stays as it is from view to view. */
function HistoryButton({ id }: { readonly id: string }) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  return <IconButton icon="history" label={t('editor.history')} onPress={() => navigate(paths.history(id))} />
}

/** Changes twice with every letter, so it stands alone. */
function Saved({ connection }: Pick<MapHeaderProps, 'connection'>) {
  const state = saveStateOf(useStatus(connection))
  const isUnkept = useObservable(useEditor().unkept)
  return <SaveStatus state={state === 'saved' && isUnkept ? 'saving' : state} />
}
