import { connect, createServer, type Socket } from 'node:net'

/** A way to the gateway whose connections can be closed at the worst moments. */
export interface GatewayProxy extends AsyncDisposable {
  url: string
  /** Ends every connection, as a gateway does with those that were kept for long enough. @returns how many */
  endKept(): number
  /** What becomes of connections from now on. @default pass */
  mode: 'pass' | 'close-on-accept' | 'close-on-use'
  /** How many connections that had carried a request before were closed as the next one came. */
  closedOnReuse(): number
}

/** @param target address of the gateway */
export async function startGatewayProxy(target: string): Promise<GatewayProxy> {
  const { port, hostname } = new URL(target)
  const inside = new Set<Socket>()
  const outside = new Set<Socket>()
  let closedOnReuse = 0
  const server = createServer(client => {
    client.on('error', () => {})
    if (proxy.mode === 'close-on-accept') return client.destroy()
    const gateway = connect(Number(port), hostname).on('error', () => {})
    outside.add(client.once('close', () => outside.delete(client)))
    inside.add(gateway.once('close', () => inside.delete(gateway)))
    let used = false
    client.on('data', data => {
      if (proxy.mode === 'close-on-use') {
        if (used) closedOnReuse += 1
        client.destroy()
      } else gateway.write(data)
    })
    gateway.on('data', data => {
      used = true
      client.write(data)
    })
    client.on('close', () => gateway.destroy())
    gateway.on('close', () => client.destroy())
  })
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const address = server.address()
  const proxy: GatewayProxy = {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    mode: 'pass',
    endKept() {
      for (const client of outside) client.end()
      return outside.size
    },
    closedOnReuse: () => closedOnReuse,
    async [Symbol.asyncDispose]() {
      for (const socket of [...inside, ...outside]) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return proxy
}
