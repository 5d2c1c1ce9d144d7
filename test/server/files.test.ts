import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mediaBytes } from '../../src/sandbox/media.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { databaseKinds } from '../support/database.ts'

const spoken = mediaBytes('audio.mp3')
const speak = `mutation ($input: OpenaiCreateSpeechInput!) {
  made: openaiCreateSpeech(input: $input) {
    __typename
    ... on OpenaiTask { id status assets { __typename url mediaType size expiresAt expired } }
    ... on Error { code message }
    ... on FileSpaceExceededError { usedBytes limitBytes roomAt }
  }
}`

type Made = {
  __typename: string
  id: string
  assets: { url: string; mediaType: string; size: number; expiresAt: string; expired: boolean }[]
}

async function made(client: Client, more: object = {}): Promise<Made> {
  const input = { model: 'tts-1', text: 'the boat reaches the river', voice: 'alloy', ...more }
  const { body } = await client.request({ query: speak, variables: { input } })
  expect(body.errors).toBeUndefined()
  const data: unknown = body.data
  if (typeof data === 'object' && data !== null && 'made' in data && isMade(data.made)) return data.made
  throw new Error(JSON.stringify(body))
}
const isMade = (value: unknown): value is Made => typeof value === 'object' && value !== null

async function fileOf(client: Client): Promise<string> {
  const [asset] = (await made(client)).assets
  return asset?.url ?? ''
}

describe.each(databaseKinds)('a file that came inside an answer, on %s', kind => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ kind })
  })
  afterAll(() => app.stop())

  it('is an asset of this server, and no byte of it goes through GraphQL', async () => {
    const before = Date.now()
    const { assets } = await made(app.client())
    expect(assets).toEqual([
      {
        __typename: 'AudioAsset',
        url: expect.stringMatching(new RegExp(`^${app.url}/files/[\\w-]{32}\\.mp3$`)),
        mediaType: 'audio/mpeg',
        size: spoken.length,
        expiresAt: expect.any(String),
        expired: false,
      },
    ])
    const left = Date.parse(assets[0]?.expiresAt ?? '') - before
    expect(Math.abs(left - 86_400_000)).toBeLessThan(30_000)
  })

  it('is served whole and in parts, to whoever has its address', async () => {
    const url = await fileOf(app.client())
    const whole = await fetch(url)
    expect(whole.status).toBe(200)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-length': String(spoken.length),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'cache-control': expect.stringMatching(/^private, max-age=86\d{3}, immutable$/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    })
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(spoken)
    const part = async (range: string) => {
      const response = await fetch(url, { headers: { range } })
      const content = Buffer.from(await response.arrayBuffer())
      return { status: response.status, range: response.headers.get('content-range'), content }
    }
    const { length } = spoken
    expect(await part('bytes=100-199')).toEqual({
      status: 206,
      range: `bytes 100-199/${length}`,
      content: spoken.subarray(100, 200),
    })
    expect(await part('bytes=-10')).toMatchObject({ status: 206, content: spoken.subarray(length - 10) })
    expect(await part(`bytes=${length}-`)).toMatchObject({ status: 416, range: `bytes */${length}` })
    expect(await part('bytes=0-1,5-6')).toMatchObject({ status: 200, content: spoken })
    expect(await part('words=1-2')).toMatchObject({ status: 200, content: spoken })
    const head = await fetch(url, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(length)])
  })

  it("is not found with another owner's key, nor under another address", async () => {
    const owner = app.client()
    const url = await fileOf(owner)
    const as = (key: string | undefined) => fetch(url, { headers: { authorization: `Bearer ${key}` } })
    expect((await as(owner.key)).status).toBe(200)
    const stranger = await as(app.client().key)
    expect(stranger.status).toBe(404)
    expect(await stranger.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    const [, token = ''] = /files\/([\w-]+)/.exec(url) ?? []
    const other = token.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
    for (const path of ['/files/', '/files/x', `/files/${other}`, `/files/${token}/..`, `/files/${token}x`])
      expect((await fetch(app.url + path)).status, path).toBe(404)
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(404)
  })

  it('does not trouble the server when its client leaves in the middle', async () => {
    const url = await fileOf(app.client())
    await new Promise<void>((resolve, reject) => {
      const request = httpRequest(url, response => response.destroy()).on('error', reject)
      request.on('close', resolve).end()
    })
    expect((await fetch(url)).status).toBe(200)
  })
})

it('a kept file expires', async () => {
  const app = await startTestApp({ environment: { FILE_RETENTION_HOURS: '0.001' } })
  const url = await fileOf(app.client())
  expect((await fetch(url)).status).toBe(200)
  await expect.poll(async () => (await fetch(url)).status).toBe(404)
  await app.stop()
})

it('a kept file has the public address where there is one', async () => {
  const app = await startTestApp({ environment: { PUBLIC_URL: 'https://media.example.com/graph/' } })
  expect(await fileOf(app.client())).toMatch(/^https:\/\/media\.example\.com\/graph\/files\/[\w-]{32}\.mp3$/)
  await app.stop()
})

it('an owner whose files leave no room is refused before anything is sent, and nobody else is', async () => {
  const app = await startTestApp({ environment: { FILE_SPACE_MIB: '1' } })
  const owner = app.client()
  const first = await made(owner)
  expect(first.__typename).toBe('OpenaiTask')
  const needed = Math.ceil((1024 * 1024) / spoken.length)
  await Promise.all(Array.from({ length: needed }, () => made(owner)))
  const sent = app.sandbox.requests.length
  expect(await made(owner)).toEqual({
    __typename: 'FileSpaceExceededError',
    code: 'FILE_SPACE_EXCEEDED',
    message: expect.stringContaining('no room'),
    usedBytes: (needed + 1) * spoken.length,
    limitBytes: 1024 * 1024,
    roomAt: first.assets[0]?.expiresAt,
  })
  expect(app.sandbox.requests).toHaveLength(sent)
  expect((await made(app.client())).__typename).toBe('OpenaiTask')
  await app.stop()
})
