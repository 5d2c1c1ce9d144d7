import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const audits = serverAudits({ url: () => `${app.url}/graphql`, fetchFn: fetch })

// A recommendation that is not followed is a failure here too.
it.each(audits.map(({ name, fn }) => ({ name, fn })))('$name', async ({ fn }) => {
  const result = await fn()
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok')
})
