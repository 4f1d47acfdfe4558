import { changeMessage } from '../domain/compare/change-message.ts'
import { comparisonOf } from '../domain/compare/compare-maps.ts'
import { changeKey } from '../domain/compare/map-change.ts'
import { plansFor, settledMessage } from '../domain/compare/planned-changes.ts'
import { type JourneyMap, mapInfo, mapType, type PlannedChange } from '../domain/map/map-type.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import * as contract from './contract/compare.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { libraryOf } from './library.ts'
import type { Services } from './services.ts'
import { asToday } from './versions/earlier-records.ts'

export function compareRoutes(implement: Implement, services: Services): void {
  const { storage, live } = services
  const mapOf = async (record: DocumentRecord, versionId: string | undefined): Promise<JourneyMap | null> => {
    if (versionId === undefined) return (await live.read(record)).document as unknown as JourneyMap
    const found = await storage.versions.get(record.id, versionId)
    return found && (asToday(mapType, found.records) as unknown as JourneyMap)
  }

  implement(contract.compareDocuments, async (c, { document }) => {
    // Whoever may read one map of a workspace may read all; one of another workspace is not found.
    const other = await storage.documents.get(document.workspaceId, c.req.valid('param').otherId)
    if (document.kind !== 'map' || other?.kind !== 'map') return problem(c, { reason: 'not-found' })
    const asked = c.req.valid('query')
    const [before, after] = await Promise.all([mapOf(document, asked.before), mapOf(other, asked.after)])
    if (!before || !after) return problem(c, { reason: 'not-found' })
    const comparison = comparisonOf(before, after, document.id === other.id ? { by: 'identity' } : {})
    const { library } = await libraryOf(services, document.workspaceId)
    const names = await personaNames(services, document.workspaceId, [before, after])
    const words = {
      ...comparison,
      library,
      personaName: (id: string) => names.get(id) ?? '',
      translate: translatorFor(c.get('language')),
    }
    const plans = plansFor(document.id, after, comparison)
    const planOf = (key: string) => {
      const found = plans?.byKey.get(key)
      return found ? planAnswer(found) : null
    }
    const changes = comparison.changes.map((change) => {
      const key = changeKey(change)
      return { ...change, key, message: changeMessage(change, words), plan: planOf(key) }
    })
    const settled = (plans?.settled ?? []).map((each) => ({
      key: each.plan.id,
      message: settledMessage(each, { ...words, before, after }),
      outcome: each.outcome,
      plan: planAnswer(each.plan),
    }))
    const side = (id: string, map: JourneyMap) => ({ id, title: mapInfo(map).title })
    return c.json(
      {
        before: side(document.id, before),
        after: side(other.id, after),
        matchedBy: comparison.matching.by,
        pair: comparison.pair,
        settled,
        // One schema says what may be there for all kinds of change, where the type tells the kinds apart.
        changes: changes as unknown as contract.MapChangeItem[],
      },
      200,
    )
  })
}

function planAnswer({ name, description, ownerId, state }: PlannedChange) {
  return { name, description, ownerId, state }
}

async function personaNames(
  { storage }: Services,
  workspaceId: string,
  maps: readonly JourneyMap[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(maps.flatMap(({ personas }) => Object.keys(personas)))]
  const records = await Promise.all(ids.map((id) => storage.documents.get(workspaceId, id)))
  return new Map(records.flatMap((record) => (record?.kind === 'persona' ? [[record.id, record.title]] : [])))
}
