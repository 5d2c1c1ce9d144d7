import { type DocumentNode, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import {
  midjourneyBlend,
  midjourneyDescribe,
  midjourneyImagine,
  midjourneyPressButton,
  midjourneyShorten,
  midjourneySubmitModal,
  midjourneyUploadImages,
} from './documents.ts'
import { elsewhere, jpeg, jpegUri, png, pngUri, submissions } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

/** Of every submission but two, with every field, and as the contract has it. */
const accountFilter = {
  channelId: 'channel',
  instanceId: 'account',
  modes: ['RELAX', 'FAST', 'TURBO'],
  remark: 'ours',
  remix: true,
  remixAutoConsidered: false,
}
const notifyHook = 'https://example.com/hook'
const common = { accountFilter, callerState: 'order-77', notifyHook }
const sentCommon = { accountFilter, state: 'order-77', notifyHook }

/** How a task looks that was just accepted and never looked at. */
const accepted = {
  __typename: 'MidjourneyTask',
  vendor: 'MIDJOURNEY',
  status: 'QUEUED',
  submission: 'ACCEPTED',
  tracking: 'ACTIVE',
  progress: null,
  prompt: null,
  upstreamId: expect.stringMatching(/^\d{16}$/),
  upstreamRequestId: expect.stringMatching(/^\d{14}/),
  assets: [],
  failure: null,
  endedAt: null,
  state: null,
  action: null,
  awaitsModal: false,
  buttons: [],
  queuePosition: null,
  finalPrompt: null,
  suggestions: [],
  callerState: null,
}

interface Case {
  /** Last part of the path. */
  action: string
  document: DocumentNode
  /** Every field that can be left out, and what is sent for them. */
  optional: object
  sentOptional: object
  /** The fields that are needed, and what is sent for them. */
  needed: object
  sentNeeded: object
  task: object
  /** What it goes on from, where it does. */
  source?: (made: ReturnType<typeof elsewhere>) => Promise<Record<string, string>>
}

const prompt = 'https://example.com/a.png a paper boat --ar 3:2 --v 7'
const cases: Case[] = [
  {
    action: 'imagine',
    document: midjourneyImagine,
    optional: { ...common, images: [jpeg, pngUri], noStorage: true, bot: 'NIJI' },
    sentOptional: {
      ...sentCommon,
      base64Array: [jpegUri, pngUri],
      noStorage: true,
      botType: 'NIJI_JOURNEY',
    },
    needed: { prompt: ` ${prompt}\n` },
    sentNeeded: { prompt },
    task: { ...accepted, operation: 'MIDJOURNEY_IMAGINE', prompt },
  },
  {
    action: 'action',
    document: midjourneyPressButton,
    optional: { ...common, chooseSameChannel: false, enableRemix: true },
    sentOptional: { ...sentCommon, chooseSameChannel: false, enableRemix: true },
    needed: {},
    sentNeeded: { chooseSameChannel: true },
    task: { ...accepted, operation: 'MIDJOURNEY_PRESS_BUTTON', state: 'MODAL', awaitsModal: true },
    source: async ({ grid, customId }) => {
      const taskId = await grid()
      return { taskId, customId: await customId(taskId, 'variation::1') }
    },
  },
  {
    action: 'modal',
    document: midjourneySubmitModal,
    optional: { mask: png },
    sentOptional: { maskBase64: pngUri },
    needed: { prompt: ' a red boat ' },
    sentNeeded: { prompt: 'a red boat' },
    task: { ...accepted, operation: 'MIDJOURNEY_SUBMIT_MODAL', prompt: 'a red boat' },
    source: async ({ form }) => ({ taskId: await form('Inpaint') }),
  },
  {
    // A remix that is sent as it stands.
    action: 'modal',
    document: midjourneySubmitModal,
    optional: {},
    sentOptional: {},
    needed: {},
    sentNeeded: {},
    task: { ...accepted, operation: 'MIDJOURNEY_SUBMIT_MODAL', prompt: null },
    source: async ({ form }) => ({ taskId: await form('Inpaint') }),
  },
  ...['PORTRAIT', 'SQUARE', 'LANDSCAPE'].map(dimensions => ({
    action: 'blend',
    document: midjourneyBlend,
    optional: { ...common, dimensions, bot: 'MIDJOURNEY' },
    sentOptional: { ...sentCommon, dimensions, botType: 'MID_JOURNEY' },
    needed: { images: [jpeg, `data:image/jpeg;base64,${png}`] },
    sentNeeded: { base64Array: [jpegUri, pngUri] },
    task: { ...accepted, operation: 'MIDJOURNEY_BLEND' },
  })),
  {
    action: 'describe',
    document: midjourneyDescribe,
    optional: { ...common, bot: 'NIJI' },
    sentOptional: { ...sentCommon, botType: 'NIJI_JOURNEY' },
    needed: { image: jpeg },
    sentNeeded: { base64: jpegUri },
    task: { ...accepted, operation: 'MIDJOURNEY_DESCRIBE' },
  },
  {
    action: 'shorten',
    document: midjourneyShorten,
    optional: { ...common, bot: 'NIJI' },
    sentOptional: { ...sentCommon, botType: 'NIJI_JOURNEY' },
    needed: { prompt: '\ta long text ' },
    sentNeeded: { prompt: 'a long text' },
    task: { ...accepted, operation: 'MIDJOURNEY_SHORTEN', prompt: 'a long text' },
  },
  {
    action: 'upload-discord-images',
    document: midjourneyUploadImages,
    optional: { filter: { channelId: 'channel', instanceId: 'account', remark: 'ours' } },
    sentOptional: { filter: { channelId: 'channel', instanceId: 'account', remark: 'ours' } },
    needed: { images: [jpeg, png] },
    sentNeeded: { base64Array: [jpegUri, pngUri] },
    task: { operation: 'MIDJOURNEY_UPLOAD_IMAGES', status: 'SUCCEEDED', submission: 'ACCEPTED' },
  },
]
const speeds = [
  { speed: 'FAST', mode: '/mj-fast' },
  { speed: 'RELAX', mode: '/mj-relax' },
  { speed: 'TURBO', mode: '/mj-turbo' },
  { speed: null, mode: '' },
]
const anything = { taskId: '17', customId: 'MJ::1' }

describe.concurrent.each(cases)('$action', one => {
  const { action, document, source } = one
  const start = () => {
    const client = app.client()
    const submit = async (input: object) => {
      const { body } = await client.request({ query: print(document), variables: { input } })
      expect(body.errors).toBeUndefined()
      return { task: Object.values(body.data ?? {})[0], post: submissions(app, client).at(-1) }
    }
    return { client, submit }
  }

  it('sends every field under the name of the contract', async () => {
    const { client, submit } = start()
    const from = (await source?.(elsewhere(app, client))) ?? {}
    const input = { ...one.needed, ...one.optional, ...from, speed: 'TURBO', idempotencyKey: 'once' }
    const { task, post } = await submit(input)
    expect(task).toMatchObject(one.task)
    expect(post).toMatchObject({
      method: 'POST',
      path: `/mj-turbo/mj/submit/${action}`,
      query: {},
      headers: {
        authorization: `Bearer ${client.key}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      status: 200,
    })
    expect(post?.body).toEqual({ ...one.sentNeeded, ...one.sentOptional, ...from })
  })

  const from = action === 'action' ? anything : action === 'modal' ? { taskId: '17' } : {}

  it('leaves what was not given, and what is null, to the vendor', async () => {
    const { submit } = start()
    const { chooseSameChannel: _, ...optional } = { chooseSameChannel: null, ...one.optional }
    const nothing = Object.fromEntries(Object.keys(optional).map(field => [field, null]))
    for (const more of [{}, nothing]) {
      const { post } = await submit({ ...one.needed, ...from, ...more })
      expect(post?.body).toEqual({ ...one.sentNeeded, ...from })
    }
  })

  it.each(speeds)(
    'at the speed $speed goes through $mode/mj, and no body tells it',
    async ({ speed, mode }) => {
      const { post } = await start().submit({ ...one.needed, ...from, speed })
      expect(post).toMatchObject({ method: 'POST', path: `${mode}/mj/submit/${action}` })
      expect(post?.body).toEqual({ ...one.sentNeeded, ...from })
    },
  )
})
