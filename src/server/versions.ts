import type { AnyDocument } from '../domain/document-type.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import type { StoredVersion, VersionRecord } from '../storage/versions.ts'
import type { Version, VersionPerson } from './contract/versions.ts'
import * as contract from './contract/versions.ts'
import { typeOf } from './documents/kinds.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'
import { asToday } from './versions/earlier-records.ts'
import { restoreCommand } from './versions/restore-command.ts'

type Names = ReadonlyMap<string, Pick<VersionPerson, 'name' | 'guest'>>
/** As the contract's types have it. */
type Mutable = Record<string, Record<string, Record<string, unknown>>>

export function versionRoutes(implement: Implement, services: Services): void {
  const { storage, live } = services
  const { versions } = storage

  const itemsOf = async (records: readonly VersionRecord[]) => {
    const names = await versions.namesOf(idsOf(records))
    return records.map((record) => itemOf(record, names))
  }
  const answerOf = async (record: VersionRecord) => itemOf(record, await versions.namesOf(idsOf([record])))

  implement(contract.listVersions, async (c, { document }) => {
    const { limit, after } = c.req.valid('query')
    const page = await versions.list(document.id, { limit, cursor: after })
    const pending = live.checkpoints.pending(document.id)
    const ids = pending.ids()
    const names = await versions.namesOf(ids)
    const since = { contributors: ids.map((userId) => personOf(userId, names)), touched: touchedOf(pending.byRecord) }
    return c.json({ items: await itemsOf(page.versions), next: page.nextCursor, since }, 200)
  })

  implement(contract.getVersion, async (c, { document }) => {
    const found = await versions.get(document.id, c.req.valid('param').versionId)
    if (!found) return problem(c, 'not-found')
    const type = typeOf(document.kind)
    const records = asToday(type, found.records) as Mutable
    const answer = { ...(await answerOf(found)), version: type.version, records }
    return c.json({ ...answer, touched: found.touched as Record<string, string[]> }, 200)
  })

  implement(contract.saveVersion, async (c, { document, principal }) => {
    const { name } = c.req.valid('json')
    const wanted = { kind: 'named', name, createdBy: principal.account.id } as const
    const kept = await live.checkpoints.keep(document, wanted)
    return kept ? c.json(await answerOf(kept), 201) : problem(c, 'not-found')
  })

  implement(contract.nameVersion, async (c, { document, principal }) => {
    const { name } = c.req.valid('json')
    const { versionId } = c.req.valid('param')
    const named = await versions.rename(document.id, versionId, name, principal.account.id)
    return named ? c.json(await answerOf(named), 200) : problem(c, 'not-found')
  })

  implement(contract.restoreVersion, async (c, { document, principal }) => {
    const found = await versions.get(document.id, c.req.valid('param').versionId)
    if (!found) return problem(c, 'not-found')
    const restored = await restore(services, document, found, principal.account.id)
    if (!restored.ok) return problem(c, restored.refusal)
    const { version, changes } = restored.value
    return version ? c.json({ version: await answerOf(version), changes }, 200) : problem(c, 'not-found')
  })
}

/** What is there now is on disk as a version before anything is changed. */
async function restore({ live, context }: Services, document: DocumentRecord, to: StoredVersion, userId: string) {
  const { checkpoints } = live
  const present = await live.read(document)
  await checkpoints.keep(document, { kind: 'before-restore', createdBy: userId })
  let changed: AnyDocument | null = null
  const command = restoreCommand(typeOf(document.kind), to.records, (seen) => {
    changed = seen
  })
  const done = await live.execute(document, command, {}, { userId, context: context() })
  if (!done.ok) return done
  if (changed !== null && !isSame(present.document, changed)) {
    // Somebody wrote in the moment between; that is kept as well.
    await checkpoints.keepThis(
      document,
      { ...present, document: changed },
      { kind: 'before-restore', createdBy: userId },
    )
  }
  const version = await checkpoints.keep(document, { kind: 'restored', createdBy: userId, originAt: to.createdAt })
  return { ok: true, value: { version, changes: done.value.length } } as const
}

/** Records that nobody touched are the same objects. */
function isSame(one: AnyDocument, other: AnyDocument): boolean {
  return Object.entries(other).every(([name, rows]) => {
    const present = one[name] ?? {}
    const ids = Object.keys(rows)
    return ids.length === Object.keys(present).length && ids.every((id) => present[id] === rows[id])
  })
}

function idsOf(records: readonly VersionRecord[]): string[] {
  return [
    ...new Set(records.flatMap(({ createdBy, contributors }) => [...contributors, ...(createdBy ? [createdBy] : [])])),
  ]
}

function personOf(userId: string, names: Names): VersionPerson {
  const found = names.get(userId)
  return { userId, name: found?.name ?? null, guest: found?.guest ?? null }
}

function itemOf(record: VersionRecord, names: Names): Version {
  const { id, kind, name, createdAt, createdBy, originAt, contributors } = record
  return {
    id,
    kind,
    name,
    createdAt: createdAt.getTime(),
    createdBy: createdBy === null ? null : personOf(createdBy, names),
    originAt: originAt?.getTime() ?? null,
    contributors: contributors.map((userId) => personOf(userId, names)),
  }
}

function touchedOf(byRecord: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> {
  return Object.fromEntries([...byRecord].map(([record, users]) => [record, [...users]]))
}
