import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** The head of the answer to a request that no client would make. */
async function answerTo(...lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  const [data] = await once(socket, 'data')
  socket.destroy()
  return String(data)
}

describe('a request to no address is the client’s to correct', () => {
  it.each([
    ['a header Host that is no host', 'GET /graphql HTTP/1.1', 'host: a b'],
    ['a target that is none', 'GET http://[/graphql HTTP/1.1', 'host:'],
    ['no target at all', 'OPTIONS * HTTP/1.1', 'host: localhost'],
  ])('%s', async (_, ...lines) => {
    const answer = await answerTo(...lines)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('"code":"BAD_REQUEST"')
  })

  it('and no error of this server', () => {
    expect(
      app
        .logged()
        .split('\n')
        .filter(line => line.includes('"level":50')),
    ).toEqual([])
  })
})
