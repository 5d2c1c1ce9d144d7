import { once } from 'node:events'
import { constants, createServer as createHttp2Server, type ServerHttp2Stream } from 'node:http2'
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createSandbox } from '../../src/sandbox/sandbox.ts'
import { lumaGenerateVideo, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { serve } from '../support/serve.ts'
import { fronted } from '../support/serve-tls.ts'

/** What is provable of a request depends on whether it began to leave, not on the error that came of it. */

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function startApp(environment: Record<string, string>): Promise<TestApp> {
  const app = await startTestApp({ environment })
  stops.push(app.stop)
  return app
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => new Promise(resolve => server.close(resolve)))
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const submit = async (client: Client) =>
  (await client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat', idempotencyKey: 'k' } }))
    .lumaGenerateVideo

async function expectUnsent(client: Client, message: string) {
  expect(await submit(client)).toMatchObject({ __typename: 'UpstreamUnavailableError', message })
  const [newest] = (await client.execute(tasks, {})).tasks.edges
  expect(newest).toMatchObject({ node: { submission: 'REFUSED', status: 'FAILED', tracking: 'ENDED' } })
}

describe('nothing was sent, and the submission is refused, when', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['the connection is cut in the middle of the TLS handshake', socket => socket.destroy()],
    ['the other side does not speak TLS', socket => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ])('%s', async (_, onHello) => {
    let hellos = 0
    const port = await listen(
      createServer(socket => {
        socket
          .on('error', () => {})
          .once('data', () => {
            hellos += 1
            onHello(socket)
          })
      }),
    )
    const app = await startApp({ GATEWAY_URL: `https://localhost:${port}` })
    await expectUnsent(app.client(), 'The gateway could not be reached.')
    expect(hellos).toBe(1)
  })
})

it('a gateway that would take HTTP/2 gets no POST twice, not even one that it says it did not process', async () => {
  const received: string[] = []
  const sandbox = createSandbox({ publicUrl: 'https://localhost' })
  const plain = await serve((request, response) => {
    received.push(`HTTP/${request.httpVersion}`)
    sandbox.listener(request, response)
  })
  stops.push(plain.close)
  const http2 = createHttp2Server().on('stream', (stream: ServerHttp2Stream) => {
    received.push('HTTP/2')
    stream.on('error', () => {}).close(constants.NGHTTP2_REFUSED_STREAM)
  })
  const front = await fronted(Number(new URL(plain.url).port), await listen(http2))
  stops.push(front.close)
  const app = await startApp({ GATEWAY_URL: `https://localhost:${front.port}` })
  const made = await submit(app.client())
  expect(received).toEqual(['HTTP/1.1'])
  expect(made).toMatchObject({ __typename: 'LumaTask', submission: 'ACCEPTED' })
  await sandbox.close()
})
