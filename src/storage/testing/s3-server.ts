import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { S3Settings } from '../s3-file-store.ts'

/** A bucket on this machine that lets in who signs as Amazon asks, and nobody else. */
export type S3Server = {
  readonly settings: S3Settings
  /** What lies in the bucket. */
  readonly objects: Map<string, Buffer>
  /** From now on so many requests fail, as those to a busy store do. */
  fail(times: number): void
  close(): Promise<void>
}

const BUCKET = 'polku-files'
const REGION = 'eu-north-1'
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const KEY_ID = 'AKIAIOSFODNN7EXAMPLE'
/** Amazon's limit for clocks that differ. */
const SKEW_MS = 15 * 60_000

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let failing = 0
  const server = createServer(async (request, response) => {
    const body = Buffer.from(await text(request.setEncoding('latin1')), 'latin1')
    const answer = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
    if (failing > 0) {
      failing--
      return answer(503, 'SlowDown')
    }
    const fault = signatureFault(request, body)
    if (fault) return answer(403, fault)
    const [, bucket, ...rest] = new URL(request.url ?? '', 'http://s3').pathname.split('/')
    if (bucket !== BUCKET) return answer(404, 'NoSuchBucket')
    const key = decodeURIComponent(rest.join('/'))
    if (request.method === 'PUT') {
      objects.set(key, body)
      return response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    const found = objects.get(key)
    return found ? response.writeHead(200).end(found) : answer(404, 'NoSuchKey')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: BUCKET,
      accessKeyId: KEY_ID,
      secretAccessKey: SECRET,
      region: REGION,
    },
    objects,
    fail(times) {
      failing = times
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The settings as a server's environment says them. */
export function environmentOf({ endpoint, bucket, accessKeyId, secretAccessKey, region = '' }: S3Settings) {
  return {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
    S3_REGION: region,
  }
}

function signatureFault(request: IncomingMessage, body: Buffer): string | null {
  const { headers } = request
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    headers.authorization ?? '',
  )
  const [, credential = '', signed = '', given = ''] = parts ?? []
  const [keyId, day, region, service] = credential.split('/')
  const date = String(headers['x-amz-date'] ?? '')
  if (keyId !== KEY_ID || region !== REGION || service !== 's3' || !date.startsWith(day ?? '-')) return 'AccessDenied'
  const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  if (!(Math.abs(Date.now() - at) < SKEW_MS)) return 'RequestTimeTooSkewed'
  const names = signed.split(';')
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name))) return 'AccessDenied'
  const payload = String(headers['x-amz-content-sha256'])
  if (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const expected = signatureOf({
    method: request.method ?? '',
    path: canonicalPath((request.url ?? '').split('?')[0] ?? ''),
    headers: names.map((name) => [name, String(headers[name] ?? '').trim()]),
    payload,
    date,
    region,
    secret: SECRET,
  })
  return expected === given ? null : 'SignatureDoesNotMatch'
}

export type Signed = {
  readonly method: string
  readonly path: string
  /** In alphabetical order, names in lower case. */
  readonly headers: readonly (readonly [string, string])[]
  /** SHA-256 of the body, hex. */
  readonly payload: string
  /** `20130524T000000Z` */
  readonly date: string
  readonly region: string
  readonly secret: string
}

/** AWS Signature Version 4, as "Authenticating Requests: Using the Authorization Header" describes it; no query. */
export function signatureOf({ method, path, headers, payload, date, region, secret }: Signed): string {
  const names = headers.map(([name]) => name).join(';')
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('')
  const canonical = [method, path, '', lines, names, payload].join('\n')
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<Buffer>((last, part) => hmac(last, part), Buffer.from(`AWS4${secret}`))
  return hmac(key, toSign).toString('hex')
}

/** Every byte but the unreserved ones is written as a percentage, however it came. */
function canonicalPath(path: string): string {
  const written = (part: string) =>
    encodeURIComponent(decodeURIComponent(part)).replace(
      /[!'()*]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  return path.split('/').map(written).join('/')
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest()
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex')
}
