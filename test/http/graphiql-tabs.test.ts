import { parse, print, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { graphiqlOptions, sampleKey } from '../../src/http/graphiql-tabs.ts'
import { listenSandbox } from '../../src/sandbox/listen.ts'
import { schema } from '../../src/schema.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

/** By the name that GraphiQL shows. */
const tabsOf = (sandbox: boolean) =>
  graphiqlOptions(sandbox).defaultTabs.map(({ query, variables = '{}' }) => ({
    name: /^(?:query|mutation|subscription) (\w+)/m.exec(query)?.[1],
    query,
    variables: JSON.parse(variables),
  }))

const code = (query: string) => query.replace(/^#.*\n/gm, '')

describe.each([
  { upstream: 'the sandbox', sandbox: true },
  { upstream: 'a gateway', sandbox: false },
])('the tabs for $upstream', ({ sandbox }) => {
  it('begin with extendVideo and its input', () => {
    const tabs = tabsOf(sandbox)
    expect(tabs.map(({ name }) => name)).toEqual([
      'ExtendVideo',
      'TaskEvents',
      'GenerateVideo',
      'GenerateImage',
      'StreamChat',
      'Tasks',
    ])
    expect(tabs[0]?.variables).toMatchObject({
      input: { taskId: expect.any(String), aspectRatio: 'RATIO_16_9' },
    })
  })

  it('are valid, and formatted as GraphiQL would', () => {
    for (const { query } of tabsOf(sandbox)) {
      expect(validate(schema, parse(query))).toEqual([])
      expect(code(query)).toBe(`${print(parse(query))}\n`)
    }
  })

  it('have comments that fit beside the buttons', () => {
    for (const { query } of tabsOf(sandbox)) {
      for (const line of query.split('\n').filter(line => line.startsWith('#'))) {
        expect(line.length, line).toBeLessThanOrEqual(56)
      }
    }
  })
})

test('a key that works is filled in for the sandbox only', () => {
  expect(JSON.parse(graphiqlOptions(true).headers)).toEqual({ Authorization: `Bearer ${sampleKey}` })
  expect(graphiqlOptions(false).headers).not.toContain(sampleKey)
  expect(graphiqlOptions(false).defaultTabs[1]?.variables).toContain('null')
})

describe('played against the sandbox', () => {
  let app: TestApp
  let stopSandbox: () => Promise<void>
  beforeAll(async () => {
    const { url, sandbox, close } = await listenSandbox({ pace: { queuedMs: 1, runningMs: 1 }, sampleKey })
    stopSandbox = close
    app = await startTestApp({ upstream: { url, sandbox } })
  })
  afterAll(async () => {
    await app.stop()
    await stopSandbox()
  })

  const play = async (name: string) => {
    const { query, variables } = tabsOf(true).find(tab => tab.name === name) ?? {}
    const { body } = await app.client(sampleKey).request({ query, variables })
    return body
  }

  it('every tab does what it says', async () => {
    expect(await play('ExtendVideo')).toMatchObject({
      data: { extendVideo: { __typename: 'LumaTask', submission: 'ACCEPTED' } },
    })
    expect(await play('GenerateVideo')).toMatchObject({
      data: { lumaGenerateVideo: { __typename: 'LumaTask', submission: 'ACCEPTED' } },
    })
    const { query = '', variables } = tabsOf(true).find(({ name }) => name === 'TaskEvents') ?? {}
    const events = []
    let unfinished = 2
    for await (const event of app.client(sampleKey).subscribe(parse(query), variables)) {
      events.push(event)
      if (JSON.stringify(event).includes('SUCCEEDED') && --unfinished === 0) break
    }
    expect(events.at(0)).toMatchObject({ taskEvents: { task: { status: 'QUEUED', assets: [] } } })
    expect(events.at(-1)).toMatchObject({
      taskEvents: {
        task: { status: 'SUCCEEDED', assets: [{ url: expect.stringContaining('/video.mp4') }, {}, {}] },
      },
    })
    expect(await play('GenerateImage')).toMatchObject({
      data: {
        openaiGenerateImage: { status: 'SUCCEEDED', assets: [{ url: expect.stringContaining('/files/') }] },
      },
    })
    const { query: chat = '', variables: question } =
      tabsOf(true).find(({ name }) => name === 'StreamChat') ?? {}
    const words = []
    for await (const event of app.client(sampleKey).subscribe(parse(chat), question)) words.push(event)
    expect(words.length).toBeGreaterThan(5)
    expect(words.at(-1)).toMatchObject({ streamChatCompletion: { choices: [{ finishReason: 'STOP' }] } })
    expect(await play('Tasks')).toMatchObject({
      data: {
        tasks: {
          nodes: [
            { operation: 'OPENAI_GENERATE_IMAGE', status: 'SUCCEEDED' },
            { operation: 'LUMA_GENERATE_VIDEO', status: 'SUCCEEDED' },
            { operation: 'LUMA_EXTEND_VIDEO', status: 'SUCCEEDED' },
          ],
        },
      },
    })
  })

  it('a second play makes a second task', async () => {
    const ids = [await play('GenerateVideo'), await play('GenerateVideo')].map(answer =>
      JSON.stringify(answer),
    )
    expect(new Set(ids).size).toBe(2)
  })
})
