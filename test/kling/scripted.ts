import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serveSandbox } from '../support/serve.ts'

/** What the gateway says in place of the sandbox. */
interface Scripted {
  status?: number
  body: unknown
}

/** An app whose gateway is the sandbox, but for what a test writes into its mouth. */
export interface ScriptedApp {
  app: TestApp
  /** From now on every POST, or every GET, of this client is answered so. @returns how often it was, so far */
  answer(client: Client, method: 'GET' | 'POST', said: Scripted): () => number
  stop(): Promise<void>
}

export async function startScriptedApp(): Promise<ScriptedApp> {
  const answers = new Map<string, Scripted & { count: number }>()
  const upstream = await serveSandbox((request, response) => {
    const said = answers.get(`${request.method} ${request.headers.authorization}`)
    if (!said) return
    said.count += 1
    request.resume()
    response
      .writeHead(said.status ?? 200, { 'content-type': 'application/json' })
      .end(JSON.stringify(said.body))
  })
  const app = await startTestApp({ kind: 'postgres', upstream })
  return {
    app,
    answer(client, method, said) {
      const entry = { ...said, count: 0 }
      answers.set(`${method} Bearer ${client.key}`, entry)
      return () => entry.count
    },
    async stop() {
      await app.stop()
      await upstream.close()
    },
  }
}
