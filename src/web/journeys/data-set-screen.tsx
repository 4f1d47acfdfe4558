import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { useFormat, useTranslate } from '../app/language.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { NotFound } from '../app/not-found.tsx'
import { paths } from '../app/paths.ts'
import { Screen } from '../app/screen.tsx'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { type DataSet, dataSetQuery } from '../data/events.ts'
import { useMayEdit } from '../data/me.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu.tsx'
import { Tabs } from '../ui/tabs.tsx'
import styles from './data-set.module.css'
import { DataSetFacts } from './data-set-facts.tsx'
import { DataSetName } from './data-set-name.tsx'
import { DropDataSet } from './drop-data-set.tsx'
import { EraseCustomer } from './erase-customer.tsx'
import { EventNames } from './event-names.tsx'
import { FilterBar } from './filter/filter-bar.tsx'
import { LookedAtJourneys } from './filter/looked-at.tsx'
import { useJourneyFilter } from './filter/use-journey-filter.ts'
import { RefusedNotice } from './refused-notice.tsx'
import { ACCEPTED, useTakeFile } from './use-take-file.ts'
import { VIEWS, type ViewProps, viewNamed } from './view.ts'

await needWords('data-sets', 'analyses', 'mapping')

/** The tab that shows what the data set holds; every other is an analysis. */
const CONTENT = 'events'
/** The tab in which events become touchpoints and stages. */
const MAPPING = 'mapping'

const MappingTab = lazyPart(() => import('./mapping/mapping-tab.tsx'))

type DataSetScreenProps = { readonly id: string; readonly view: string | undefined }

/** One data set: what it rests on, and every analysis of it. */
export default function DataSetScreen({ id, view = VIEWS[0]?.id ?? CONTENT }: DataSetScreenProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const dataSet = useSuspenseQuery({ ...dataSetQuery(id), refetchOnMount: 'always' }).data
  const { filter, asked, compared, change } = useJourneyFilter()
  const tabs = [
    ...VIEWS.map(({ id, name, icon }) => ({ id, label: t(name), icon })),
    { id: MAPPING, label: t('mapping.tab'), icon: 'category' },
    { id: CONTENT, label: t('data.tab.events'), icon: 'list' },
  ]
  if (!tabs.some((tab) => tab.id === view)) return <NotFound />
  return (
    <Screen title={dataSet.name} heading={<Heading dataSet={dataSet} />} actions={<Actions dataSet={dataSet} />}>
      <div className={styles.basis}>
        <DataSetFacts set={dataSet} />
        <Source dataSet={dataSet} />
      </div>
      <RefusedNotice dataSet={dataSet} />
      {dataSet.cases > 1 && dataSet.events === dataSet.cases && (
        <p className={styles.refused}>
          <Icon name="info-circle" size={20} />
          <span className={styles.said}>{t('data.single')}</span>
        </p>
      )}
      <Tabs
        label={t('data.tabs')}
        tabs={tabs}
        value={view}
        onChange={(next) => navigate(`${paths.dataSet(id, next)}${location.search}`)}
      >
        {viewNamed(view) && <FilterBar dataSet={dataSet} />}
        <ErrorBoundary key={view}>
          <LookedAtJourneys dataSet={dataSet} asked={asked} filter={filter} onChange={change}>
            <Suspense fallback={<Waiting />}>{contentOf(view, { dataSet, filter: asked, compared })}</Suspense>
          </LookedAtJourneys>
        </ErrorBoundary>
      </Tabs>
    </Screen>
  )
}

function contentOf(view: string, props: ViewProps & { readonly dataSet: DataSet }): ReactNode {
  const analysis = viewNamed(view)
  if (view === MAPPING) return <MappingTab dataSet={props.dataSet} />
  return analysis ? <analysis.Show {...props} /> : <EventNames dataSet={props.dataSet} />
}

function Heading({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  return (
    <div className={styles.heading}>
      <Link href={paths.dataSets()} className={styles.back as string}>
        <Icon name="chevron-left" />
        {t('data.title')}
      </Link>
      <DataSetName key={dataSet.name} dataSet={dataSet} />
    </div>
  )
}

function Source({ dataSet: { source, isHashed, updatedAt } }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const format = useFormat()
  if (!source) return null
  return (
    <p className={styles.source}>
      <span dir="auto">{t('data.source', { file: source.file, when: format.dateTime(updatedAt) })}</span>
      {isHashed && (
        <span className={styles.hashed}>
          <Icon name="hash" />
          {t('data.hashed')}
        </span>
      )}
    </p>
  )
}

function Actions({ dataSet }: { readonly dataSet: DataSet }) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const mayEdit = useMayEdit()
  const [isGoing, setIsGoing] = useState(false)
  const [isErasing, setIsErasing] = useState(false)
  const { take } = useTakeFile(dataSet.id)
  const input = useRef<HTMLInputElement>(null)
  if (!mayEdit) return null
  return (
    <>
      <MenuTrigger>
        <IconButton icon="dots-vertical" label={t('ui.more')} />
        <Menu placement="bottom end">
          <MenuItem icon="file-import" onAction={() => input.current?.click()}>
            {t('data.more')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon="user-minus" isDanger onAction={() => setIsErasing(true)}>
            {t('data.erase.action')}
          </MenuItem>
          <MenuItem icon="trash-x" isDanger onAction={() => setIsGoing(true)}>
            {t('data.drop.action')}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        aria-label={t('data.more')}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          void take([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {isErasing && <EraseCustomer dataSet={dataSet} onClose={() => setIsErasing(false)} />}
      <DropDataSet
        set={isGoing ? dataSet : null}
        onClose={() => setIsGoing(false)}
        onDropped={() => navigate(paths.dataSets(), { replace: true })}
      />
    </>
  )
}
