import { type JourneyMap, mapInfo } from '../domain/map/map-type.ts'
import * as contract from './contract/checks.ts'
import { followedWork } from './events/followed-work.ts'
import { isLive } from './events/live-intake.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { libraryOf } from './library.ts'
import type { Services } from './services.ts'

export function checkRoutes(implement: Implement, services: Services): void {
  const { storage, live, events } = services

  implement(contract.checkMap, async (c, { document }) => {
    if (document.kind !== 'map') return problem(c, 'not-found')
    const { workspaceId } = document
    const map = (await live.read(document)).document as unknown as JourneyMap
    const { dataSet: asked, parameters } = c.req.valid('json')
    const dataSetId = asked ?? mapInfo(map).dataSetId
    if (isLive(dataSetId)) await events.live.settle(workspaceId, async (one) => one === dataSetId)
    if (!(await events.store.get(workspaceId, dataSetId))) return problem(c, 'not-found')
    const { library } = await libraryOf(services, workspaceId)
    const { rules } = await storage.eventMappings.get(workspaceId, dataSetId)
    const input = { place: events.place, workspaceId, dataSetId, map, library, rules, parameters }
    return (await followedWork(c, events.workers, 'tell-check', input)) as never
  })
}
