import { readFile } from 'node:fs/promises'
import { type DocumentNode, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { klingGenerateImage, klingImageToVideo, klingLipSync, klingVirtualTryOn } from './documents.ts'
import { posted } from './kling.ts'

/** Files: where they may be given, in which form, and that Base64 goes without a prefix. */

const media = (name: string) => readFile(new URL(`../../src/sandbox/media/${name}`, import.meta.url))
const [jpeg, mp3, mp4] = await Promise.all([media('image.jpg'), media('audio.mp3'), media('video.mp4')])
const picture = jpeg.toString('base64')
const dataUri = `data:image/jpeg;base64,${picture}`

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ kind: 'postgres' })
})
afterAll(() => app.stop())

const trajectory = [
  { x: 1, y: 2 },
  { x: 3, y: 4 },
]
const url = 'https://example.com/in/a.png'
const speech = { text: 'good morning', voiceId: 'v1' }

interface Place {
  /** Path in the input. */
  at: string
  document: DocumentNode
  inputWith(file: string): object
  /** What is sent of it. */
  sent: object
}
const places: Place[] = [
  {
    at: 'image',
    document: klingGenerateImage,
    inputWith: image => ({ prompt: 'fog', image }),
    sent: { image: picture },
  },
  {
    at: 'humanImage',
    document: klingVirtualTryOn,
    inputWith: humanImage => ({ humanImage, clothImage: url }),
    sent: { human_image: picture, cloth_image: url },
  },
  {
    at: 'clothImage',
    document: klingVirtualTryOn,
    inputWith: clothImage => ({ humanImage: url, clothImage }),
    sent: { human_image: url, cloth_image: picture },
  },
  { at: 'image', document: klingImageToVideo, inputWith: image => ({ image }), sent: { image: picture } },
  {
    at: 'imageTail',
    document: klingImageToVideo,
    inputWith: imageTail => ({ imageTail }),
    sent: { image_tail: picture },
  },
  {
    at: 'staticMask',
    document: klingImageToVideo,
    inputWith: staticMask => ({ image: url, staticMask }),
    sent: { image: url, static_mask: picture },
  },
  {
    at: 'dynamicMasks.1.mask',
    document: klingImageToVideo,
    inputWith: mask => ({
      image: url,
      dynamicMasks: [
        { mask: url, trajectory },
        { mask, trajectory },
      ],
    }),
    sent: {
      dynamic_masks: [
        { mask: url, trajectories: trajectory },
        { mask: picture, trajectories: trajectory },
      ],
    },
  },
]

const submit = async (document: DocumentNode, input: object) => {
  const client = app.client()
  const { body } = await client.request({ query: print(document), variables: { input } })
  return { client, body, results: Object.values(body.data ?? {}) }
}
const posts = (client: Parameters<typeof sentBy>[1]) =>
  sentBy(app, client).filter(({ method }) => method === 'POST')
const refusal = (at: string, message: RegExp) => [
  {
    __typename: 'InvalidInputError',
    issues: [{ path: ['input', ...at.split('.')], message: expect.stringMatching(message) }],
  },
]

describe.concurrent.each(places)('$at', ({ at, document, inputWith, sent }) => {
  it('takes a file and sends bare Base64', async () => {
    const { client, results } = await submit(document, inputWith(dataUri))
    expect(results).toMatchObject([{ __typename: 'KlingTask' }])
    expect(posts(client)).toMatchObject([{ body: sent }])
    expect(JSON.stringify(posts(client))).not.toContain('data:')
  })

  it.each<[string, RegExp]>([
    ['http://example.com/a.png', /begin with https/],
    ['no picture', /neither an https URL nor/],
    [mp4.toString('base64'), /video\/mp4, not an image/],
    [Buffer.concat([jpeg, Buffer.alloc(10 * 2 ** 20)]).toString('base64'), /at most 10 MiB/],
  ])('refuses %.12s…', async (file, message) => {
    const { client, results } = await submit(document, inputWith(file))
    expect(results).toMatchObject(refusal(at, message))
    expect(sentBy(app, client)).toEqual([])
  })
})

it('an uploaded file goes as Base64, too', async () => {
  const client = app.client()
  const { body } = await client.upload(
    { query: print(klingGenerateImage), variables: { input: { prompt: 'fog', image: null } } },
    { 'input.image': new File([Uint8Array.from(jpeg)], 'a.jpg') },
  )
  expect(body).toMatchObject({ data: { klingGenerateImage: { __typename: 'KlingTask' } } })
  expect(posted(app, client, 'klingGenerateImage').body).toMatchObject({ image: picture })
})

describe.concurrent('the sound of a lip-sync', () => {
  const videoUrl = 'https://example.com/in/talk.mp4'
  it('goes as a file', async () => {
    const audio = `data:audio/mpeg;base64,${mp3.toString('base64')}`
    const { client, results } = await submit(klingLipSync, { videoUrl, audio })
    expect(results).toMatchObject([{ __typename: 'KlingTask' }])
    expect(posted(app, client, 'klingLipSync').body).toEqual({
      input: {
        video_url: videoUrl,
        mode: 'audio2video',
        audio_type: 'file',
        audio_file: mp3.toString('base64'),
      },
    })
  })

  it('has at most 5 MiB', async () => {
    const padded = (bytes: number) =>
      Buffer.concat([mp3, Buffer.alloc(bytes - mp3.length)]).toString('base64')
    const most = 5 * 2 ** 20
    const { results } = await submit(klingLipSync, { videoUrl, audio: padded(most) })
    expect(results).toMatchObject([{ __typename: 'KlingTask' }])
    const { client, results: refused } = await submit(klingLipSync, { videoUrl, audio: padded(most + 1) })
    expect(refused).toMatchObject(refusal('audio', /at most 5 MiB/))
    expect(sentBy(app, client)).toEqual([])
  })

  it.each<[string, object, RegExp]>([
    ['audio', { videoUrl, audio: picture }, /image\/jpeg, not a sound file/],
    ['audio', { videoUrl, audio: 'http://example.com/a.mp3' }, /begin with https/],
    ['videoUrl', { videoUrl: mp4.toString('base64'), speech }, /takes an https URL here, and no file/],
    ['videoUrl', { videoUrl: 'http://example.com/a.mp4', speech }, /begin with https/],
  ])('%s is refused in another form: %#', async (at, input, message) => {
    const { client, results } = await submit(klingLipSync, input)
    expect(results).toMatchObject(refusal(at, message))
    expect(sentBy(app, client)).toEqual([])
  })
})
