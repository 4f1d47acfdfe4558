import { z } from 'zod'
import type { GuestSeen } from '../storage/guests.ts'
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

function itemOf(link: ShareLink, guests: readonly GuestSeen[] = []): LinkItem {
  const { id, name, grants, passwordHash, createdAt, expiresAt, lastUsedAt, useCount } = link
  return {
    id,
    name,
    grants,
    hasPassword: passwordHash !== null,
    createdAt: createdAt.getTime(),
    expiresAt: expiresAt?.getTime() ?? null,
    lastUsedAt: lastUsedAt?.getTime() ?? null,
    useCount,
    guests: guests
      .filter(({ linkId }) => linkId === id)
      .map(({ userId, name, createdAt, lastSeenAt }) => {
        return { userId, name, cameAt: createdAt.getTime(), seenAt: lastSeenAt.getTime() }
      }),
  }
}

/** Links to a document for people without an account: made, listed and revoked by who may share it. */
export function linkRoutes(implement: Implement, { storage, live, audit, context, now }: Services): void {
  implement(contract.listLinks, async (c, { document }) => {
    const links = await storage.shareLinks.list(document.workspaceId, document.id)
    const guests = await storage.guests.ofDocument(document.id)
    return c.json({ items: links.map((link) => itemOf(link, guests)) }, 200)
  })

  implement(contract.createLink, async (c, { document, principal: { account } }) => {
    const { name, grants, days, password } = c.req.valid('json')
    if (document.kind === 'library') return problem(c, 'not-shareable')
    const secret = freshSecret()
    const link = await storage.shareLinks.create({
      id: context().newId(),
      workspaceId: document.workspaceId,
      documentId: document.id,
      createdBy: account.id,
      name,
      grants,
      passwordHash: password === undefined ? null : await hashPassword(password),
      expiresAt: endAfter(days, now()),
      secret,
    })
    const entry = { workspaceId: document.workspaceId, actorId: account.id, target: document.id }
    await audit.record({
      ...entry,
      action: 'link-made',
      detail: { link: link.id, grants, days, password: password !== undefined },
    })
    const embedPath = link.passwordHash === null ? `${EMBED_PATH}/${secret}` : null
    return c.json({ link: itemOf(link), path: `${LINK_PATH}/${secret}`, embedPath }, 201)
  })

  implement(contract.revokeLink, async (c, { document, principal: { account } }) => {
    const revoked = await storage.shareLinks.revoke(document.workspaceId, document.id, c.req.valid('param').linkId)
    if (!revoked) return problem(c, 'not-found')
    for (const { userId, linkId } of await storage.guests.ofDocument(document.id)) {
      if (linkId === revoked.id) live.askAnew({ userId })
    }
    const entry = { workspaceId: document.workspaceId, actorId: account.id, target: document.id }
    await audit.record({ ...entry, action: 'link-revoked', detail: { link: revoked.id } })
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
