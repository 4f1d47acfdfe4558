import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Result, refuse } from '../../domain/result.ts'
import { eventFileAt } from '../../formats/events/event-file.ts'
import type { Db } from '../../storage/database.ts'
import { eventMappings } from '../../storage/event-mappings.ts'
import type { DataSet } from '../../storage/events/data-set.ts'
import { eventPlaceIn, eventStoreAt } from '../../storage/events/event-place.ts'
import type { WriteTarget } from '../../storage/events/event-store.ts'
import { hashKeyOf } from '../../storage/events/hashed-ids.ts'
import { takeIn } from '../../storage/events/take-in.ts'
import { openDatabase } from '../../storage/open-database.ts'
import { settings as settingsIn } from '../../storage/settings.ts'
import { workspaces } from '../../storage/workspaces.ts'
import { placeOf } from '../place.ts'
import { progressOf } from '../progress.ts'
import { sayJson, sayProblem, sayRefusal, sayUsage } from '../report.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { dataSetNamed, nameOfFile, type Opened } from './data-set-named.ts'
import { eraseCustomer } from './erase-customer.ts'
import { type LogOptions, logOptions } from './log-options.ts'
import { sayNotOfDataSet, serverAsked } from './on-server.ts'
import { tables } from './tables.ts'

/** Options of `events import` and its like that are no analysis' parameters. */
const OWN = ['name', 'append', 'replace', 'keep-original', 'hash', 'workspace', 'from', 'column', 'confirm']
/** Of these, what is yes or no. */
const FLAGS = ['keepOriginal', 'hash']

/** `polku events import FILE|list|drop ID|erase CUSTOMER`: data sets of a workspace, in the data folder, while Polku runs or not, or on a server. */
export async function dataSets(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { translate } = terminal
  const asked = logOptions(args, [], FLAGS)
  if (!asked.ok) return sayUsage(translate(asked.message, asked.values), terminal)
  const { options } = asked
  const unknown = [...options.parameters.keys()].find((name) => !OWN.includes(name))
  if (unknown !== undefined) return sayUsage(translate('cli.unknown-option', { option: `--${unknown}` }), terminal)
  const [verb, subject, ...more] = options.words
  const needsSubject = verb === 'import' || verb === 'drop' || verb === 'erase'
  const isKnown = needsSubject || verb === 'list'
  if (!isKnown || more.length > 0 || needsSubject !== (subject !== undefined))
    return sayUsage(translate('cli.events.data-sets-usage'), terminal)
  const server = serverAsked(options, undefined)
  if (server && options.parameters.has('workspace')) return sayNotOfDataSet('--workspace', terminal)
  if (server) {
    const { dataSetsOnServer } = await import('./data-sets-on-server.ts')
    return dataSetsOnServer(server, verb as 'list', subject ?? '', options, terminal)
  }
  try {
    const place = placeOf(undefined, process.env)
    const { db, close } = await openDatabase(place)
    try {
      const workspaceId = await workspaceOf(db, options.parameters.get('workspace'))
      if (workspaceId === null) return await sayRefusal({ reason: 'cli-no-such-workspace' }, options.json, terminal)
      const opened: Opened = { db, store: eventStoreAt(eventPlaceIn(place.dataDir)), workspaceId }
      if (verb === 'import') return await importFile(subject ?? '', options, opened, terminal)
      if (verb === 'erase') return await eraseCustomer(subject ?? '', options, opened, terminal)
      if (verb === 'drop') return await drop(subject ?? '', options, opened, terminal)
      return await list(options, opened, terminal)
    } finally {
      await close()
    }
  } catch (error) {
    return sayProblem(error, options.json, terminal)
  }
}

/** The one that is named by id or name; else the oldest. */
async function workspaceOf(db: Db, asked: string | undefined): Promise<string | null> {
  const all = await workspaces(db).list()
  const found = asked === undefined ? all[0] : all.find(({ id, name }) => id === asked || name === asked)
  return found?.id ?? null
}

async function importFile(path: string, options: LogOptions, opened: Opened, terminal: Terminal): Promise<ExitCode> {
  const { translate, say } = terminal
  const { json, settings, parameters } = options
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return sayRefusal({ reason: 'cli-no-file', values: { file: path } }, json, terminal)
  const target = await targetOf(path, parameters, opened)
  if (!target.ok) return sayRefusal(target.refusal, json, terminal)
  const key = parameters.has('hash') ? await hashKeyOf(settingsIn(opened.db)) : null
  const progress = progressOf(terminal, (percent) => translate('cli.events.reading', { percent }))
  const file = await eventFileAt(path, basename(path))
  let refused = 0
  const taken = await takeIn(
    opened.store,
    {
      workspaceId: opened.workspaceId,
      file,
      settings,
      target: target.value,
      keepOriginal: parameters.has('keep-original') ? 'copy' : null,
      importId: null,
      hashKey: key,
    },
    (now) => {
      refused = now.refused
      progress.at(now.bytesRead, file.size)
    },
  )
  progress.end()
  if (!taken.ok) return sayRefusal(taken.refusal, json, terminal)
  if (json) await sayJson({ ok: true, ...shown(taken.value) }, terminal)
  else {
    const { id, name, events, cases } = taken.value
    say(translate('cli.events.taken', { name, events, cases, refused, id }))
  }
  return EXIT.done
}

async function targetOf(
  path: string,
  parameters: ReadonlyMap<string, string>,
  { store, workspaceId }: Opened,
): Promise<Result<WriteTarget>> {
  for (const kind of ['append', 'replace'] as const) {
    const asked = parameters.get(kind)
    if (asked === undefined) continue
    const found = await dataSetNamed(store, workspaceId, asked)
    return found ? { ok: true, value: { kind, id: found.id } } : refuse('cli-no-such-data-set', undefined, { asked })
  }
  const name = parameters.get('name') ?? nameOfFile(path)
  return { ok: true, value: { kind: 'new', id: randomUUID(), name } }
}

async function drop(
  asked: string,
  { json }: LogOptions,
  { db, store, workspaceId }: Opened,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = await dataSetNamed(store, workspaceId, asked)
  if (!found) return sayRefusal({ reason: 'cli-no-such-data-set', values: { asked } }, json, terminal)
  await store.drop(workspaceId, found.id)
  await eventMappings(db).drop(workspaceId, found.id)
  if (json) await sayJson({ ok: true, id: found.id }, terminal)
  else terminal.say(terminal.translate('cli.events.dropped', { name: found.name, events: found.events }))
  return EXIT.done
}

async function list({ json }: LogOptions, { store, workspaceId }: Opened, terminal: Terminal): Promise<ExitCode> {
  const all = await store.list(workspaceId)
  if (json) await sayJson(all.map(shown), terminal)
  else if (all.length === 0) terminal.say(terminal.translate('cli.events.no-data-sets'))
  else
    await terminal.out(
      tables({ dataSets: all.map(({ id, name, events, cases, names }) => ({ id, name, events, cases, names })) }),
    )
  return EXIT.done
}

function shown({ originals, imports: _, ...dataSet }: DataSet) {
  return { ...dataSet, keepsOriginals: originals.length > 0 }
}
