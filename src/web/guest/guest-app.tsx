import { Suspense } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { mapType } from '../../domain/map/map-type.ts'
import { personaType } from '../../domain/persona/persona-type.ts'
import { ErrorBoundary } from '../app/error-boundary.tsx'
import { lazyPart } from '../app/lazy-part.ts'
import { paths, patterns } from '../app/paths.ts'
import { Waiting } from '../app/waiting.tsx'
import { needWords } from '../app/words.ts'
import { useStatusPart } from '../data/connection.ts'
import { GUEST_BASE } from '../data/guest-page.ts'
import { type Me, useMaybeMe } from '../data/me.ts'
import { useConnection } from '../data/use-connection.ts'
import { GuestFrame } from './guest-frame.tsx'
import { LinkEnded } from './link-ended.tsx'

await needWords('sharing')

const MapScreen = lazyPart(() => import('../editor/map-screen.tsx'))
const PersonaScreen = lazyPart(() => import('../personas/persona-screen.tsx'))

/** What somebody without an account sees who came by a link and gave a name: the one document, and no way to another. */
export default function GuestApp() {
  const me = useMaybeMe()
  return me?.guest ? <GuestDocument guest={me.guest} /> : <LinkEnded />
}

type GuestProps = { readonly guest: NonNullable<Me['guest']> }

function GuestDocument({ guest: { documentId: id, kind } }: GuestProps) {
  const isPersona = kind === 'persona'
  const connection = useConnection(isPersona ? personaType : mapType, id)
  const isOut = useStatusPart(connection, ({ refusal }) => refusal === 'not-allowed')
  if (isOut) return <LinkEnded />
  return (
    <Router base={GUEST_BASE}>
      <GuestFrame>
        <ErrorBoundary>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {/* Earlier states of the document are its workspace's. */}
              <Route path={isPersona ? paths.personaHistory(id) : paths.history(id)}>
                <Redirect to={isPersona ? paths.persona(id) : paths.map(id)} replace />
              </Route>
              {isPersona ? (
                <Route path={patterns.persona}>{({ view }) => <PersonaScreen id={id} view={view} />}</Route>
              ) : (
                <Route path={patterns.map}>{({ view }) => <MapScreen id={id} view={view} />}</Route>
              )}
              <Route>
                <Redirect to={isPersona ? paths.persona(id) : paths.map(id)} replace />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </GuestFrame>
    </Router>
  )
}
