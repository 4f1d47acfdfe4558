import type { JourneyMap } from '../domain/map/map-type.ts'
import type { Judgements } from '../journeys/findings/finding.ts'
import { judgementsOf } from '../journeys/findings/touchpoint-findings.ts'
import type { DocumentRecord } from '../storage/documents.ts'
import * as contract from './contract/judgements.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { libraryOf } from './library.ts'
import type { Services } from './services.ts'

/** Maps read at a time, and most whose judgements are kept in memory. */
const PAGE = 200
const MOST_KEPT = 2_000

export function judgementRoutes(implement: Implement, services: Services): void {
  const { storage, live } = services
  /** By map and library as they stood: to read a map anew costs more than all else here. */
  const kept = new Map<string, Judgements>()

  implement(contract.listJudgements, async (c, { document }) => {
    if (document.kind !== 'map') return problem(c, { reason: 'not-found' })
    const { record, library } = await libraryOf(services, document.workspaceId)
    const judgedBy = async (map: DocumentRecord) => {
      const key = `${map.id} ${map.updatedAt.getTime()} ${record.updatedAt.getTime()}`
      const known = kept.get(key)
      if (known) return known
      const judged = judgementsOf((await live.read(map)).document as unknown as JourneyMap, library)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(key, judged)
      return judged
    }
    const here = await judgedBy(document)
    const items = []
    for await (const map of mapsOf(document.workspaceId)) {
      if (map.id === document.id) continue
      const touchpoints = [...(await judgedBy(map))]
        .filter(([key]) => here.has(key))
        .map(([key, one]) => ({ key, ...one }))
      if (touchpoints.length > 0) items.push({ id: map.id, title: map.title, touchpoints })
    }
    return c.json({ items }, 200)
  })

  async function* mapsOf(workspaceId: string): AsyncGenerator<DocumentRecord> {
    let cursor: string | null | undefined
    do {
      const query = { workspaceId, kind: ['map'] as const, status: 'active' as const, limit: PAGE }
      const page = await storage.documents.list(cursor ? { ...query, cursor } : query)
      yield* page.documents
      cursor = page.nextCursor
    } while (cursor)
  }
}
