import { useState } from 'react'
import { useLocation } from 'wouter'
import { PHASES } from '../../domain/library/library-type.ts'
import { livingSorted } from '../../domain/map/columns.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { NotFound } from '../app/not-found.tsx'
import { ranked } from '../app/palette-search.ts'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { UndoButtons } from '../app/undo-buttons.tsx'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { isOpenForEdits, saveStateOf, useDocument, useStatus } from '../data/connection.ts'
import { useLibraryConnection } from '../data/library.ts'
import { useMayEdit } from '../data/me.ts'
import { SaveStatus } from '../ui/save-status.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { AddEntries } from './add-entries.tsx'
import { DeletedEntries } from './deleted-entries.tsx'
import { EntryList } from './entry-list.tsx'
import styles from './library.module.css'
import { LibraryProvider, useLibraryEditing } from './library-context.tsx'
import { isPart, PART_ICONS, PARTS, type Part } from './parts.ts'

await needWords('library', 'home', 'refusals')

/** What all maps share: channels, touchpoints, departments and tags. */
export default function Library({ part = 'channels' }: { readonly part: string | undefined }) {
  const t = useTranslate()
  const { number } = useFormat()
  const [, navigate] = useLocation()
  const connection = useLibraryConnection()
  const status = useStatus(connection)
  const library = useDocument(connection.store)
  const mayEdit = useMayEdit() && isOpenForEdits(status)
  if (!isPart(part)) return <NotFound />
  if (status.loaded === 'nothing') return <Waiting />
  return (
    <Screen
      title={t('app.navigation.library')}
      actions={
        <>
          <SaveStatus state={saveStateOf(status)} />
          {mayEdit && <UndoButtons store={connection.store} />}
        </>
      }
    >
      <p className={styles.intro}>{t('library.intro')}</p>
      <Tabs
        label={t('app.navigation.library')}
        tabs={PARTS.map((id) => ({
          id,
          label: t(`library.${id}`),
          icon: PART_ICONS[id],
          count: number(livingSorted<{ id: string; order: string; deletedAt: number | null }>(library[id]).length),
        }))}
        value={part}
        onChange={(next) => navigate(paths.library(next))}
      >
        <LibraryProvider key={part} part={part} store={connection.store} library={library} mayEdit={mayEdit}>
          <PartView part={part} />
        </LibraryProvider>
      </Tabs>
    </Screen>
  )
}

function PartView({ part }: { readonly part: Part }) {
  const t = useTranslate()
  const { entries, mayEdit } = useLibraryEditing()
  const [search, setSearch] = useState('')
  const shown = ranked(entries, search, ({ name }) => name)
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField label={t('ui.search')} value={search} onChange={setSearch} />
        </div>
        {mayEdit && <AddEntries />}
      </div>
      {part === 'touchpoints' ? (
        PHASES.toSorted((a, b) => Number(a === '') - Number(b === '')).map((phase) => (
          <EntryList
            key={phase}
            title={t(`library.phase.${phase || 'any'}`)}
            entries={shown.filter((entry) => 'phase' in entry && entry.phase === phase)}
            canMove={search === ''}
          />
        ))
      ) : (
        <EntryList entries={shown} canMove={search === ''} />
      )}
      {shown.length === 0 && <p className={styles.none}>{t(search === '' ? 'ui.empty' : 'ui.noMatch')}</p>}
      <DeletedEntries />
    </div>
  )
}
