import { connect, createServer } from 'node:net'

/** A way to PostgreSQL that can lose the answer to a commit. */
export interface CuttingProxy extends AsyncDisposable {
  /** The same database, by this way. */
  url: string
  /** How many answers were lost so far. */
  cuts(): number
}

/**
 * Cuts a connection when PostgreSQL has carried out a commit, before the client hears of it: of the transactions that
 * hold the given text, the first `times`.
 */
export async function cutCommits(databaseUrl: string, text: string, times: number): Promise<CuttingProxy> {
  const target = new URL(databaseUrl)
  const sockets = new Set<{ destroy(): unknown }>()
  let cuts = 0
  const server = createServer(client => {
    const upstream = connect(Number(target.port), target.hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    }
    let concerned = false
    let committing = false
    client.on('data', data => {
      if (data.includes(text)) concerned = true
      if (concerned && cuts < times && /commit/i.test(data.toString('latin1'))) {
        committing = true
        cuts++
      }
      upstream.write(data)
    })
    upstream.on('data', data => {
      // PostgreSQL answers a commit when it is done.
      if (committing) client.destroy()
      else client.write(data)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' && address ? address.port : 0)
  return {
    url: url.href,
    cuts: () => cuts,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
