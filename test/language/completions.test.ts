import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CreateCompletionInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { brokenStreams, leftRequest } from './broken-streams.ts'
import { createCompletion, streamCompletion } from './documents.ts'

const operation = 'createCompletion'
const model = 'gpt-3.5-turbo-instruct'
const story = { model, prompts: ['Once upon a time'] }
let app: TestApp
beforeAll(async () => {
  // Streams last longer than this: it bounds the wait for an answer's beginning, not for its end.
  app = await startTestApp({
    environment: { UPSTREAM_TIMEOUT_SECONDS: '0.1', GENERATION_TIMEOUT_SECONDS: '2' },
  })
})
afterAll(() => app.stop())

const create = async (client: Client, input: CreateCompletionInput) =>
  (await client.execute(createCompletion, { input })).createCompletion

async function stream(client: Client, input: CreateCompletionInput) {
  const events = []
  for await (const { streamCompletion: event } of client.subscribe(streamCompletion, { input })) {
    events.push(event)
  }
  return events
}

describe('a completion', () => {
  it('sends every field, once', async () => {
    const client = app.client()
    const made = await create(client, {
      model,
      prompts: ['One', 'Two'],
      suffix: 'the end',
      maxTokens: 40,
      temperature: 0.5,
      topP: 0.9,
      count: 2,
      bestOf: 3,
      echo: true,
      logprobs: 2,
      stop: ['###'],
      presencePenalty: 0.1,
      frequencyPenalty: -0.1,
      logitBias: [{ tokenId: 50256, bias: -100 }],
      seed: 7,
      user: 'someone',
    })
    expect(made).toMatchObject({ __typename: 'Completion', model })
    expect(sentBy(app, client)).toMatchObject([
      {
        method: 'POST',
        path: '/v1/completions',
        body: {
          model,
          prompt: ['One', 'Two'],
          suffix: 'the end',
          max_tokens: 40,
          temperature: 0.5,
          top_p: 0.9,
          n: 2,
          best_of: 3,
          echo: true,
          logprobs: 2,
          stop: ['###'],
          presence_penalty: 0.1,
          frequency_penalty: -0.1,
          logit_bias: { '50256': -100 },
          seed: 7,
          user: 'someone',
        },
      },
    ])
  })

  it('tells the text, why it ends and what was counted', async () => {
    const client = app.client()
    expect(await create(client, story)).toEqual({
      __typename: 'Completion',
      upstreamId: expect.stringMatching(/^cmpl-/),
      model,
      choices: [{ index: 0, text: ' is a beginning of 4 words.', finishReason: 'STOP', logprobs: null }],
      usage: { promptTokens: 4, completionTokens: 6, totalTokens: 10 },
    })
    expect(sentBy(app, client)).toMatchObject([{ body: { model, prompt: 'Once upon a time' } }])
    const short = await create(client, { ...story, maxTokens: 2 })
    expect(short).toMatchObject({ choices: [{ finishReason: 'LENGTH' }] })
  })

  it.each([
    [{ model: 'no model' }, 'model'],
    [{ prompts: [] }, 'prompts'],
    [{ prompts: Array(17).fill('a') }, 'prompts'],
    [{ prompts: [' '] }, 'prompts.0'],
    [{ maxTokens: -1 }, 'maxTokens'],
    [{ temperature: 2.1 }, 'temperature'],
    [{ topP: 1.1 }, 'topP'],
    [{ count: 129 }, 'count'],
    [{ bestOf: 21 }, 'bestOf'],
    [{ logprobs: 6 }, 'logprobs'],
    [{ stop: ['a', 'b', 'c', 'd', 'e'] }, 'stop'],
    [{ presencePenalty: 3 }, 'presencePenalty'],
    [{ frequencyPenalty: -3 }, 'frequencyPenalty'],
    [{ logitBias: [] }, 'logitBias'],
    [{ logitBias: [{ tokenId: 1, bias: 101 }] }, 'logitBias.0.bias'],
    [{ user: 'u'.repeat(257) }, 'user'],
  ] satisfies [Partial<CreateCompletionInput>, string][])(
    'refuses %j and sends nothing',
    async (wrong, field) => {
      const client = app.client()
      const error = { __typename: 'InvalidInputError', issues: [{ path: ['input', ...field.split('.')] }] }
      expect(await create(client, { ...story, ...wrong })).toMatchObject(error)
      expect(await stream(client, { ...story, ...wrong })).toMatchObject([error])
      expect(sentBy(app, client)).toEqual([])
    },
  )

  it('answers errors as data', async () => {
    const client = app.client()
    for (const { fault, type } of brokenStreams) {
      if (fault.fault.startsWith('stream-')) continue
      app.sandbox.faults.add({ ...fault, key: client.key, operation, times: 1 })
      expect(await create(client, story), fault.fault).toMatchObject({ __typename: type })
    }
    expect(sentBy(app, client)).toHaveLength(brokenStreams.length - 4)
  })
})

describe('a streamed completion', () => {
  it('comes in pieces, and whole at the end', async () => {
    const client = app.client()
    // Long enough to outlast the wait for the beginning of an answer.
    const events = await stream(client, { ...story, count: 20 })
    const whole = events.at(-1)
    if (whole?.__typename !== 'Completion') throw new Error('The stream ended without the whole answer.')
    expect(whole).toMatchObject({
      upstreamId: expect.stringMatching(/^cmpl-/),
      choices: [
        { index: 0, text: ' is a beginning of 4 words.', finishReason: 'STOP' },
        ...Array.from({ length: 19 }, (_, index) => ({ index: index + 1, finishReason: 'STOP' })),
      ],
      usage: { promptTokens: 4 },
    })
    for (const { index, text } of whole.choices) {
      const pieces = events.flatMap(event =>
        event.__typename === 'CompletionTextDelta' && event.choice === index ? [event.text] : [],
      )
      expect(pieces.length).toBeGreaterThan(3)
      expect(pieces.join('')).toBe(text)
    }
    expect(sentBy(app, client)).toMatchObject([
      {
        body: { stream: true, stream_options: { include_usage: true } },
        headers: { accept: 'text/event-stream' },
      },
    ])
  })

  it.each(brokenStreams)('that breaks ($fault) ends with $type', async ({ fault, type }) => {
    const client = app.client()
    app.sandbox.faults.add({ ...fault, key: client.key, operation })
    const events = await stream(client, story)
    expect(events.at(-1)).toMatchObject({ __typename: type })
    expect(events).toHaveLength(fault.fault.startsWith('stream-') ? 3 : 1)
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it('that is asked for in too costly a way is refused before anything is sent', async () => {
    const client = app.client()
    const fields = `... on Completion { choices { ${'text '.repeat(250)} } }`
    const query = `subscription ($input: CreateCompletionInput!) { streamCompletion(input: $input) { ${fields} } }`
    const { body } = await client.request({ query, variables: { input: story } })
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_BROAD', limit: 200 } }] })
    expect(sentBy(app, client)).toEqual([])
  })

  it('is given up at the vendor within a second when its client leaves, also while nothing comes', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'stream-hang', key: client.key, operation })
    let pieces = 0
    let leftAt = 0
    for await (const _ of client.subscribe(streamCompletion, { input: story })) {
      pieces += 1
      leftAt = Date.now()
      if (pieces === 2) break
    }
    const { left = 0 } = await leftRequest(app, client)
    expect(left - leftAt).toBeLessThan(1000)
  })

  it('is given up when the connection goes without a word', async () => {
    const client = app.client()
    app.sandbox.faults.add({ fault: 'stream-hang', key: client.key, operation })
    const leaving = new AbortController()
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.key}`,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      },
      body: JSON.stringify({ query: print(streamCompletion), variables: { input: story } }),
      signal: leaving.signal,
    })
    await response.body?.getReader().read()
    const leftAt = Date.now()
    leaving.abort()
    const { left = 0 } = await leftRequest(app, client)
    expect(left - leftAt).toBeLessThan(1000)
  })
})

it('an unanswered request of a client that leaves is given up, too', async () => {
  const client = app.client()
  app.sandbox.faults.add({ fault: 'hang', key: client.key, operation })
  const leaving = new AbortController()
  const answer = fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(createCompletion), variables: { input: story } }),
    signal: leaving.signal,
  })
  await app.sandbox.requested(({ headers }) => headers.authorization === `Bearer ${client.key}`)
  const leftAt = Date.now()
  leaving.abort()
  await expect(answer).rejects.toThrow()
  const { left = 0 } = await leftRequest(app, client)
  expect(left - leftAt).toBeLessThan(1000)
})
