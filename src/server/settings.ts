import { type AddressOf, trustProxies } from './http/trusted-proxies.ts'
import { StartProblem } from './start-problem.ts'

export function trustedProxies(env: NodeJS.ProcessEnv): AddressOf {
  try {
    return trustProxies(env.POLKU_TRUSTED_PROXIES ?? '')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new StartProblem('server.start.proxies-invalid', { value: error.message })
  }
}
