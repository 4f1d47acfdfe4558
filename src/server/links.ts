import { z } from 'zod'
import type { ShareLink } from '../storage/share-links.ts'
import type { Storage } from '../storage/storage.ts'
import { hashPassword } from './accounts/password.ts'
import type { LinkItem } from './contract/links.ts'
import * as contract from './contract/links.ts'
import { EMBED_PATH, LINK_PATH } from './contract/pages.ts'
import { endAfter, freshSecret } from './fresh-secret.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

function itemOf({ id, name, passwordHash, createdAt, expiresAt, lastUsedAt, useCount }: ShareLink): LinkItem {
  return {
    id,
    name,
    hasPassword: passwordHash !== null,
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt?.getTime() ?? null,
    lastUsedAt: lastUsedAt?.getTime() ?? null,
    useCount,
  }
}

/** Links by which a map is read without an account: made, listed and revoked by who may share it. */
export function linkRoutes(implement: Implement, { storage, audit, context, now }: Services): void {
  implement(contract.listLinks, async (c, { document }) => {
    const links = await storage.shareLinks.list(document.workspaceId, document.id)
    return c.json({ items: links.map(itemOf) }, 200)
  })

  implement(contract.createLink, async (c, { document, principal: { account } }) => {
    const { name, days, password } = c.req.valid('json')
    if (document.kind !== 'map') return problem(c, 'not-shareable')
    const secret = freshSecret()
    const link = await storage.shareLinks.create({
      id: context().newId(),
      workspaceId: document.workspaceId,
      documentId: document.id,
      createdBy: account.id,
      name,
      passwordHash: password === undefined ? null : await hashPassword(password),
      expiresAt: endAfter(days, now()),
      secret,
    })
    const entry = { workspaceId: document.workspaceId, actorId: account.id, target: document.id }
    await audit.record({
      ...entry,
      action: 'link-made',
      detail: { link: link.id, days, password: password !== undefined },
    })
    const embedPath = link.passwordHash === null ? `${EMBED_PATH}/${secret}` : null
    return c.json({ link: itemOf(link), path: `${LINK_PATH}/${secret}`, embedPath }, 201)
  })

  implement(contract.revokeLink, async (c, { document, principal: { account } }) => {
    const removed = await storage.shareLinks.remove(document.workspaceId, document.id, c.req.valid('param').linkId)
    if (!removed) return problem(c, 'not-found')
    const entry = { workspaceId: document.workspaceId, actorId: account.id, target: document.id }
    await audit.record({ ...entry, action: 'link-revoked', detail: { link: removed.id } })
    return c.body(null, 204)
  })

  implement(contract.getEmbedding, async (c, { principal }) => {
    return c.json({ hosts: await embeddingHosts(storage, principal.workspace.id) }, 200)
  })

  implement(contract.putEmbedding, async (c, { principal }) => {
    const hosts = [...new Set(c.req.valid('json').hosts)]
    await storage.settings.set(principal.workspace.id, EMBEDDING, hosts)
    return c.json({ hosts }, 200)
  })
}

const EMBEDDING = 'embedding-hosts'

/** The hosts whose pages may show maps of the workspace in a frame. */
export async function embeddingHosts({ settings }: Pick<Storage, 'settings'>, workspaceId: string): Promise<string[]> {
  const kept = z.array(z.string()).safeParse(await settings.get(workspaceId, EMBEDDING))
  return kept.success ? kept.data : []
}
