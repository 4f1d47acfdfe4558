import { existsSync } from 'node:fs'
import type { Analysis } from '../../journeys/analysis.ts'
import type { Basis } from '../../journeys/basis.ts'
import { sayJson, sayUsage } from '../report.ts'
import { type Client, clientOf, orSay, refused, type Server } from '../server.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import type { LogOptions } from './log-options.ts'
import { tables } from './tables.ts'

/** What a server tells of a data set; the rest goes out as it came. */
export type RemoteDataSet = { readonly id: string; readonly name: string; readonly events: number }
type RemoteMap = { readonly id: string; readonly title: string }

/**
 * Whom a verb asks: the server that the options name, or the environment where no file is called like what is asked of; null:
 * this machine.
 */
export function serverAsked({ server, token }: LogOptions, subject: string | undefined): Server | null {
  const { POLKU_SERVER, POLKU_TOKEN } = process.env
  const url = server ?? (POLKU_SERVER && !(subject !== undefined && existsSync(subject)) ? POLKU_SERVER : undefined)
  return url === undefined ? null : { url, token: token ?? POLKU_TOKEN ?? '' }
}

/** What is said of a file has no meaning where a server's data set is asked. */
export function fileOption({ settings }: LogOptions): string | null {
  const [first] = Object.keys(settings)
  return first === undefined ? null : `--${first.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Asks a server's data set the question of an analysis. */
export function analyseOnServer(
  server: Server,
  asked: string,
  analysis: Analysis,
  parameters: object,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  return answered(server, json, terminal, async (client, onShare) => {
    const { id } = await dataSetOn(client, asked)
    const path = `/events/${encodeURIComponent(id)}/analyses/${analysis.id}`
    const result = await client.ask<{ readonly basis: Basis }>('POST', path, { json: { parameters }, onShare })
    const { events, cases } = result.basis
    return { events, cases, ...result }
  })
}

/** `polku check MAP DATASET` of a server's map and data set. */
export function checkOnServer(
  server: Server,
  [map, dataSet]: readonly [string, string],
  parameters: object,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  return answered(server, json, terminal, async (client, onShare) => {
    const [drawn, { id }] = [await mapOn(client, map), await dataSetOn(client, dataSet)]
    const path = `/documents/${encodeURIComponent(drawn.id)}/check`
    return client.ask<object>('POST', path, { json: { dataSet: id, parameters }, onShare })
  })
}

/** Says what a server answers, and until then how far it is. */
function answered(
  server: Server,
  json: boolean,
  terminal: Terminal,
  ask: (client: Client, onShare: (share: number) => void) => Promise<object>,
): Promise<ExitCode> {
  return orSay(json, terminal, async (progress) => {
    const answer = await ask(clientOf(server, terminal), (share) => progress.at(share, 1))
    progress.end()
    if (json) await sayJson(answer, terminal)
    else await terminal.out(tables(answer))
    return EXIT.done
  })
}

/** By its id, or by its name where one alone bears it. */
export async function dataSetOn(client: Client, asked: string): Promise<RemoteDataSet> {
  const { items } = await client.ask<{ readonly items: readonly RemoteDataSet[] }>('GET', '/events')
  const byName = items.filter(({ name }) => name === asked)
  const found = items.find(({ id }) => id === asked) ?? (byName.length === 1 ? byName[0] : undefined)
  if (found) return found
  if (byName.length === 0) return refused({ reason: 'cli-no-such-data-set', values: { asked } })
  return refused({ reason: 'cli-several-data-sets', values: { asked, ids: byName.map(({ id }) => id).join('\n') } })
}

/** By its id, or by its title where one alone bears it. */
async function mapOn(client: Client, asked: string): Promise<RemoteMap> {
  const found: RemoteMap[] = []
  let after = ''
  do {
    const page = await client.ask<{ readonly items: readonly RemoteMap[]; readonly next: string | null }>(
      'GET',
      `/documents?kind=map&limit=200${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
    )
    const named = page.items.find(({ id }) => id === asked)
    if (named) return named
    found.push(...page.items.filter(({ title }) => title === asked))
    after = page.next ?? ''
  } while (after !== '')
  const [only, ...more] = found
  return only && more.length === 0 ? only : refused({ reason: 'cli-no-map-on-server', values: { asked } })
}

export function sayNotOnServer(option: string, { translate, ...terminal }: Terminal): ExitCode {
  return sayUsage(translate('cli.not-on-server', { option }), { translate, ...terminal })
}
