import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useActions } from '../app/action-registry.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { Screen } from '../app/screen.tsx'
import { needWords } from '../app/words.ts'
import { documentsQuery } from '../data/documents.ts'
import { useMayEdit } from '../data/me.ts'
import { BeginButtons } from '../home/begin-buttons.tsx'
import { DocumentGrid } from '../home/document-grid.tsx'
import { FilterBar } from '../home/filter-bar.tsx'
import { filtered, languagesOf, NO_FILTER } from '../home/filters.ts'
import { ImportArea } from '../import/import-area.tsx'
import { dueCount } from '../review/due.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PeoplePicture } from './people-picture.tsx'
import { useMakePersona } from './use-make-persona.ts'

await needWords('home', 'review', 'compare', 'personas', 'transfer-dialog')

/** All personas of the workspace. */
export default function Personas() {
  const t = useTranslate()
  const { compare } = useFormat()
  const mayEdit = useMayEdit()
  const personas = useSuspenseQuery(documentsQuery('persona')).data
  const [filter, setFilter] = useState(NO_FILTER)
  const [isImporting, setIsImporting] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const make = useMakePersona()
  const importFile = () => setIsImporting(true)
  const section = t('app.section.here')
  useActions([
    {
      id: 'personas.new',
      label: t('personas.new'),
      section,
      icon: 'plus',
      shortcut: 'n',
      isDisabled: !mayEdit,
      run: make,
    },
    {
      id: 'personas.import',
      label: t('home.import'),
      section,
      icon: 'file-import',
      shortcut: 'i',
      isDisabled: !mayEdit,
      run: importFile,
    },
    {
      id: 'personas.search',
      label: t('personas.search'),
      section,
      icon: 'search',
      shortcut: '/',
      run: () => search.current?.focus(),
    },
  ])
  const buttons = mayEdit && (
    <BeginButtons
      fromFile={{ label: t('home.import'), onPress: importFile }}
      anew={{ label: t('personas.new'), onPress: make }}
    />
  )
  return (
    <ImportArea isOpen={isImporting} onOpenChange={setIsImporting} isDisabled={!mayEdit}>
      <Screen title={t('app.navigation.personas')} actions={personas.length > 0 && buttons}>
        {personas.length === 0 ? (
          <EmptyState picture={<PeoplePicture />} title={t('personas.empty')} actions={buttons}>
            {t('personas.empty.hint')}
          </EmptyState>
        ) : (
          <>
            <FilterBar
              filter={filter}
              onChange={setFilter}
              languages={languagesOf(personas)}
              states={null}
              due={dueCount(personas)}
              searchRef={search}
            />
            <DocumentGrid
              heading="h2"
              label={t('app.navigation.personas')}
              items={filtered(personas, filter, compare)}
            />
          </>
        )}
      </Screen>
    </ImportArea>
  )
}
