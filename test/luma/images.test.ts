import { readFile } from 'node:fs/promises'
import { print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lumaGenerateVideo, lumaGenerateVideoOfficial, tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { type Client, uploadForm } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { assertTask } from '../support/tasks.ts'

const jpeg = await readFile(new URL('../../src/sandbox/media/image.jpg', import.meta.url))
const video = await readFile(new URL('../../src/sandbox/media/video.mp4', import.meta.url))
const base64 = jpeg.toString('base64')
const maxBytes = 10 * 2 ** 20
const padded = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)])

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const submit = async (client: Client, imageUrl: string) =>
  (await client.execute(lumaGenerateVideo, { input: { userPrompt: 'a boat', imageUrl } })).lumaGenerateVideo

const uploadBody = {
  query: print(lumaGenerateVideo),
  variables: { input: { userPrompt: 'a boat', imageUrl: null } },
}
const upload = (client: Client, bytes: Buffer) => client.upload(uploadBody, { 'input.imageUrl': bytes })

describe('a picture goes upstream', () => {
  const url = 'https://example.com/a%20b.png?size=1&x=%2F'
  it.each([
    { what: 'an https URL as it is', given: url, sent: url },
    { what: 'an https URL without the blanks around it', given: `  ${url}\n`, sent: url },
    { what: 'bare Base64 as it is', given: base64, sent: base64 },
    { what: 'a data URI as bare Base64', given: `data:image/jpeg;base64,${base64}`, sent: base64 },
    { what: 'a data URI that lies about its type', given: `data:text/plain;base64,${base64}`, sent: base64 },
    { what: 'Base64 in lines as one', given: base64.replace(/.{76}/g, '$&\r\n'), sent: base64 },
    { what: 'Base64 without padding', given: base64.replace(/=+$/, ''), sent: base64 },
  ])('$what', async ({ given, sent }) => {
    const client = app.client()
    assertTask(await submit(client, given))
    expect(sentBy(app, client)[0]?.body).toEqual({
      user_prompt: 'a boat',
      aspect_ratio: '16:9',
      image_url: sent,
    })
  })

  it('an uploaded file as Base64', async () => {
    const client = app.client()
    const { body } = await upload(client, jpeg)
    expect(body).toMatchObject({ data: { lumaGenerateVideo: { __typename: 'LumaTask' } } })
    expect(sentBy(app, client)[0]?.body).toMatchObject({ image_url: base64 })
  })

  it('a file of exactly 10 MiB', async () => {
    const client = app.client()
    const { body } = await upload(client, padded(maxBytes))
    expect(body).toMatchObject({ data: { lumaGenerateVideo: { __typename: 'LumaTask' } } })
    assertTask(await submit(client, padded(maxBytes).toString('base64')))
  })
})

describe('is refused, with nothing stored and nothing sent', () => {
  const secret = 'user:pass'
  const longUrl = `https://example.com/${'a'.repeat(2040)}`
  it.each([
    { what: 'plain text', given: 'a picture, please!', message: /neither an https URL nor/ },
    { what: 'nothing', given: '   ', message: /neither an https URL nor/ },
    { what: 'text that could be Base64', given: 'picture', message: /not an image of a known format/ },
    { what: 'an http URL', given: 'http://example.com/a.png', message: /begin with https/ },
    { what: 'a file URL', given: 'file:///etc/passwd', message: /begin with https/ },
    { what: 'a URL with a user', given: `https://${secret}@example.com/a.png`, message: /user name/ },
    { what: 'a URL that is none', given: 'https://', message: /cannot be parsed/ },
    { what: 'a URL that is too long', given: longUrl, message: /at most 2048/ },
    {
      what: 'Base64 of a text',
      given: Buffer.from('no image').toString('base64'),
      message: /not an image of/,
    },
    { what: 'Base64 of a video', given: video.toString('base64'), message: /video\/mp4, not an image/ },
    { what: 'broken Base64', given: `${base64}*`, message: /neither an https URL nor/ },
    { what: 'a data URI in percent code', given: 'data:image/svg+xml,%3Csvg/%3E', message: /neither/ },
    { what: 'a large Base64', given: padded(maxBytes + 1).toString('base64'), message: /at most 10 MiB/ },
    {
      what: 'a far too large Base64',
      given: padded(maxBytes + 3000).toString('base64'),
      message: /at most 10 MiB/,
    },
  ])('$what', async ({ given, message }) => {
    const client = app.client()
    const refused = await submit(client, given)
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      issues: [{ path: ['input', 'imageUrl'], message: expect.stringMatching(message) }],
    })
    expect(JSON.stringify(refused)).not.toContain(secret)
    expect(JSON.stringify(refused).length).toBeLessThan(500)
    expect(sentBy(app, client)).toEqual([])
    expect((await client.execute(tasks, {})).tasks.edges).toEqual([])
  })

  it('a large upload', async () => {
    const client = app.client()
    const { body } = await upload(client, padded(maxBytes + 1))
    expect(body).toMatchObject({
      data: {
        lumaGenerateVideo: {
          issues: [{ path: ['input', 'imageUrl'], message: expect.stringContaining('at most 10 MiB') }],
        },
      },
    })
    expect(sentBy(app, client)).toEqual([])
  })

  it('an upload that is no image, whatever it is called', async () => {
    const client = app.client()
    const { body } = await upload(client, Buffer.from('just text'))
    expect(body).toMatchObject({
      data: { lumaGenerateVideo: { issues: [{ path: ['input', 'imageUrl'] }] } },
    })
    expect(sentBy(app, client)).toEqual([])
  })

  it('an upload that a form of another site could have sent', async () => {
    const client = app.client()
    const { status } = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.key}` },
      body: uploadForm(uploadBody, { 'input.imageUrl': jpeg }),
    })
    expect(status).toBe(403)
    expect(sentBy(app, client)).toEqual([])
  })

  it('Base64 in a keyframe, which takes URLs only', async () => {
    const client = app.client()
    const { lumaGenerateVideoOfficial: refused } = await client.execute(lumaGenerateVideoOfficial, {
      input: { prompt: 'on', keyframes: { frame1: { imageUrl: base64 } } },
    })
    expect(refused).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [
        { path: ['input', 'keyframes', 'frame1', 'imageUrl'], message: expect.stringContaining('https URL') },
      ],
    })
    expect(sentBy(app, client)).toEqual([])
  })

  it('both pictures at once, each by its name', async () => {
    const client = app.client()
    const { lumaGenerateVideo: refused } = await client.execute(lumaGenerateVideo, {
      input: { userPrompt: 'a boat', imageUrl: 'x!', imageEndUrl: 'http://example.com' },
    })
    expect(refused).toMatchObject({
      issues: [{ path: ['input', 'imageUrl'] }, { path: ['input', 'imageEndUrl'] }],
    })
  })
})
