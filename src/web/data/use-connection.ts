import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DocumentType } from '../../domain/document-type.ts'
import type { Connection } from '../../sync/client.ts'
import { followRights } from './follow-rights.ts'
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

/** All that depends on somebody's rights follows them, at once. */
function useRightsFollow({ status }: Pick<Connection<DocumentType>, 'status'>): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      followRights(status, {
        changed: () => void queries.invalidateQueries({ queryKey: meQuery.queryKey }),
        // Who loses a right is to read of it within a second: the words are there when they are needed.
        entered: () => void import('../app/membership-notice.tsx'),
      }),
    [status, queries],
  )
}
