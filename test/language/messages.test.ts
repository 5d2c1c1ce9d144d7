import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnthropicCreateMessageInput } from '../gql/graphql.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { anthropicCreateMessage } from './documents.ts'
import { gif, jpeg, pdf, png, webp } from './files.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

type Input = AnthropicCreateMessageInput
const model = 'claude-sonnet-4-5'
const ask = (text: string): Input['messages'] => [{ user: [{ text: { text } }] }]
const boat = { model, maxTokens: 256, messages: ask('a paper boat') } satisfies Input
const boatBody = {
  model,
  max_tokens: 256,
  messages: [{ role: 'user', content: [{ type: 'text', text: 'a paper boat' }] }],
}
const inputSchema = { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }
const weather = { name: 'get_weather', description: 'Weather of a city', inputSchema }

const create = async (client: Client, input: Input) =>
  (await client.execute(anthropicCreateMessage, { input })).anthropicCreateMessage

async function answered(client: Client, input: Input) {
  const result = await create(client, input)
  if (result.__typename !== 'AnthropicMessage') throw new Error(JSON.stringify(result))
  return result
}

const document = { title: 'Boats', context: 'for children', source: { text: 'Once upon a time' } }
const documentBody = { type: 'document', title: 'Boats', context: 'for children' }

describe('what is sent', { concurrent: true }, () => {
  it.each<[string, Partial<Input>, object]>([
    ['nothing that was not given', {}, {}],
    [
      'a system of several texts, one of them kept',
      { system: [{ text: 'Be brief.' }, { text: 'Be kind.', cacheControl: 'ONE_HOUR' }] },
      {
        system: [
          { type: 'text', text: 'Be brief.' },
          { type: 'text', text: 'Be kind.', cache_control: { type: 'ephemeral', ttl: '1h' } },
        ],
      },
    ],
    [
      'how it is written',
      { temperature: 0.5, topP: 0.9, topK: 0, stopSequences: ['END', ' '] },
      { temperature: 0.5, top_p: 0.9, top_k: 0, stop_sequences: ['END', ' '] },
    ],
    ['for whom', { userId: 'user-1' }, { metadata: { user_id: 'user-1' } }],
    [
      'tools and the choice among them',
      {
        tools: [
          { ...weather, cacheControl: 'FIVE_MINUTES' },
          { name: 'time', inputSchema: { type: 'object' } },
        ],
        toolChoice: { tool: { name: 'time', disableParallelToolUse: true } },
      },
      {
        tools: [
          {
            name: 'get_weather',
            description: 'Weather of a city',
            input_schema: inputSchema,
            cache_control: { type: 'ephemeral' },
          },
          { name: 'time', input_schema: { type: 'object' } },
        ],
        tool_choice: { type: 'tool', name: 'time', disable_parallel_tool_use: true },
      },
    ],
    [
      'any tool',
      { tools: [{ name: 'time', inputSchema: { type: 'object' } }], toolChoice: { any: {} } },
      { tools: [{ name: 'time', input_schema: { type: 'object' } }], tool_choice: { type: 'any' } },
    ],
    [
      'a tool or not, but one',
      {
        tools: [{ name: 'time', inputSchema: { type: 'object' } }],
        toolChoice: { auto: { disableParallelToolUse: false } },
      },
      {
        tools: [{ name: 'time', input_schema: { type: 'object' } }],
        tool_choice: { type: 'auto', disable_parallel_tool_use: false },
      },
    ],
    [
      'no tool',
      { tools: [{ name: 'time', inputSchema: { type: 'object' } }], toolChoice: { none: true } },
      { tools: [{ name: 'time', input_schema: { type: 'object' } }], tool_choice: { type: 'none' } },
    ],
    [
      'thinking with a budget',
      { maxTokens: 2048, thinking: { enabled: { budgetTokens: 1024, display: 'OMITTED' } } },
      { max_tokens: 2048, thinking: { type: 'enabled', budget_tokens: 1024, display: 'omitted' } },
    ],
    [
      'thinking as needed',
      { thinking: { adaptive: { display: 'SUMMARIZED' } } },
      { thinking: { type: 'adaptive', display: 'summarized' } },
    ],
    [
      'thinking as needed, as shown by default',
      { thinking: { adaptive: {} } },
      { thinking: { type: 'adaptive' } },
    ],
    ['no thinking', { thinking: { disabled: true } }, { thinking: { type: 'disabled' } }],
    ['the effort', { effort: 'XHIGH' }, { output_config: { effort: 'xhigh' } }],
    [
      'the form of the answer',
      { effort: 'LOW', outputSchema: inputSchema },
      { output_config: { effort: 'low', format: { type: 'json_schema', schema: inputSchema } } },
    ],
  ])('%s', async (_, input, body) => {
    const client = app.client()
    await answered(client, { ...boat, ...input })
    const [request, ...others] = sentBy(app, client)
    expect(others).toEqual([])
    expect(request).toMatchObject({
      method: 'POST',
      path: '/v1/messages',
      headers: { 'anthropic-version': '2023-06-01', accept: 'application/json' },
    })
    expect(request?.headers).not.toHaveProperty('anthropic-beta')
    expect(request?.body).toEqual({ ...boatBody, ...body })
  })

  it('the names of betas as a header', async () => {
    const client = app.client()
    await answered(client, { ...boat, betas: ['context-1m-2025-08-07', 'extended-cache-ttl-2025-04-11'] })
    expect(sentBy(app, client)[0]?.headers).toMatchObject({
      'anthropic-beta': 'context-1m-2025-08-07,extended-cache-ttl-2025-04-11',
    })
  })

  it.each([
    ['JPEG', jpeg, 'image/jpeg'],
    ['PNG as a data URI that lies', `data:image/gif;base64,${png}`, 'image/png'],
    ['GIF', gif, 'image/gif'],
    ['WebP', webp, 'image/webp'],
  ])('a picture: %s', async (_, image, mediaType) => {
    const client = app.client()
    const data = image.replace(/^data:.*,/, '')
    await answered(client, {
      ...boat,
      messages: [
        { user: [{ image: { image, cacheControl: 'FIVE_MINUTES' } }, { text: { text: 'Which?' } }] },
      ],
    })
    expect(sentBy(app, client)[0]?.body).toMatchObject({
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'image',
              source: { type: 'base64', media_type: mediaType, data },
              cache_control: { type: 'ephemeral' },
            },
            { type: 'text', text: 'Which?' },
          ],
        },
      ],
    })
  })

  it('addresses of a picture and a PDF as they are, and documents of every kind', async () => {
    const client = app.client()
    const url = 'https://example.com/a%20b'
    await answered(client, {
      ...boat,
      messages: [
        {
          user: [
            { image: { image: url } },
            { document: { source: { pdf: url } } },
            { document: { source: { pdf }, cacheControl: 'ONE_HOUR' } },
            { document },
          ],
        },
      ],
    })
    const source = { type: 'base64', media_type: 'application/pdf', data: pdf }
    expect(sentBy(app, client)[0]?.body).toEqual({
      ...boatBody,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'image', source: { type: 'url', url } },
            { type: 'document', source: { type: 'url', url } },
            { type: 'document', source, cache_control: { type: 'ephemeral', ttl: '1h' } },
            { ...documentBody, source: { type: 'text', media_type: 'text/plain', data: 'Once upon a time' } },
          ],
        },
      ],
    })
  })

  it('uploaded files as Base64', async () => {
    const client = app.client()
    const user = [
      { image: { image: null } },
      { document: { source: { pdf: null } } },
      { text: { text: 'Which?' } },
    ]
    const { body } = await client.upload(
      { query: print(anthropicCreateMessage), variables: { input: { ...boat, messages: [{ user }] } } },
      {
        'input.messages.0.user.0.image.image': Buffer.from(png, 'base64'),
        'input.messages.0.user.1.document.source.pdf': new File([Buffer.from(pdf, 'base64')], 'b'),
      },
    )
    expect(body).toMatchObject({ data: { anthropicCreateMessage: { __typename: 'AnthropicMessage' } } })
    expect(sentBy(app, client)[0]?.body).toMatchObject({
      messages: [
        {
          content: [
            { source: { type: 'base64', media_type: 'image/png', data: png } },
            { source: { type: 'base64', media_type: 'application/pdf', data: pdf } },
            { text: 'Which?' },
          ],
        },
      ],
    })
  })

  it('one element where a list is asked for', async () => {
    const client = app.client()
    const { body } = await client.request({
      query: `mutation { anthropicCreateMessage(input: {
        model: "${model}", maxTokens: 256, system: { text: "Be brief." }, messages: { user: { text: { text: " a boat\\n" } } }
      }) { __typename } }`,
    })
    expect(body.data).toEqual({ anthropicCreateMessage: { __typename: 'AnthropicMessage' } })
    expect(sentBy(app, client)[0]?.body).toEqual({
      model,
      max_tokens: 256,
      system: [{ type: 'text', text: 'Be brief.' }],
      messages: [{ role: 'user', content: [{ type: 'text', text: ' a boat\n' }] }],
    })
  })
})

describe('a conversation', { concurrent: true }, () => {
  it('is answered with a text, a reason and figures', async () => {
    const message = await answered(app.client(), boat)
    expect(message).toEqual({
      __typename: 'AnthropicMessage',
      upstreamId: expect.stringMatching(/^msg_/),
      model,
      content: [
        {
          __typename: 'AnthropicTextBlock',
          text: 'I read 1 message, 0 pictures, 0 documents; the last text begins: a paper boat',
        },
      ],
      stopReason: 'END_TURN',
      stopSequence: null,
      usage: {
        inputTokens: 3,
        outputTokens: 15,
        cacheCreationInputTokens: 0,
        cacheReadInputTokens: 0,
        cacheCreationFiveMinuteInputTokens: null,
        cacheCreationOneHourInputTokens: null,
      },
    })
  })

  it('goes on with what was thought and what a tool gave, pictures and documents among it', async () => {
    const client = app.client()
    const first: Input = {
      ...boat,
      maxTokens: 2048,
      messages: ask('Weather in Oslo?'),
      tools: [weather],
      thinking: { enabled: { budgetTokens: 1024 } },
    }
    const { content, stopReason } = await answered(client, first)
    expect(stopReason).toBe('TOOL_USE')
    const [thinking, text, toolUse] = content
    if (thinking?.__typename !== 'AnthropicThinkingBlock') throw new Error('No thought.')
    if (text?.__typename !== 'AnthropicTextBlock') throw new Error('No text.')
    if (toolUse?.__typename !== 'AnthropicToolUseBlock') throw new Error('No call.')
    expect(text.text).toBe('I will ask get_weather.')
    expect(toolUse).toMatchObject({ name: 'get_weather', input: { city: expect.any(String) } })
    const { id, name, input } = toolUse
    const { thinking: thought, signature } = thinking
    const second = await answered(client, {
      ...first,
      messages: [
        { user: [{ text: { text: 'Weather in Oslo?' } }] },
        {
          assistant: [
            { thinking: { thinking: thought, signature: signature ?? '' } },
            { redactedThinking: { data: 'c2VjcmV0' } },
            { text: { text: text.text, cacheControl: 'FIVE_MINUTES' } },
            { toolUse: { id, name, input, cacheControl: 'FIVE_MINUTES' } },
          ],
        },
        {
          user: [
            {
              toolResult: {
                toolUseId: id,
                isError: false,
                content: [{ text: { text: '4 degrees' } }, { image: { image: png } }, { document }],
                cacheControl: 'ONE_HOUR',
              },
            },
          ],
        },
      ],
    })
    expect(second.content.at(-1)).toEqual({
      __typename: 'AnthropicTextBlock',
      text: 'The tool says: 4 degrees',
    })
    const cached = { cache_control: { type: 'ephemeral' } }
    expect(sentBy(app, client)[1]?.body).toMatchObject({
      messages: [
        { role: 'user' },
        {
          role: 'assistant',
          content: [
            { type: 'thinking', thinking: thought, signature },
            { type: 'redacted_thinking', data: 'c2VjcmV0' },
            { type: 'text', text: text.text, ...cached },
            { type: 'tool_use', id, name, input, ...cached },
          ],
        },
        {
          role: 'user',
          content: [
            {
              type: 'tool_result',
              tool_use_id: id,
              is_error: false,
              content: [
                { type: 'text', text: '4 degrees' },
                { type: 'image', source: { type: 'base64', media_type: 'image/png', data: png } },
                {
                  ...documentBody,
                  source: { type: 'text', media_type: 'text/plain', data: 'Once upon a time' },
                },
              ],
              cache_control: { type: 'ephemeral', ttl: '1h' },
            },
          ],
        },
      ],
    })
  })

  it('takes a tool that failed and gave nothing', async () => {
    const client = app.client()
    const { content } = await answered(client, {
      ...boat,
      tools: [weather],
      messages: [
        ...ask('Weather?'),
        { assistant: [{ toolUse: { id: 'toolu_1', name: 'get_weather', input: {} } }] },
        { user: [{ toolResult: { toolUseId: 'toolu_1', isError: true } }] },
      ],
    })
    expect(content).toMatchObject([{ text: 'The tool failed: ' }])
    expect(sentBy(app, client)[0]?.body).toMatchObject({
      messages: [{}, {}, { content: [{ type: 'tool_result', tool_use_id: 'toolu_1', is_error: true }] }],
    })
  })

  it.each<[string, Partial<Input>, object]>([
    ['too long', { maxTokens: 2 }, { content: [{ text: 'I read' }], stopReason: 'MAX_TOKENS' }],
    [
      'stopped',
      { stopSequences: [' pictures'] },
      { content: [{ text: 'I read 1 message, 0' }], stopReason: 'STOP_SEQUENCE', stopSequence: ' pictures' },
    ],
    ['refused', { messages: ask('something forbidden') }, { content: [], stopReason: 'REFUSAL' }],
    [
      'made to fit a schema',
      { outputSchema: { type: 'object', properties: { age: { type: 'integer' } }, required: ['age'] } },
      { content: [{ text: expect.stringMatching(/^\{"age":\d+\}$/) }], stopReason: 'END_TURN' },
    ],
  ])('that is %s says so', async (_, input, answer) => {
    expect(await answered(app.client(), { ...boat, ...input })).toMatchObject(answer)
  })
})
