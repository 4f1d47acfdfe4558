import type { S3Settings } from '../storage/s3-file-store.ts'
import { type AddressOf, trustProxies } from './http/trusted-proxies.ts'
import { StartProblem } from './start-problem.ts'

const S3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Undefined where none of it is set; throws a `StartProblem` where only a part is. */
export function s3Settings(env: NodeJS.ProcessEnv): S3Settings | undefined {
  if (S3.every((name) => !env[name])) return undefined
  const missing = S3.filter((name) => !env[name])
  if (missing.length > 0) throw new StartProblem('server.start.s3-incomplete', { missing: missing.join(', ') })
  const [endpoint = '', bucket = '', accessKeyId = '', secretAccessKey = ''] = S3.map((name) => env[name])
  return { endpoint, bucket, accessKeyId, secretAccessKey, region: env.S3_REGION || undefined }
}

export function trustedProxies(env: NodeJS.ProcessEnv): AddressOf {
  try {
    return trustProxies(env.POLKU_TRUSTED_PROXIES ?? '')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new StartProblem('server.start.proxies-invalid', { value: error.message })
  }
}
