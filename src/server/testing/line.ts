import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** A network between clients and a server that comes and goes: one address, whoever answers behind it. */
export type Line = {
  readonly port: number
  /** Cuts everybody off; who calls meanwhile is not answered. */
  cut(): void
  /** From now on calls go to this port of this machine. */
  leadTo(port: number): void
  close(): Promise<void>
}

export async function openLine(): Promise<Line> {
  const sockets = new Set<Socket>()
  let target: number | null = null
  const server = createServer((near) => {
    if (target === null) return near.destroy()
    const far = dial(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const cut = () => {
    target = null
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    leadTo(port) {
      target = port
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
