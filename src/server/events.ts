import type { Context } from 'hono'
import { z } from 'zod'
import type { Imported } from '../domain/bundle.ts'
import { emptyDocument } from '../domain/document-type.ts'
import { libraryType } from '../domain/library/library-type.ts'
import { refuse } from '../domain/result.ts'
import { encodeMap, encodePersona } from '../formats/json/encode.ts'
import { translatorFor } from '../i18n/catalogues.ts'
import { ANALYSES } from '../journeys/registry.ts'
import type { DataSet } from '../storage/events/data-set.ts'
import { hashKeyOf, idsOf } from '../storage/events/hashed-ids.ts'
import * as contract from './contract/events.ts'
import { itemOf } from './documents.ts'
import { ANALYSIS_MS } from './events/analysis-time.ts'
import { followedWork } from './events/followed-work.ts'
import { withKeptRules } from './events/kept-rules.ts'
import { isLive } from './events/live-intake.ts'
import { readSent } from './events/read-sent.ts'
import { refusedCsv, toldPage } from './events/refused-rows.ts'
import type { ServerEnv } from './http/environment.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import { writeImported } from './imports/write-imported.ts'
import type { Services } from './services.ts'

/** A data set of a hundred million events is written anew in a few minutes. */
const ERASURE_MS = 60 * 60_000

export function eventRoutes(implement: Implement, services: Services): void {
  const { events, audit, storage } = services
  const { store, place } = events

  implement(contract.sendEvents, async (c, { principal: { workspace } }) => {
    const { source, events: sent } = c.req.valid('json')
    const visitor = () =>
      events.live.visitorOf(workspace.id, c.get('address') ?? '', c.req.header('user-agent') ?? '', services.now())
    const { taken, refused } = await readSent(sent, { visitor, newId: services.context().newId })
    const accepted = await events.live.add({ workspaceId: workspace.id, source }, taken)
    const translate = translatorFor(c.get('language'))
    const told = refused.map(({ index, reason, field }) => ({
      index,
      reason,
      message: translate(`events.sent.${reason}`, { field }),
    }))
    return c.json({ accepted, duplicates: taken.length - accepted, refused: told }, 200)
  })

  implement(contract.listDataSets, async (c, { principal: { workspace } }) => {
    // What came first a moment ago is to be seen; more of it comes in by itself.
    await events.live.settle(workspace.id, (id) => store.get(workspace.id, id).then((found) => found === null))
    const [sets, mappings] = await Promise.all([store.list(workspace.id), storage.eventMappings.counts(workspace.id)])
    return c.json({ items: sets.map((one) => answerOf(one, mappings)) }, 200)
  })

  implement(contract.getDataSet, async (c, { principal: { workspace } }) => {
    const found = await store.get(workspace.id, c.req.valid('param').id)
    if (!found) return problem(c, 'not-found')
    return c.json(answerOf(found, await storage.eventMappings.counts(workspace.id)), 200)
  })

  implement(contract.renameDataSet, async (c, { principal: { workspace } }) => {
    const renamed = await store.rename(workspace.id, c.req.valid('param').id, c.req.valid('json').name)
    if (!renamed) return problem(c, 'not-found')
    return c.json(answerOf(renamed, await storage.eventMappings.counts(workspace.id)), 200)
  })

  implement(contract.dropDataSet, async (c, { principal: { workspace, account } }) => {
    const { id } = c.req.valid('param')
    const dataSet = await store.get(workspace.id, id)
    if (!dataSet || !(await store.drop(workspace.id, id))) return problem(c, 'not-found')
    await storage.eventMappings.drop(workspace.id, id)
    const detail = { events: dataSet.events }
    await audit.record({ workspaceId: workspace.id, actorId: account.id, action: 'events-dropped', target: id, detail })
    return c.body(null, 204)
  })

  implement(contract.eraseFromDataSet, async (c, { principal: { workspace, account } }) => {
    const { id } = c.req.valid('param')
    const { customer, column, confirm } = c.req.valid('json')
    // Those that wait would come in afterwards.
    if (isLive(id)) await events.live.settle(workspace.id, async (one) => one === id)
    const key = await hashKeyOf(storage.settings)
    const erasure = { ids: column === null ? idsOf(customer, key) : new Set([customer]), column }
    const input = { place, workspaceId: workspace.id, dataSetId: id, erasure, isTrial: !confirm }
    const work = await events.workers.run('erase-events', input, { timeLimitMs: ERASURE_MS })
    if (!work.ok) return problem(c, work.refusal)
    const erased = work.value
    if (!erased) return problem(c, 'not-found')
    const isErased = confirm && erased.events > 0
    if (isErased) {
      const detail = { events: erased.events, journeys: erased.cases }
      const entry = { workspaceId: workspace.id, actorId: account.id, target: id, detail }
      await audit.record({ ...entry, action: 'events-erased' })
    }
    return c.json({ ...erased, isErased }, 200)
  })

  implement(contract.profileDataSet, async (c, { principal: { workspace } }) => {
    const input = { place, workspaceId: workspace.id, dataSetId: c.req.valid('param').id }
    const work = await events.workers.run('profile-events', input, {
      signal: c.req.raw.signal,
      timeLimitMs: ANALYSIS_MS,
    })
    const profile = work.ok ? work.value : work
    if (!profile.ok) return problem(c, profile.refusal)
    const { names, columns, otherNames } = profile.value
    return c.json(
      { names: [...names], otherNames, columns: columns.map((one) => ({ ...one, values: [...one.values] })) },
      200,
    )
  })

  implement(contract.listRefused, async (c, { principal: { workspace } }) => {
    const found = await store.refused(workspace.id, c.req.valid('param').id)
    if (!found) return problem(c, 'not-found')
    const items = await toldPage(found.rows, c.req.valid('query'), c.get('language'))
    return c.json({ items, all: found.all }, 200)
  })

  implement(contract.exportRefused, async (c, { principal: { workspace } }) => {
    const found = await store.refused(workspace.id, c.req.valid('param').id)
    if (!found) return problem(c, 'not-found')
    return c.body(refusedCsv(found.rows, c.get('language')), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="refused-rows.csv"',
    })
  })

  implement(contract.getMapping, async (c, { principal: { workspace } }) => {
    const { id } = c.req.valid('param')
    if (!(await store.get(workspace.id, id))) return problem(c, 'not-found')
    const { rules, version } = await storage.eventMappings.get(workspace.id, id)
    return c.json({ rules: [...rules], version }, 200)
  })

  implement(contract.replaceMapping, async (c, { principal: { workspace } }) => {
    const { id } = c.req.valid('param')
    const asked = c.req.valid('json')
    if (!(await store.get(workspace.id, id))) return problem(c, 'not-found')
    const kept = await storage.eventMappings.replace(workspace.id, id, asked.rules, asked.version)
    return kept ? c.json({ rules: [...kept.rules], version: kept.version }, 200) : problem(c, 'mapping-changed')
  })

  implement(contract.listAnalyses, (c) =>
    c.json({ items: ANALYSES.map(({ id, parameters }) => ({ id, parameters: schemaOf(parameters) })) }, 200),
  )

  implement(contract.runAnalysis, async (c, { principal: { workspace } }) => {
    const { id, analysis } = c.req.valid('param')
    if (isLive(id)) await events.live.settle(workspace.id, async (one) => one === id)
    const parameters = await withKeptRules(storage, workspace.id, id, c.req.valid('json').parameters)
    const input = { place, workspaceId: workspace.id, dataSetId: id, analysis, parameters }
    return (await followedWork(c, events.workers, 'run-analysis', input)) as never
  })

  const draft = async (
    c: Context<ServerEnv>,
    workspaceId: string,
    id: string,
    asked: z.infer<typeof contract.draftRequest>,
  ) => {
    const { of, place: at, parameters, name, channel, seen } = asked
    const dataSet = await store.get(workspaceId, id)
    if (!dataSet) return refuse('not-found')
    const mapping = await storage.eventMappings.get(workspaceId, id)
    const isAsSeen = seen?.updatedAt === dataSet.updatedAt && seen.mappingVersion === mapping.version
    if (seen && !isAsSeen) return refuse('events-changed')
    const input = {
      place,
      dataSet,
      workspaceId,
      of,
      at,
      parameters: await withKeptRules(storage, workspaceId, id, parameters),
      rules: mapping.rules,
      name: name ?? null,
      channel: channel ?? null,
      language: c.get('language'),
    }
    const work = await events.workers.run('draft-events', input, { signal: c.req.raw.signal, timeLimitMs: ANALYSIS_MS })
    return work.ok ? work.value : work
  }

  implement(contract.makeDraft, async (c, { principal }) => {
    const asked = c.req.valid('json')
    const drafted = await draft(c, principal.workspace.id, c.req.valid('param').id, asked)
    if (!drafted.ok) return problem(c, drafted.refusal)
    const written = await writeImported(services, principal, drafted.value, new Map())
    if (!written.ok) return problem(c, written.refusal)
    const made = written.value.find(({ kind }) => kind === (asked.of === 'journey' ? 'map' : 'persona'))
    if (!made) throw new Error('nothing was made of a draft')
    return c.json(itemOf(made), 201)
  })

  implement(contract.makeDraftFile, async (c, { principal: { workspace } }) => {
    const drafted = await draft(c, workspace.id, c.req.valid('param').id, c.req.valid('json'))
    return drafted.ok ? c.json(fileOf(drafted.value), 200) : problem(c, drafted.refusal)
  })
}

function answerOf(
  { originals, imports: _, ...dataSet }: DataSet,
  mappings: ReadonlyMap<string, contract.DataSetAnswer['mapping']>,
): contract.DataSetAnswer {
  const mapping = mappings.get(dataSet.id) ?? { rules: 0, version: 0 }
  return { ...dataSet, keepsOriginals: originals.length > 0, mapping }
}

/** Polku's own file of what was drafted. */
function fileOf({ maps: [map], personas: [persona] }: Imported): Record<string, unknown> {
  if (map) return JSON.parse(encodeMap(map))
  if (persona) return JSON.parse(encodePersona({ ...persona, library: emptyDocument(libraryType), files: [] }))
  throw new Error('nothing was drafted')
}

function schemaOf(parameters: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(parameters, { unrepresentable: 'any', io: 'input' }) as Record<string, unknown>
}
