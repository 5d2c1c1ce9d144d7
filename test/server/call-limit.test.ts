import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

const tooMany = {
  __typename: 'CallLimitExceededError',
  code: 'CALL_LIMIT_EXCEEDED',
  message: 'One request may ask the gateway for at most 10 things. Nothing was sent; ask in another one.',
  limit: 10,
}
const failed = '... on Error { message code } ... on CallLimitExceededError { limit }'
const submit = (index: number) =>
  `a${index}: lumaGenerateVideo(input: { userPrompt: "boat ${index}", idempotencyKey: "order-${index}" }) { __typename ${failed} }`

it('sends ten submissions of one request and answers them, whatever follows', async () => {
  const client = app.client()
  const query = `mutation { ${times(12, submit)} }`
  const { body } = await client.request({ query })
  const made = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`a${index}`, { __typename: 'LumaTask' }]),
  )
  expect(body).toEqual({ data: { ...made, a10: tooMany, a11: tooMany } })
  const sent = () => sentBy(app, client, 'lumaGenerate').map(({ body }) => Object(body).user_prompt)
  const prompts = (first: number, count: number) =>
    Array.from({ length: count }, (_, index) => `boat ${first + index}`)
  expect(sent()).toEqual(prompts(0, 10))
  const { body: list } = await client.request({ query: '{ tasks(first: 100) { nodes { prompt } } }' })
  // Of the others nothing is stored either, so their idempotency keys are free for the next request.
  const nodes = prompts(0, 10).map(prompt => ({ prompt }))
  expect(list).toEqual({ data: { tasks: { nodes: nodes.toReversed() } } })
  const next = await client.request({ query: `mutation { ${submit(10)} ${submit(11)} }` })
  expect(next.body).toEqual({ data: { a10: { __typename: 'LumaTask' }, a11: { __typename: 'LumaTask' } } })
  expect(sent()).toEqual(prompts(0, 12))
})

it('counts reads from a vendor, which run side by side', async () => {
  const warnings: Error[] = []
  const warn = (warning: Error) => warnings.push(warning)
  process.on('warning', warn)
  const client = app.client()
  const query = `{ ${times(12, index => `a${index}: models { __typename ${failed} }`)} }`
  const { body } = await client.request({ query })
  const answers = Object.values(Object(body.data))
  expect(answers.filter(answer => Object(answer).__typename === 'ModelsSuccess')).toHaveLength(10)
  expect(answers.slice(10)).toEqual([tooMany, tooMany])
  expect(sentBy(app, client)).toHaveLength(10)
  process.off('warning', warn)
  // Such as of Node.js, that somebody listens to one response ten times over.
  expect(warnings).toEqual([])
})

it('counts conversation together with submissions', async () => {
  const client = app.client()
  const chat =
    'chat: createChatCompletion(input: { model: "gpt-4o", messages: [{ user: { content: [{ text: "Hello" }] } }] })'
  const query = `mutation { ${times(10, submit)} ${chat} { __typename ${failed} } }`
  expect((await client.request({ query })).body).toMatchObject({
    data: { a9: { __typename: 'LumaTask' }, chat: tooMany },
  })
  expect(sentBy(app, client, 'createChatCompletion')).toEqual([])
})

it('does not count what the store answers', async () => {
  const client = app.client()
  const query = `query { ${times(12, index => `a${index}: tasks(first: 1) { nodes { id } }`)} models { __typename } }`
  expect((await client.request({ query })).body).toMatchObject({
    data: { a11: { nodes: [] }, models: { __typename: 'ModelsSuccess' } },
  })
})
