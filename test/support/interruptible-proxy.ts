import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be closed, or swallow what is said. */
export interface InterruptibleProxy extends AsyncDisposable {
  /** The same address by this way. */
  url: string
  /** Ends all connections; new ones are refused. */
  close(): Promise<void>
  /** Connections stay, but nothing gets through any more. */
  silence(): void
  /** As at the beginning. What was swallowed stays lost. */
  open(): Promise<void>
}

export async function interruptible(serverUrl: string): Promise<InterruptibleProxy> {
  const target = new URL(serverUrl)
  const sockets = new Set<Socket>()
  let silent = false
  const server = createServer(client => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from)
      from
        .on('data', data => {
          if (!silent) to.write(data)
        })
        .on('error', () => {})
        .on('close', () => {
          sockets.delete(from)
          to.destroy()
        })
    }
  })
  const listen = (port: number) =>
    new Promise<number>(resolve => {
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  const close = async () => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const port = await listen(0)
  const url = new URL(serverUrl)
  url.port = String(port)
  return {
    url: url.href,
    close,
    silence() {
      silent = true
    },
    async open() {
      silent = false
      for (const socket of sockets) socket.destroy()
      if (!server.listening) await listen(port)
    },
    [Symbol.asyncDispose]: async () => (server.listening ? close() : undefined),
  }
}
