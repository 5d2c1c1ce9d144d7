import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../support/app.ts'

/**
 * The key is the only permission, and no browser sends it by itself. So a page of any site may use this server with a
 * key that its user gave to it, and a page without one gets nothing, whatever its user is logged in to.
 */
let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const origin = 'https://other-site.example.com'
const query = 'mutation { lumaGenerateVideo(input: { userPrompt: "a boat" }) { __typename } }'
const post = (headers: Record<string, string>) =>
  fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  })

describe('a page of another site', () => {
  it('may ask with a key that it has', async () => {
    const preflight = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization,content-type',
    })
    const response = await post({ authorization: 'Bearer sk-of-the-page' })
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(await response.json()).toEqual({ data: { lumaGenerateVideo: { __typename: 'LumaTask' } } })
  })

  it('is never given what the browser would add by itself, such as the cookies of a proxy', async () => {
    for (const method of ['OPTIONS', 'POST', 'GET']) {
      const headers = { origin, 'access-control-request-method': 'POST', cookie: 'session=of-a-proxy' }
      const { headers: answered } = await fetch(`${app.url}/graphql?query={__typename}`, { method, headers })
      expect(answered.get('access-control-allow-credentials'), method).toBeNull()
      expect(answered.get('set-cookie'), method).toBeNull()
    }
  })

  it.each(['null', origin])('gets nothing without a key: %s', async from => {
    const submissions = () => app.sandbox.requests.filter(({ operationId }) => operationId === 'lumaGenerate')
    const before = submissions().length
    const response = await post({
      origin: from,
      cookie: 'key=sk-of-the-user; authorization=Bearer sk-of-the-user',
    })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('UNAUTHENTICATED')
    expect(submissions()).toHaveLength(before)
  })
})

/** An address of each kind, with what browsers do to it. */
const addresses = async (): Promise<[string, Response][]> => {
  const speak = `mutation { made: openaiCreateSpeech(input: { model: "tts-1", text: "boat", voice: "alloy" }) {
    ... on OpenaiTask { assets { url } }
  } }`
  const { body } = await app.client().request({ query: speak })
  const made = z
    .object({ made: z.object({ assets: z.array(z.object({ url: z.string() })) }) })
    .parse(body.data)
  const page = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } })
  const [, script = ''] = /src="([^"]+)"/.exec(await page.clone().text()) ?? []
  return [
    ['GraphiQL', page],
    ['a script of GraphiQL', await fetch(new URL(script, `${app.url}/graphql`))],
    ['an answer', await post({ authorization: 'Bearer sk-of-the-page' })],
    ['a refusal', await post({})],
    ['a file', await fetch(made.made.assets[0]?.url ?? '')],
    ['no file', await fetch(`${app.url}/files/none`)],
    ['a callback', await fetch(`${app.url}/hooks/none`, { method: 'POST' })],
    ['nothing', await fetch(`${app.url}/nothing`)],
  ]
}

it('no answer is taken for another type than it has, nor tells other sites where it was', async () => {
  for (const [name, response] of await addresses()) {
    expect(response.headers.get('x-content-type-options'), name).toBe('nosniff')
    expect(response.headers.get('referrer-policy'), name).toBe('no-referrer')
  }
})

it('GraphiQL runs its own scripts alone, talks to this server alone, and stands in no frame', async () => {
  const response = await fetch(`${app.url}/graphql`, { headers: { accept: 'text/html' } })
  const policy = response.headers.get('content-security-policy') ?? ''
  const directives = new Map(
    policy.split('; ').map(directive => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )
  const inline = [...(await response.text()).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => script,
  )
  expect(inline).toHaveLength(1)
  const hashes = inline.map(script => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  expect(directives.get('default-src')).toEqual(["'none'"])
  expect(directives.get('script-src')).toEqual(["'self'", ...hashes])
  expect(directives.get('connect-src')).toEqual(["'self'"])
  for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(name)).toEqual(["'none'"])
})
