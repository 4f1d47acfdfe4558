import { translatorFor } from '../i18n/catalogues.ts'
import type { Language } from '../i18n/message.ts'
import { createWorkspace } from './create-workspace.ts'
import type { Services } from './services.ts'

/**
 * At the first start: an owner and their workspace.
 * @returns the id of the owner of the oldest workspace
 */
export async function seedWorkspace(
  services: Pick<Services, 'storage' | 'accounts' | 'context'>,
  language: Language,
): Promise<string> {
  const { workspaces } = services.storage
  const [oldest] = await workspaces.list()
  if (oldest) {
    const owner = (await workspaces.members(oldest.id)).find(({ role }) => role === 'owner')
    if (!owner) throw new Error('a workspace without an owner')
    return owner.userId
  }
  const ownerId = await services.accounts.create(translatorFor(language)('server.owner.name'))
  await createWorkspace(services, { ownerId, language })
  return ownerId
}
