import { encodeGlobalID } from '@pothos/plugin-relay'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { sentBy } from '../support/observe.ts'
import { made, read, submit } from './suno.ts'

let app: TestApp
let client: Client
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(() => {
  client = app.client()
})

const wave = Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1').toString('base64')
const good: Record<string, object> = {
  sunoGenerateFromDescription: { description: 'a shanty' },
  sunoGenerateFromLyrics: { lyrics: 'round' },
  sunoGenerateWithPersona: { personaId: 'p1', clipId: 'c1' },
  sunoExtendClip: { taskId: 't1', clipId: 'c1', continueAtSeconds: 1 },
  sunoExtendUpload: { clipId: 'c1', continueAtSeconds: 1 },
  sunoCoverClip: { clipId: 'c1' },
  sunoReplaceSection: { clipId: 'c1', startSeconds: 1, endSeconds: 2 },
  sunoSeparateStems: { clipId: 'c1' },
  sunoConcat: { clipId: 'c1' },
  sunoGenerateLyrics: { description: 'a ferry' },
  sunoUploadAudio: { audioUrl: 'https://example.com/a.mp3' },
  sunoCreatePersona: { clipId: 'c1', name: 'Keeper', description: 'Low' },
}
const songs = Object.keys(good).filter(field => /From|With|Extend|Cover|Replace/.test(field))
const styled = songs.filter(field => field !== 'sunoGenerateFromDescription')
const pieces = Object.keys(good).filter(field => 'clipId' in (good[field] ?? {}))
const calling = [...songs, 'sunoSeparateStems', 'sunoGenerateLyrics']

/** Sends what has to be refused, and sees that it goes no further. */
async function refuses(field: string, change: object, path: string[], message: RegExp) {
  expect(await submit(client, field, { ...good[field], ...change })).toMatchObject({
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    issues: [{ path: ['input', ...path], message: expect.stringMatching(message) }],
  })
  expect(sentBy(app, client)).toEqual([])
}

describe.each(styled)('%s refuses', field => {
  it('texts that are longer than any model takes', async () => {
    const model = 'chirp-crow'
    const limits = { lyrics: 5000, title: 100, tags: 1000, negativeTags: 5000 }
    for (const [name, limit] of Object.entries(limits)) {
      const long = { model, [name]: 'a'.repeat(limit + 1) }
      await refuses(field, long, [name], new RegExp(`at most ${limit} characters`))
      await refuses(field, { [name]: 'a\0' }, [name], /U\+0000/)
    }
  })

  it('texts that are longer than its model takes', async () => {
    for (const model of ['chirp-v3-0', 'chirp-v3-5', 'chirp-v4', 'chirp-v4-tau', 'chirp-v3-5-upload']) {
      await refuses(field, { model, lyrics: 'a'.repeat(3001) }, ['lyrics'], /up to v4 .* 3000 characters/)
    }
    await refuses(field, { model: 'chirp-v4', tags: 'a'.repeat(201) }, ['tags'], /at most 200 characters/)
    await refuses(field, { lyrics: 'a'.repeat(3001) }, ['lyrics'], /default model .* 3000 characters/)
    await refuses(field, { model: null, tags: 'a'.repeat(201) }, ['tags'], /default model .* 200 characters/)
  })
})

describe.each(songs)('%s refuses', field => {
  it('options that cannot be', async () => {
    const slider = { name: 'weight', share: 1 }
    const sliders = (...controlSliders: object[]) => ({ metadata: { controlSliders } })
    const path = ['metadata', 'createMode']
    await refuses(field, { metadata: {} }, path, /Give createMode, vocalGender or controlSliders/)
    await refuses(field, { metadata: { createMode: 'a b' } }, path, /mode/)
    await refuses(field, sliders(), ['metadata', 'controlSliders'], /At least one/)
    await refuses(field, sliders(slider, slider), ['metadata', 'controlSliders'], /once/)
    const first = ['metadata', 'controlSliders', '0', 'name']
    await refuses(field, sliders({ name: '', share: 1 }), first, /name of a slider/)
    await refuses(field, { model: 'chirp crow' }, ['model'], /name of a model/)
  })
})

it.each(Object.keys(good))('%s refuses keys and hooks that cannot be', async field => {
  await refuses(field, { idempotencyKey: 'a b' }, ['idempotencyKey'], /no blank/)
  if (calling.includes(field))
    await refuses(field, { notifyHook: 'http://example.com' }, ['notifyHook'], /https/)
})

it.each(Object.keys(good).filter(field => !calling.includes(field)))(
  '%s has no hook, because the vendor does not call back',
  async field => {
    await expect(
      submit(client, field, { ...good[field], notifyHook: 'https://example.com/' }),
    ).rejects.toThrow(/notifyHook.*is not defined/)
  },
)

describe.each(pieces)('%s refuses', field => {
  it('an id that no clip can have', async () => {
    for (const clipId of ['', '..', 'a/b', 'a?b', 'a'.repeat(201)])
      await refuses(field, { clipId }, ['clipId'], /cannot be the id of a clip/)
  })

  it('a task that nobody knows, and one without a clip', async () => {
    const never = encodeGlobalID('SunoTask', '01890000-0000-7000-8000-000000000000')
    await refuses(field, { taskId: never }, ['taskId'], /no task with this id/)
    await refuses(field, { taskId: '../x' }, ['taskId'], /neither an id of this graph nor/)
    const kling = encodeGlobalID('KlingTask', '01890000-0000-7000-8000-000000000000')
    await refuses(field, { taskId: kling }, ['taskId'], /no task with this id/)
    await refuses(field, { taskId: 'elsewhere', clipId: null }, ['clipId'], /graph knows no clip/)
  })
})

it.each(pieces.filter(field => !/ExtendClip|WithPersona/.test(field)))(
  '%s refuses neither a task nor a clip',
  async field => {
    await refuses(field, { clipId: null }, ['taskId'], /Give taskId or clipId/)
  },
)

it('refuses a persona whose clip nobody knows', async () => {
  await refuses('sunoGenerateWithPersona', { clipId: null }, ['clipId'], /does not know this persona/)
  await refuses('sunoGenerateWithPersona', { personaId: 'a/b' }, ['personaId'], /neither an id of this graph/)
})

it.each([
  ['sunoExtendClip', { continueAtSeconds: -0.1 }, 'continueAtSeconds', /at least 0 seconds/],
  ['sunoExtendUpload', { continueAtSeconds: -1 }, 'continueAtSeconds', /at least 0 seconds/],
  ['sunoReplaceSection', { startSeconds: -1 }, 'startSeconds', /at least 0 seconds/],
  ['sunoReplaceSection', { startSeconds: 2, endSeconds: 2 }, 'endSeconds', /end after it starts/],
  ['sunoGenerateFromDescription', { description: ' ' }, 'description', /A prompt is needed/],
  ['sunoGenerateFromDescription', { description: 'a'.repeat(5001) }, 'description', /at most 5000/],
  ['sunoGenerateLyrics', { description: '' }, 'description', /A prompt is needed/],
  ['sunoGenerateLyrics', { description: 'a'.repeat(5001) }, 'description', /at most 5000/],
  ['sunoSeparateStems', { title: 'a'.repeat(101) }, 'title', /at most 100/],
  ['sunoSeparateStems', { model: 'a b' }, 'model', /name of a model/],
  ['sunoCreatePersona', { name: '' }, 'name', /needed/],
  ['sunoCreatePersona', { name: 'a'.repeat(5001) }, 'name', /at most 5000/],
  ['sunoCreatePersona', { description: 'a'.repeat(5001) }, 'description', /at most 5000/],
  ['sunoCreatePersona', { clipIds: [] }, 'clipIds', /At least one clip/],
  ['sunoCreatePersona', { clipIds: Array(51).fill('c1') }, 'clipIds', /At most 50 clips/],
  ['sunoUploadAudio', { audioUrl: wave }, 'audioUrl', /takes an https URL here, and no file/],
  ['sunoUploadAudio', { audioUrl: 'http://example.com/a.mp3' }, 'audioUrl', /https:/],
  ['sunoUploadAudio', { audioUrl: 'https://a:b@example.com/a.mp3' }, 'audioUrl', /user name/],
])('%s refuses %j', async (field, change, path, message) => {
  await refuses(field, change, [path], message)
})

it.each([
  ['sunoExtendClip', { taskId: undefined }],
  ['sunoExtendClip', { continueAtSeconds: undefined }],
  ['sunoGenerateFromLyrics', { lyrics: undefined }],
  ['sunoGenerateFromLyrics', { vocalGender: 'CHOIR' }],
  ['sunoSeparateStems', { parts: 'FOUR' }],
])('%s does not know %j', async (field, change) => {
  await expect(submit(client, field, { ...good[field], ...change })).rejects.toThrow(/BAD_USER_INPUT/)
  expect(sentBy(app, client)).toEqual([])
})

it('takes texts as long as the model does', async () => {
  const long = { lyrics: 'a'.repeat(5000), tags: 'b'.repeat(1000), title: 'c'.repeat(100) }
  for (const model of ['chirp-auk', 'chirp-crow', 'somebody-new'])
    await made(client, 'sunoGenerateFromLyrics', { ...long, model })
  const short = { lyrics: 'a'.repeat(3000), tags: 'b'.repeat(200) }
  for (const model of ['chirp-v4', null]) await made(client, 'sunoGenerateFromLyrics', { ...short, model })
})

it.each([
  ['sunoTiming', 'clipId: String!', 'a/b', /cannot be the id/],
  ['sunoWav', 'clipId: String!', '..', /cannot be the id/],
  ['sunoMp4', 'clipId: String!', '', /cannot be the id/],
  ['sunoClips', 'clipIds: [String!]!', [], /At least one clip/],
  ['sunoClips', 'clipIds: [String!]!', Array(51).fill('c1'), /At most 50 clips/],
])('%s(%s) refuses %j', async (field, argument, value, message) => {
  const refused = await read(client, field, argument, '', value)
  expect(refused).toMatchObject({
    __typename: 'InvalidInputError',
    issues: [{ path: [argument.split(':')[0]], message: expect.stringMatching(message) }],
  })
  expect(sentBy(app, client)).toEqual([])
})
