import type { ServerResponse } from 'node:http'
import { startTestApp, type TestApp } from '../../support/app.ts'
import type { Client } from '../../support/client.ts'
import { serveSandbox } from '../../support/serve.ts'

/** An app whose gateway is the sandbox, but for what a test writes into its mouth. */
export interface ScriptedApp {
  app: TestApp
  /** Answers every request of a client from now on. */
  answer(client: Client, say: (response: ServerResponse) => void): void
  stop(): Promise<void>
}

export async function startScriptedApp(environment?: Record<string, string>): Promise<ScriptedApp> {
  const answers = new Map<string, (response: ServerResponse) => void>()
  const upstream = await serveSandbox((request, response) => {
    const say = answers.get(String(request.headers.authorization))
    if (!say) return
    request.resume()
    say(response)
  })
  const app = await startTestApp({ upstream, environment })
  return {
    app,
    answer: ({ key }, say) => void answers.set(`Bearer ${key}`, say),
    async stop() {
      await app.stop()
      await upstream.close()
    },
  }
}

/** A whole answer as JSON. */
export const json = (body: object) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** An event stream, of bytes as they are. */
export const eventStream = (text: string | Buffer) => (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).end(text)
}

/** Data lines, one for each object or text. */
export const dataLines = (...lines: (object | string)[]): string =>
  lines.map(line => `data: ${typeof line === 'string' ? line : JSON.stringify(line)}\n\n`).join('')
