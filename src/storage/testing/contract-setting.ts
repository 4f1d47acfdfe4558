import { after, before } from 'node:test'
import type { NewDocument } from '../documents.ts'
import type { Storage } from '../storage.ts'

/** What the contracts of the storage stand on: storage that is open while their tests run, and what may be put in. */
export type ContractSetting = {
  readonly storage: Storage
  /** An id or a name that no other run has. */
  readonly fresh: (kind: string) => string
  /** A workspace's id. */
  readonly workspace: () => Promise<string>
  /** Somebody's id. @param of the workspace of which they are a member */
  readonly user: (more?: { name?: string; role?: 'owner' | 'editor'; of?: string }) => Promise<string>
  /** A map of the workspace that isn't made yet. */
  readonly newDocument: (workspaceId: string, more?: Partial<NewDocument>) => NewDocument
}

/** To be called in a `describe`: opens the storage before its tests, and closes it behind them. */
export function contractSetting(open: () => Promise<Storage>): ContractSetting {
  let opened: Storage | undefined
  let made = 0
  before(async () => {
    opened = await open()
  })
  after(() => opened?.close())
  // Tests are described before there is a storage; it is asked for when they run.
  const storage = new Proxy({} as Storage, { get: (_, part) => opened?.[part as keyof Storage] })
  const fresh = (kind: string) => `${kind}-${process.pid}-${Date.now().toString(36)}-${made++}`
  return {
    storage,
    fresh,
    async workspace() {
      const id = fresh('workspace')
      await storage.workspaces.create({ id, name: 'Bicycles', language: 'sv' })
      return id
    },
    async user({ name = 'Åsa', role = 'editor', of } = {}) {
      const id = fresh('user')
      const row = { id, name, email: `${id}@example.org`, emailVerified: false, image: null }
      await storage.db.insertInto('user').values(row).execute()
      if (of !== undefined) await storage.workspaces.setMember(of, id, role)
      return id
    },
    newDocument: (workspaceId, more = {}) => ({
      id: fresh('document'),
      workspaceId,
      kind: 'map',
      title: 'Buying a bicycle',
      summary: { stages: 3 },
      searchText: '',
      createdBy: null,
      update: new TextEncoder().encode('first'),
      ...more,
    }),
  }
}
