import { expectedMap } from '../domain/compare/expected-map.ts'
import { futureMap } from '../domain/compare/future-map.ts'
import { mapTitle } from '../domain/map/display.ts'
import { mapInfo } from '../domain/map/map-type.ts'
import { ok, type Refusal, type Result, refuse } from '../domain/result.ts'
import { buildPersona } from '../domain/templates/persona-sketch.ts'
import { mapFromTemplate } from '../domain/templates/registry.ts'
import { buildMap } from '../domain/templates/sketch.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { DocumentItem } from './contract/documents.ts'
import * as contract from './contract/documents.ts'
import { commandOf, type DocumentContent, titled, titleOf } from './documents/kinds.ts'
import { newDocuments } from './documents/new-documents.ts'
import { jsonWithEtag } from './http/conditional.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Authorised, Principal } from './policy/authorised.ts'
import type { Services } from './services.ts'

type Records = Record<string, Record<string, Record<string, unknown>>>

export function itemOf(record: DocumentRecord): DocumentItem {
  const { id, kind, status, title, summary, createdAt, updatedAt } = record
  return { id, kind, status, title, summary, createdAt: createdAt.getTime(), updatedAt: updatedAt.getTime() }
}

export function documentRoutes(implement: Implement, services: Services): void {
  const { storage, live, context } = services

  implement(contract.listDocuments, async (c, { principal }) => {
    const { kind = contract.MADE_KINDS, status, search, limit, after } = c.req.valid('query')
    const query = { workspaceId: principal.workspace.id, kind, status, search, limit, cursor: after }
    const page = await storage.documents.list(query)
    return c.json({ items: page.documents.map(itemOf), next: page.nextCursor }, 200)
  })

  implement(contract.createDocument, async (c, { principal }) => {
    const { kind, title, from } = c.req.valid('json')
    const made = await contentFrom(services, principal, kind, from)
    if (!made.ok) return problem(c, made.refusal)
    const content = title === undefined ? made.value : titled(made.value, title)
    const owner = { workspaceId: principal.workspace.id, createdBy: principal.account.id }
    const encoded = await newDocuments(services, [{ ...content, id: context().newId() }], owner)
    if (!encoded.ok) return problem(c, encoded.refusal)
    const [document] = encoded.value
    if (!document) throw new Error('one content is one document')
    return c.json(itemOf(await storage.documents.create(document)), 201)
  })

  implement(contract.getDocument, async (c, { document }) => {
    const { version, document: records, setAside } = await live.read(document)
    return jsonWithEtag(c, {
      ...itemOf(document),
      // As the records say it now; what lists show follows a moment later.
      title: titleOf({ kind: document.kind, document: records } as DocumentContent),
      version,
      records: records as Records,
      setAside: setAside.length,
    })
  })

  implement(contract.runCommand, async (c, { document, principal }) => {
    const { command: name, args } = c.req.valid('json')
    const command = commandOf(document.kind, name)
    if (!command) return problem(c, { reason: 'unknown-command', at: 'command', values: { command: name } })
    const done = await live.execute(document, command, args, { userId: principal.account.id, context: context() })
    if (!done.ok) return problem(c, done.refusal)
    return c.json({ diff: [...done.value] }, 200)
  })

  async function setStatus(authorised: Authorised<'trash-document'>, status: DocumentRecord['status']) {
    const { principal, document } = authorised
    // The library is part of the workspace; it can't be put away.
    if (document.kind === 'library') return refuse('not-allowed')
    const record = await storage.documents.setStatus(principal.workspace.id, document.id, status)
    if (record) live.askAnew({ documentId: document.id })
    return record ? ok(itemOf(record)) : refuse('not-found')
  }

  const moves = [
    [contract.archiveDocument, 'archived'],
    [contract.trashDocument, 'trashed'],
    [contract.restoreDocument, 'active'],
  ] as const
  for (const [route, status] of moves) {
    implement(route, async (c, authorised) => {
      const moved = await setStatus(authorised, status)
      return moved.ok ? c.json(moved.value, 200) : problem(c, moved.refusal)
    })
  }

  implement(contract.purgeDocument, async (c, { principal, document }) => {
    if (!(await storage.documents.purge(principal.workspace.id, document.id))) return problem(c, 'not-in-trash')
    live.askAnew({ documentId: document.id })
    return c.body(null, 204)
  })
}

type Source =
  | { readonly source: 'empty'; readonly language?: string | undefined }
  | { readonly source: 'template'; readonly template: string; readonly language?: string | undefined }
  | { readonly source: 'copy' | 'future' | 'expectation'; readonly id: string }

/** What a new document of the kind holds. */
async function contentFrom(
  { live, policy, context }: Services,
  principal: Principal,
  kind: 'map' | 'persona',
  from: Source,
): Promise<Result<DocumentContent, Refusal>> {
  switch (from.source) {
    case 'empty':
      return ok(emptyContent(kind, from.language ?? principal.workspace.language, context))
    case 'template': {
      const language = from.language ?? principal.workspace.language
      const map = kind === 'map' ? mapFromTemplate(from.template, language, context()) : undefined
      return map ? ok({ kind: 'map', document: map }) : refuse('unknown-template', 'from.template')
    }
    case 'copy':
    case 'future':
    case 'expectation': {
      const allowed = await policy.authorise('read-document', { account: principal.account, principal }, from.id)
      if (!allowed.ok) return { ok: false, refusal: { ...allowed.refusal, at: 'from.id' } }
      const { document: original } = allowed.value
      // What is in another of the person's workspaces speaks of that one's library.
      if (original.kind !== kind || original.workspaceId !== principal.workspace.id)
        return refuse('not-found', 'from.id')
      const content = { kind, document: (await live.read(original)).document } as DocumentContent
      if (from.source !== 'copy')
        return content.kind === 'map' ? ok(derivedFrom(content, original.id, from.source)) : refuse('not-found')
      const say = translatorFor(principal.workspace.language)
      return ok(titled(content, say('server.copy', { title: titleOf(content) })))
    }
    default:
      return from satisfies never
  }
}

/** The map's own language names what comes of it. */
function derivedFrom(
  { document }: DocumentContent & { kind: 'map' },
  baseMapId: string,
  as: 'future' | 'expectation',
): DocumentContent {
  const say = translatorFor(mapInfo(document).language)
  const names = { title: mapTitle(document, say) }
  return as === 'future'
    ? { kind: 'map', document: futureMap(document, { baseMapId, title: say('compare.future.title', names) }) }
    : { kind: 'map', document: expectedMap(document, { baseMapId, title: say('compare.expected.title', names) }) }
}

function emptyContent(kind: 'map' | 'persona', language: string, context: Services['context']): DocumentContent {
  return kind === 'map'
    ? { kind, document: buildMap({ title: '', language, lanes: [], stages: [] }, context()) }
    : { kind, document: buildPersona({ name: '', language, traits: {} }, context()) }
}
