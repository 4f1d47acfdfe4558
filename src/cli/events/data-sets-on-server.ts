import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sayJson } from '../report.ts'
import { type Client, clientOf, orSay, refused, type Server } from '../server.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { nameOfFile } from './data-set-named.ts'
import type { LogOptions } from './log-options.ts'
import { dataSetOn, type RemoteDataSet } from './on-server.ts'
import { tables } from './tables.ts'

/** Bytes that are sent at once. */
const PIECE = 8 * 1024 * 1024
const ASKED_EVERY_MS = 300

type Import = {
  readonly id: string
  readonly state: string
  readonly bytesRead: number
  readonly refused: number
  readonly dataSetId: string | null
  readonly problem: { readonly reason: string; readonly message: string; readonly remedy?: string } | null
}
type Erased = { readonly events: number; readonly cases: number; readonly originals: number }

/** `polku events import FILE|list|drop ID|erase CUSTOMER` of a server. */
export function dataSetsOnServer(
  server: Server,
  verb: 'import' | 'list' | 'drop' | 'erase',
  subject: string,
  options: LogOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { translate, say } = terminal
  const { json } = options
  return orSay(json, terminal, async (progress) => {
    const client = clientOf(server, terminal)
    switch (verb) {
      case 'list': {
        const { items } = await client.ask<{ items: readonly RemoteDataSet[] }>('GET', '/events')
        if (json) await sayJson(items, terminal)
        else if (items.length === 0) say(translate('cli.events.no-data-sets'))
        else await terminal.out(tables({ dataSets: items.map(briefly) }))
        return EXIT.done
      }
      case 'drop': {
        const { id, name, events } = await dataSetOn(client, subject)
        await client.ask('DELETE', `/events/${encodeURIComponent(id)}`)
        if (json) await sayJson({ ok: true, id }, terminal)
        else say(translate('cli.events.dropped', { name, events }))
        return EXIT.done
      }
      case 'erase':
        return eraseOn(client, subject, options, terminal)
      case 'import': {
        const done = await importOn(client, subject, options, (read, bytes) => progress.at(read, bytes))
        progress.end()
        const dataSet = await client.ask<RemoteDataSet & { cases: number }>('GET', `/events/${done.dataSetId}`)
        if (json) await sayJson({ ok: true, ...dataSet }, terminal)
        else say(translate('cli.events.taken', { ...briefly(dataSet), refused: done.refused }))
        return EXIT.done
      }
      default:
        return verb satisfies never
    }
  })
}

function briefly(dataSet: RemoteDataSet) {
  const { id, name, events, cases, names } = dataSet as RemoteDataSet & { cases: number; names: number }
  return { id, name, events, cases, names }
}

async function importOn(
  client: Client,
  path: string,
  { settings, parameters }: LogOptions,
  tell: (done: number, all: number) => void,
): Promise<Import> {
  const file = await open(path).catch(() => refused({ reason: 'cli-no-file', values: { file: path } }))
  try {
    const { size } = await file.stat()
    const into = await targetOn(client, path, parameters)
    const { id } = await client.ask<Import>('POST', '/event-imports', { json: { file: basename(path), bytes: size } })
    for (let at = 0; at < size; ) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(Math.min(PIECE, size - at)), { position: at })
      if (bytesRead === 0) break
      await client.ask('PUT', `/event-imports/${id}/bytes?at=${at}`, { bytes: buffer.subarray(0, bytesRead) })
      at += bytesRead
      // The server reads it all once more.
      tell(at / 2, size)
    }
    const options = { keepOriginal: parameters.has('keep-original'), hashIds: parameters.has('hash') }
    await client.ask('POST', `/event-imports/${id}/start`, { json: { into, settings, ...options } })
    for (;;) {
      const now = await client.ask<Import>('GET', `/event-imports/${id}`)
      if (now.state === 'done') return now
      if (now.state !== 'running') return refused(now.problem ?? { reason: 'cli-import-stopped' })
      tell((size + now.bytesRead) / 2, size)
      await sleep(ASKED_EVERY_MS)
    }
  } finally {
    await file.close()
  }
}

async function targetOn(client: Client, path: string, parameters: ReadonlyMap<string, string>): Promise<object> {
  for (const mode of ['append', 'replace']) {
    const asked = parameters.get(mode)
    if (asked !== undefined) return { mode, id: (await dataSetOn(client, asked)).id }
  }
  return { name: parameters.get('name') ?? nameOfFile(path) }
}

async function eraseOn(
  client: Client,
  customer: string,
  { json, parameters }: LogOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { translate, say } = terminal
  const from = parameters.get('from')
  const all =
    from === undefined
      ? (await client.ask<{ items: readonly RemoteDataSet[] }>('GET', '/events')).items
      : [await dataSetOn(client, from)]
  const confirm = parameters.get('confirm') === customer
  const request = { json: { customer, column: parameters.get('column') ?? null, confirm } }
  const found: (Erased & { id: string; name: string })[] = []
  for (const { id, name } of all) {
    const erased = await client.ask<Erased>('POST', `/events/${encodeURIComponent(id)}/erasure`, request)
    if (erased.events > 0) found.push({ id, name, ...erased })
  }
  const isFound = found.length > 0
  if (json) await sayJson({ ok: isFound, isErased: isFound && confirm, dataSets: found }, terminal)
  else {
    for (const { name, events, cases, originals } of found)
      say(translate(confirm ? 'cli.events.erased' : 'cli.events.would-erase', { name, events, cases, originals }))
    if (!isFound) say(translate('cli.events.erase-nobody'))
    else if (!confirm) say(translate('cli.events.erase-confirm', { customer }))
  }
  return isFound ? EXIT.done : EXIT.refused
}
