import { createServer, type Server, type ServerResponse } from 'node:http'
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts'

/** A sandbox, whose tasks only tests move, behind a listener that can go away and come back at the same address. */
export interface AbsentGateway {
  url: string
  sandbox: Sandbox
  /** Connections are refused from here on. */
  refuse(): Promise<void>
  /** Requests are taken and never answered from here on. */
  hang(): Promise<void>
  /** Everything is as it was; whatever hangs is cut. */
  restore(): Promise<void>
  close(): Promise<void>
}

export async function serveAbsent(): Promise<AbsentGateway> {
  let url = ''
  let hangs = false
  const hanging = new Set<ServerResponse>()
  const sandbox = createSandbox({ publicUrl: () => url, pace: 'manual', recordLimit: 100_000 })
  const server = createServer((request, response) => {
    if (hangs) hanging.add(response)
    else sandbox.listener(request, response)
  })
  const port = await listen(server, 0)
  url = `http://127.0.0.1:${port}`
  return {
    url,
    sandbox,
    refuse: () => close(server),
    async hang() {
      hangs = true
    },
    async restore() {
      hangs = false
      for (const response of hanging) response.destroy()
      hanging.clear()
      if (!server.listening) await listen(server, port)
    },
    async close() {
      await sandbox.close()
      if (server.listening) await close(server)
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
