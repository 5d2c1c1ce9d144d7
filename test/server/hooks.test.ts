import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
/** Where the vendor of a task calls. */
let hook: string
beforeAll(async () => {
  // An hour between two looks: whatever is looked at sooner was called for.
  app = await startTestApp({ pace: () => 3600, environment: { PUBLIC_URL: 'https://graph.example.com' } })
  const { upstreamId } = await submittedTask(app.client())
  hook = new URL(app.sandbox.tasks.find(({ id }) => id === upstreamId)?.callbackUrl ?? '').pathname
})
afterAll(() => app.stop())

/** A call that begins with these headers; its body is the caller's. */
function call(headers: string): { socket: Socket; heard(): string; closed: Promise<void> } {
  const { hostname, port } = new URL(app.url)
  const socket = connect(Number(port), hostname)
  let heard = ''
  const closed = new Promise<void>(resolve => socket.once('close', () => resolve()))
  socket
    .on('error', () => {})
    .on('data', data => {
      heard += data
    })
  socket.write(`POST ${hook} HTTP/1.1\r\nhost: graph.example.com\r\n${headers}\r\n\r\n`)
  return { socket, heard: () => heard, closed }
}

describe('a call of a vendor', { concurrent: true }, () => {
  it('has its connection for some seconds when its body comes byte by byte', async () => {
    const { socket, closed } = call('content-length: 4000')
    const writing = setInterval(() => socket.write(' '), 200)
    await closed
    clearInterval(writing)
  })

  it.for([
    { body: 'has no end', headers: 'transfer-encoding: chunked', chunk: `1000\r\n${'x'.repeat(4096)}\r\n` },
    { body: 'is of 10 GB', headers: 'content-length: 10000000000', chunk: 'x'.repeat(4096) },
  ])('is answered at once and cut off later when its body $body', async ({ headers, chunk }, { expect }) => {
    const { socket, heard, closed } = call(headers)
    const writing = setInterval(() => socket.write(chunk), 50)
    await expect.poll(heard).toContain('HTTP/1.1 200 OK')
    await closed
    clearInterval(writing)
  })

  it('may end in the middle', async () => {
    const calls = Array.from({ length: 20 }, () => call('content-length: 100'))
    await Promise.all(
      calls.map(async ({ socket, closed }) => {
        await new Promise(resolve => socket.write('{"status":', resolve))
        socket.destroy()
        await closed
      }),
    )
    expect((await fetch(app.url + hook, { method: 'POST', body: '{}' })).status).toBe(200)
  })

  it('leaves its connection open for the next', async ({ expect }) => {
    const { socket, heard } = call('content-length: 2')
    socket.write('{}')
    await expect.poll(heard).toContain('HTTP/1.1 200 OK')
    const challenge = '{"challenge":"a"}'
    socket.write(
      `POST ${hook} HTTP/1.1\r\nhost: graph.example.com\r\ncontent-length: ${challenge.length}\r\n\r\n`,
    )
    socket.write(challenge)
    await expect.poll(heard).toContain(challenge)
    socket.destroy()
  })
})

it('none of them was an error of this server', () => {
  expect(app.logged()).not.toContain('could not be served')
})
