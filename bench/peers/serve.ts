import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const BUILT = here('../../.cache/peers')
/** Fonts, icons and words that the whiteboards would else fetch from their makers' servers. */
const ASSETS = {
  '/assets-of-tldraw/': here('node_modules/@tldraw/assets'),
  '/assets-of-excalidraw/': here('node_modules/@excalidraw/excalidraw/dist/prod'),
}
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export type PeerServer = {
  readonly url: string
  /** What a page reads at an address, for those that open with their texts. */
  offer(path: string, json: string): void
  close(): Promise<void>
}

/** Serves the built pages on this machine alone, to be kept by the browser as the product's own files are. */
export async function servePeers(): Promise<PeerServer> {
  const offered = new Map<string, string>()
  const server = createServer(({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const json = offered.get(path)
    const file = fileAt(path)
    if (json === undefined && !existsSync(file)) return response.writeHead(404).end()
    const keep = extname(path) === '.html' || json !== undefined ? 'no-cache' : 'max-age=31536000, immutable'
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': keep,
    })
    if (json !== undefined) response.end(json)
    else createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    offer: (path, json) => offered.set(path, json),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `path` is normal, so that nothing above its folder can be asked for. */
function fileAt(path: string): string {
  for (const [prefix, folder] of Object.entries(ASSETS)) {
    if (path.startsWith(prefix)) return join(folder, path.slice(prefix.length))
  }
  return join(BUILT, path)
}
