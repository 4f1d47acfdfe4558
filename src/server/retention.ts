import { retentionOf, setRetention } from '../storage/retention.ts'
import * as contract from './contract/retention.ts'
import type { Implement } from './http/implement.ts'
import type { Services } from './services.ts'

export function retentionRoutes(implement: Implement, { storage, audit }: Services): void {
  implement(contract.getRetention, async (c, { principal }) =>
    c.json(await retentionOf(storage.db, principal.workspace.id), 200),
  )

  implement(contract.putRetention, async (c, { principal: { workspace, account } }) => {
    const retention = c.req.valid('json')
    await setRetention(storage.db, workspace.id, retention)
    const entry = { workspaceId: workspace.id, actorId: account.id, target: workspace.id }
    await audit.record({ ...entry, action: 'retention-changed', detail: retention })
    return c.json(retention, 200)
  })
}
