import { describe, expect, it } from 'vitest'
import { klingAnswer } from '../../src/vendors/kling/api.ts'
import { updateOf } from '../../src/vendors/kling/states.ts'

/** What is read out of an answer, without a server. */

const now = new Date('2026-03-01T08:30:00.000Z')
const url = 'https://example.com/out/clip.mp4'
const picture = 'https://example.com/out/image_0.png'

/** The task in an answer. @throws when it is a refusal or none of the known answers */
function taskIn(answer: unknown) {
  const { task, refused } = klingAnswer.parse(answer)
  if (!task) throw new Error(`refused: ${JSON.stringify(refused)}`)
  return task
}
const read = (answer: unknown) => updateOf(taskIn(answer), now)
const readTask = (data: object) => read({ code: 0, data: { task_id: 'a', task_status: 'succeed', ...data } })
const video = (more: object = {}) => ({
  task_result: { videos: [{ id: 'v', url, duration: '5.1', ...more }] },
})

describe('the newer relatives of the gateway', () => {
  it.each<[what: string, answer: object]>([
    [
      'an envelope of their own',
      { code: 'success', data: { status: 'succeeded', url, format: 'mp4', error: null } },
    ],
    ['one that names the task', { code: 'success', data: { task_id: 'a', status: 'succeeded', url } }],
    ['none at all', { task_id: 'a', status: 'completed', url, metadata: {} }],
    ['the vendor’s', { code: 0, data: { task_id: 'a', status: 'SUCCESS', url } }],
  ])('are read in %s', (_, answer) => {
    expect(read(answer)).toMatchObject({
      status: 'SUCCEEDED',
      assets: [{ kind: 'VIDEO', role: 'RESULT', url, mediaType: 'video/mp4' }],
    })
  })

  it('give a picture as a picture', () => {
    expect(read({ task_id: 'a', status: 'succeeded', url: picture })).toMatchObject({
      assets: [{ kind: 'IMAGE', role: 'RESULT', url: picture, mediaType: 'image/png' }],
    })
  })

  it.each([
    ['NOT_START', 'QUEUED'],
    ['SUBMITTED', 'QUEUED'],
    ['QUEUED', 'QUEUED'],
    ['queued', 'QUEUED'],
    ['IN_PROGRESS', 'RUNNING'],
    ['in_progress', 'RUNNING'],
    ['PROCESSING', 'RUNNING'],
    ['UNKNOWN', 'RUNNING'],
    ['SUCCESS', 'SUCCEEDED'],
    ['succeeded', 'SUCCEEDED'],
    ['completed', 'SUCCEEDED'],
    ['FAILURE', 'FAILED'],
    ['FAILED', 'FAILED'],
  ])('mean by %s that it is %s', (status, becomes) => {
    expect(read({ task_id: 'a', status, url })).toMatchObject({ status: becomes, facts: { state: status } })
  })

  it.each([
    ['no boats', 'no boats'],
    [{ message: 'no boats', code: 7 }, 'no boats'],
    [null, 'The vendor gave no reason.'],
  ])('tell the reason of a failure as %j', (error, message) => {
    expect(read({ task_id: 'a', status: 'FAILURE', error })).toMatchObject({
      status: 'FAILED',
      failure: { code: 'GENERATION_FAILED', message },
    })
  })

  it('are not done before there is an address', () => {
    expect(read({ task_id: 'a', status: 'SUCCESS', url: '' })).toMatchObject({ status: 'RUNNING' })
    expect(read({ task_id: 'a', status: 'SUCCESS' })).toMatchObject({ status: 'RUNNING' })
  })
})

describe('what is no task', () => {
  it.each([
    { code: 1201, message: 'a parameter has an illegal value' },
    { code: 'task_not_exist', message: 'task_not_exist', data: null },
    { code: 1301 },
  ])('is a refusal: %j', answer => {
    expect(klingAnswer.parse(answer)).toMatchObject({ task: undefined, refused: { code: answer.code } })
  })

  it.each([
    { code: 0, message: 'SUCCEED' },
    { code: 0, data: {} },
    { code: 0, data: { task_id: '', task_status: 'submitted' } },
    { code: '0', data: {} },
    { code: 'success', data: 'a' },
    { code: 'success' },
    { message: 'SUCCEED' },
    [],
    'ok',
    null,
  ])('is nothing that could be a refusal where it claims success: %j', answer => {
    expect(klingAnswer.safeParse(answer).success).toBe(false)
  })
})

describe('a file', () => {
  it('lives for 30 days from the vendor’s last change', () => {
    expect(readTask({ ...video(), updated_at: 1_746_800_262_840 })).toMatchObject({
      assets: [{ expiresAt: '2025-06-08T14:17:42.840Z' }],
    })
    // Relatives may give seconds.
    expect(readTask({ ...video(), updated_at: 1_746_800_262 })).toMatchObject({
      assets: [{ expiresAt: '2025-06-08T14:17:42.000Z' }],
    })
  })

  it.each([undefined, 0, 'soon', null])('or else from the look: %j', updated_at => {
    expect(readTask({ ...video(), updated_at })).toMatchObject({
      assets: [{ expiresAt: '2026-03-31T08:30:00.000Z' }],
    })
  })

  it.each([
    ['5.1', 5.1],
    [10, 10],
    ['', undefined],
    ['long', undefined],
    [undefined, undefined],
  ])('of %j seconds lasts %j', (duration, durationSeconds) => {
    expect(readTask(video({ duration }))).toMatchObject({ assets: [{ durationSeconds }] })
  })

  it('with an empty id has none', () => {
    expect(readTask({ task_result: { images: [{ id: '', url: picture }] } })).toMatchObject({
      assets: [{ upstreamId: undefined, url: picture }],
    })
  })

  it('comes before those with a mark on them, each in the vendor’s order', () => {
    const [one, two] = ['https://example.com/1.jpg', 'https://example.com/2.jpg']
    const images = [
      { index: 0, url: one, watermark_url: `${one}?mark` },
      { index: 1, url: two, watermark_url: null },
    ]
    expect(readTask({ task_result: { images, videos: null } })).toMatchObject({
      assets: [
        { kind: 'IMAGE', role: 'RESULT', url: one, mediaType: 'image/jpeg' },
        { kind: 'IMAGE', role: 'RESULT', url: two },
        { kind: 'IMAGE', role: 'WATERMARKED', url: `${one}?mark`, mediaType: 'image/jpeg' },
      ],
    })
  })

  it('is what its end says, or else what the kind of task makes', () => {
    expect(readTask(video({ url: 'https://example.com/clip.webm' }))).toMatchObject({
      assets: [{ mediaType: 'video/webm' }],
    })
    expect(readTask(video({ url: 'https://example.com/clip' }))).toMatchObject({
      assets: [{ mediaType: 'video/mp4' }],
    })
    expect(readTask({ task_result: { images: [{ url: 'https://example.com/a' }] } })).toMatchObject({
      assets: [{ mediaType: 'image/png' }],
    })
  })
})

it.each([null, undefined, '', ' '])('a failure without a reason says so: %j', task_status_msg => {
  expect(readTask({ task_status: 'failed', task_status_msg })).toMatchObject({
    status: 'FAILED',
    failure: { code: 'GENERATION_FAILED', message: 'The vendor gave no reason.' },
  })
})

it.each(['success', 'Succeed', 'toString', '__proto__', ''])('%j is no state', task_status => {
  expect(readTask({ task_status, ...video() })).toEqual({ status: 'UNRECOGNIZED', word: task_status })
})
