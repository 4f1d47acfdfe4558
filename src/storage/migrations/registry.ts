import type { QueryExecutorProvider } from 'kysely'
import * as accounts from './0001-accounts.ts'
import * as workspaces from './0002-workspaces.ts'
import * as documents from './0003-documents.ts'
import * as membership from './0004-membership.ts'
import * as versions from './0005-versions.ts'
import * as comments from './0006-comments.ts'
import * as access from './0007-access.ts'
import * as signingIn from './0008-signing-in.ts'
import * as bridges from './0010-bridges.ts'
import * as nodes from './0011-nodes.ts'
import * as personalData from './0012-personal-data.ts'
import * as guests from './0013-guests.ts'
import * as liveEvents from './0014-live-events.ts'
import * as endedInvitations from './0016-ended-invitations.ts'
import * as eventMappings from './0017-event-mappings.ts'
import * as ownerItems from './0018-owner-items.ts'

export type Migration = { readonly name: string; readonly up: (db: QueryExecutorProvider) => Promise<void> }

/** Forward only, one number after the other. What a release has shipped is never edited; a change is a new file. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0001-accounts', up: accounts.up },
  { name: '0002-workspaces', up: workspaces.up },
  { name: '0003-documents', up: documents.up },
  { name: '0004-membership', up: membership.up },
  { name: '0005-versions', up: versions.up },
  { name: '0006-comments', up: comments.up },
  { name: '0007-access', up: access.up },
  { name: '0008-signing-in', up: signingIn.up },
  { name: '0010-bridges', up: bridges.up },
  { name: '0011-nodes', up: nodes.up },
  { name: '0012-personal-data', up: personalData.up },
  { name: '0013-guests', up: guests.up },
  { name: '0014-live-events', up: liveEvents.up },
  { name: '0016-ended-invitations', up: endedInvitations.up },
  { name: '0017-event-mappings', up: eventMappings.up },
  { name: '0018-owner-items', up: ownerItems.up },
]
