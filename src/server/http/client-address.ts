import { isIPv6 } from 'node:net'

/** Whether the address is this machine's own. */
export function isLoopback(address: string | undefined): boolean {
  if (address === undefined) return false
  const plain = plainAddress(address)
  return plain === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(plain)
}

/** Whether a `Host` header names this machine; a name that an attacker's DNS points at it does not. */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i.test(host)
}

/**
 * What limits count as one visitor: an IPv4 address, or the /64 network of an IPv6 address, since whoever has one
 * address of it has all 2^64.
 */
export function visitorKey(address: string | undefined): string {
  const plain = plainAddress(address ?? 'unknown').replace(/%.*$/, '')
  return isIPv6(plain) ? `${network64(plain)}::/64` : plain
}

/** An IPv4 address that came by way of IPv6, as it is. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

function network64(address: string): string {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups =
    tail === undefined ? before : [...before, ...Array(8 - before.length - after.length).fill('0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
