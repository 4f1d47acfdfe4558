import { Suspense, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { personaInfo, personaType } from '../../domain/persona/persona-type.ts'
import { isDue } from '../../domain/review.ts'
import { useActions } from '../app/action-registry.ts'
import { BackLink } from '../app/back-link.tsx'
import { useTranslate } from '../app/language.tsx'
import { lazyPart, lazyPartAtRest } from '../app/lazy-part.ts'
import { localDay } from '../app/local-day.ts'
import { NotFound } from '../app/not-found.tsx'
import { paths } from '../app/paths.ts'
import { UndoButtons } from '../app/undo-buttons.tsx'
import { useIsPhone } from '../app/use-is-phone.ts'
import { useTitle } from '../app/use-title.ts'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { isOpenForEdits, saveStateOf, useDocument, useStatus } from '../data/connection.ts'
import { useForgetDocuments } from '../data/documents.ts'
import { fileUrl } from '../data/files.ts'
import { isGuestPage } from '../data/guest-page.ts'
import { useMayEdit } from '../data/me.ts'
import { useConnection } from '../data/use-connection.ts'
import { LazyExportDialog } from '../export/lazy-export-dialog.tsx'
import { Faces } from '../presence/faces.tsx'
import { FollowBanner } from '../presence/follow-banner.tsx'
import { PeerMarks } from '../presence/peer-marks.tsx'
import type { Together } from '../presence/surface.ts'
import { useTogether } from '../presence/together.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { SaveStatus } from '../ui/save-status.tsx'
import { PersonaCommentsProvider, usePersonaComments, WHOLE } from './comments-context.tsx'
import { PersonaProvider, usePersona } from './persona-context.tsx'
import { personaFile } from './persona-file.ts'
import styles from './persona-screen.module.css'
import { personaSurface } from './persona-surface.ts'
import { Profile } from './profile.tsx'
import { usePlaceWords } from './use-place-words.ts'

await needWords('personas', 'review', 'comments', 'refusals')

const HistoryScreen = lazyPart(() => import('../history/history-screen.tsx'))
const PersonaComments = lazyPartAtRest(() => import('./persona-comments.tsx'))
const RefusedNotice = lazyPart(() => import('../app/refused-notice.tsx'))
const ShareDialog = lazyPart(async () => ({ default: (await import('../sharing/share-dialog.tsx')).ShareDialog }))
const EmpathyMap = lazyPartAtRest(() => import('./empathy-map.tsx'))

type PersonaScreenProps = { readonly id: string; readonly view: string | undefined }

/** One persona: its profile, its empathy map, or its history. */
export default function PersonaScreen(props: PersonaScreenProps) {
  return props.view === 'history' ? <HistoryScreen kind="persona" id={props.id} /> : <OpenPersona {...props} />
}

function OpenPersona({ id, view }: PersonaScreenProps) {
  const connection = useConnection(personaType, id)
  const status = useStatus(connection)
  const document = useDocument(connection.store)
  // On a phone a persona is read; there is no room for the means to edit it.
  const isPhone = useIsPhone()
  const mayEdit = useMayEdit() && isOpenForEdits(status) && !isPhone
  const forget = useForgetDocuments()
  const [, navigate] = useLocation()
  const together = useTogether(connection, personaSurface(id, view, navigate))
  useTitle(personaInfo(document).name)
  // What lists say of the persona may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the screen is left
  useEffect(() => () => void forget(), [])
  if (status.loaded === 'nothing') return status.state === 'refused' ? <NotFound /> : <Waiting />
  if (view !== undefined && view !== 'empathy') return <NotFound />
  return (
    <PersonaProvider id={id} store={connection.store} document={document} mayEdit={mayEdit}>
      <PersonaCommentsProvider id={id} connection={connection}>
        <Toolbar view={view} state={saveStateOf(status)} together={together} />
        <Suspense>
          {status.state === 'refused' && (
            <RefusedNotice connection={connection} fileOf={() => personaFile(id, document)} />
          )}
        </Suspense>
        <div className={styles.middle}>
          <div className={styles.content}>
            {view === 'empathy' ? (
              <Suspense fallback={<Waiting />}>
                <EmpathyMap />
              </Suspense>
            ) : (
              <Profile />
            )}
            <PeerMarks together={together} changes={connection.store.subscribe} />
          </div>
          <CommentsBeside />
        </div>
        <div className={styles.follow}>
          <FollowBanner together={together} />
        </div>
      </PersonaCommentsProvider>
    </PersonaProvider>
  )
}

function CommentsBeside() {
  const comments = usePersonaComments()
  return <Suspense>{comments?.asked && <PersonaComments />}</Suspense>
}

/** How many threads are open in all, and the way to them. */
function CommentsButton() {
  const t = useTranslate()
  const comments = usePersonaComments()
  if (!comments) return null
  const open = comments.threads.filter(({ resolvedAt }) => resolvedAt === null).length
  const isOpen = comments.asked !== null
  return (
    <Button
      variant="quiet"
      icon="message"
      aria-expanded={isOpen}
      onPress={() => comments.ask(isOpen ? null : { about: WHOLE, isWriting: comments.mayComment, thread: null })}
    >
      {open > 0 ? `${t('comments.title')} (${open})` : t('comments.title')}
    </Button>
  )
}

type ToolbarProps = {
  readonly view: 'empathy' | undefined
  readonly state: ReturnType<typeof saveStateOf>
  readonly together: Together
}

function Toolbar({ view, state, together }: ToolbarProps) {
  const t = useTranslate()
  const placeWords = usePlaceWords()
  const { id, info, store, mayEdit } = usePersona()
  const [, navigate] = useLocation()
  const [isExporting, setIsExporting] = useState(false)
  const [isSharing, setIsSharing] = useState(false)
  useActions([
    {
      id: 'personas.print',
      label: t('personas.print'),
      section: t('app.section.here'),
      icon: 'printer',
      shortcut: 'mod+p',
      run: () => window.print(),
    },
    ...(isGuestPage
      ? []
      : [
          {
            id: 'personas.export',
            label: t('personas.export'),
            section: t('app.section.here'),
            icon: 'file-export',
            run: () => setIsExporting(true),
          },
        ]),
  ])
  const keys = [
    { id: 'next', label: t('personas.keys.next'), shortcut: 'enter' },
    { id: 'line', label: t('personas.keys.line'), shortcut: 'shift+enter' },
    { id: 'take', label: t('personas.keys.take'), shortcut: 'space' },
    { id: 'up', label: t('personas.keys.up'), shortcut: 'up' },
    { id: 'over', label: t('personas.keys.over'), shortcut: 'right' },
  ]
  useActions(
    keys.map((key) => ({
      ...key,
      id: `personas.keys.${key.id}`,
      section: t('personas.keys'),
      isKeysOnly: true,
      run: () => {},
    })),
  )
  const tabs = [
    { href: paths.persona(id), isHere: view === undefined, icon: 'user-circle', label: t('personas.profile') },
    { href: paths.persona(id, 'empathy'), isHere: view === 'empathy', icon: 'heart', label: t('personas.empathy') },
  ]
  return (
    <header className={styles.toolbar}>
      {!isGuestPage && <BackLink href={paths.personas()}>{t('app.navigation.personas')}</BackLink>}
      <span className={styles.name}>
        <Avatar seed={info.avatarSeed || id} src={fileUrl(info.portraitId)} size={24} />
        <span dir="auto">{info.name || t('persona.untitled')}</span>
      </span>
      {isDue(info.reviewOn, localDay()) && (
        <Chip icon="calendar-due" colour="amber">
          {t('review.due')}
        </Chip>
      )}
      <nav className={styles.tabs} aria-label={t('personas.views')}>
        {tabs.map(({ href, isHere, icon, label }) => (
          <Link
            key={href}
            href={href}
            className={cx(styles.tab)}
            {...(isHere ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon name={icon} />
            {label}
          </Link>
        ))}
      </nav>
      <div className={styles.tools}>
        <SaveStatus state={state} />
        <Faces together={together} placeWords={placeWords} />
        {mayEdit && <UndoButtons store={store} />}
        <CommentsButton />
        {!isGuestPage && (
          <IconButton icon="history" label={t('personas.history')} onPress={() => navigate(paths.personaHistory(id))} />
        )}
        <IconButton icon="printer" label={t('personas.print')} shortcut="mod+p" onPress={() => window.print()} />
        {!isGuestPage && (
          <>
            {mayEdit && (
              <Button icon="share" onPress={() => setIsSharing(true)}>
                {t('editor.share')}
              </Button>
            )}
            <Button variant="primary" icon="file-export" onPress={() => setIsExporting(true)}>
              {t('personas.export')}
            </Button>
          </>
        )}
      </div>
      <LazyExportDialog
        isOpen={isExporting}
        documentId={id}
        kind="persona"
        sheet={view ?? 'profile'}
        title={info.name}
        language={info.language}
        onClose={() => setIsExporting(false)}
      />
      {isSharing && (
        <Suspense>
          <ShareDialog documentId={id} title={info.name || t('persona.untitled')} onClose={() => setIsSharing(false)} />
        </Suspense>
      )}
    </header>
  )
}
