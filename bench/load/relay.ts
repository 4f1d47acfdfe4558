import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { WebSocketServer } from 'ws'

/** The least that can be done: what one sends goes to all others, and nothing is looked at or kept. */
export async function startRelay() {
  const child = fork(fileURLToPath(import.meta.url))
  const [port] = (await once(child, 'message')) as [number]
  return {
    url: `ws://127.0.0.1:${port}`,
    async close() {
      child.kill()
      await once(child, 'exit')
    },
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (socket) => {
    socket.on('error', () => socket.terminate())
    socket.on('message', (data: Buffer) => {
      for (const other of server.clients) if (other !== socket) other.send(data)
    })
  })
  server.on('listening', () => process.send?.((server.address() as AddressInfo).port))
}
