import { print } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lumaGenerateVideo } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it.each([
  ['an answer', undefined, 'upstream answered'],
  ['a refusal', 'refused', 'upstream failed'],
] as const)(
  '%s of the gateway is logged under the id of our request, and names its own',
  async (_, fault, msg) => {
    const client = app.client()
    if (fault) app.sandbox.faults.add({ fault, key: client.key, times: 1 })
    const variables = { input: { userPrompt: 'a boat' } }
    const { headers } = await client.request({ query: print(lumaGenerateVideo), variables })
    const lines = app
      .logged()
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.filter(({ requestId }) => requestId === headers.get('x-request-id'))).toContainEqual(
      expect.objectContaining({ msg, upstreamRequestId: expect.stringMatching(/^\d{14}[0-9a-f]{16}$/) }),
    )
  },
)
