import { createServer } from 'node:net'

/** A port of the loopback that nobody may connect to. */
export interface ForbiddenPort extends AsyncDisposable {
  port: number
  /** How many connected all the same. */
  connections(): number
}

/** Counts connections before a byte is read, and answers none. */
export async function countConnections(): Promise<ForbiddenPort> {
  let connections = 0
  const server = createServer(socket => {
    connections += 1
    socket.destroy()
  })
  // IPv6 as well, so that every way to this machine leads here.
  await new Promise<void>(resolve => server.listen(0, resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** A port that takes connections and never says a word. `left` resolves when the first of them is closed. */
export async function silentPort(): Promise<AsyncDisposable & { port: number; left: Promise<void> }> {
  const left = Promise.withResolvers<void>()
  const server = createServer(socket => {
    socket.on('error', () => {}).once('close', () => left.resolve())
    socket.resume()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    left: left.promise,
    [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())),
  }
}
