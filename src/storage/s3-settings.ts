import type { FileStore } from './file-store.ts'
import { type S3Settings, s3FileStore } from './s3-file-store.ts'
import { StorageProblem } from './storage-problem.ts'

const NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** A store of files, and where it is, in words that hold no secret. */
export type PlacedStore = { readonly store: FileStore; readonly where: string }

/** Undefined where none of it is set; throws a `StorageProblem` where only a part is. */
export function s3Settings(env: NodeJS.ProcessEnv): S3Settings | undefined {
  if (NAMES.every((name) => !env[name])) return undefined
  const missing = NAMES.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new StorageProblem('file-store-incomplete', 'storage.files.incomplete', { missing: missing.join(', ') })
  }
  const [endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = NAMES.map((name) => env[name])
  return { endpoint, bucket, accessKeyId, secretAccessKey, region: env.S3_REGION || undefined }
}

/** The store of files that the environment names; null for none. Nothing is asked of it yet. */
export function storeOf(env: NodeJS.ProcessEnv): PlacedStore | null {
  const settings = s3Settings(env)
  return settings ? placedStore(settings) : null
}

export function placedStore(settings: S3Settings): PlacedStore {
  return { store: s3FileStore(settings), where: `${settings.endpoint}/${settings.bucket}` }
}
