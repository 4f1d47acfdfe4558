import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import { meQuery, useMe } from './me.ts'
import { holdConnection, openConnection } from './open-connections.ts'

/** The document, live, as long as the component is on the screen. `id` must not change: give the component a key. */
export function useConnection<Type extends DocumentType>(type: Type, id: string): Connection<Type> {
  const userId = useMe().user.id
  const [connection] = useState(() => openConnection(type, id, userId))
  useRightsFollow(connection)
  useEffect(() => {
    // An effect that runs twice (strict mode) or late finds it open, because an unheld one lingers.
    openConnection(type, id, userId)
    return holdConnection(id, userId)
  }, [type, id, userId])
  return connection
}

/**
 * Whoever the server sends away, to be asked anew who they are, may have other rights than before: all that depends on
 * them follows, at once. After a connection that was lost the same is asked when it is back.
 */
function useRightsFollow({ status }: Pick<Connection<DocumentType>, 'status'>): void {
  const queries = useQueryClient()
  useEffect(() => {
    let was: 'in' | 'offline' | null = null
    const look = () => {
      const { state } = status.value
      const isSentAway = was === 'in' && state === 'connecting'
      const isBack = was === 'offline' && state !== 'offline' && state !== 'connecting'
      if (isSentAway || isBack) void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      if (state === 'offline') was &&= 'offline'
      else if (state === 'connecting') was = isSentAway ? null : was
      else {
        // Who loses a right is to read of it within a second: the words are there when they are needed.
        if (was === null) void import('../app/membership-notice.tsx')
        was = 'in'
      }
    }
    look()
    return status.subscribe(look)
  }, [status, queries])
}
