import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import pMap from 'p-map'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { finishedTask, submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** A subscription over POST, whose answer nobody reads yet. */
async function open(client: Client, query: string, headers: Record<string, string> = {}) {
  const asking = request(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      authorization: `Bearer ${client.key}`,
      ...headers,
    },
  })
  asking.end(JSON.stringify({ query }))
  const [response]: IncomingMessage[] = await once(asking, 'response')
  if (!response) throw new Error('No answer.')
  return response.setEncoding('utf8')
}

describe('an event stream', () => {
  it('is a comment, the events and the word that it is complete', async () => {
    const client = app.client()
    const { id } = await finishedTask(app, client)
    const stream = await open(client, `subscription { taskUpdated(id: "${id}") { status } }`)
    expect(stream.statusCode).toBe(200)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache',
      'content-encoding': 'none',
      connection: 'keep-alive',
      'transfer-encoding': 'chunked',
      'x-request-id': expect.any(String),
    })
    expect(await text(stream)).toBe(
      ':\n\nevent: next\ndata: {"data":{"taskUpdated":{"status":"SUCCEEDED"}}}\n\nevent: complete\ndata:\n\n',
    )
  })

  it('of a page of another site may be read there', async () => {
    const origin = 'https://studio.example'
    const stream = await open(app.client(), 'subscription { taskEvents { cursor } }', { origin })
    expect(stream.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'Origin' })
    stream.destroy()
  })

  it('that cannot begin says why, with the status of the error', async () => {
    const stream = await open(app.client(), 'subscription { taskEvents { cursor } }', { authorization: '' })
    expect(stream.statusCode).toBe(401)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'www-authenticate': 'Bearer',
    })
    expect(await text(stream)).toMatch(
      /^:\n\nevent: next\ndata: \{"errors":\[\{.*"extensions":\{"code":"UNAUTHENTICATED"\}\}\]\}\n\nevent: complete\ndata:\n\n$/,
    )
  })

  it('that is read slowly has each event once and in order', async () => {
    const client = app.client()
    const copies = Array.from({ length: 13 }, (_, index) => `copy${index}: prompt`)
    const query = `subscription { taskEvents { cursor task { ${copies.join(' ')} } } }`
    const stream = await open(client, query)
    // More than all buffers between the two take, and than is read from the store at a time.
    const count = 120
    const prompt = 'a paper boat '.repeat(300)
    await pMap(Array(count), () => submittedTask(client, prompt), { concurrency: 8 })
    const numbers: number[] = []
    for await (const line of createInterface(stream)) {
      const [, cursor] = /"cursor":"([\w-]+)"/.exec(line) ?? []
      if (cursor !== undefined)
        numbers.push(Number(Buffer.from(cursor, 'base64url').toString().replace('event:', '')))
      if (numbers.length === count) break
    }
    stream.destroy()
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  }, 60_000)

  it('on which nothing happens is kept open by comments', async () => {
    const stream = await open(app.client(), 'subscription { taskEvents { cursor } }')
    let comments = ''
    for await (const chunk of stream) {
      comments += chunk
      if (comments.length > 3) break
    }
    expect(comments).toBe(':\n\n:\n\n')
  }, 30_000)
})
