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

export type OtherMaps = {
  /** Of the workspace's active maps, those of today that have a touchpoint in common with this one and say how it feels; the last changed first. */
  judging(document: DocumentRecord): Promise<readonly { id: string; title: string; judged: Judgements }[]>
}

export function judgementRoutes(implement: Implement, others: OtherMaps): void {
  implement(contract.listJudgements, async (c, { document }) => {
    if (document.kind !== 'map') return problem(c, { reason: 'not-found' })
    const found = await others.judging(document)
    const items = found.map(({ judged, ...map }) => {
      return { ...map, touchpoints: [...judged].map(([key, one]) => ({ key, ...one })) }
    })
    return c.json({ items }, 200)
  })
}

export function otherMaps(services: Services): OtherMaps {
  const { storage, live } = services
  /** By map and library as they stood: to read a map anew costs more than all else here. */
  const kept = new Map<string, Judgements>()

  return {
    async judging(document) {
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
      const found = []
      for await (const map of mapsOf(document.workspaceId)) {
        if (map.id === document.id) continue
        const judged = new Map([...(await judgedBy(map))].filter(([key]) => here.has(key)))
        if (judged.size > 0) found.push({ id: map.id, title: map.title, judged })
      }
      return found
    },
  }

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
