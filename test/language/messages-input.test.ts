import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnthropicCreateMessageInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { anthropicCreateMessage, anthropicStreamMessage } from './documents.ts'
import { bmp, pdf, png, sound } from './files.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

type Input = AnthropicCreateMessageInput
type Block = NonNullable<Input['messages'][number]['user']>[number]
const text = { text: { text: 'a boat' } }
const user = (...blocks: Block[]): Partial<Input> => ({ messages: [{ user: blocks }] })
const boat: Input = { model: 'claude-sonnet-4-5', maxTokens: 2048, messages: [{ user: [text] }] }

const mebibyte = 2 ** 20
const padded = (file: string, bytes: number) => {
  const start = Buffer.from(file, 'base64')
  return Buffer.concat([start, Buffer.alloc(bytes - start.length)]).toString('base64')
}
const nested = (levels: number): object => (levels === 0 ? {} : { a: nested(levels - 1) })
const tool = (inputSchema: unknown, name = 'a'): Partial<Input> => ({ tools: [{ name, inputSchema }] })
const block = ['messages', '0', 'user', '0']
const schema = ['tools', '0', 'inputSchema']

/** Where it is wrong, what is given, and what is said of it. */
const wrong: [path: string[], given: Partial<Input>, message: RegExp][] = [
  [['model'], { model: '' }, /at least 1 character/],
  [['model'], { model: 'a'.repeat(257) }, /at most 256 characters/],
  [['maxTokens'], { maxTokens: 0 }, /At least 1\./],
  [['messages'], { messages: [] }, /At least one message/],
  [['messages'], { messages: [{ assistant: [text] }] }, /first message has to be the user's/],
  [['messages', '0', 'user'], user(), /At least one\./],
  [['messages', '1', 'assistant'], { messages: [{ user: [text] }, { assistant: [] }] }, /At least one\./],
  [[...block, 'text', 'text'], user({ text: { text: '' } }), /at least 1 character/],
  [[...block, 'image', 'image'], user({ image: { image: 'a picture!' } }), /neither an https URL nor/],
  [[...block, 'image', 'image'], user({ image: { image: 'http://example.com/a.png' } }), /begin with https/],
  [[...block, 'image', 'image'], user({ image: { image: sound } }), /This is audio\/.*, not an image/],
  [[...block, 'image', 'image'], user({ image: { image: bmp } }), /takes JPEG, PNG, GIF and WebP/],
  [
    [...block, 'image', 'image'],
    user({ image: { image: padded(png, 10 * mebibyte + 1) } }),
    /at most 10 MiB/,
  ],
  [
    [...block, 'document', 'source', 'pdf'],
    user({ document: { source: { pdf: png } } }),
    /This is image\/png, not a PDF/,
  ],
  [
    [...block, 'document', 'source', 'pdf'],
    user({ document: { source: { pdf: padded(pdf, 20 * mebibyte + 1) } } }),
    /at most 20 MiB/,
  ],
  [[...block, 'document', 'source', 'text'], user({ document: { source: { text: '' } } }), /at least 1/],
  [[...block, 'toolUse', 'id'], user({ toolUse: { id: '', name: 'a', input: {} } }), /at least 1 character/],
  [
    [...block, 'toolUse', 'name'],
    user({ toolUse: { id: 'a', name: '', input: {} } }),
    /at least 1 character/,
  ],
  [
    [...block, 'toolUse', 'name'],
    user({ toolUse: { id: 'a', name: 'a'.repeat(65), input: {} } }),
    /at most 64 characters/,
  ],
  [[...block, 'toolUse', 'input'], user({ toolUse: { id: 'a', name: 'a', input: [1] } }), /an object/],
  [
    [...block, 'toolUse', 'input'],
    user({ toolUse: { id: 'a', name: 'a', input: nested(32) } }),
    /at most 32 levels/,
  ],
  [[...block, 'toolResult', 'toolUseId'], user({ toolResult: { toolUseId: '' } }), /at least 1 character/],
  [
    [...block, 'toolResult', 'content', '0', 'text', 'text'],
    user({ toolResult: { toolUseId: 'a', content: [{ text: { text: '' } }] } }),
    /at least 1 character/,
  ],
  [
    [...block, 'toolResult', 'content', '0', 'image', 'image'],
    user({ toolResult: { toolUseId: 'a', content: [{ image: { image: pdf } }] } }),
    /not an image/,
  ],
  [
    [...block, 'thinking', 'signature'],
    user({ thinking: { thinking: 'hm', signature: '' } }),
    /at least 1 character/,
  ],
  [[...block, 'redactedThinking', 'data'], user({ redactedThinking: { data: '' } }), /at least 1 character/],
  [['system'], { system: [] }, /At least one\./],
  [['system', '0', 'text'], { system: [{ text: '' }] }, /at least 1 character/],
  [['stopSequences', '1'], { stopSequences: ['a', ''] }, /at least 1 character/],
  ...(['temperature', 'topP'] as const).flatMap((field): typeof wrong => [
    [[field], { [field]: -0.1 }, /At least 0\./],
    [[field], { [field]: 1.1 }, /At most 1\./],
  ]),
  [['topK'], { topK: -1 }, /At least 0\./],
  [['userId'], { userId: '' }, /at least 1 character/],
  [['userId'], { userId: 'a'.repeat(257) }, /at most 256 characters/],
  [['tools', '0', 'name'], tool({ type: 'object' }, ''), /at least 1 character/],
  [['tools', '0', 'name'], tool({ type: 'object' }, 'a'.repeat(65)), /at most 64 characters/],
  [schema, tool('{"type":"object"}'), /an object/],
  [schema, tool([]), /an object/],
  [schema, tool({ type: 'object', a: 'a'.repeat(mebibyte) }), /at most 1 MiB/],
  [[...schema, 'type'], tool({}), /of type "object"/],
  [[...schema, 'type'], tool({ type: 'array' }), /of type "object"/],
  [[...schema, 'properties'], tool({ type: 'object', properties: [] }), /have to be an object/],
  [[...schema, 'required'], tool({ type: 'object', required: 'a' }), /a list of names/],
  [['toolChoice', 'tool', 'name'], { toolChoice: { tool: { name: '' } } }, /at least 1 character/],
  [['toolChoice', 'none'], { toolChoice: { none: false } }, /Only true/],
  [
    ['thinking', 'enabled', 'budgetTokens'],
    { thinking: { enabled: { budgetTokens: 1023 } } },
    /At least 1024/,
  ],
  [
    ['thinking', 'enabled', 'budgetTokens'],
    { thinking: { enabled: { budgetTokens: 2048 } } },
    /Fewer than maxTokens/,
  ],
  [['thinking', 'disabled'], { thinking: { disabled: false } }, /Only true/],
  [['outputSchema'], { outputSchema: ['a'] }, /an object/],
  [['betas', '0'], { betas: ['a b'] }, /name of a beta/],
  [['betas', '0'], { betas: ['a\r\nx-api-key: b'] }, /name of a beta/],
  [['betas'], { betas: Array(33).fill('a') }, /At most 32/],
]

describe('is refused, and nothing is sent:', { concurrent: true }, () => {
  it.each(wrong)('%j', async (path, given, message) => {
    const client = app.client()
    const { anthropicCreateMessage: refused } = await client.execute(anthropicCreateMessage, {
      input: { ...boat, ...given },
    })
    const error = {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', ...path], message: expect.stringMatching(message) }],
    }
    expect(refused).toMatchObject(error)
    expect(JSON.stringify(refused).length).toBeLessThan(500)
    // A subscription tells the same, as its only event.
    const events: unknown[] = []
    const stream = client.subscribe(anthropicStreamMessage, { input: { ...boat, ...given } })
    for await (const { anthropicStreamMessage: event } of stream) events.push(event)
    expect(events).toEqual([refused])
    expect(sentBy(app, client)).toEqual([])
  })

  it('more messages than the vendor takes', async () => {
    const client = app.client()
    const input = { ...boat, messages: Array(100_001).fill({ user: [text] }) }
    expect((await client.execute(anthropicCreateMessage, { input })).anthropicCreateMessage).toMatchObject({
      issues: [{ path: ['input', 'messages'], message: 'At most 100000 messages.' }],
    })
    expect(sentBy(app, client)).toEqual([])
  })

  it('several things in the messages at once, each by its name', async () => {
    const client = app.client()
    const input: Input = { ...boat, ...user({ image: { image: '!' } }, text, { text: { text: '' } }) }
    const block = ['input', 'messages', '0', 'user']
    expect((await client.execute(anthropicCreateMessage, { input })).anthropicCreateMessage).toMatchObject({
      issues: [{ path: [...block, '2', 'text', 'text'] }, { path: [...block, '0', 'image', 'image'] }],
    })
  })

  it.each([
    ['a message of nobody', { messages: [{}] }],
    ['a message of two', { messages: [{ user: [text], assistant: [text] }] }],
    ['a block of two', { messages: [{ user: [{ ...text, redactedThinking: { data: 'a' } }] }] }],
    ['two choices', { toolChoice: { auto: {}, any: {} } }],
  ])('%s', async (_, given) => {
    const client = app.client()
    const { body } = await client.request({
      query:
        'mutation ($input: AnthropicCreateMessageInput!) { anthropicCreateMessage(input: $input) { __typename } }',
      variables: { input: { ...boat, ...given } },
    })
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(/exactly one/i), extensions: { code: 'BAD_USER_INPUT' } },
    ])
    expect(sentBy(app, client)).toEqual([])
  })
})

it('takes what lies at the bounds', async () => {
  const client = app.client()
  const input: Input = {
    model: `claude-${'a'.repeat(249)}`,
    maxTokens: 1025,
    messages: [{ user: [{ document: { source: { pdf: padded(pdf, 20 * mebibyte) } } }, text] }],
    stopSequences: ['END'],
    temperature: 1,
    topP: 0,
    topK: 0,
    userId: 'a'.repeat(256),
    tools: [{ name: 'a'.repeat(64), inputSchema: { type: 'object', properties: null, required: null } }],
    toolChoice: { none: true },
    thinking: { enabled: { budgetTokens: 1024 } },
    outputSchema: nested(31),
    betas: Array(32).fill('a'.repeat(128)),
  }
  const { anthropicCreateMessage: message } = await client.execute(anthropicCreateMessage, { input })
  expect(message).toMatchObject({ __typename: 'AnthropicMessage' })
})
