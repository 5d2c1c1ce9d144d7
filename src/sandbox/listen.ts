import { createServer } from 'node:http'
import type { Sandbox, SandboxOptions } from './sandbox.ts'
import { createSandbox } from './sandbox.ts'
import { asksForWebSocket } from './upgrades.ts'

export interface ListenOptions extends Omit<SandboxOptions, 'publicUrl'> {
  /** @default the address that it listens on */
  readonly publicUrl?: SandboxOptions['publicUrl']
  /** @default 0, any free port */
  readonly port?: number
  /** @default 127.0.0.1 */
  readonly host?: string
}

/** A sandbox behind a server of its own; `await using` closes it. */
export interface ListeningSandbox extends AsyncDisposable {
  /** Such as `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string
  readonly sandbox: Sandbox
  close(): Promise<void>
}

/**
 * How long an idle connection is kept, in milliseconds: as gateways have it. With Node's own five seconds, a busy client
 * may send just as it is closed.
 */
const keepAliveTimeout = 75_000

/** Starts a sandbox on HTTP. Rejects with the system's error, such as EADDRINUSE. */
export async function listenSandbox(options: ListenOptions = {}): Promise<ListeningSandbox> {
  const { port = 0, host = '127.0.0.1' } = options
  let url = ''
  const sandbox = createSandbox({ ...options, publicUrl: options.publicUrl ?? (() => url) })
  const server = createServer({ shouldUpgradeCallback: asksForWebSocket, keepAliveTimeout }, sandbox.listener)
  server.on('upgrade', sandbox.upgrade)
  const close = async () => {
    await sandbox.close()
    if (!server.listening) return
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    server.closeAllConnections()
    await closed
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject).listen(port, host, resolve)
  try {
    await promise
  } catch (error) {
    await close()
    throw error
  }
  const address = server.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  url = `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`
  return { url, sandbox, close, [Symbol.asyncDispose]: close }
}
