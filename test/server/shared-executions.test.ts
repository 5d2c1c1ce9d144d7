import { parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { createClient } from '../support/client.ts'
import { submittedTask } from '../support/tasks.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const speak = `mutation {
  openaiCreateSpeech(input: { model: "tts-1", text: "the boat reaches the river", voice: "alloy" }) { __typename }
}`
const feed = `subscription One($named: Boolean!) { taskEvents { task { vendor @include(if: $named) assets { url } } } }
  subscription Another($named: Boolean!) { taskEvents { task { status vendor @include(if: $named) } } }`

it('streams of one event share results only where they ask the same of it in the same place', async () => {
  const { key, request } = app.client()
  await submittedTask(createClient(`${app.url}/graphql`, key))
  const other = app.url.replace('127.0.0.1', 'localhost')
  /** @returns what a stream says of the next event, once it has come to the live ones */
  const open = async (url: string, query: string, named: boolean) => {
    const events = createClient(`${url}/graphql`, key).subscribe(parse(query), { named })
    await events.next()
    return async () => {
      const { value } = await events.next()
      await events.return?.()
      return value
    }
  }
  const [one = '', another = ''] = feed.split('\n')
  const streams = await Promise.all([
    open(app.url, one, true),
    open(app.url, one, true),
    open(app.url, one, false),
    open(other, one, true),
    open(app.url, another, true),
  ])
  await request({ query: speak })

  const results = await Promise.all(streams.map(next => next()))
  const assets = (url: string) => [{ url: expect.stringContaining(`${url}/files/`) }]
  expect(results).toEqual([
    { taskEvents: { task: { vendor: 'OPENAI', assets: assets(app.url) } } },
    { taskEvents: { task: { vendor: 'OPENAI', assets: assets(app.url) } } },
    { taskEvents: { task: { assets: assets(app.url) } } },
    { taskEvents: { task: { vendor: 'OPENAI', assets: assets(other) } } },
    { taskEvents: { task: { vendor: 'OPENAI', status: 'SUCCEEDED' } } },
  ])
})
