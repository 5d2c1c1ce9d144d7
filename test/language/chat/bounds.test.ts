import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChatContentPartInput, ChatMessageInput } from '../../gql/graphql.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { sentBy } from '../../support/observe.ts'
import { assertCompletion, type ChatInput, create, files, hello, stream, weather } from './conversation.ts'

/** Every bound of every field: what lies outside is refused by name, and what lies on it is sent. */

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

type Given = Partial<ChatInput>
const call = { id: 'c', name: 'f', arguments: '{}' }
const said = (...messages: ChatMessageInput[]): Given => ({ messages })
const shown = (part: ChatContentPartInput): Given => said({ user: { content: [part] } })
const called = (change: Partial<typeof call>): Given =>
  said({ user: { content: [{ text: 'a' }] } }, { assistant: { toolCalls: [{ ...call, ...change }] } })
const tool = (change: object): Given => ({ tools: [{ ...weather, ...change }] })
const schema = (change: object): Given => ({ responseFormat: { jsonSchema: { name: 'a', ...change } } })
const bias = (...list: [tokenId: number, bias: number][]): Given => ({
  logitBias: list.map(([tokenId, bias]) => ({ tokenId, bias })),
})
const letters = (count: number) => 'a'.repeat(count)
const padded = (base64: string, mebibytes: number, more = 0) => {
  const file = Buffer.from(base64, 'base64')
  return Buffer.concat([file, Buffer.alloc(mebibytes * 2 ** 20 + more - file.length)]).toString('base64')
}
const nested = (levels: number): object => (levels === 1 ? {} : { a: nested(levels - 1) })

describe('is refused, with nothing sent', { concurrent: true }, () => {
  it.each<[field: string, wrong: Given, message: RegExp]>([
    ['model', { model: '' }, /name of a model/],
    ['model', { model: 'gpt 4' }, /name of a model/],
    ['model', { model: letters(129) }, /name of a model/],
    ['messages', { messages: [] }, /At least one/],
    ['messages.0.system.content', said({ system: { content: '' } }), /At least 1 character/],
    ['messages.0.system.name', said({ system: { content: 'a', name: letters(65) } }), /At most 64/],
    ['messages.0.developer.content', said({ developer: { content: '' } }), /At least 1 character/],
    ['messages.0.developer.name', said({ developer: { content: 'a', name: '' } }), /At least 1/],
    ['messages.0.user.content', said({ user: { content: [] } }), /At least one/],
    ['messages.0.user.name', said({ user: { content: [{ text: 'a' }], name: letters(65) } }), /At most 64/],
    ['messages.0.user.content.0.text', shown({ text: '' }), /At least 1 character/],
    ['messages.0.assistant.content', said({ assistant: {} }), /Give content, refusal or toolCalls/],
    ['messages.0.assistant.toolCalls', said({ assistant: { toolCalls: [] } }), /At least one/],
    ['messages.0.assistant.name', said({ assistant: { content: 'a', name: letters(65) } }), /At most 64/],
    ['messages.1.assistant.toolCalls.0.id', called({ id: '' }), /At least 1/],
    ['messages.1.assistant.toolCalls.0.id', called({ id: letters(257) }), /At most 256/],
    ['messages.1.assistant.toolCalls.0.name', called({ name: 'get weather' }), /letters, digits/],
    ['messages.1.assistant.toolCalls.0.name', called({ name: letters(65) }), /1–64/],
    ['messages.0.tool.toolCallId', said({ tool: { toolCallId: '', content: 'a' } }), /At least 1/],
    ['messages.0.tool.toolCallId', said({ tool: { toolCallId: letters(257), content: 'a' } }), /At most 256/],
    ['maxCompletionTokens', { maxCompletionTokens: 0 }, /At least 1/],
    ['maxTokens', { maxTokens: 0 }, /At least 1/],
    ['maxCompletionTokens', { maxTokens: 1, maxCompletionTokens: 1 }, /together with maxTokens/],
    ['temperature', { temperature: -0.1 }, /At least 0/],
    ['temperature', { temperature: 2.1 }, /At most 2/],
    ['topP', { topP: -0.1 }, /At least 0/],
    ['topP', { topP: 1.1 }, /At most 1/],
    ['count', { count: 0 }, /At least 1/],
    ['count', { count: 129 }, /At most 128/],
    ['stop', { stop: [] }, /At least one/],
    ['stop', { stop: ['a', 'b', 'c', 'd', 'e'] }, /At most 4/],
    ['stop.1', { stop: ['a', ''] }, /At least 1 character/],
    ['presencePenalty', { presencePenalty: -2.1 }, /At least -2/],
    ['presencePenalty', { presencePenalty: 2.1 }, /At most 2/],
    ['frequencyPenalty', { frequencyPenalty: -2.1 }, /At least -2/],
    ['frequencyPenalty', { frequencyPenalty: 2.1 }, /At most 2/],
    ['logitBias', { logitBias: [] }, /At least one/],
    ['logitBias', bias([1, 1], [2, 1], [1, 2]), /Each once/],
    ['logitBias.1.tokenId', bias([1, 1], [-1, 1]), /At least 0/],
    ['logitBias.0.bias', bias([1, -100.1]), /At least -100/],
    ['logitBias.0.bias', bias([1, 100.1]), /At most 100/],
    ['topLogprobs', { logprobs: true, topLogprobs: -1 }, /At least 0/],
    ['topLogprobs', { logprobs: true, topLogprobs: 21 }, /At most 20/],
    ['topLogprobs', { topLogprobs: 1 }, /together with logprobs: true/],
    ['topLogprobs', { logprobs: false, topLogprobs: 1 }, /together with logprobs: true/],
    ['tools', { tools: [] }, /At least one/],
    ['tools', { tools: Array(129).fill(weather) }, /At most 128/],
    ['tools.0.name', tool({ name: '' }), /1–64/],
    ['tools.0.name', tool({ name: letters(65) }), /1–64/],
    ['tools.0.name', tool({ name: 'get.weather' }), /letters, digits/],
    ['tools.0.parameters', tool({ parameters: [] }), /has to be an object/],
    ['tools.0.parameters', tool({ parameters: nested(33) }), /32 levels/],
    ['tools.0.parameters', tool({ parameters: { a: letters(2 ** 20) } }), /at most 1 MiB/],
    ['toolChoice', { toolChoice: { mode: 'AUTO' } }, /together with tools/],
    ['toolChoice.function', { tools: [weather], toolChoice: { function: 'a b' } }, /letters, digits/],
    ['parallelToolCalls', { parallelToolCalls: true }, /together with tools/],
    ['responseFormat.jsonSchema.name', schema({ name: '' }), /At least 1/],
    ['responseFormat.jsonSchema.name', schema({ name: letters(65) }), /At most 64/],
    ['responseFormat.jsonSchema.schema', schema({ schema: 'object' }), /has to be an object/],
    ['user', { user: '' }, /At least 1/],
    ['user', { user: letters(257) }, /At most 256/],
    ['messages.0.user.content.0.image.image', shown({ image: { image: 'http://a.b/c.png' } }), /https/],
    ['messages.0.user.content.0.image.image', shown({ image: { image: files.mp3 } }), /not an image/],
    [
      'messages.0.user.content.0.image.image',
      shown({ image: { image: padded(files.png, 10, 1) } }),
      /at most 10 MiB/,
    ],
    ['messages.0.user.content.0.audio.audio', shown({ audio: { audio: 'https://a.b/c.mp3' } }), /no URL/],
    ['messages.0.user.content.0.audio.audio', shown({ audio: { audio: files.flac } }), /MP3 and WAV/],
    ['messages.0.user.content.0.audio.audio', shown({ audio: { audio: files.mp4 } }), /MP3 and WAV/],
    ['messages.0.user.content.0.audio.audio', shown({ audio: { audio: files.png } }), /not a sound/],
    ['messages.0.user.content.0.file.file', shown({ file: { file: 'https://a.b/c.pdf' } }), /no URL/],
    ['messages.0.user.content.0.file.file', shown({ file: { file: files.png } }), /not a PDF/],
    [
      'messages.0.user.content.0.file.file',
      shown({ file: { file: padded(files.pdf, 20, 1) } }),
      /at most 20 MiB/,
    ],
    ['messages.0.user.content.0.file.filename', shown({ file: { file: files.pdf, filename: '' } }), /1/],
    [
      'messages.0.user.content.0.file.filename',
      shown({ file: { file: files.pdf, filename: letters(256) } }),
      /At most 255/,
    ],
  ])('%s', async (field, wrong, message) => {
    const client = app.client()
    const error = {
      __typename: 'InvalidInputError',
      issues: expect.arrayContaining([
        { path: ['input', ...field.split('.')], message: expect.stringMatching(message) },
      ]),
    }
    expect(await create(client, { ...hello, ...wrong })).toMatchObject(error)
    expect(await stream(client, { ...hello, ...wrong })).toMatchObject([error])
    expect(sentBy(app, client)).toEqual([])
  })
})

it.concurrent.each<[string, Given]>([
  [
    'the least',
    { temperature: 0, topP: 0, presencePenalty: -2, frequencyPenalty: -2, count: 1, maxTokens: 1 },
  ],
  ['the most', { temperature: 2, topP: 1, presencePenalty: 2, frequencyPenalty: 2, maxTokens: 2 ** 31 - 1 }],
  ['128 answers', { count: 128 }],
  ['one stop', { stop: ['a'] }],
  ['4 stops', { stop: ['w', 'x', 'y', 'z'] }],
  ['biases on their bounds', bias([0, -100], [2 ** 31 - 1, 100])],
  ['no alternatives', { logprobs: true, topLogprobs: 0 }],
  ['20 alternatives', { logprobs: true, topLogprobs: 20 }],
  ['128 tools', { tools: Array(128).fill(weather), toolChoice: { mode: 'NONE' } }],
  ['a tool with a long name', tool({ name: letters(64) })],
  ['a schema of 32 levels', tool({ parameters: { type: 'object', properties: nested(31) } })],
  ['a schema with a long name', schema({ name: letters(64) })],
  ['a user with a long name', { user: letters(256) }],
  ['a picture of 10 MiB', shown({ image: { image: padded(files.png, 10) } })],
  ['a document of 20 MiB', shown({ file: { file: padded(files.pdf, 20), filename: letters(255) } })],
  [
    'an empty answer of the model',
    said({ assistant: { content: '' } }, { user: { content: [{ text: 'a' }] } }),
  ],
])('%s is sent', async (_, given) => {
  const client = app.client()
  assertCompletion(await create(client, { ...hello, ...given }))
  expect(sentBy(app, client)).toHaveLength(1)
})
