import { AwsClient } from 'aws4fetch'
import type { FileStore } from './file-store.ts'
import { StorageProblem } from './storage-problem.ts'

/** A bucket of Amazon's S3 or of anything that speaks its language. */
export type S3Settings = {
  /** `https://s3.eu-north-1.amazonaws.com`, `http://minio:9000`, … */
  readonly endpoint: string
  readonly bucket: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Default `us-east-1`, which most others than Amazon take. */
  readonly region?: string | undefined
}

/** A store that doesn't answer within this time is taken for gone. */
const ANSWER_MS = 15_000
/** Further tries after what may pass, such as an answer of 500 or 429. */
const RETRIES = 2

/**
 * Files as objects of a bucket, addressed by path (`endpoint/bucket/key`), which every S3-compatible store understands.
 * Requests are signed (AWS Signature Version 4).
 */
export function s3FileStore(settings: S3Settings): FileStore {
  const { endpoint, bucket, accessKeyId, secretAccessKey, region = 'us-east-1' } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES })
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`

  async function ask(method: 'GET' | 'PUT' | 'DELETE', key: string, init: RequestInit = {}): Promise<Response> {
    const path = key.split('/').map(encodeURIComponent).join('/')
    // What the settings name is asked, and no other place to which it leads.
    const how = { method, redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) } as const
    return client.fetch(`${base}/${path}`, { ...init, ...how })
  }

  async function refused(method: string, answer: Response): Promise<Error> {
    const code = /<Code>([\w.]{1,60})<\/Code>/.exec(await answer.text())?.[1] ?? ''
    return new Error(`the store of files answers ${answer.status} ${code} to ${method}`)
  }

  return {
    async put(key, bytes, mime) {
      const headers = { 'content-type': mime, 'content-length': String(bytes.byteLength) }
      const answer = await ask('PUT', key, { body: new Uint8Array(bytes), headers })
      if (!answer.ok) throw await refused('PUT', answer)
      await answer.arrayBuffer()
    },
    async get(key) {
      const answer = await ask('GET', key)
      if (answer.status === 404 && !/NoSuchBucket/.test(await answer.clone().text())) return null
      if (!answer.ok) throw await refused('GET', answer)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async remove(key) {
      const answer = await ask('DELETE', key)
      if (!answer.ok && answer.status !== 404) throw await refused('DELETE', answer)
      await answer.arrayBuffer().catch(() => undefined)
    },
  }
}

/** What keeps bytes from being put there or read, so that it can be shown. */
export function storeProblem(error: unknown, where: string): StorageProblem {
  const why = error instanceof Error ? error.message : String(error)
  return new StorageProblem('file-store-refused', 'storage.files.refused', { where, why }, { cause: error })
}

/** Throws a `StorageProblem` where bytes can't be put there and read again. */
export async function checkFileStore(store: FileStore, where: string): Promise<void> {
  const key = 'polku-check'
  const bytes = new TextEncoder().encode(new Date().toISOString())
  try {
    await store.put(key, bytes, 'text/plain')
    if ((await store.get(key)) === null) throw new Error('what was put there is not there')
  } catch (error) {
    throw storeProblem(error, where)
  }
}
