import { randomUUID } from 'node:crypto'
import { open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ok, type Refusal, type Result, refuse } from '../../domain/result.ts'
import { type EventSettings, eventSettingsSchema } from '../../formats/events/event-settings.ts'
import { missing, replaceFile } from '../../storage/durable-file.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import { type EventPlace, eventStoreAt } from '../../storage/events/event-place.ts'
import type { WriteTarget } from '../../storage/events/event-store.ts'
import type { TakeInProgress } from '../../storage/events/take-in.ts'
import { makeFolder } from '../../storage/make-folder.ts'
import { processMark } from '../../storage/process-mark.ts'
import { IMPORT_STATES } from '../contract/events.ts'
import { faultLine, type Log } from '../log.ts'
import type { WorkerPool } from '../workers/pool.ts'
import type { PreviewOutput } from '../workers/tasks/preview-events.ts'

const recordSchema = z.object({
  id: z.string(),
  workspaceId: z.string(),
  file: z.string(),
  bytes: z.number(),
  createdAt: z.number(),
  state: z.enum(IMPORT_STATES),
  bytesRead: z.number(),
  events: z.number(),
  refused: z.number(),
  elapsedMs: z.number(),
  dataSetId: z.string().nullable(),
  /** The data set that it goes into; until it is there, only the import knows. */
  targetId: z.string().nullable().default(null),
  /** The process that takes it in. */
  runner: z.object({ pid: z.number(), mark: z.string() }).nullable().default(null),
  problem: z
    .object({ reason: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
    .nullable(),
  settings: eventSettingsSchema,
})
/** A file of events on its way in. */
export type EventImport = z.output<typeof recordSchema> & {
  /** Bytes of the file that are here. */
  readonly received: number
}
type Stored = z.output<typeof recordSchema>

export type StartOptions = {
  readonly target: WriteTarget
  readonly settings: EventSettings
  readonly keepOriginal: boolean
  readonly hashKey: string | null
}

type Running = {
  readonly abort: AbortController
  readonly ended: Promise<void>
  progress: TakeInProgress
  readonly begunAt: number
}

/** So often a process says that it still takes a file in; one on another machine that is silent for so long is gone. */
const RENEWED_MS = 20_000
const SILENT_MS = 120_000
const OWN_MARK = processMark(process.pid) ?? ''
const ID = /^[\w-]{1,64}$/
const FILE = 'file'
const RECORD = 'import.json'
/** A day is enough for the largest file that is taken. */
const TIME_LIMIT_MS = 24 * 60 * 60 * 1000
const PREVIEW_MS = 60_000
/** How long a file that nobody took in is kept, and an import is remembered. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export type ImportWorkers = {
  /** Takes files in, which may take hours. */
  readonly importing: WorkerPool
  /** Looks into files, for somebody who waits. */
  readonly asking: WorkerPool
}

export type EventImports = ReturnType<typeof openEventImports>

/**
 * Files of events, from their first byte until their events are in. Each has a folder with the file and what is known of it,
 * so that an upload goes on where it broke off and an import can be started again, also after the server was killed.
 */
export function openEventImports(place: EventPlace, { importing, asking }: ImportWorkers, log: Log) {
  const root = join(place.folder, 'imports')
  const store = eventStoreAt(place)
  const running = new Map<string, Running>()
  const at = (workspaceId: string, id: string) => join(root, workspaceId, id)

  async function read(workspaceId: string, id: string): Promise<Stored | null> {
    const text = await readFile(join(at(workspaceId, id), RECORD), 'utf8').catch(missing)
    return text === null ? null : recordSchema.parse(JSON.parse(text))
  }

  async function stored(workspaceId: string, id: string): Promise<Stored | null> {
    if (!ID.test(id)) return null
    const record = await read(workspaceId, id)
    if (record?.state !== 'running' || running.has(id)) return record
    // It may have ended while the record was read.
    const again = await read(workspaceId, id)
    if (again?.state !== 'running' || running.has(id) || (await isRunElsewhere(again))) return again
    return settled(again)
  }

  /** Whether another process takes it in. One on another machine tells by the record's time, which it renews. */
  async function isRunElsewhere({ workspaceId, id, runner }: Stored): Promise<boolean> {
    if (runner === null) return false
    const isOurs = runner.mark.split('/')[0] === OWN_MARK.split('/')[0]
    if (isOurs) return runner.pid !== process.pid && processMark(runner.pid) === runner.mark
    const { mtimeMs } = await stat(join(at(workspaceId, id), RECORD))
    return Date.now() - mtimeMs < SILENT_MS
  }

  /** What became of an import whose process is gone: its events are in, all of them, or nothing is left of it. */
  async function settled(record: Stored): Promise<Stored> {
    const dataSet = await committed(record)
    const now: Stored = dataSet
      ? { ...record, state: 'done', dataSetId: dataSet.id, bytesRead: record.bytes, problem: null }
      : { ...record, state: 'cancelled' }
    await save(now)
    if (dataSet) await rm(join(at(record.workspaceId, record.id), FILE), { force: true })
    return now
  }

  /** Its data set, where its events are in; else what it left there is removed. */
  async function committed({ workspaceId, id, targetId }: Stored): Promise<DataSet | null> {
    if (targetId === null) return null
    const target = await store.get(workspaceId, targetId)
    if (target?.imports.includes(id)) return target
    await store.discard(workspaceId, targetId, id)
    return null
  }

  async function save(record: Stored): Promise<void> {
    await replaceFile(join(at(record.workspaceId, record.id), RECORD), JSON.stringify(record))
  }

  async function shown(record: Stored): Promise<EventImport> {
    const size = await stat(join(at(record.workspaceId, record.id), FILE)).then(
      (found) => found.size,
      () => null,
    )
    const now = running.get(record.id)
    const progress = now ? { ...now.progress, elapsedMs: Date.now() - now.begunAt } : {}
    const received = size ?? (record.state === 'done' ? record.bytes : 0)
    const state = record.state === 'receiving' && received >= record.bytes ? 'ready' : record.state
    return { ...record, ...progress, state, received }
  }

  async function get(workspaceId: string, id: string): Promise<EventImport | null> {
    const record = await stored(workspaceId, id)
    return record && shown(record)
  }

  async function run(
    record: Stored,
    { target, settings, keepOriginal, hashKey }: StartOptions,
    abort: AbortController,
  ) {
    const { workspaceId, id, file: name } = record
    const now = () => running.get(id)
    const work = await importing.run(
      'import-events',
      {
        place,
        workspaceId,
        path: join(at(workspaceId, id), FILE),
        name,
        settings,
        target,
        // Nobody writes to what was sent any more.
        keepOriginal: keepOriginal ? 'link' : null,
        importId: id,
        hashKey,
      },
      {
        signal: abort.signal,
        timeLimitMs: TIME_LIMIT_MS,
        onProgress: (news) => {
          const one = now()
          if (one) one.progress = news as TakeInProgress
        },
      },
    )
    const told: Result<DataSet> = work.ok ? work.value : work
    // One that is stopped while it commits may be through.
    const dataSet = told.ok ? told.value : await committed(record)
    const result: Result<DataSet> = dataSet ? ok(dataSet) : told
    const last = now()
    const facts = { ...record, settings, ...last?.progress, elapsedMs: Date.now() - (last?.begunAt ?? Date.now()) }
    if (result.ok) await save({ ...facts, state: 'done', dataSetId: result.value.id, problem: null })
    else if (abort.signal.aborted) await save({ ...facts, state: 'cancelled', problem: null })
    else await save({ ...facts, state: 'failed', problem: problemOf(result.refusal) })
    if (result.ok) await rm(join(at(workspaceId, id), FILE), { force: true })
    return result
  }

  function renew({ workspaceId, id }: Stored): Promise<void> {
    return utimes(join(at(workspaceId, id), RECORD), new Date(), new Date()).catch(() => {})
  }

  return {
    get,

    /** Settles what an earlier process left. */
    async resume(): Promise<void> {
      for (const workspaceId of (await readdir(root).catch(missing)) ?? []) await this.list(workspaceId)
    },

    async list(workspaceId: string): Promise<EventImport[]> {
      const ids = (await readdir(join(root, workspaceId)).catch(missing)) ?? []
      const found = await Promise.all(ids.map((id) => get(workspaceId, id)))
      return found.flatMap((one) => one ?? []).sort((a, b) => b.createdAt - a.createdAt)
    },

    async begin(workspaceId: string, file: string, bytes: number): Promise<EventImport> {
      const record: Stored = {
        id: randomUUID(),
        workspaceId,
        file,
        bytes,
        createdAt: Date.now(),
        state: 'receiving',
        bytesRead: 0,
        events: 0,
        refused: 0,
        elapsedMs: 0,
        dataSetId: null,
        targetId: null,
        runner: null,
        problem: null,
        settings: {},
      }
      await makeFolder(at(workspaceId, record.id))
      await writeFile(join(at(workspaceId, record.id), FILE), '')
      await save(record)
      return shown(record)
    },

    /** Puts a piece behind what is there. Refuses: `not-found`, `wrong-place`, `too-large`. */
    async receive(workspaceId: string, id: string, from: number, piece: Uint8Array): Promise<Result<EventImport>> {
      const known = await get(workspaceId, id)
      if (!known) return refuse('not-found')
      if (known.state !== 'receiving' || from !== known.received)
        return refuse('wrong-place', undefined, { received: known.received })
      if (from + piece.length > known.bytes) return refuse('file-longer', undefined, { bytes: known.bytes })
      const file = await open(join(at(workspaceId, id), FILE), 'r+')
      try {
        await file.write(piece, 0, piece.length, from)
        await file.sync()
      } finally {
        await file.close()
      }
      const after = await get(workspaceId, id)
      return after ? ok(after) : refuse('not-found')
    },

    async preview(
      workspaceId: string,
      id: string,
      settings: EventSettings,
      signal: AbortSignal,
    ): Promise<PreviewOutput> {
      const known = await get(workspaceId, id)
      if (!known) return refuse('not-found')
      if (known.received < known.bytes || known.state === 'done') return refuse('import-not-ready')
      const input = { path: join(at(workspaceId, id), FILE), name: known.file, settings }
      const work = await asking.run('preview-events', input, { signal, timeLimitMs: PREVIEW_MS })
      return work.ok ? work.value : work
    },

    /** Starts to take the events in, and says so at once. `whenDone` is told how it ended. Refuses: `not-found`, `import-not-ready`. */
    async start(
      workspaceId: string,
      id: string,
      options: StartOptions,
      whenDone: (result: Result<DataSet>) => Promise<void>,
    ): Promise<Result<EventImport>> {
      const known = await stored(workspaceId, id)
      if (!known) return refuse('not-found')
      const { received } = await shown(known)
      if (running.has(id) || known.state === 'done' || received < known.bytes) return refuse('import-not-ready')
      const abort = new AbortController()
      const record: Stored = {
        ...known,
        state: 'running',
        settings: options.settings,
        targetId: options.target.id,
        runner: { pid: process.pid, mark: OWN_MARK },
        problem: null,
      }
      const begun = Promise.withResolvers<void>()
      running.set(id, {
        abort,
        begunAt: Date.now(),
        progress: { bytesRead: 0, events: 0, refused: 0 },
        ended: begun.promise,
      })
      const renewing = setInterval(() => void renew(record), RENEWED_MS).unref()
      const end = () => {
        clearInterval(renewing)
        running.delete(id)
        begun.resolve()
      }
      try {
        await save(record)
      } catch (error) {
        end()
        throw error
      }
      // What it leaves unsaid is found out when somebody looks at it next.
      void run(record, options, abort)
        .then(whenDone)
        .catch((error: unknown) => log(faultLine('event import', error)))
        .finally(end)
      return ok(await shown(record))
    },

    async cancel(workspaceId: string, id: string): Promise<EventImport | null> {
      const now = running.get(id)
      if ((await stored(workspaceId, id)) === null) return null
      now?.abort.abort()
      await now?.ended
      return get(workspaceId, id)
    },

    async drop(workspaceId: string, id: string): Promise<boolean> {
      if ((await stored(workspaceId, id)) === null) return false
      const now = running.get(id)
      now?.abort.abort()
      await now?.ended
      await rm(at(workspaceId, id), { recursive: true, force: true })
      return true
    },

    /** With files that nobody has taken in yet, for good. */
    async dropWorkspace(workspaceId: string): Promise<void> {
      for (const { id } of await this.list(workspaceId)) await this.drop(workspaceId, id)
      await rm(join(root, workspaceId), { recursive: true, force: true })
    },

    /** Forgets what is over for long. */
    async sweep(workspaceId: string, now: number): Promise<void> {
      for (const one of await this.list(workspaceId)) {
        if (one.state !== 'running' && now - one.createdAt > KEPT_MS) await this.drop(workspaceId, one.id)
      }
    },

    async close(): Promise<void> {
      for (const { abort } of running.values()) abort.abort()
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}

function problemOf({ reason, values }: Refusal): Stored['problem'] {
  return { reason, ...(values === undefined ? {} : { values: { ...values } }) }
}
