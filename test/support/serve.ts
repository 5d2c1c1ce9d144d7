import { createServer, type RequestListener } from 'node:http'
import { createSandbox } from '../../src/sandbox/sandbox.ts'

/** Serves on a free port of the loopback. */
export async function serve(listener: RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** A sandbox behind a server of the test's own, which sees each request first. */
export async function serveSandbox(before: (...of: Parameters<RequestListener>) => void) {
  let url = ''
  const sandbox = createSandbox({ publicUrl: () => url, pace: 'manual' })
  const server = await serve((request, response) => {
    before(request, response)
    if (!response.headersSent) sandbox.listener(request, response)
  })
  url = server.url
  return {
    url,
    sandbox,
    async close() {
      await sandbox.close()
      await server.close()
    },
  }
}
