import fc from 'fast-check'
import { getNamedType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import type { Client } from '../support/client.ts'
import { chat, completion, embeddings, message } from './conversations.ts'
import { type FuzzedApp, startFuzzedApp } from './fuzzed-app.ts'
import { type Oddity, oddity, withOddity } from './odd-answers.ts'
import { edited, edits } from './odd-json.ts'
import { numRuns, propertyTimeout } from './runs.ts'
import { selectionOf } from './selection.ts'
import type { RawAnswer } from './upstream.ts'

/** Whatever comes in the place of an answer or of a stream: a client gets a whole answer or an error, and no key. */

let fuzzed: FuzzedApp
beforeAll(async () => {
  fuzzed = await startFuzzedApp()
})
afterAll(() => fuzzed.stop())

const operations = [
  { kind: 'mutation', field: 'createChatCompletion', input: chat },
  { kind: 'mutation', field: 'createCompletion', input: completion },
  { kind: 'mutation', field: 'anthropicCreateMessage', input: message },
  {
    kind: 'mutation',
    field: 'createEmbeddings',
    input: embeddings,
  },
  { kind: 'query', field: 'models', input: undefined },
] as const
const streams = [
  { field: 'streamChatCompletion', input: chat, whole: 'ChatCompletion' },
  { field: 'streamCompletion', input: completion, whole: 'Completion' },
  { field: 'anthropicStreamMessage', input: message, whole: 'AnthropicMessage' },
] as const

type Kind = 'query' | 'mutation' | 'subscription'

/** The operation with everything that can be read of its result. */
function documentOf(kind: Kind, field: string, input: object | undefined): string {
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }
  const definition = roots[kind]?.getFields()[field]
  if (!definition) throw new Error(`There is no ${field}.`)
  const argument = definition.args.find(({ name }) => name === 'input')
  const selection = selectionOf(getNamedType(definition.type))
  return input && argument
    ? `${kind} ($input: ${argument.type}) { result: ${field}(input: $input) ${selection} }`
    : `${kind} { result: ${field} ${selection} }`
}

const resultSchema = z.object({
  result: z.union([z.looseObject({ __typename: z.string() }), z.array(z.unknown())]),
})

describe.each(operations)('$field', ({ kind, field, input }) => {
  it('is answered as the sandbox does it', async () => {
    const { body } = await fuzzed.app
      .client()
      .request({ query: documentOf(kind, field, input), variables: { input } })
    expect(JSON.stringify(body)).not.toMatch(/"code"|errors/)
  })

  it(
    'gives an answer or an error of its union',
    async () => {
      const statuses = [200, 201, 204, 302, 400, 401, 402, 403, 404, 409, 501]
      await fc.assert(
        fc.asyncProperty(oddity(statuses), async odd => {
          const client = clientOf(odd)
          const { body } = await client.request({
            query: documentOf(kind, field, input),
            variables: { input },
          })
          expect(body.errors).toBeUndefined()
          expect(resultSchema.safeParse(body.data).success).toBe(true)
          expect(JSON.stringify(body)).not.toContain(client.key)
        }),
        { numRuns: numRuns(30) },
      )
    },
    propertyTimeout,
  )
})

/** A client whose requests are answered as the sandbox does it, with an oddity. */
function clientOf(odd: Oddity): Client {
  const client = fuzzed.app.client()
  const key = String(client.key)
  fuzzed.upstream.answer(key, async request => withOddity(await fuzzed.upstream.forward(request), odd, key))
  return client
}

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('edit', 'edit', 'edit', 'remove', 'double', 'swap', 'insert', 'plain'),
  edits,
  text: fc.constantFrom(
    'data: [DONE]\n\n',
    'data: {"error":{"message":"no","code":"x"}}\n\n',
    'event: error\ndata: {"type":"error","error":{"type":"overloaded_error","message":"busy"}}\n\n',
    'event: ping\ndata: {"type":"ping"}\n\n',
    ': nothing\n\n',
    'data: {"id":"x","model":"m","choices":[{"index":2147483648,"text":"","delta":{}}]}\n\n',
    'data: {"choices":[{"index":0,"delta":{"tool_calls":[{"index":1000000,"function":{"arguments":"{"}}]}}]}\n\n',
    'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"again"}}\n\n',
    `data: {"id":"x","model":"m","choices":[{"index":0,"text":"","logprobs":${'['.repeat(20_000)}${']'.repeat(20_000)}}]}\n\n`,
  ),
})
/** What is done to a stream; `length` cuts it. */
const streamOddity = fc.record({
  changes: fc.array(change, { maxLength: 4 }),
  length: fc.option(fc.nat(6000), { nil: undefined, freq: 1 }),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
})
type StreamOddity = typeof streamOddity extends fc.Arbitrary<infer Value> ? Value : never

describe.each(streams)('$field', ({ field, input, whole }) => {
  it('is whole as the sandbox tells it', async () => {
    const events = await eventsOf(fuzzed.app.client(), field, input)
    expect(events.at(-1)).toMatchObject({ __typename: whole })
  })

  it(
    'ends with a whole answer or an error of its union, and never in silence',
    async () => {
      let answer: RawAnswer | undefined
      await fc.assert(
        fc.asyncProperty(streamOddity, async odd => {
          const client = fuzzed.app.client()
          fuzzed.upstream.answer(String(client.key), async request => {
            answer ??= await fuzzed.upstream.forward(request)
            return { ...answer, body: oddStream(answer.body, odd) }
          })
          const events = await eventsOf(client, field, input)
          const isLast = ({ __typename }: { __typename: string }) =>
            __typename === whole || /Error$/.test(__typename)
          expect(events.map(isLast)).toEqual(events.map((_, index) => index === events.length - 1))
          expect(events.length).toBeGreaterThan(0)
        }),
        { numRuns: numRuns(30) },
      )
    },
    propertyTimeout,
  )
})

async function eventsOf(client: Client, field: string, input: object) {
  const events: z.output<typeof eventSchema>['result'][] = []
  const document = parse(documentOf('subscription', field, input))
  for await (const event of client.subscribe<unknown, { input: object }>(document, { input })) {
    events.push(eventSchema.parse(event).result)
    expect(JSON.stringify(event)).not.toContain(client.key)
  }
  return events
}

const eventSchema = z.object({ result: z.looseObject({ __typename: z.string() }) })

function oddStream(body: Buffer, { changes, length, ending }: StreamOddity): Buffer {
  const events = body.toString('utf8').split(/(?<=\n\n)/)
  for (const { at, how, edits: made, text } of changes) {
    const place = at % events.length
    const event = events[place] ?? ''
    const [, head = '', data = ''] = /^([\s\S]*?data: )([\s\S]*)\n\n$/.exec(event) ?? []
    const next = events[place + 1] ?? ''
    if (how === 'edit') events[place] = `${head}${edited(data, made)}\n\n`
    if (how === 'remove') events.splice(place, 1)
    if (how === 'double') events.splice(place, 0, event)
    if (how === 'swap') events.splice(place, 2, next, event)
    if (how === 'insert') events.splice(place, 0, text)
    if (how === 'plain') events[place] = data
  }
  return Buffer.from(events.join('').replaceAll('\n', ending)).subarray(0, length)
}
