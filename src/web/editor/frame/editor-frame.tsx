import { memo, Suspense } from 'react'
import { useLocation } from 'wouter'
import { mapInfo, type mapType } from '../../../domain/map/map-type.ts'
import type { Connection } from '../../../sync/client.ts'
import { useTranslate } from '../../app/language.tsx'
import { lazyPart, lazyPartAtRest } from '../../app/lazy-part.ts'
import { NotFound } from '../../app/not-found.tsx'
import { paths } from '../../app/paths.ts'
import { fileNameOf } from '../../app/save-file.ts'
import { Waiting } from '../../app/waiting.tsx'
import { useObservable, useStatusPart } from '../../data/connection.ts'
import { FollowBanner } from '../../presence/follow-banner.tsx'
import { useTogether } from '../../presence/together.ts'
import { SkipLink } from '../../ui/skip-link.tsx'
import { useEditorActions } from '../actions/use-editor-actions.ts'
import { useComments } from '../comments/use-comments.ts'
import { FilterBar } from '../filter/filter-bar.tsx'
import { useFilterMarks } from '../filter/use-filter-marks.ts'
import { MatrixView } from '../matrix/matrix-view.tsx'
import { EditorMenus } from '../menus/editor-menus.tsx'
import { MoveToDialog } from '../menus/move-to-dialog.tsx'
import { DetailPanel } from '../panel/detail-panel.tsx'
import { TogetherContext } from '../presence/map-marks.tsx'
import { mapSurface } from '../presence/map-surface.ts'
import { useOneBeside } from '../reality/side.ts'
import { SearchBar } from '../search/search-bar.tsx'
import { useDirectory } from '../state/directory.ts'
import { useEditor } from '../state/use-editor.ts'
import { TrashDialog } from '../trash/trash-dialog.tsx'
import styles from './editor-frame.module.css'
import { MapHeader } from './map-header.tsx'
import { SetAsideDialog } from './set-aside-dialog.tsx'
import { StatusLine } from './status-line.tsx'
import { EDIT_FROM, useMedia } from './use-open-editor.ts'
import { ViewBar } from './view-bar.tsx'
import { isView, type View } from './views.ts'

const PersonaGridView = lazyPartAtRest(() => import('../persona-grid/persona-grid-view.tsx'))
const DepartmentsView = lazyPartAtRest(() => import('../departments/departments-view.tsx'))
const CommentsPanel = lazyPartAtRest(() => import('../comments/comments-panel.tsx'))
const SidePanel = lazyPart(() => import('../reality/side-panel.tsx'))
const OutlineView = lazyPartAtRest(() => import('../outline/outline-view.tsx'))
const ReadingView = lazyPart(() => import('../reading/reading-view.tsx'))
const RefusedNotice = lazyPart(() => import('../../app/refused-notice.tsx'))

export type EditorFrameProps = {
  readonly id: string
  readonly view: string | undefined
  readonly connection: Connection<typeof mapType>
}

/** What stands around the map: its header, the views of it, the panel with details, the line beneath. */
export function EditorFrame({ id, view = 'matrix', connection }: EditorFrameProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const isWide = useMedia(EDIT_FROM)
  const goTo = (next: View) => navigate(paths.map(id, next === 'matrix' ? undefined : next))
  const { language, direction } = useDirectory()
  useFilterMarks()
  useComments(id, connection)
  useOneBeside()
  const editor = useEditor()
  const together = useTogether(connection, mapSurface(editor, isView(view) ? view : 'matrix', goTo))
  if (!isView(view)) return <NotFound />
  return (
    <div className={styles.editor}>
      <SkipLink to="map">{t('editor.skip')}</SkipLink>
      <MapHeader id={id} connection={connection} together={together} />
      <Refused id={id} connection={connection} />
      <ViewBar view={view} onChange={goTo} />
      <FilterBar />
      <SearchBar onFound={() => view === 'matrix' || goTo('matrix')} />
      <div className={styles.middle}>
        {/* A map that is read from the right runs from the right, as on paper. */}
        <div
          id="map"
          tabIndex={-1}
          className={styles.view}
          lang={language}
          dir={direction === 'rtl' ? direction : undefined}
        >
          <TogetherContext value={together}>
            <Suspense fallback={<Waiting />}>{isWide ? <Content view={view} /> : <ReadingView mapId={id} />}</Suspense>
          </TogetherContext>
        </div>
        {isWide && <DetailPanel mapId={id} />}
        {isWide && <Comments mapId={id} />}
        {isWide && <Side mapId={id} onGo={() => view === 'matrix' || goTo('matrix')} />}
        <FollowBanner together={together} />
      </div>
      <Beneath connection={connection} />
      <Actions view={view} goTo={goTo} />
    </div>
  )
}

/** Stays as it is from view to view. */
const Beneath = memo(function Beneath({ connection }: Pick<EditorFrameProps, 'connection'>) {
  return (
    <>
      <StatusLine connection={connection} />
      <EditorMenus />
      <MoveToDialog />
      <TrashDialog />
      <SetAsideDialog />
    </>
  )
})

function Content({ view }: { readonly view: View }) {
  switch (view) {
    case 'matrix':
      return <MatrixView />
    case 'touchpoints':
      return <PersonaGridView />
    case 'departments':
      return <DepartmentsView />
    case 'outline':
      return <OutlineView />
    default:
      return view satisfies never
  }
}

function Comments({ mapId }: { readonly mapId: string }) {
  const { isOpen } = useObservable(useEditor().comments)
  return <Suspense>{isOpen && <CommentsPanel mapId={mapId} />}</Suspense>
}

function Side({ mapId, onGo }: { readonly mapId: string; readonly onGo: () => void }) {
  const side = useObservable(useEditor().side)
  return <Suspense>{side !== null && <SidePanel mapId={mapId} side={side} onGo={onGo} />}</Suspense>
}

/** Why the map is no longer taken by the server, where that is so. */
function Refused({ id, connection }: Pick<EditorFrameProps, 'id' | 'connection'>) {
  const { library } = useDirectory()
  const isRefused = useStatusPart(connection, ({ state }) => state === 'refused')
  const fileOf = async () => {
    const { encodeMap } = await import('../../../formats/json/encode.ts')
    const map = connection.store.document
    const name = fileNameOf(mapInfo(map).title)
    return { name, text: encodeMap({ id, map, personas: [], library, files: [] }) }
  }
  return <Suspense>{isRefused && <RefusedNotice connection={connection} fileOf={fileOf} />}</Suspense>
}

/** Drawn anew with what is chosen, so it stands alone. */
function Actions({ view, goTo }: { readonly view: View; readonly goTo: (view: View) => void }) {
  const t = useTranslate()
  const editor = useEditor()
  useObservable(editor.selection)
  useObservable(editor.position)
  useEditorActions(t, editor, view, goTo)
  return null
}
