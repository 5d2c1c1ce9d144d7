import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sentBy, until } from '../support/observe.ts'
import { acceptedVideo, current, klingIdOf, submitVideo } from './kling.ts'
import { type ScriptedApp, startScriptedApp } from './scripted.ts'

/** Kling's own error codes: the code counts, whatever the HTTP status. */

let scripted: ScriptedApp
beforeAll(async () => {
  scripted = await startScriptedApp()
})
afterAll(() => scripted.stop())

const contract = z
  .object({ 'x-vendor-error-codes': z.record(z.string(), z.object({ http: z.int() })) })
  .parse(parse(readFileSync(new URL('../../contracts/kling.yaml', import.meta.url), 'utf8')))
const { '0': _, ...errors } = contract['x-vendor-error-codes']

const types: Record<string, string> = {
  1101: 'QuotaExceededError',
  1102: 'QuotaExceededError',
  1300: 'ContentRefusedError',
  1301: 'ContentRefusedError',
  1302: 'RateLimitedError',
  1303: 'RateLimitedError',
  5000: 'SubmissionUnknownError',
  5001: 'SubmissionUnknownError',
  5002: 'SubmissionUnknownError',
}
const codes = Object.entries(errors).map(([code, { http }]) => ({
  code,
  http,
  type: types[code] ?? 'UpstreamRefusedError',
}))

describe.concurrent.each(codes)('the code $code', ({ code, http, type }) => {
  it(`inside HTTP 200 is ${type}`, async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const message = `no boats ${client.key}`
    app.sandbox.faults.add({
      fault: 'refused-with-200',
      code: Number(code),
      message,
      key: client.key,
      times: 1,
    })
    const refused = await submitVideo(client)
    expect(refused).toMatchObject({
      __typename: type,
      upstreamStatus: 200,
      upstreamRequestId: expect.any(String),
      ...(type === 'SubmissionUnknownError'
        ? { task: { submission: 'UNKNOWN', tracking: 'ACTIVE' } }
        : { message: 'no boats [key]', upstreamCode: code }),
    })
    expect(sentBy(app, client, 'klingTextToVideo')).toHaveLength(1)
  })

  // The gateway says with 401 that it knows nobody by this key.
  const typeOfHttp = http === 401 ? 'UpstreamUnauthorizedError' : type
  it(`as HTTP ${http} is ${typeOfHttp}`, async ({ expect }) => {
    const client = scripted.app.client()
    const body = { code: Number(code), message: 'no boats', request_id: 'r' }
    const posts = scripted.answer(client, 'POST', { status: http, body })
    const refused = await submitVideo(client)
    expect(refused).toMatchObject({
      __typename: typeOfHttp,
      upstreamStatus: http,
      ...(type === 'SubmissionUnknownError' ? {} : { message: 'no boats', upstreamCode: code }),
    })
    expect(posts()).toBe(1)
  })
})

describe.concurrent.each([1203, 1301, 1302, 5000])('a look that is answered with %i', code => {
  it('fails nothing', async ({ expect }) => {
    const { app } = scripted
    const client = app.client()
    const made = await acceptedVideo(client)
    await app.sandbox.move(klingIdOf(made), 'running')
    await until(client, made.id, ({ status }) => status === 'RUNNING')
    const operation = 'klingGetTextToVideoTask'
    const restore = app.sandbox.faults.add({ fault: 'refused-with-200', code, operation, key: client.key })
    await app.sandbox.move(klingIdOf(made), 'succeeded')
    const looks = () => sentBy(app, client, operation).length
    const before = looks()
    await expect.poll(looks).toBeGreaterThan(before + 2)
    expect(await current(client, made.id)).toMatchObject({
      status: 'RUNNING',
      tracking: 'ACTIVE',
      failure: null,
    })
    restore()
    await until(client, made.id, ({ status }) => status === 'SUCCEEDED')
  })
})
