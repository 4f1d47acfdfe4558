import { readFileSync } from 'node:fs'

/** The version of this program, as package.json says it. */
export function polkuVersion(): string {
  const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(source) as { readonly version: string }).version
}
