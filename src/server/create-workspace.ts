import { demoWorkspace } from '../domain/demo/demo-workspace.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import type { Language } from '../i18n/message.ts'
import { digestOf } from './documents/kinds.ts'
import { newDocument } from './documents/new-document.ts'
import type { Services } from './services.ts'

/**
 * Makes a workspace with its library and its demo content, all or nothing.
 * @returns the workspace's id
 */
export async function createWorkspace(
  { storage, context }: Pick<Services, 'storage' | 'context'>,
  { ownerId, language }: { readonly ownerId: string; readonly language: Language },
): Promise<string> {
  const translate = translatorFor(language)
  const make = context()
  const workspaceId = make.newId()
  const demo = demoWorkspace(translate, make)
  const contents = [
    { kind: 'library', id: make.newId(), document: demo.library } as const,
    ...demo.personas.map(({ id, persona }) => ({ kind: 'persona', id, document: persona }) as const),
    ...demo.maps.map(({ id, map }) => ({ kind: 'map', id, document: map }) as const),
  ]
  await storage.transaction(async (repositories) => {
    await repositories.workspaces.create({ id: workspaceId, name: translate('server.workspace.name'), language })
    await repositories.workspaces.setMember(workspaceId, ownerId, 'owner')
    for (const content of contents) {
      await repositories.documents.create(newDocument(content, { workspaceId, createdBy: ownerId }))
    }
  })
  // Lists show what was changed last first; the richest map is to stand on top.
  for (const { id, map } of demo.maps.toReversed()) {
    await storage.documents.setSummary(workspaceId, id, digestOf({ kind: 'map', document: map }), 1)
  }
  return workspaceId
}
