import { setTimeout as sleep } from 'node:timers/promises'
import { API_PATH, type API_ROUTES } from '../contract/api.ts'
import type { Visitor } from './test-server.ts'

/** What a sample request is about: things of one workspace. */
export type Targets = {
  readonly mapId: string
  readonly versionId: string
  readonly otherMapId: string
  readonly fileId: string
  /** A share link of the first map, and an API token of the person. */
  readonly linkId: string
  readonly tokenId: string
  readonly memberId: string
  readonly invitationId: string
  readonly threadId: string
  readonly commentId: string
  readonly dataSetId: string
  /** An import whose file is not whole. */
  readonly eventImportId: string
}
export type Sample = { readonly path: string; readonly init: RequestInit }

type Route = (typeof API_ROUTES)[number]
type Key = { [R in Route as `${R['method']} ${R['path']}`]: unknown } extends infer All ? keyof All & string : never
type Make = (targets: Targets) => {
  readonly path?: string
  readonly json?: unknown
  readonly form?: Record<string, string | Blob>
  readonly bytes?: string
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** For each route a request that is right in itself, so that only the policy can refuse it. A new route needs a line here. */
const SAMPLES: { readonly [K in Key]: Make } = {
  'post /session': () => ({ json: { email: 'nobody@example.com', password: 'wrong wrong' } }),
  'delete /session': () => ({}),
  'get /me': () => ({}),
  'patch /me': () => ({ json: { theme: 'dark' } }),
  'put /me/credentials': () => ({ json: { email: 'a', password: '' } }),
  'post /session/code': () => ({ json: { ticket: 'made-up', code: '000000' } }),
  'get /me/security': () => ({}),
  'post /me/confirmation': () => ({ json: { password: 'not the right one' } }),
  'post /me/second-factor': () => ({}),
  'put /me/second-factor': () => ({ json: { code: '000000' } }),
  'delete /me/second-factor': () => ({}),
  'post /me/recovery-codes': () => ({}),
  'delete /me/identity': () => ({}),
  'delete /members/{id}/second-factor': ({ memberId }) => ({ path: `/members/${memberId}/second-factor` }),
  'post /session/passkey/options': () => ({}),
  'post /session/passkey': () => ({ json: { ticket: 'made-up', response: { id: 'none' } } }),
  'post /me/passkeys/options': () => ({}),
  'post /me/passkeys': () => ({ json: { ticket: 'made-up', name: '', response: { id: 'none' } } }),
  'patch /me/passkeys/{id}': () => ({ path: '/me/passkeys/%20', json: { name: 'Renamed' } }),
  'delete /me/passkeys/{id}': () => ({ path: '/me/passkeys/%20' }),
  'get /me/mail': () => ({}),
  'put /me/mail': () => ({ json: { isWanted: true } }),
  'post /password-mail': () => ({ json: { email: 'nobody@example.com' } }),
  'get /session/ways': () => ({}),
  'patch /workspace': () => ({ json: { name: 'Renamed' } }),
  'get /me/sessions': () => ({}),
  'delete /me/sessions/{id}': () => ({ path: '/me/sessions/%20' }),
  'delete /me/sessions': () => ({}),
  'get /me/export': () => ({}),
  'get /me/erasure': () => ({}),
  'post /me/erasure': () => ({ json: { confirm: 'somebody else' } }),
  'post /members/{id}/erasure': ({ memberId }) => ({
    path: `/members/${memberId}/erasure`,
    json: { confirm: 'nobody of that name' },
  }),
  'get /workspace/sign-in-rules': () => ({}),
  'put /workspace/sign-in-rules': () => ({ json: { needsSecondFactor: false } }),
  'get /workspace/retention': () => ({}),
  'put /workspace/retention': () => ({ json: { trashDays: 90, versionDays: null, auditDays: 730 } }),
  'get /workspaces': () => ({}),
  'post /workspaces': () => ({ json: { name: '' } }),
  'post /workspaces/{id}/enter': () => ({ path: '/workspaces/%20/enter' }),
  'get /documents/{id}/workspace': ({ mapId }) => ({ path: `/documents/${mapId}/workspace` }),
  'post /workspace/leave': () => ({}),
  'post /workspace/owner': () => ({ json: { userId: 1 } }),
  'get /members': () => ({}),
  'patch /members/{id}': () => ({ path: '/members/none', json: { role: 'owner' } }),
  'delete /members/{id}': ({ memberId }) => ({ path: `/members/${memberId}` }),
  'post /members/{id}/password-link': ({ memberId }) => ({ path: `/members/${memberId}/password-link` }),
  'post /password-reset': () => ({ json: { secret: 'made-up', password: 'long enough for one' } }),
  'get /invitations': () => ({}),
  'post /invitations': () => ({ json: { role: 'viewer' } }),
  'delete /invitations/{id}': ({ invitationId }) => ({ path: `/invitations/${invitationId}` }),
  'post /invitations/read': () => ({ json: { secret: 'made-up' } }),
  'post /invitations/accept': () => ({ json: { secret: 1 } }),
  'post /invitations/join': () => ({ json: { secret: 'made-up', name: '', email: 'a', password: '' } }),
  'get /audit': () => ({}),
  'get /audit/export': () => ({}),
  'get /documents': () => ({}),
  'post /documents': () => ({ json: { kind: 'map', from: { source: 'empty' } } }),
  'get /documents/{id}': ({ mapId }) => ({ path: `/documents/${mapId}` }),
  'post /documents/{id}/commands': ({ mapId }) => ({
    path: `/documents/${mapId}/commands`,
    json: { command: 'map.set', args: { fields: { title: 'Changed' } } },
  }),
  'get /documents/{id}/compare/{otherId}': ({ mapId, otherMapId }) => ({
    path: `/documents/${mapId}/compare/${otherMapId}`,
  }),
  'post /documents/{id}/findings': ({ mapId }) => ({ path: `/documents/${mapId}/findings`, json: {} }),
  'post /documents/{id}/check': ({ mapId, dataSetId }) => ({
    path: `/documents/${mapId}/check`,
    json: { dataSet: dataSetId },
  }),
  'get /documents/{id}/judgements': ({ mapId }) => ({ path: `/documents/${mapId}/judgements` }),
  'post /documents/{id}/archive': ({ otherMapId }) => ({ path: `/documents/${otherMapId}/archive` }),
  'post /documents/{id}/trash': ({ otherMapId }) => ({ path: `/documents/${otherMapId}/trash` }),
  'post /documents/{id}/restore': ({ otherMapId }) => ({ path: `/documents/${otherMapId}/restore` }),
  'delete /documents/{id}': ({ otherMapId }) => ({ path: `/documents/${otherMapId}` }),
  'get /documents/{id}/comments': ({ mapId }) => ({ path: `/documents/${mapId}/comments` }),
  'get /documents/{id}/comments/members': ({ mapId }) => ({ path: `/documents/${mapId}/comments/members` }),
  'post /documents/{id}/comments': ({ mapId }) => ({
    path: `/documents/${mapId}/comments`,
    json: { anchor: { kind: 'document' }, text: 'Why?' },
  }),
  'post /documents/{id}/comments/{threadId}/replies': ({ mapId, threadId }) => ({
    path: `/documents/${mapId}/comments/${threadId}/replies`,
    json: { text: 'Because.' },
  }),
  'patch /documents/{id}/comments/{threadId}': ({ mapId, threadId }) => ({
    path: `/documents/${mapId}/comments/${threadId}`,
    json: { resolved: true },
  }),
  'patch /documents/{id}/comments/{threadId}/replies/{commentId}': ({ mapId, threadId, commentId }) => ({
    path: `/documents/${mapId}/comments/${threadId}/replies/${commentId}`,
    json: { text: 'Why, then?' },
  }),
  'delete /documents/{id}/comments/{threadId}/replies/{commentId}': ({ mapId, threadId, commentId }) => ({
    path: `/documents/${mapId}/comments/${threadId}/replies/${commentId}`,
  }),
  'get /inbox': () => ({}),
  'post /inbox/read': () => ({ json: { items: 'all' } }),
  'get /documents/{id}/versions': ({ mapId }) => ({ path: `/documents/${mapId}/versions` }),
  'post /documents/{id}/versions': ({ mapId }) => ({ path: `/documents/${mapId}/versions`, json: { name: 'Kept' } }),
  'get /documents/{id}/versions/{versionId}': ({ mapId, versionId }) => ({
    path: `/documents/${mapId}/versions/${versionId}`,
  }),
  'patch /documents/{id}/versions/{versionId}': ({ mapId, versionId }) => ({
    path: `/documents/${mapId}/versions/${versionId}`,
    json: { name: 'Renamed' },
  }),
  'post /documents/{id}/versions/{versionId}/restore': ({ mapId, versionId }) => ({
    path: `/documents/${mapId}/versions/${versionId}/restore`,
  }),
  'get /documents/{id}/guest': ({ mapId }) => ({ path: `/documents/${mapId}/guest` }),
  'delete /documents/{id}/guest': ({ mapId }) => ({ path: `/documents/${mapId}/guest` }),
  'get /documents/{id}/surroundings': ({ mapId }) => ({ path: `/documents/${mapId}/surroundings` }),
  'get /documents/{id}/links': ({ mapId }) => ({ path: `/documents/${mapId}/links` }),
  'post /documents/{id}/links': ({ mapId }) => ({ path: `/documents/${mapId}/links`, json: { name: 'Board' } }),
  'delete /documents/{id}/links/{linkId}': ({ mapId, linkId }) => ({ path: `/documents/${mapId}/links/${linkId}` }),
  'get /workspace/embedding': () => ({}),
  'put /workspace/embedding': () => ({ json: { hosts: ['intranet.example.com'] } }),
  'get /tokens': () => ({}),
  'post /tokens': () => ({ json: { name: 'Nightly', scope: 'read' } }),
  'delete /tokens/{id}': ({ tokenId }) => ({ path: `/tokens/${tokenId}` }),
  'get /templates': () => ({}),
  'post /files': () => ({ form: { file: new File([PIXEL], 'pixel.png', { type: 'image/png' }) } }),
  'get /files/{id}': ({ fileId }) => ({ path: `/files/${fileId}` }),
  'post /imports/preview': () => ({ form: { file: '{"format":"polku/map","version":1,"id":"m","map":{}}' } }),
  'post /imports': () => ({ form: { file: '{"format":"polku/map","version":1,"id":"m","map":{}}' } }),
  'get /documents/{id}/export/{format}': ({ mapId }) => ({ path: `/documents/${mapId}/export/json` }),
  'get /documents/{id}/export/{format}/report': ({ mapId }) => ({ path: `/documents/${mapId}/export/json/report` }),
  'get /analyses': () => ({}),
  'get /events': () => ({}),
  'post /events': () => ({ json: { source: 'test', events: [{ id: '1', event: 'visit', time: 0 }] } }),
  'get /events/{id}': ({ dataSetId }) => ({ path: `/events/${dataSetId}` }),
  'patch /events/{id}': () => ({ path: '/events/%20', json: { name: 'Renamed' } }),
  'delete /events/{id}': () => ({ path: '/events/%20' }),
  'post /events/{id}/erasure': ({ dataSetId }) => ({
    path: `/events/${dataSetId}/erasure`,
    json: { customer: 'nobody' },
  }),
  'get /events/{id}/profile': ({ dataSetId }) => ({ path: `/events/${dataSetId}/profile` }),
  'get /events/{id}/mapping': ({ dataSetId }) => ({ path: `/events/${dataSetId}/mapping` }),
  'put /events/{id}/mapping': () => ({ path: '/events/%20/mapping', json: { rules: [], version: 0 } }),
  'get /events/{id}/refused': ({ dataSetId }) => ({ path: `/events/${dataSetId}/refused` }),
  'get /events/{id}/refused/export': ({ dataSetId }) => ({ path: `/events/${dataSetId}/refused/export` }),
  'post /events/{id}/drafts': () => ({ path: '/events/%20/drafts', json: { of: 'journey', place: 0 } }),
  'post /events/{id}/drafts/file': ({ dataSetId }) => ({
    path: `/events/${dataSetId}/drafts/file`,
    json: { of: 'journey', place: 0 },
  }),
  'post /events/{id}/analyses/{analysis}': ({ dataSetId }) => ({
    path: `/events/${dataSetId}/analyses/graph`,
    json: { parameters: {} },
  }),
  'get /event-imports': () => ({}),
  'post /event-imports': () => ({ json: { file: 'events.csv', bytes: 12 } }),
  'get /event-imports/{id}': ({ eventImportId }) => ({ path: `/event-imports/${eventImportId}` }),
  'put /event-imports/{id}/bytes': () => ({ path: '/event-imports/%20/bytes?at=0', bytes: 'case,event' }),
  'post /event-imports/{id}/preview': () => ({ path: '/event-imports/%20/preview', json: { settings: {} } }),
  'post /event-imports/{id}/start': () => ({ path: '/event-imports/%20/start', json: { into: { name: 'Shop' } } }),
  'post /event-imports/{id}/cancel': () => ({ path: '/event-imports/%20/cancel' }),
  'delete /event-imports/{id}': () => ({ path: '/event-imports/%20' }),
  'get /formats': () => ({}),
  'get /commands/{kind}': () => ({ path: '/commands/map' }),
  'get /schema/{kind}': () => ({ path: '/schema/map' }),
}

export function sampleRequest({ method, path }: Route, targets: Targets): Sample {
  const made = SAMPLES[`${method} ${path}` as Key](targets)
  const body = made.form
    ? formData(made.form)
    : (made.bytes ?? (made.json === undefined ? null : JSON.stringify(made.json)))
  return {
    path: `${API_PATH}${made.path ?? path}`,
    init: {
      method: method.toUpperCase(),
      body,
      headers:
        made.json !== undefined
          ? { 'content-type': 'application/json' }
          : made.bytes !== undefined
            ? { 'content-type': 'application/octet-stream' }
            : {},
    },
  }
}

/** Two maps and an image in the workspace of somebody who may make them. */
export async function makeTargets(visitor: Visitor): Promise<Targets> {
  const map = async () => {
    const answer = await visitor.api.documents.$post({ json: { kind: 'map', from: { source: 'empty' } } })
    return (await answer.json()).id
  }
  const file = await visitor.api.files.$post({ form: { file: new File([PIXEL], 'pixel.png') } })
  const mapId = await map()
  const fileId = (await file.json()).id
  await showOn(visitor, mapId, fileId)
  const json = { anchor: { kind: 'document' }, text: 'Why?' } as const
  const begun = await visitor.api.documents[':id'].comments.$post({ param: { id: mapId }, json })
  const thread = await begun.json()
  const version = await visitor.api.documents[':id'].versions.$post({ param: { id: mapId }, json: { name: 'Kept' } })
  return {
    threadId: thread.id,
    commentId: thread.comments[0]?.id ?? '',
    mapId,
    versionId: (await version.json()).id,
    otherMapId: await map(),
    fileId,
    linkId: await linkOf(visitor, mapId),
    tokenId: await tokenOf(visitor),
    ...(await membershipOf(visitor)),
    ...(await eventsOf(visitor)),
  }
}

/** Puts the image on a card of the map. */
async function showOn({ api }: Visitor, id: string, imageId: string): Promise<void> {
  const run = async (command: string, args: unknown, made: string) => {
    const answer = await api.documents[':id'].commands.$post({ param: { id }, json: { command, args } })
    return (await answer.json()).diff.find(({ table }) => table === made)?.id
  }
  const laneId = await run('lane.add', { kinds: ['images'] }, 'lanes')
  const columnId = await run('stage.add', { titles: ['Buy'] }, 'stages')
  await run('card.add', { laneId, columnId, texts: [''], fields: { imageId } }, 'cards')
}

async function membershipOf({ api }: Visitor) {
  const me = await (await api.me.$get()).json()
  const invitation = await (await api.invitations.$post({ json: { role: 'viewer' } })).json()
  return { memberId: me.user.id, invitationId: invitation.id }
}

/** A data set of one event, and an import that waits for its file. */
async function eventsOf({ api, fetch }: Visitor): Promise<Pick<Targets, 'dataSetId' | 'eventImportId'>> {
  const imports = api['event-imports']
  const csv = 'case,event,time\n1,visit,2024-01-01\n'
  const { id } = await (await imports.$post({ json: { file: 'one.csv', bytes: csv.length } })).json()
  const headers = { 'content-type': 'application/octet-stream' }
  await fetch(`${API_PATH}/event-imports/${id}/bytes?at=0`, { method: 'PUT', body: csv, headers })
  await imports[':id'].start.$post({ param: { id }, json: { into: { name: 'One' } } })
  const now = async () => (await imports[':id'].$get({ param: { id } })).json()
  let last = await now()
  while (last.state === 'running') {
    await sleep(50)
    last = await now()
  }
  const waiting = await (await imports.$post({ json: { file: 'other.csv', bytes: 12 } })).json()
  return { dataSetId: last.dataSetId ?? '', eventImportId: waiting.id }
}

async function linkOf(visitor: Visitor, id: string): Promise<string> {
  const answer = await visitor.api.documents[':id'].links.$post({ param: { id }, json: {} })
  return (await answer.json()).link.id
}

async function tokenOf(visitor: Visitor): Promise<string> {
  const answer = await visitor.api.tokens.$post({ json: { name: 'Nightly', scope: 'read' } })
  return (await answer.json()).token.id
}

function formData(fields: Record<string, string | Blob>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
