import { keepPreviousData, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Link } from 'wouter'
import { libraryType } from '../../domain/library/library-type.ts'
import { type JourneyMap, mapInfo, mapType } from '../../domain/map/map-type.ts'
import { useFormat, useTranslate } from '../app/language.tsx'
import { paths } from '../app/paths.ts'
import { useIsPhone } from '../app/use-is-phone.ts'
import { useTitle } from '../app/use-title.ts'
import { needWords } from '../app/words.ts'
import { documentQuery } from '../data/documents.ts'
import { useMayEdit, useMe } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useReading, useStill } from '../data/reading.ts'
import { useVersionChanges, type Version, versionQuery, versionsQuery } from '../data/versions.ts'
import { useOpenEditor } from '../editor/frame/use-open-editor.ts'
import { MatrixView } from '../editor/matrix/matrix-view.tsx'
import ReadingView from '../editor/reading/reading-view.tsx'
import { DirectoryContext } from '../editor/state/directory.ts'
import { EditorProvider } from '../editor/state/use-editor.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-queue.ts'
import { ActivityList } from './activity-list.tsx'
import styles from './history.module.css'
import { NameDialog } from './name-dialog.tsx'
import { VersionList } from './version-list.tsx'

await needWords('history', 'compare', 'review')

const NO_PEOPLE: readonly string[] = []

/** What the map was at earlier moments: a list and a slider through time, the map as it was, and what changed. */
export default function HistoryScreen({ id }: { readonly id: string }) {
  const t = useTranslate()
  const format = useFormat()
  const mayEdit = useMayEdit()
  const changes = useVersionChanges(id)
  const say = useProblemWords()
  const showRefused = (error: unknown) => toast(say(error), { tone: 'problem' })
  const present = useSuspenseQuery({ ...documentQuery(id), refetchOnMount: 'always' }).data
  const pages = useSuspenseInfiniteQuery(versionsQuery(id))
  const versions = pages.data.pages.flatMap(({ items }) => items)
  const since = pages.data.pages[0]?.since
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const chosen = versions.find((version) => version.id === chosenId) ?? null
  const map = present.records as unknown as JourneyMap
  const shown = useMoment(id, chosen, map)
  const index = chosen ? versions.indexOf(chosen) : -1
  const title = mapInfo(map).title || t('map.untitled')
  useTitle(t('history.title', { title }))

  const restore = (version: Version) =>
    changes.restore.mutate(version.id, {
      onSuccess: () => {
        setChosenId(null)
        toast(t('history.restored', { when: format.dateTime(version.createdAt) }))
      },
      onError: showRefused,
    })
  const keepName = (name: string) => {
    setNaming(false)
    const done = { onSuccess: () => toast(t('history.saved', { name })), onError: showRefused }
    if (chosen) changes.rename.mutate({ versionId: chosen.id, name }, done)
    else changes.save.mutate(name, done)
  }
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Link href={paths.map(id)} className={styles.back as string}>
          <Icon name="chevron-left" />
          {t('history.back')}
        </Link>
        <h1 className={styles.heading}>{t('history.title', { title })}</h1>
      </header>
      <div className={styles.banner} data-past={chosen !== null || undefined}>
        <Icon name="history" />
        <p role="status">
          {chosen ? t('history.banner', { when: format.dateTime(chosen.createdAt) }) : t('history.banner.now')}
        </p>
        {mayEdit && (
          <span className={styles.buttons}>
            <Button icon="tag" onPress={() => setNaming(true)} isPending={changes.save.isPending}>
              {t(chosen ? 'history.name' : 'history.save')}
            </Button>
            {chosen && (
              <Button
                icon="restore"
                variant="primary"
                isPending={changes.restore.isPending}
                onPress={() => restore(chosen)}
              >
                {t('history.restore')}
              </Button>
            )}
          </span>
        )}
      </div>
      <div className={styles.middle}>
        <Drawing map={shown} />
        <aside className={styles.side} aria-label={t('history.list')}>
          <VersionList
            versions={versions}
            chosenId={chosen?.id ?? null}
            onChoose={setChosenId}
            hasEarlier={pages.hasNextPage}
            isFetching={pages.isFetchingNextPage}
            onEarlier={() => void pages.fetchNextPage()}
          >
            <ActivityList
              mapId={id}
              after={shown}
              before={versions[index + 1] ?? null}
              people={[...new Map(versions.flatMap(peopleOf).map((person) => [person.userId, person])).values()].concat(
                since?.contributors ?? [],
              )}
              version={chosen}
              contributors={(chosen?.contributors ?? since?.contributors)?.map(({ userId }) => userId) ?? NO_PEOPLE}
              touched={chosen ? null : (since?.touched ?? null)}
            />
          </VersionList>
        </aside>
      </div>
      {naming && <NameDialog name={chosen?.name ?? ''} onKeep={keepName} onClose={() => setNaming(false)} />}
    </div>
  )
}

function peopleOf({ contributors, createdBy }: Version) {
  return createdBy ? [...contributors, createdBy] : contributors
}

/** The map at the chosen moment; the one shown before as long as it is fetched. */
function useMoment(id: string, chosen: Version | null, present: JourneyMap): JourneyMap {
  const past = useQuery({
    ...versionQuery(id, chosen?.id ?? ''),
    enabled: chosen !== null,
    placeholderData: keepPreviousData,
  }).data
  return useDeferredValue(chosen && past ? (past.records as unknown as JourneyMap) : present)
}

/** To be looked at: the same drawing as in the editor, of a document that nobody can change. */
function Drawing({ map }: { readonly map: JourneyMap }) {
  const isPhone = useIsPhone()
  const connection = useStill(mapType, map)
  const library = useReading(libraryType, useMe().workspace.libraryId)
  const { editor, directory } = useOpenEditor(connection, library)
  const { language, direction } = directory
  return (
    <EditorProvider value={editor}>
      <DirectoryContext value={directory}>
        <div className={styles.view} lang={language} dir={direction === 'rtl' ? direction : undefined}>
          {isPhone ? <ReadingView /> : <MatrixView />}
        </div>
      </DirectoryContext>
    </EditorProvider>
  )
}
