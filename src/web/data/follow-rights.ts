import type { ConnectionStatus } from '../../sync/connection-status.ts'
import type { Observable } from '../../sync/observable.ts'

type Followers = {
  /** What somebody may do could have changed. */
  readonly changed: () => void
  /** The document is open: from now on they may be sent away. */
  readonly entered: () => void
}

/**
 * Whoever the server sends away, to be asked anew who they are, may have other rights than before. After a connection
 * that was lost the same may be so when it is back. Begins with what the connection is by now: it may have been open for
 * long. Gives the function that ends it.
 */
export function followRights(
  status: Observable<Pick<ConnectionStatus, 'state'>>,
  { changed, entered }: Followers,
): () => void {
  let was: 'in' | 'offline' | null = null
  const look = () => {
    const { state } = status.value
    const isSentAway = was === 'in' && state === 'connecting'
    const isBack = was === 'offline' && state !== 'offline' && state !== 'connecting'
    if (isSentAway || isBack) changed()
    if (state === 'offline') was &&= 'offline'
    else if (state === 'connecting') was = isSentAway ? null : was
    else {
      if (was === null) entered()
      was = 'in'
    }
  }
  look()
  return status.subscribe(look)
}
