import { existsSync } from 'node:fs'
import type { Result } from '../../domain/result.ts'
import type { Analysis } from '../../journeys/analysis.ts'
import type { Basis } from '../../journeys/basis.ts'
import type { ToldFinding } from '../../journeys/findings/finding-words.ts'
import { sayJson, sayUsage } from '../report.ts'
import { type Client, clientOf, orSay, refused, type Server } from '../server.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'
import { proposedGoal, withGoal } from './likely-goal.ts'
import type { LogOptions } from './log-options.ts'
import { tables } from './tables.ts'

/** What a server tells of a data set; the rest goes out as it came. */
export type RemoteDataSet = {
  readonly id: string
  readonly name: string
  readonly events: number
  readonly updatedAt: number
  readonly mapping: { readonly version: number }
}
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

/** A question to a server's data set, which is named by its id or name. */
export type AskedOfServer = {
  readonly server: Server
  readonly dataSet: string
  readonly analysis: Analysis
  readonly parameters: object
  /** Whether it needs a goal and none was named. */
  readonly isGoalLacking: boolean
  readonly json: boolean
}

/** Asks a server's data set the question of an analysis. */
export function analyseOnServer(
  { server, dataSet, analysis, parameters, isGoalLacking, json }: AskedOfServer,
  terminal: Terminal,
): Promise<ExitCode> {
  return answered(server, json, terminal, async (client, onShare) => {
    const { id } = await dataSetOn(client, dataSet)
    const ask = (one: Analysis, asked: object) => analysisOn(client, id, one, asked, onShare)
    const goal = isGoalLacking ? await proposedGoal(parameters, ask, terminal) : null
    const answer = await ask(analysis, withGoal(parameters, goal))
    return isGoalLacking ? { ...answer, likelyGoal: goal } : answer
  })
}

async function analysisOn(
  client: Client,
  dataSetId: string,
  analysis: Analysis,
  parameters: object,
  onShare: (share: number) => void,
): Promise<object> {
  const path = `/events/${encodeURIComponent(dataSetId)}/analyses/${analysis.id}`
  const result = await client.ask<{ readonly basis: Basis }>('POST', path, { json: { parameters }, onShare })
  const { events, cases } = result.basis
  return { events, cases, ...result }
}

/** Which of the journeys is drafted, and what is said of it. */
export type AskedDraft = { readonly place: number; readonly name?: string; readonly channel?: string }

/**
 * `polku discover DATASET --draft FILE`: what the server's analysis says, and the draft of it, which the server doesn't keep.
 * @param write takes Polku's own file of the draft, and says what became of it
 */
export function draftOnServer(
  { server, dataSet, analysis, parameters, json }: AskedOfServer,
  draft: AskedDraft,
  write: (file: object) => Promise<Result<object>>,
  terminal: Terminal,
): Promise<ExitCode> {
  return answered(server, json, terminal, async (client, onShare) => {
    const { id, updatedAt, mapping } = await dataSetOn(client, dataSet)
    const found = await analysisOn(client, id, analysis, parameters, onShare)
    const seen = { updatedAt, mappingVersion: mapping.version }
    const request = { of: 'journey', parameters, seen, ...draft }
    const file = await client.ask<object>('POST', `/events/${encodeURIComponent(id)}/drafts/file`, { json: request })
    const written = await write(file)
    return written.ok ? { ...found, draft: written.value } : refused(written.refusal)
  })
}

/** What in a map is worth a look. */
export type FoundInMap = {
  /** Journeys that were laid over the map; null: none. */
  readonly journeys: number | null
  readonly open: readonly ToldFinding[]
  readonly dismissed: readonly (ToldFinding & { readonly why: string })[]
}

/** `polku findings MAP [DATASET]` of a server's map: with the data set that is named, or else the one that was chosen for the map. */
export function findingsOnServer(
  server: Server,
  [map, log]: readonly [string, string | undefined],
  parameters: object,
  say: (found: FoundInMap) => Promise<ExitCode>,
  json: boolean,
  terminal: Terminal,
): Promise<ExitCode> {
  return orSay(json, terminal, async (progress) => {
    const client = clientOf(server, terminal)
    const { id } = await mapOn(client, map)
    const chosen = log === undefined ? {} : { dataSet: (await dataSetOn(client, log)).id }
    const { dataSet, ...found } = await client.ask<
      Omit<FoundInMap, 'journeys'> & { readonly dataSet: { readonly journeys: number } | null }
    >('POST', `/documents/${encodeURIComponent(id)}/findings`, { json: { ...chosen, parameters } })
    progress.end()
    return say({ journeys: dataSet?.journeys ?? null, ...found })
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

/** What is said of a file has no meaning where a data set is asked. */
export function sayNotOfDataSet(option: string, { translate, ...terminal }: Terminal): ExitCode {
  return sayUsage(translate('cli.not-of-data-set', { option }), { translate, ...terminal })
}
