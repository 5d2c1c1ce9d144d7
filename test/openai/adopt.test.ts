import { expect, it } from 'vitest'
import { adoptTask } from '../documents.ts'
import { startTestApp } from '../support/app.ts'

it('a vendor that keeps no tasks has none that could be adopted', async () => {
  const app = await startTestApp()
  const input = { operation: 'OPENAI_GENERATE_IMAGE', upstreamId: 'img-17' } as const
  const { adoptTask: answer } = await app.client().execute(adoptTask, { input })
  expect(answer).toMatchObject({
    __typename: 'InvalidInputError',
    issues: [{ path: ['input', 'operation'], message: expect.stringContaining('keeps no task') }],
  })
  expect(app.sandbox.requests).toEqual([])
  await app.stop()
})
