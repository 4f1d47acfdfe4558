import { living } from '../domain/map/columns.ts'
import { type JourneyMap, mapInfo } from '../domain/map/map-type.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { findingWords, toldFinding } from '../journeys/findings/finding-words.ts'
import { findingsOf } from '../journeys/findings/findings.ts'
import * as contract from './contract/findings.ts'
import { ANALYSIS_MS } from './events/analysis-time.ts'
import { isLive } from './events/live-intake.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { OtherMaps } from './judgements.ts'
import { libraryOf } from './library.ts'
import type { Services } from './services.ts'

export function findingRoutes(implement: Implement, services: Services, others: OtherMaps): void {
  const { storage, live, events } = services

  implement(contract.listFindings, async (c, { document }) => {
    if (document.kind !== 'map') return problem(c, 'not-found')
    const { workspaceId } = document
    const map = (await live.read(document)).document as unknown as JourneyMap
    const { library } = await libraryOf(services, workspaceId)
    const { dataSet: asked, parameters } = c.req.valid('json')
    const id = asked ?? mapInfo(map).dataSetId
    const dataSet = id === '' || id === contract.NO_DATA_SET ? null : await events.store.get(workspaceId, id)
    if (!dataSet && asked !== undefined && asked !== contract.NO_DATA_SET) return problem(c, 'not-found')
    const language = c.get('language')
    const judging = await others.judging(document)
    let check = null
    if (dataSet) {
      if (isLive(dataSet.id)) await events.live.settle(workspaceId, async (one) => one === dataSet.id)
      const { rules } = await storage.eventMappings.get(workspaceId, dataSet.id)
      const input = { place: events.place, workspaceId, dataSetId: dataSet.id, map, library, rules, parameters }
      const work = await events.workers.run('check-map', input, { signal: c.req.raw.signal, timeLimitMs: ANALYSIS_MS })
      const checked = work.ok ? work.value : work
      if (!checked.ok) return problem(c, checked.refusal)
      check = checked.value
    }
    const records = new Map(living(map.dismissals).map((one) => [one.id, one]))
    const dismissals = new Map([...records].map(([id, { why }]) => [id, why]))
    const found = findingsOf({ map, library, check, others: judging }, dismissals)
    const titles = new Map(judging.map(({ id, title }) => [id, title]))
    const translate = translatorFor(language)
    const words = findingWords({ map, library, language, translate, titleOfMap: (id) => titles.get(id) ?? '' })
    const answer = {
      dataSet: dataSet && check ? { id: dataSet.id, name: dataSet.name, journeys: check.basis.cases } : null,
      open: found.open.map((one) => toldFinding(one, words)),
      dismissed: found.dismissed.map(({ finding, why }) => {
        const { personId = '', dismissedAt = 0 } = records.get(finding.id) ?? {}
        return { ...toldFinding(finding, words), why, personId, dismissedAt }
      }),
    }
    return c.json(answer, 200)
  })
}
