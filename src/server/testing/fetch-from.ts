import { request } from 'node:http'

/**
 * `fetch` from an address of this machine's own choosing (127.x.y.z), since what one network may ask is limited. Follows no
 * redirects.
 */
export async function fetchFrom(localAddress: string, url: URL, init: RequestInit): Promise<Response> {
  const asked = new Request(url, init)
  const body = Buffer.from(await asked.arrayBuffer())
  const headers = { ...Object.fromEntries(asked.headers), 'content-length': String(body.length) }
  return new Promise((resolve, reject) => {
    const { hostname, port, pathname, search } = url
    const sent = request(
      { host: hostname, port, path: `${pathname}${search}`, method: asked.method, headers, localAddress },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const status = answer.statusCode ?? 0
          const pairs = Object.entries(answer.headers).flatMap(([name, value]) =>
            [value ?? []].flat().map((each): [string, string] => [name, each]),
          )
          const isEmpty = [204, 303, 304].includes(status)
          resolve(new Response(isEmpty ? null : Buffer.concat(chunks), { status, headers: pairs }))
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
