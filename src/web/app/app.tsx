import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useState } from 'react'
import { Redirect, Route, Switch, useRoute } from 'wouter'
import { isGuestPage } from '../data/guest-page.ts'
import { useBelongs, useMaybeMe, useMe } from '../data/me.ts'
import { queryClient } from '../data/query-client.ts'
import { mapPart } from '../editor/map-parts.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame } from './frame.tsx'
import { LanguageProvider, useLanguage, type Words } from './language.tsx'
import { fetchEarly, lazyPart } from './lazy-part.ts'
import { NotFound } from './not-found.tsx'
import { documentAt, patterns } from './paths.ts'
import { adoptTheme } from './theme.ts'
import { Waiting } from './waiting.tsx'

const home = () => import('../home/home.tsx')
const mapScreen = () => import('../editor/map-screen.tsx')

// One chunk a screen: whoever reads a map downloads nothing of the library's tables.
const SignIn = lazyPart(() => import('./sign-in.tsx'))
const Join = lazyPart(() => import('../join/join.tsx'))
const GuestApp = lazyPart(() => import('../guest/guest-app.tsx'))
const NewPassword = lazyPart(() => import('../join/new-password.tsx'))
const NoWorkspace = lazyPart(() => import('../join/no-workspace.tsx'))
const SecondFactorNeeded = lazyPart(() => import('../security/second-factor-needed.tsx'))
const Home = lazyPart(home)
const CompareScreen = lazyPart(() => import('../compare/compare-screen.tsx'))
const MapScreen = lazyPart(mapScreen)
const Personas = lazyPart(() => import('../personas/personas.tsx'))
const PersonaScreen = lazyPart(() => import('../personas/persona-screen.tsx'))
const Inbox = lazyPart(() => import('../inbox/inbox.tsx'))
const DataSets = lazyPart(() => import('../journeys/data-sets.tsx'))
const EventImportScreen = lazyPart(() => import('../journeys/import/event-import-screen.tsx'))
const DataSetScreen = lazyPart(() => import('../journeys/data-set-screen.tsx'))
const Library = lazyPart(() => import('../library/library.tsx'))
const Settings = lazyPart(() => import('../settings/settings.tsx'))

// The code of the two screens that most visits begin with comes while it is still asked who is signed in.
if (location.pathname === patterns.maps) fetchEarly(home)
if (documentAt(location.pathname) && location.pathname.startsWith('/maps/')) {
  fetchEarly(mapScreen)
  fetchEarly<never>(mapPart())
}

export function App({ words }: { readonly words: Words }) {
  return (
    <LanguageProvider words={words}>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>{isGuestPage ? <GuestApp /> : <Entrance />}</Suspense>
        </ErrorBoundary>
      </QueryClientProvider>
    </LanguageProvider>
  )
}

function Entrance() {
  const [isJoining] = useRoute(patterns.join)
  const [isSettingPassword] = useRoute(patterns.newPassword)
  const me = useMaybeMe()
  const belongs = useBelongs()
  // Somebody ended the session, or its time was over; who signs out begins with a fresh page.
  const wasInside = useRef(false)
  if (isJoining) return <Join />
  if (isSettingPassword) return <NewPassword />
  if (!belongs) return <NoWorkspace />
  if (me) wasInside.current = true
  return me ? <Guarded /> : <SignIn wasInside={wasInside.current} />
}

/** Lets a member in who has the second factor that the workspace asks for, and others once they say that they are ready. */
function Guarded() {
  const { asksForSecondFactor } = useMe().workspace
  const [isHeld, setHeld] = useState(asksForSecondFactor)
  if (asksForSecondFactor && !isHeld) setHeld(true)
  return isHeld ? <SecondFactorNeeded onGoOn={() => setHeld(false)} /> : <Inside />
}

function Inside() {
  useAccountPreferences()
  return (
    <Frame>
      <ErrorBoundary>
        <Suspense fallback={<Waiting />}>
          <Switch>
            <Route path={patterns.maps}>
              <Home status="active" />
            </Route>
            <Route path={patterns.archive}>
              <Home status="archived" />
            </Route>
            <Route path={patterns.trash}>
              <Home status="trashed" />
            </Route>
            <Route path="/maps">
              <Redirect to="/" replace />
            </Route>
            <Route path={patterns.compare}>{({ id, other }) => <CompareScreen id={id} otherId={other} />}</Route>
            <Route path={patterns.map}>{({ id, view }) => <MapScreen key={id} id={id} view={view} />}</Route>
            <Route path={patterns.inbox}>
              <Inbox />
            </Route>
            <Route path={patterns.personas}>
              <Personas />
            </Route>
            <Route path={patterns.persona}>{({ id, view }) => <PersonaScreen key={id} id={id} view={view} />}</Route>
            <Route path={patterns.dataSets}>
              <DataSets />
            </Route>
            <Route path={patterns.eventImport}>{({ id }) => <EventImportScreen key={id} id={id} />}</Route>
            <Route path={patterns.dataSet}>{({ id, view }) => <DataSetScreen key={id} id={id} view={view} />}</Route>
            <Route path={patterns.library}>{({ part }) => <Library part={part} />}</Route>
            <Route path={patterns.settings}>{({ part }) => <Settings part={part} />}</Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  )
}

/** Somebody who signs in from another browser finds it in their language and theme. */
function useAccountPreferences(): void {
  const { language, theme } = useMe().preferences
  const { adoptLanguage } = useLanguage()
  useEffect(() => {
    adoptLanguage(language)
    adoptTheme(theme)
  }, [adoptLanguage, language, theme])
}
