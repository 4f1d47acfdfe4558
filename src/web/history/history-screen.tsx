import { keepPreviousData, useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { AnyDocument, DocumentType } from '../../domain/document-type.ts'
import { type JourneyMap, mapInfo } from '../../domain/map/map-type.ts'
import { type Persona, personaInfo } from '../../domain/persona/persona-type.ts'
import { BackLink } from '../app/back-link.tsx'
import { useFormat, useTranslate } from '../app/language.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { paths } from '../app/paths.ts'
import { useTitle } from '../app/use-title.ts'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { useDocument, useStatusPart } from '../data/connection.ts'
import { documentQuery } from '../data/documents.ts'
import { useMayEdit } from '../data/me.ts'
import { useProblemWords } from '../data/problem-words.ts'
import { useConnection } from '../data/use-connection.ts'
import { useLiveVersions } from '../data/use-live-versions.ts'
import { useVersionChanges, type Version, versionQuery, versionsQuery } from '../data/versions.ts'
import { Button, buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { toast } from '../ui/toast-queue.ts'
import { ActivityList } from './activity-list.tsx'
import { type DocumentKind, TYPES } from './document-kind.ts'
import styles from './history.module.css'
import { NameDialog } from './name-dialog.tsx'
import { VersionList } from './version-list.tsx'

await needWords('history', 'compare', 'review')

const MapDrawing = lazyPart(() => import('./map-drawing.tsx'))
const PersonaDrawing = lazyPart(() => import('./persona-drawing.tsx'))

const NO_PEOPLE: readonly string[] = []

type HistoryScreenProps = { readonly id: string; readonly kind: DocumentKind }

/** What a map or persona was at earlier moments: a list and a slider through time, how it looked, and what changed. */
export default function HistoryScreen({ id, kind }: HistoryScreenProps) {
  const t = useTranslate()
  const format = useFormat()
  const mayEdit = useMayEdit()
  const changes = useVersionChanges(id)
  const say = useProblemWords()
  const showRefused = (error: unknown) => toast(say(error), { tone: 'problem' })
  const stored = useSuspenseQuery({ ...documentQuery(id), refetchOnMount: 'always' }).data
  const connection = useConnection(TYPES[kind] as DocumentType, id)
  useLiveVersions(connection, id)
  const live = useDocument(connection.store) as AnyDocument
  const isLive = useStatusPart(connection, ({ loaded }) => loaded === 'server')
  const present = isLive ? live : (stored.records as unknown as AnyDocument)
  const pages = useSuspenseInfiniteQuery(versionsQuery(id))
  const versions = pages.data.pages.flatMap(({ items }) => items)
  const since = pages.data.pages[0]?.since
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [naming, setNaming] = useState(false)
  const banner = useRef<HTMLParagraphElement>(null)
  const chosen = versions.find((version) => version.id === chosenId) ?? null
  const shown = useMoment(id, chosen, present)
  const index = chosen ? versions.indexOf(chosen) : -1
  const title = titleOf(kind, present) || t(kind === 'map' ? 'map.untitled' : 'persona.untitled')
  useTitle(t('history.title', { title }))

  const restore = (version: Version) =>
    changes.restore.mutate(version.id, {
      onSuccess: () => {
        setChosenId(null)
        // The button that was pressed goes with the version.
        banner.current?.focus()
        toast(t('history.restored', { kind, when: format.dateTime(version.createdAt) }))
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
        <BackLink href={kind === 'map' ? paths.map(id) : paths.persona(id)}>{t('history.back', { kind })}</BackLink>
        <h1 className={styles.heading}>{t('history.title', { title })}</h1>
      </header>
      <div className={styles.banner} data-past={chosen !== null || undefined}>
        <Icon name="history" />
        <p ref={banner} role="status" tabIndex={-1}>
          {chosen
            ? t('history.banner', { kind, when: format.dateTime(chosen.createdAt) })
            : t('history.banner.now', { kind })}
        </p>
        <span className={styles.buttons}>
          {chosen && kind === 'map' && (
            <Link href={paths.compare(id, id, { before: chosen.id })} className={buttonClass('secondary', 'medium')}>
              <Icon name="arrows-diff" />
              {t('history.compare')}
            </Link>
          )}
          {mayEdit && (
            <Button icon="tag" onPress={() => setNaming(true)} isPending={changes.save.isPending}>
              {t(chosen ? 'history.name' : 'history.save')}
            </Button>
          )}
          {mayEdit && chosen && (
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
      </div>
      <div className={styles.middle}>
        <Suspense fallback={<Waiting />}>
          {kind === 'map' ? (
            <MapDrawing map={shown as unknown as JourneyMap} />
          ) : (
            <PersonaDrawing id={id} persona={shown as unknown as Persona} />
          )}
        </Suspense>
        <aside className={styles.side} aria-label={t('history.list')}>
          <VersionList
            kind={kind}
            versions={versions}
            chosenId={chosen?.id ?? null}
            onChoose={setChosenId}
            hasEarlier={pages.hasNextPage}
            isFetching={pages.isFetchingNextPage}
            onEarlier={() => void pages.fetchNextPage()}
          >
            <ActivityList
              id={id}
              kind={kind}
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

function titleOf(kind: DocumentKind, document: AnyDocument): string {
  return kind === 'map'
    ? mapInfo(document as unknown as JourneyMap).title
    : personaInfo(document as unknown as Persona).name
}

/** The document at the chosen moment; the one shown before as long as it is fetched. */
function useMoment(id: string, chosen: Version | null, present: AnyDocument): AnyDocument {
  const past = useQuery({
    ...versionQuery(id, chosen?.id ?? ''),
    enabled: chosen !== null,
    placeholderData: keepPreviousData,
  }).data
  return useDeferredValue(chosen && past ? (past.records as unknown as AnyDocument) : present)
}
