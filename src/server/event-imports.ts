import { randomUUID } from 'node:crypto'
import type { Refusal, Result } from '../domain/result.ts'
import { explainRefusal } from '../formats/import/explain.ts'
import type { Language } from '../i18n/message.ts'
import type { DataSet } from '../storage/events/data-set.ts'
import type { WriteTarget } from '../storage/events/event-store.ts'
import { hashKeyOf } from '../storage/events/hashed-ids.ts'
import * as contract from './contract/events.ts'
import type { EventImport } from './events/event-imports.ts'
import { toldRow } from './events/refused-rows.ts'
import type { Implement } from './http/implement.ts'
import { problem } from './http/problem.ts'
import type { Services } from './services.ts'

export function eventImportRoutes(implement: Implement, services: Services): void {
  const { events, audit, storage } = services
  const { store, imports } = events

  implement(contract.listEventImports, async (c, { principal: { workspace } }) => {
    await imports.sweep(workspace.id, services.now())
    const items = await imports.list(workspace.id)
    return c.json({ items: items.map((one) => toldImport(one, c.get('language'))) }, 200)
  })

  implement(contract.beginEventImport, async (c, { principal: { workspace } }) => {
    const { file, bytes } = c.req.valid('json')
    return c.json(toldImport(await imports.begin(workspace.id, file, bytes), c.get('language')), 201)
  })

  implement(contract.getEventImport, async (c, { principal: { workspace } }) => {
    const found = await imports.get(workspace.id, c.req.valid('param').id)
    return found ? c.json(toldImport(found, c.get('language')), 200) : problem(c, 'not-found')
  })

  implement(contract.sendEventBytes, async (c, { principal: { workspace } }) => {
    const piece = new Uint8Array(await c.req.arrayBuffer())
    const received = await imports.receive(workspace.id, c.req.valid('param').id, c.req.valid('query').at, piece)
    return received.ok ? c.json(toldImport(received.value, c.get('language')), 200) : problem(c, received.refusal)
  })

  implement(contract.previewEventImport, async (c, { principal: { workspace } }) => {
    const { settings } = c.req.valid('json')
    const preview = await imports.preview(workspace.id, c.req.valid('param').id, settings, c.req.raw.signal)
    if (!preview.ok) return problem(c, preview.refusal)
    const { rows, refused, columns, sheets, objectTypes, mapping: _, ...rest } = preview.value
    const language = c.get('language')
    return c.json(
      {
        ...rest,
        columns: columns.map((column) => ({ ...column, values: [...column.values] })),
        sheets: [...sheets],
        objectTypes: [...objectTypes],
        rows: rows.map((row) => ({ ...row, attributes: row.attributes && { ...row.attributes } })),
        refused: refused.map((row) => toldRow(row, language)),
      },
      200,
    )
  })

  implement(contract.startEventImport, async (c, { principal: { workspace, account } }) => {
    const { into, settings, keepOriginal, hashIds } = c.req.valid('json')
    const target: WriteTarget =
      'name' in into ? { kind: 'new', id: randomUUID(), name: into.name } : { kind: into.mode, id: into.id }
    if (target.kind !== 'new' && !(await store.get(workspace.id, target.id))) return problem(c, 'not-found')
    const hashKey = hashIds ? await hashKeyOf(storage.settings) : null
    const options = { target, settings, keepOriginal, hashKey }
    const whenDone = async (result: Result<DataSet>) => {
      if (!result.ok) return
      const detail = { mode: target.kind, events: result.value.events, hashed: hashIds }
      await audit.record({
        workspaceId: workspace.id,
        actorId: account.id,
        action: 'events-imported',
        target: result.value.id,
        detail,
      })
    }
    const started = await imports.start(workspace.id, c.req.valid('param').id, options, whenDone)
    return started.ok ? c.json(toldImport(started.value, c.get('language')), 202) : problem(c, started.refusal)
  })

  implement(contract.cancelEventImport, async (c, { principal: { workspace } }) => {
    const found = await imports.cancel(workspace.id, c.req.valid('param').id)
    return found ? c.json(toldImport(found, c.get('language')), 200) : problem(c, 'not-found')
  })

  implement(contract.dropEventImport, async (c, { principal: { workspace } }) => {
    const dropped = await imports.drop(workspace.id, c.req.valid('param').id)
    return dropped ? c.body(null, 204) : problem(c, 'not-found')
  })
}

function toldImport(one: EventImport, language: Language): contract.EventImportAnswer {
  const { settings: _, workspaceId: __, targetId: ___, runner: ____, problem: why, ...rest } = one
  const seconds = one.elapsedMs / 1000
  const share = one.bytes === 0 ? 1 : one.bytesRead / one.bytes
  const isMoving = one.state === 'running' && share > 0.01 && seconds > 0.5
  return {
    ...rest,
    eventsPerSecond: seconds > 0 ? Math.round(one.events / seconds) : 0,
    secondsLeft: isMoving ? Math.round((seconds / share) * (1 - share) * 10) / 10 : null,
    problem: why && toldProblem({ reason: why.reason, ...(why.values ? { values: why.values } : {}) }, language),
  }
}

function toldProblem(refusal: Refusal, language: Language) {
  return { reason: refusal.reason, message: explainRefusal(refusal, language) }
}
