import type { AnsweredRequest } from './http/request-log.ts'
import type { AddressOf } from './http/trusted-proxies.ts'

/** How an operator wants it. */
export type Operation = {
  /** From which address somebody asks, given the proxies that are trusted; default: none is. */
  readonly addressOf?: AddressOf | undefined
  /** Opens `/metrics` from elsewhere than this machine. */
  readonly metricsToken?: string | undefined
  /** The first person's link works from every machine, and through proxies. */
  readonly welcomeAnywhere?: boolean
  /** Over https, browsers are told to come by nothing else to what lies beneath our name, too. */
  readonly bindsSubdomains?: boolean
  /** Hears of every answer. */
  readonly onRequest?: ((request: AnsweredRequest) => void) | undefined
}
