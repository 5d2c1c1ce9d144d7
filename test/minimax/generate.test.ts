import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tasks } from '../documents.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { boat, generateVideo, submit, submitted } from './requests.ts'

const jpeg = await readFile(new URL('../../src/sandbox/media/image.jpg', import.meta.url))
const base64 = jpeg.toString('base64')
const dataUri = `data:image/jpeg;base64,${base64}`
const first = 'https://example.com/in/first.png'
const last = 'https://example.com/in/last.png'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** Submits, and returns the body of the one request that was made for it. */
async function bodyOf(client: Client, input: object) {
  await submitted(client, input)
  const posts = sentBy(app, client)
  expect(posts).toHaveLength(1)
  return posts[0]?.body
}

describe('minimaxGenerateVideo', { concurrent: true }, () => {
  it('sends every field of the input under the name of the contract', async () => {
    const client = app.client()
    const made = await submit(client, {
      model: 'MiniMax-Hailuo-02',
      prompt: '  the flower opens [Push in] ',
      firstFrameImage: first,
      lastFrameImage: last,
      durationSeconds: 10,
      resolution: 'RESOLUTION_768P',
      promptOptimizer: false,
      fastPretreatment: true,
      watermark: true,
      notifyHook: 'https://example.com/hook',
      idempotencyKey: 'flower',
    })
    expect(made).toMatchObject({
      __typename: 'MinimaxTask',
      vendor: 'MINIMAX',
      operation: 'MINIMAX_GENERATE_VIDEO',
      status: 'QUEUED',
      submission: 'ACCEPTED',
      tracking: 'ACTIVE',
      progress: null,
      prompt: 'the flower opens [Push in]',
      upstreamId: expect.stringMatching(/^\d{15}$/),
      upstreamRequestId: expect.stringMatching(/^\d{14}[0-9a-f]{16}$/),
      state: null,
      failure: null,
      assets: [],
    })
    const posts = sentBy(app, client)
    expect(posts).toMatchObject([
      {
        method: 'POST',
        path: '/v1/video_generation',
        query: {},
        operationId: 'minimaxGenerateVideo',
        headers: {
          authorization: `Bearer ${client.key}`,
          'content-type': 'application/json',
          accept: 'application/json',
        },
      },
    ])
    expect(posts[0]?.body).toEqual({
      model: 'MiniMax-Hailuo-02',
      prompt: 'the flower opens [Push in]',
      prompt_optimizer: false,
      fast_pretreatment: true,
      duration: 10,
      resolution: '768P',
      first_frame_image: first,
      last_frame_image: last,
      callback_url: 'https://example.com/hook',
      aigc_watermark: true,
    })
    const { tasks: list } = await client.execute(tasks, {})
    expect(list.edges.map(({ node }) => node.id)).toEqual([made.id])
  })

  it('sends nothing that was not given', async () => {
    const nothing = { firstFrameImage: null, subjectImage: null, durationSeconds: null, watermark: null }
    expect(await bodyOf(app.client(), { ...boat, ...nothing })).toEqual({
      model: 'MiniMax-Hailuo-02',
      prompt: 'a paper boat',
    })
  })

  it('goes on from a first frame without a prompt', async () => {
    const client = app.client()
    const made = await submitted(client, { model: 'I2V-01', firstFrameImage: first })
    expect(made).toMatchObject({ prompt: null })
    expect(sentBy(app, client)[0]?.body).toEqual({ model: 'I2V-01', first_frame_image: first })
  })

  it('sends a subject as the one picture of a character', async () => {
    const input = { model: 'S2V-01', prompt: 'a walk on the beach', subjectImage: first }
    expect(await bodyOf(app.client(), input)).toEqual({
      model: 'S2V-01',
      prompt: 'a walk on the beach',
      subject_reference: [{ type: 'character', image: [first] }],
    })
  })

  it.each([
    { what: 'Base64', given: base64 },
    { what: 'a data URI', given: dataUri },
    { what: 'a data URI that lies about its type', given: `data:image/gif;base64,${base64}` },
  ])('sends $what as a data URI', async ({ given }) => {
    const frames = { firstFrameImage: given, lastFrameImage: given }
    expect(await bodyOf(app.client(), { ...boat, ...frames })).toMatchObject({
      first_frame_image: dataUri,
      last_frame_image: dataUri,
    })
    const subject = { model: 'S2V-01', prompt: 'a walk', subjectImage: given }
    expect(await bodyOf(app.client(), subject)).toMatchObject({
      subject_reference: [{ type: 'character', image: [dataUri] }],
    })
  })

  it('sends an uploaded file as a data URI', async () => {
    const client = app.client()
    const { body } = await client.upload(
      { query: generateVideo, variables: { input: { ...boat, firstFrameImage: null } } },
      { 'input.firstFrameImage': new File([Uint8Array.from(jpeg)], 'first.jpg') },
    )
    expect(body).toMatchObject({ data: { result: { __typename: 'MinimaxTask' } } })
    expect(sentBy(app, client)[0]?.body).toMatchObject({ first_frame_image: dataUri })
  })

  it('takes a picture of 20 MiB', async () => {
    const large = Buffer.concat([jpeg, Buffer.alloc(20 * 2 ** 20 - jpeg.length)]).toString('base64')
    const body = await bodyOf(app.client(), { ...boat, firstFrameImage: large })
    expect(z.object({ first_frame_image: z.string() }).parse(body).first_frame_image).toHaveLength(
      'data:image/jpeg;base64,'.length + large.length,
    )
  })

  it.each([
    ['RESOLUTION_512P', '512P', { model: 'MiniMax-Hailuo-02', firstFrameImage: first }],
    ['RESOLUTION_720P', '720P', { model: 'T2V-01', prompt: 'a boat' }],
    ['RESOLUTION_768P', '768P', boat],
    ['RESOLUTION_1080P', '1080P', { ...boat, durationSeconds: 6 }],
  ])('%s is %s upstream', async (resolution, sent, input) => {
    expect(await bodyOf(app.client(), { ...input, resolution })).toMatchObject({ resolution: sent })
  })

  it('takes any model, and tells what the vendor finds wrong with it', async () => {
    await submitted(app.client(), { model: 'T2V-09.beta', prompt: 'a boat' })
    const client = app.client()
    expect(await submit(client, { model: 'I2V-01', prompt: 'a boat' })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      upstreamStatus: 200,
      upstreamCode: '2013',
      message: 'invalid params, I2V-01 does not start from these inputs',
    })
    expect((await client.execute(tasks, {})).tasks.edges).toMatchObject([
      { node: { submission: 'REFUSED', failure: { code: 'UPSTREAM_REFUSED' } } },
    ])
  })
})
