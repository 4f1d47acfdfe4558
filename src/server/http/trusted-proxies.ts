import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { plainAddress } from './client-address.ts'

/** Tells from which address somebody asks, however many proxies of ours stand between. */
export type AddressOf = (request: Pick<IncomingMessage, 'socket' | 'headers'>) => string | undefined

/**
 * @param list addresses and networks of proxies whose `X-Forwarded-For` is believed, separated by commas
 * @throws `RangeError` with the part that is none as its message
 */
export function trustProxies(list: string): AddressOf {
  const trusted = new BlockList()
  for (const part of list.split(',').map((one) => one.trim())) if (part !== '') add(trusted, part)

  const isTrusted = (address: string) => {
    const plain = plainAddress(address)
    const version = isIP(plain)
    return version !== 0 && trusted.check(plain, version === 6 ? 'ipv6' : 'ipv4')
  }

  return ({ socket, headers }) => {
    let address = socket.remoteAddress
    const { 'x-forwarded-for': header = [] } = headers
    // Each proxy adds at the end whom it heard; what stands before the first that isn't ours, anybody may have made up.
    const hops = [header]
      .flat()
      .join(',')
      .split(',')
      .map((hop) => hop.trim())
    while (address !== undefined && isTrusted(address)) {
      const hop = hops.pop()
      if (!hop || isIP(plainAddress(hop)) === 0) break
      address = hop
    }
    return address
  }
}

function add(trusted: BlockList, part: string): void {
  const [address = '', bits] = part.split('/')
  const version = isIP(address)
  const most = version === 6 ? 128 : 32
  const isRight = version !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  if (!isRight) throw new RangeError(part)
  trusted.addSubnet(address, Number(bits ?? most), version === 6 ? 'ipv6' : 'ipv4')
}
