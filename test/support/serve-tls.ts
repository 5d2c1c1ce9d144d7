import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:https'
import { connect, type Server } from 'node:net'
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from 'node:tls'

/** A certificate for localhost and its key; nobody but this process trusts it. */
const certificate = readFileSync(new URL('./localhost.pem', import.meta.url), 'utf8')

/** Serves on a free port of localhost over TLS, with a certificate that this process takes from then on. */
export async function serveTls(listener: RequestListener): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer({ cert: certificate, key: certificate }, listener)
  return {
    port: await listenTrusted(server),
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

/** Files that only this process can fetch. */
export interface FileServer {
  port: number
  /** The `Authorization` of every request so far. */
  authorizations: (string | undefined)[]
  /** The address of a path, also of one without a file. */
  at(path: string): string
  close(): Promise<void>
}

/** Serves files by their paths, as {@link serveTls} serves; of what they are it tells nothing. */
export async function serveFiles(files: Record<string, Buffer>): Promise<FileServer> {
  const authorizations: (string | undefined)[] = []
  const { port, close } = await serveTls(({ url = '', headers }, response) => {
    authorizations.push(headers.authorization)
    const file = files[url]
    response.writeHead(file ? 200 : 404).end(file)
  })
  return { port, authorizations, at: path => `https://localhost:${port}${path}`, close }
}

/**
 * TLS in front of a plain port, as a proxy does it; closes when its last connection ends.
 *
 * @param http2Port where clients that offer HTTP/2 are led, if there is one
 * @returns its own port
 */
export async function fronted(
  plainPort: number,
  http2Port?: number,
): Promise<{ port: number; close(): Promise<void> }> {
  const ALPNProtocols = http2Port === undefined ? undefined : ['h2', 'http/1.1']
  const server = createTlsServer({ cert: certificate, key: certificate, ALPNProtocols }, outside => {
    const inside = connect((outside.alpnProtocol === 'h2' && http2Port) || plainPort, '127.0.0.1')
    outside.on('error', () => inside.destroy()).pipe(inside)
    inside.on('error', () => outside.destroy()).pipe(outside)
  })
  return {
    port: await listenTrusted(server),
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}

async function listenTrusted(server: Server): Promise<number> {
  setDefaultCACertificates([...getCACertificates('default'), certificate])
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
