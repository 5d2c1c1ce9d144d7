import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { serve } from '../support/serve.ts'

/** What an upstream answers, to the byte. */
export interface RawAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** A request to the upstream. */
export interface RawRequest {
  method: string
  /** With its query. */
  path: string
  headers: IncomingMessage['headers']
  body: Buffer
}

type Answering = (request: RawRequest) => Promise<RawAnswer>

/** An upstream that answers each key as it was told to, and all others as the sandbox does. */
export interface ScriptedUpstream {
  url: string
  /** The sandbox itself. */
  sandbox: Sandbox
  /** From now on requests with this key are answered so. */
  answer(key: string, answering: Answering): void
  /** What the sandbox answers. */
  forward(request: RawRequest): Promise<RawAnswer>
  /** What was asked with a key. */
  requestsOf(key: string): readonly RawRequest[]
  close(): Promise<void>
}

export async function startUpstream(): Promise<ScriptedUpstream> {
  const {
    url: sandboxUrl,
    sandbox,
    close: closeSandbox,
  } = await listenSandbox({ pace: 'manual', eventMs: 0 })
  const answers = new Map<string, Answering>()
  const asked = new Map<string, RawRequest[]>()
  const { url, close } = await serve(async (request, response) => {
    const key = (request.headers.authorization ?? '').replace(/^Bearer /, '')
    const { method = '', url: path = '', headers } = request
    const seen = { method, path, headers, body: await buffer(request) }
    asked.set(key, [...(asked.get(key) ?? []), seen])
    const answering = answers.get(key) ?? (one => forward(sandboxUrl, one))
    const {
      status,
      headers: said,
      body,
    } = await answering(seen).catch(error => {
      response.destroy()
      throw error
    })
    response.writeHead(status, { ...said, 'content-length': body.length }).end(body)
  })
  return {
    url,
    sandbox,
    forward: request => forward(sandboxUrl, request),
    answer: (key, answering) => void answers.set(key, answering),
    requestsOf: key => asked.get(key) ?? [],
    async close() {
      await close()
      await closeSandbox()
    },
  }
}

export const jsonAnswer = (text: string, status = 200): RawAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(text),
})

async function forward(target: string, { method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ofConnection.has(name) ? [] : [[name, String(value)] satisfies [string, string]],
  )
  const answer = await fetch(target + path, {
    method,
    headers: sent,
    redirect: 'manual',
    body: method === 'GET' ? undefined : new Uint8Array(body),
  })
  const said = [...answer.headers].filter(([name]) => !ofConnection.has(name))
  return {
    status: answer.status,
    headers: Object.fromEntries(said),
    body: Buffer.from(await answer.arrayBuffer()),
  }
}

/** Headers that say how a message is carried, and not what is in it. */
const ofConnection = new Set(['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])
