import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskEvents, taskUpdated } from '../documents.ts'
import { hello } from '../language/chat/conversation.ts'
import { streamChatCompletion } from '../language/chat/documents.ts'
import { anthropicStreamMessage, streamCompletion } from '../language/documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const tooMany = (limit: number) => ({
  errors: [expect.objectContaining({ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit } })],
})

/** A subscription without any library, so that it can be cut. */
interface Connection {
  /** The first thing that came. */
  first: object
  /** Goes away without a word. */
  cut(): void
}

async function connect(
  client: Client,
  document: Parameters<typeof print>[0],
  variables: object,
): Promise<Connection> {
  const cutting = new AbortController()
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${client.key}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ query: print(document), variables }),
    signal: cutting.signal,
  })
  let text = ''
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  while (!/^data: \{.*\}$/m.test(text)) {
    const { value, done = true } = (await reader?.read()) ?? {}
    if (done) throw new Error(`The stream ended with ${text}`)
    text += decoder.decode(value, { stream: true })
  }
  const [, data = ''] = /^data: (\{.*\})$/m.exec(text) ?? []
  return { first: JSON.parse(data), cut: () => cutting.abort() }
}

describe('of tasks', () => {
  it('one key has a hundred at a time, however fast they are asked for, and a place back when one is left', async () => {
    const client = app.client()
    const { id } = await submittedTask(client)
    const open = () => connect(client, taskEvents, {})
    const all = await Promise.all(Array.from({ length: 110 }, open))
    const refused = all.filter(({ first }) => 'errors' in first)
    expect(refused.map(({ first }) => first)).toEqual(Array(10).fill(tooMany(100)))
    expect((await connect(client, taskUpdated, { id })).first).toEqual(tooMany(100))

    const other = app.client()
    await submittedTask(other)
    expect((await connect(other, taskEvents, {})).first).toHaveProperty('data')

    for (const { cut } of all) cut()
    await expect.poll(async () => (await open()).first).toHaveProperty('data')
  })

  it('a place comes back when the stream ends by itself', async () => {
    const client = app.client()
    const { id, upstreamId } = await submittedTask(client)
    const streams = Array.from({ length: 100 }, () => client.subscribe(taskUpdated, { id }))
    await Promise.all(streams.map(stream => stream.next()))
    await expect(client.subscribe(taskUpdated, { id }).next()).rejects.toThrow('TOO_MANY_SUBSCRIPTIONS')
    await app.sandbox.move(upstreamId ?? '', 'succeeded')
    for (const stream of streams) for await (const _ of stream);
    const [first, ...more] = await Array.fromAsync(client.subscribe(taskUpdated, { id }))
    expect(first?.taskUpdated.status).toBe('SUCCEEDED')
    expect(more).toEqual([])
  })
})

describe('of language models', () => {
  const story = { model: 'gpt-3.5-turbo-instruct', prompts: ['Once upon a time'] }
  const message = {
    model: 'claude-sonnet-4-5',
    maxTokens: 100,
    messages: [{ user: [{ text: { text: 'Hello' } }] }],
  }
  const kinds = [
    [streamChatCompletion, hello],
    [streamCompletion, story],
    [anthropicStreamMessage, message],
  ] as const
  /** Each kind in turn: they share their places. */
  const open = (client: Client, index: number) => {
    const [document, input] = kinds[index % kinds.length] ?? kinds[0]
    return connect(client, document, { input })
  }
  // Of the first events of Anthropic's a client hears nothing.
  const hang = (client: Client) => app.sandbox.faults.add({ fault: 'stream-hang', count: 5, key: client.key })

  it('one key has thirty-two at a time, and a place back when a client goes away', async () => {
    const client = app.client()
    hang(client)
    const all = await Promise.all(Array.from({ length: 34 }, (_, index) => open(client, index)))
    expect(all.filter(({ first }) => 'errors' in first).map(({ first }) => first)).toEqual(
      Array(2).fill(tooMany(32)),
    )
    expect(sentBy(app, client)).toHaveLength(32)
    for (let kind = 0; kind < 3; kind += 1) expect((await open(client, kind)).first).toEqual(tooMany(32))
    expect(sentBy(app, client)).toHaveLength(32)
    expect((await open(app.client(), 0)).first).toHaveProperty('data')

    for (const { cut } of all) cut()
    await expect.poll(async () => (await open(client, 0)).first).toHaveProperty('data')
  })

  it.each([
    ['is complete', undefined, 'ChatCompletion'],
    ['breaks', 'stream-cut', 'UpstreamUnavailableError'],
    ['is refused', 'unauthorized', 'UpstreamUnauthorizedError'],
  ] as const)('a place comes back when an answer %s', async (_, fault, end) => {
    const client = app.client()
    if (fault) app.sandbox.faults.add({ fault, key: client.key })
    const stream = () => Array.fromAsync(client.subscribe(streamChatCompletion, { input: hello }))
    const all = await Promise.all(Array.from({ length: 32 }, stream))
    for (const events of [...all, await stream()])
      expect(events.at(-1)?.streamChatCompletion.__typename).toBe(end)
  })
})
