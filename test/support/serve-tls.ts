import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'

/** A certificate for localhost and its key; nobody but this process trusts it. */
const certificate = readFileSync(new URL('./localhost.pem', import.meta.url), 'utf8')

/** Serves on a free port of localhost over TLS, with a certificate that this process takes from then on. */
export async function serveTls(listener: RequestListener): Promise<{ port: number; close(): Promise<void> }> {
  setDefaultCACertificates([...getCACertificates('default'), certificate])
  const server = createServer({ cert: certificate, key: certificate }, listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}
