import { afterAll, beforeAll, expect, it } from 'vitest'
import { create, hello } from '../language/chat/conversation.ts'
import { streamChatCompletion } from '../language/chat/documents.ts'
import {
  anthropicCreateMessage,
  anthropicStreamMessage,
  createCompletion,
  createEmbeddings,
  streamCompletion,
} from '../language/documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sentBy } from '../support/observe.ts'
import { serve } from '../support/serve.ts'
import { type Disturbance, disturbances } from './disturbances.ts'
import { startGatewayProxy } from './gateway-proxy.ts'
import { report } from './report.ts'

/** Conversation is no task, but it is paid for: it is asked for once, and ends with the answer or a typed error. */

interface Talk {
  operationId: string
  /** Type of a whole answer. */
  answer: string
  /** @returns the answer, or the last event of a stream */
  ask(client: Client): Promise<{ __typename: string } | undefined>
}

const completion = { model: 'gpt-3.5-turbo-instruct', prompts: ['A paper boat'] }
const message = {
  model: 'claude-sonnet-4-5',
  maxTokens: 256,
  messages: [{ user: [{ text: { text: 'a boat' } }] }],
}
const embeddings = { model: 'text-embedding-3-small', texts: ['a boat'] }

async function lastOf<Event>(events: AsyncIterable<Event>): Promise<Event | undefined> {
  let last: Event | undefined
  for await (const event of events) last = event
  return last
}

const chat = { operationId: 'createChatCompletion', answer: 'ChatCompletion' }
const completed = { operationId: 'createCompletion', answer: 'Completion' }
const answered = { operationId: 'createMessage', answer: 'AnthropicMessage' }
const talks: Talk[] = [
  { ...chat, ask: client => create(client, hello) },
  {
    ...chat,
    ask: async client =>
      (await lastOf(client.subscribe(streamChatCompletion, { input: hello })))?.streamChatCompletion,
  },
  {
    ...completed,
    ask: async client => (await client.execute(createCompletion, { input: completion })).createCompletion,
  },
  {
    ...completed,
    ask: async client =>
      (await lastOf(client.subscribe(streamCompletion, { input: completion })))?.streamCompletion,
  },
  {
    ...answered,
    ask: async client =>
      (await client.execute(anthropicCreateMessage, { input: message })).anthropicCreateMessage,
  },
  {
    ...answered,
    ask: async client =>
      (await lastOf(client.subscribe(anthropicStreamMessage, { input: message })))?.anthropicStreamMessage,
  },
  {
    operationId: 'createEmbedding',
    answer: 'Embeddings',
    ask: async client => (await client.execute(createEmbeddings, { input: embeddings })).createEmbeddings,
  },
]

let database: TestDatabase
let app: TestApp
let nobody: string
beforeAll(async () => {
  database = await createTestDatabase('postgres')
  app = await startTestApp({ database })
  const gone = await serve(() => {})
  await gone.close()
  nobody = gone.url
})
afterAll(() => app.stop())

/** What an ask has to end with, by what the sandbox answered. */
function expected({ spoils }: Disturbance, { answer }: Talk, status = 0): string {
  if (status === 401) return 'UpstreamUnauthorizedError'
  if (status === 403) return 'QuotaExceededError'
  if (status === 429) return 'RateLimitedError'
  return status === 200 && !spoils?.({ withoutId: true }) ? answer : 'UpstreamUnavailableError'
}

// The one that takes long first, so that it takes long beside the others.
const longestFirst = disturbances.toSorted(
  (one, other) => Number(other.isSlow ?? false) - Number(one.isSlow ?? false),
)

it.concurrent.each(longestFirst)('$name', async disturbance => {
  const { name, rule, environment, prepare, confirm } = disturbance
  const { upstream } = app
  await using proxy = await startGatewayProxy(upstream.url)
  const met = environment
    ? await startTestApp({ database, upstream, environment: environment({ proxy: proxy.url, nobody }) })
    : app
  await prepare?.(met, proxy)
  const asked = await Promise.all(
    talks.map(async talk => {
      const client = met.client()
      if (rule) app.sandbox.faults.add({ ...rule, key: client.key })
      const end = (await talk.ask(client))?.__typename ?? 'nothing'
      return { talk, end, client }
    }),
  )
  confirm?.(proxy)
  if (met !== app) await met.stop()

  const outcomes = asked.map(({ talk, end, client }) => {
    const posts = sentBy(app, client)
    const [post] = posts
    return { talk, end, posts, isRight: end === expected(disturbance, talk, post?.status) }
  })
  const ends = Map.groupBy(outcomes, ({ end }) => end)
  report({
    fault: `conversation: ${name}`,
    runs: outcomes.length,
    lost: outcomes.filter(({ end }) => end === 'nothing').length,
    doubled: outcomes.reduce((sum, { posts }) => sum + Math.max(0, posts.length - 1), 0),
    notes: [...ends].map(([end, { length }]) => `${length} ${end}`).join(', '),
  })
  const wrong = outcomes.filter(({ isRight }) => !isRight)
  expect(wrong.map(({ talk, end, posts }) => [talk.operationId, end, posts[0]?.status])).toEqual([])
  for (const { posts, talk } of outcomes) {
    expect(posts.length).toBeLessThanOrEqual(1)
    // Where the gateway could be reached and read, it was asked.
    if (!environment || rule) expect(posts.map(({ operationId }) => operationId)).toEqual([talk.operationId])
  }
})
