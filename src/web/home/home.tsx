import { useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { useActions } from '../app/action-registry.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { needWords } from '../app/words.ts'
import { type DocumentItem, documentsQuery, type Status } from '../data/documents.ts'
import { useMayEdit } from '../data/me.ts'
import { ImportArea } from '../import/import-area.tsx'
import { dueCount } from '../review/due.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon } from '../ui/icon.tsx'
import { BeginButtons } from './begin-buttons.tsx'
import { CredentialsReminder } from './credentials-reminder.tsx'
import { DocumentGrid } from './document-grid.tsx'
import { EmptyHome } from './empty-home.tsx'
import { useIsExample } from './examples.ts'
import { FilterBar } from './filter-bar.tsx'
import { filtered, languagesOf, NO_FILTER, statesOf } from './filters.ts'
import { FirstSteps } from './first-steps.tsx'
import styles from './home.module.css'
import { NewMapDialog } from './new-map-dialog.tsx'
import { TrashNotice } from './trash-notice.tsx'

await needWords('home', 'review', 'compare', 'personas', 'settings', 'transfer-dialog')

/** Maps and personas: what is worked on, or what was put away. */
export default function Home({ status }: { readonly status: Status }) {
  const t = useTranslate()
  const mayEdit = useMayEdit()
  const items = useSuspenseQuery(documentsQuery(undefined, status)).data
  const [isMaking, setIsMaking] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const isActive = status === 'active'
  // Coming back is of use once there is something of one's own to come back to: until then, the way in is shown instead.
  const isExample = useIsExample()
  const isNew = mayEdit && items.every(isExample)
  const firstMap = items.find(({ kind }) => kind === 'map')
  const make = () => setIsMaking(true)
  const importFile = () => setIsImporting(true)
  useActions(
    mayEdit
      ? [
          {
            id: 'home.new',
            label: t('home.new'),
            section: t('app.section.here'),
            icon: 'plus',
            shortcut: 'n',
            run: make,
          },
          {
            id: 'home.import',
            label: t('home.import'),
            section: t('app.section.here'),
            icon: 'file-import',
            shortcut: 'i',
            run: importFile,
          },
        ]
      : [],
  )
  const buttons = mayEdit && isActive && (
    <BeginButtons
      fromFile={{ label: t('home.import'), onPress: importFile }}
      anew={{ label: t('home.new'), onPress: make }}
    />
  )
  return (
    <ImportArea isOpen={isImporting} onOpenChange={setIsImporting} isDisabled={!mayEdit}>
      <Screen title={t(`home.title.${status}`)} actions={buttons}>
        {isActive &&
          (isNew && firstMap ? (
            <FirstSteps example={firstMap} onNew={make} onImport={importFile} />
          ) : (
            <CredentialsReminder />
          ))}
        <StatusLinks status={status} />
        {status === 'trashed' && <TrashNotice />}
        {items.length > 0 ? (
          <Lists items={items} />
        ) : isActive ? (
          <EmptyHome onNew={make} onImport={importFile} mayEdit={mayEdit} />
        ) : (
          <NothingPutAway status={status} />
        )}
      </Screen>
      <NewMapDialog isOpen={isMaking} onClose={() => setIsMaking(false)} onImport={importFile} />
    </ImportArea>
  )
}

function Lists({ items }: { readonly items: readonly DocumentItem[] }) {
  const t = useTranslate()
  const { compare } = useFormat()
  const [filter, setFilter] = useState(NO_FILTER)
  const search = useRef<HTMLInputElement>(null)
  useActions([
    {
      id: 'home.search',
      label: t('home.search'),
      section: t('app.section.here'),
      icon: 'search',
      shortcut: '/',
      run: () => search.current?.focus(),
    },
  ])
  const shown = filtered(items, filter, compare)
  const maps = shown.filter(({ kind }) => kind === 'map')
  const personas = shown.filter(({ kind }) => kind === 'persona')
  return (
    <>
      <FilterBar
        filter={filter}
        onChange={setFilter}
        languages={languagesOf(items)}
        states={statesOf(items)}
        due={dueCount(items)}
        searchRef={search}
      />
      <p className={styles.count} role="status">
        {t('home.count', { maps: maps.length, personas: personas.length })}
      </p>
      {maps.length > 0 && (
        <section className={styles.section} aria-labelledby="home-maps">
          <h2 id="home-maps" className={styles.heading}>
            {t('app.navigation.maps')}
          </h2>
          <DocumentGrid label={t('app.navigation.maps')} items={maps} />
        </section>
      )}
      {personas.length > 0 && (
        <section className={styles.section} aria-labelledby="home-personas">
          <h2 id="home-personas" className={styles.heading}>
            {t('app.navigation.personas')}
          </h2>
          <DocumentGrid label={t('app.navigation.personas')} items={personas} />
        </section>
      )}
      {shown.length === 0 && (
        <EmptyState
          picture={<Icon name="search" size={40} />}
          title={t('home.noMatch')}
          actions={<Button onPress={() => setFilter(NO_FILTER)}>{t('home.noMatch.clear')}</Button>}
        />
      )}
    </>
  )
}

const PLACES = [
  { status: 'active', href: paths.maps(), icon: 'layout-grid' },
  { status: 'archived', href: paths.archive(), icon: 'archive' },
  { status: 'trashed', href: paths.trash(), icon: 'trash' },
] as const

function StatusLinks({ status }: { readonly status: Status }) {
  const t = useTranslate()
  return (
    <nav className={styles.places} aria-label={t('home.places')}>
      {PLACES.map((place) => (
        <Link
          key={place.status}
          href={place.href}
          className={cx(styles.place)}
          {...(place.status === status ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={place.icon} />
          {t(`home.place.${place.status}`)}
        </Link>
      ))}
    </nav>
  )
}

function NothingPutAway({ status }: { readonly status: Status }) {
  const t = useTranslate()
  const isTrash = status === 'trashed'
  return (
    <EmptyState
      picture={<Icon name={isTrash ? 'trash' : 'archive'} size={40} />}
      title={t(isTrash ? 'home.trash.empty' : 'home.archive.empty')}
    >
      {t(isTrash ? 'home.trash.empty.hint' : 'home.archive.empty.hint')}
    </EmptyState>
  )
}
