import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { libraryType } from '../../../domain/library/library-type.ts'
import { columnsOf, personaIdsOf, stagesOf } from '../../../domain/map/columns.ts'
import { columnTitle, laneTitle, stageTitle } from '../../../domain/map/display.ts'
import { mapInfo, type mapType } from '../../../domain/map/map-type.ts'
import { readPersonaSummary } from '../../../domain/persona/summary.ts'
import { isRightToLeft } from '../../../i18n/message.ts'
import type { Connection } from '../../../sync/client.ts'
import { observable } from '../../../sync/observable.ts'
import { useTranslate } from '../../app/language.tsx'
import { toastUndo } from '../../app/toast-undo.ts'
import { refusalWords, useRefused } from '../../app/use-refused.ts'
import { isOpenForEdits, useDocument, useStatusPart } from '../../data/connection.ts'
import { type DocumentItem, documentsQuery } from '../../data/documents.ts'
import { isGuestPage } from '../../data/guest-page.ts'
import { useMayEdit } from '../../data/me.ts'
import { useGuestPersonas } from '../../data/surroundings.ts'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast-queue.ts'
import type { Directory } from '../state/directory.ts'
import { createEditor, type Editor, type EditorHost, type PersonaFace } from '../state/editor.ts'

/** Narrower than this there is no room to edit: the map is shown to be read, stage by stage. */
export const EDIT_FROM = '(width >= 640px)'

/** One editor for as long as the map is open, with the words of the interface and what it may do kept up to date. */
export function useOpenEditor(
  connection: Connection<typeof mapType>,
  library: Connection<typeof libraryType>,
): { readonly editor: Editor; readonly directory: Directory } {
  const t = useTranslate()
  const refused = useRefused()
  const latest = useRef({ t, refused })
  latest.current = { t, refused }
  const mayEdit = useEditingAllowed(connection)
  const [editor] = useState(() => createEditor(hostOf(connection, library, () => latest.current)))
  useEffect(() => {
    editor.mayEdit.set(mayEdit)
    if (mayEdit) void refusalWords()
  }, [editor, mayEdit])

  const entries = useDocument(library.store)
  const people = usePeople()
  const language = useSyncExternalStore(
    (listener) => connection.store.subscribeTable('map', listener),
    () => mapInfo(connection.store.document).language,
  )
  const order = useSyncExternalStore(
    (listener) => connection.store.subscribeTable('personas', listener),
    () => personaIdsOf(connection.store.document).join(),
  )
  const directory = useMemo((): Directory => {
    const direction = isRightToLeft(language) ? 'rtl' : 'ltr'
    const own = order.split(',').flatMap((id) => people.get(id) ?? [])
    const inOrder = new Map([...own, ...people.values()].map((person) => [person.id, person]))
    return { library: entries, people: inOrder, language, direction }
  }, [entries, people, order, language])
  return { editor, directory }
}

type Latest = () => {
  readonly t: ReturnType<typeof useTranslate>
  readonly refused: ReturnType<typeof useRefused>
}

function hostOf(
  connection: Connection<typeof mapType>,
  library: Connection<typeof libraryType>,
  latest: Latest,
): EditorHost {
  const { store } = connection
  return {
    store,
    library: library.store,
    mayEdit: observable(false),
    say: (id, values) => announce(latest().t(id, values)),
    sayPlace(id, laneId, columnId, values) {
      const { t } = latest()
      const lane = store.row('lanes', laneId)
      const columns = columnsOf(store.document)
      const column = columns.find((each) => each.id === columnId)
      const stages = stagesOf(store.document)
      const stage = stages.find(({ id }) => id === columnId)
      const title = stage ? stageTitle(stage, stages, t) : column ? columnTitle(column, columns, t) : ''
      const names = { lane: lane ? laneTitle(lane, t) : '', column: title }
      announce(t(id, { ...names, ...values }))
    },
    notify(id, values, { undo = false } = {}) {
      const { t } = latest()
      if (undo) toastUndo(store, t(id, values), t('ui.undo'))
      else toast(t(id, values))
    },
    refused: (refusal) => latest().refused(refusal),
  }
}

function useEditingAllowed(connection: Connection<typeof mapType>): boolean {
  const isOpen = useStatusPart(connection, isOpenForEdits)
  const isWideEnough = useMedia(EDIT_FROM)
  return useMayEdit() && isOpen && isWideEnough
}

export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

const NOBODY: readonly DocumentItem[] = []

/** The workspace's personas by id, archived ones too: maps may still name them. For a guest those of the map. */
function usePeople(): ReadonlyMap<string, PersonaFace> {
  const personas = usePersonas()
  return useMemo(() => new Map(personas.map((item) => [item.id, faceOf(item)])), [personas])
}

const usePersonas: () => readonly DocumentItem[] = isGuestPage
  ? useGuestPersonas
  : function useAllPersonas() {
      const active = useQuery(documentsQuery('persona')).data ?? NOBODY
      const archived = useQuery(documentsQuery('persona', 'archived')).data ?? NOBODY
      return useMemo(() => [...archived, ...active], [active, archived])
    }

function faceOf({ id, title, summary, status }: DocumentItem): PersonaFace {
  const { role, portraitId, avatarSeed } = readPersonaSummary(summary)
  return { id, name: title, role, portraitId, avatarSeed, isActive: status === 'active' }
}
