import { useEffect } from 'react'
import { mapInfo, mapType } from '../../domain/map/map-type.ts'
import { useTranslate } from '../app/language.tsx'
import { NotFound } from '../app/not-found.tsx'
import { useTitle } from '../app/use-title.ts'
import { Waiting } from '../app/waiting.tsx'
import { useStatusPart } from '../data/connection.ts'
import { useForgetDocuments } from '../data/documents.ts'
import { useLibraryConnection } from '../data/library.ts'
import { useConnection } from '../data/use-connection.ts'
import { EditorFrame } from './frame/editor-frame.tsx'
import { useOpenEditor } from './frame/use-open-editor.ts'
import type { MapScreenProps } from './map-screen.tsx'
import { DirectoryContext } from './state/directory.ts'
import { EditorProvider, useDerived } from './state/use-editor.ts'

/** One map, live: to be edited, or to be read where there is no right to edit. */
export default function EditorScreen({ id, view }: MapScreenProps) {
  const connection = useConnection(mapType, id)
  const library = useLibraryConnection()
  const isLoaded = useStatusPart(connection, ({ loaded }) => loaded !== 'nothing')
  const isRefused = useStatusPart(connection, ({ state }) => state === 'refused')
  const isLibraryKnown = useStatusPart(library, ({ loaded, state }) => loaded !== 'nothing' || state === 'refused')
  const { editor, directory } = useOpenEditor(connection, library)
  const forget = useForgetDocuments()
  // What lists say of the map may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen is left
  useEffect(() => () => void forget(), [])
  if (!isLoaded) return isRefused ? <NotFound /> : <Waiting />
  if (!isLibraryKnown) return <Waiting />
  return (
    <EditorProvider value={editor}>
      <DirectoryContext value={directory}>
        <Title />
        <EditorFrame id={id} view={view} connection={connection} />
      </DirectoryContext>
    </EditorProvider>
  )
}

function Title() {
  const t = useTranslate()
  const { title } = useDerived(['map'], mapInfo)
  useTitle(title || t('map.untitled'))
  return null
}
