import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A site of somebody's own, of one page that loads the script which tells Polku what visitors do. */
export type Shop = {
  /** @param attributes what more the script's tag says */
  address(attributes?: string): string
  close(): void
}

export async function openShop(polkuUrl: string, token: string): Promise<Shop> {
  const server: Server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop')
    const page = `<!doctype html><title>Shop</title>
      <script src="${polkuUrl}/events.js" data-token="${token}" data-source="shop" ${searchParams.get('tag') ?? ''}></script>`
    if (pathname === '/shop') response.writeHead(200, { 'content-type': 'text/html' }).end(page)
    else response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: (attributes = '') => `http://127.0.0.1:${port}/shop?tag=${encodeURIComponent(attributes)}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
