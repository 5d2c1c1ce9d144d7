import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { runwayAnswer } from '../../src/vendors/runway/api.ts'
import { runwayFacts, updateOf } from '../../src/vendors/runway/states.ts'

const words = z.record(z.string(), z.string())
const examples = z.record(z.string(), z.object({ value: z.unknown() }))
const content = z.object({ content: z.object({ 'application/json': z.object({ examples }) }) })
const contract = z
  .object({
    'x-task-states': z.object({ official: words, reverse: words }),
    'x-task-states-of-relatives': words,
    paths: z.object({
      '/runwayml/v1/tasks/{task_id}': z.object({ get: z.object({ responses: z.object({ 200: content }) }) }),
      '/runway/feed': z.object({ post: z.object({ responses: z.object({ 200: content }) }) }),
    }),
    components: z.object({ responses: z.object({ ReverseSubmitted: content }) }),
  })
  .parse(parse(await readFile(new URL('../../contracts/runway.yaml', import.meta.url), 'utf8')))
const { official, reverse } = contract['x-task-states']
const relatives = contract['x-task-states-of-relatives']

const url = 'https://example.com/out/clip.mp4'
const now = new Date('2026-03-01T08:00:00.000Z')
/** What an answer shows of its task. */
function seen(answer: unknown) {
  const { task, refused } = runwayAnswer.parse(answer)
  return task ? updateOf(task, now) : { refused }
}
const flat = (more: object) => ({ id: 'a', status: 'SUCCEEDED', output: [url], ...more })
const feed = (more: object) => ({
  code: 200,
  msg: 'ok',
  data: { task_id: 'a', status: '3', video_url: url, ...more },
})
const row = (more: object) => ({ code: 'success', message: '', data: { task_id: 'a', ...more } })

describe('each word of the contract', () => {
  it.each(Object.entries(official))('%s of the official format means %s', (status, meaning) => {
    expect(seen(flat({ status }))).toMatchObject({ status: meaning, facts: { state: status } })
  })

  it.each(Object.entries(reverse))('%s of the reverse format means %s', (word, meaning) => {
    expect(seen(feed({ status: word }))).toMatchObject({ status: meaning, facts: { state: word } })
    expect(seen(feed({ status: undefined, state: word }))).toMatchObject({ status: meaning })
  })

  it.each(Object.entries(relatives))('%s of a row means %s', (status, meaning) => {
    expect(seen(row({ status, data: null, video_url: url }))).toMatchObject({ status: meaning })
  })
})

it.each(['moderating', 'Succeeded', 'success', '4', 'toString', '__proto__'])('%j is no state', word => {
  expect(seen(flat({ status: word }))).toEqual({ status: 'UNRECOGNIZED', word })
  expect(seen(feed({ status: word }))).toEqual({ status: 'UNRECOGNIZED', word })
  expect(seen(row({ status: word, data: null }))).toEqual({ status: 'UNRECOGNIZED', word })
})

describe('the digits and the words of the reverse format', () => {
  it.each([
    { what: 'the digit first', given: { status: '1', state: 'succeeded' }, status: 'RUNNING' },
    { what: 'the digit where the word is empty', given: { status: '3', state: '' }, status: 'SUCCEEDED' },
    {
      what: 'the word where there is no digit',
      given: { status: undefined, state: 'failed' },
      status: 'FAILED',
    },
    { what: 'the word where the digit is empty', given: { status: '', state: 'failed' }, status: 'FAILED' },
    {
      what: 'the word where the digit is unknown',
      given: { status: '7', state: 'failed' },
      status: 'FAILED',
    },
    { what: '0 where there is neither', given: { status: undefined }, status: 'QUEUED' },
    { what: 'a digit that came as a number', given: { status: 3 }, status: 'SUCCEEDED' },
  ])('$what', ({ given, status }) => {
    expect(seen(feed(given))).toMatchObject({ status })
  })
})

describe('the examples of the contract', () => {
  const { get } = contract.paths['/runwayml/v1/tasks/{task_id}']
  const { post } = contract.paths['/runway/feed']
  const exampleOf = (from: z.output<typeof content>, name: string) =>
    from.content['application/json'].examples[name]?.value

  it.each([
    ['running', { status: 'RUNNING', progress: 40 }],
    [
      'succeeded',
      {
        status: 'SUCCEEDED',
        assets: [{ role: 'RESULT', mediaType: 'video/mp4', expiresAt: '2026-03-02T08:00:00.000Z' }],
      },
    ],
    ['failed', { status: 'FAILED', failure: { code: 'CONTENT_REFUSED', message: 'the input was refused' } }],
    ['wrapper', { status: 'QUEUED', facts: { state: 'PENDING' } }],
  ])('official: %s', (name, update) => {
    expect(seen(exampleOf(get.responses[200], name))).toMatchObject(update)
  })

  it.each([
    ['waiting', { status: 'QUEUED', facts: { state: '0', englishPrompt: null, chargedUnits: null } }],
    [
      'done',
      {
        status: 'SUCCEEDED',
        facts: { chargedUnits: 150, refunded: false },
        assets: [
          { kind: 'VIDEO', role: 'RESULT', expiresAt: undefined },
          { kind: 'IMAGE', role: 'THUMBNAIL', mediaType: 'image/png' },
          { kind: 'IMAGE', role: 'LAST_FRAME', mediaType: 'image/png' },
        ],
      },
    ],
    [
      'failed',
      { status: 'FAILED', failure: { message: 'the source is not 16:9' }, facts: { refunded: true } },
    ],
    ['refused', { refused: { code: 500, message: 'task does not exist' } }],
  ])('reverse: %s', (name, update) => {
    expect(seen(exampleOf(post.responses[200], name))).toMatchObject(update)
  })

  it.each([
    ['accepted', { status: 'QUEUED' }],
    ['refused', { refused: { code: 400, message: 'image cannot be downloaded' } }],
  ])('submitted: %s', (name, update) => {
    expect(seen(exampleOf(contract.components.responses.ReverseSubmitted, name))).toMatchObject(update)
  })
})

describe('a row and the task inside it', () => {
  const done = { id: 'a', status: 'SUCCEEDED', output: [url] }
  const pending = { id: 'a', status: 'PENDING' }
  const running = { id: 'a', status: 'RUNNING' }
  const failed = { id: 'a', status: 'FAILED' }
  const canceled = { id: 'a', status: 'CANCELLED' }
  const digits = { task_id: 'a', status: '3', video_url: url }
  it.each([
    { what: 'the row lags the result', status: 'SUBMITTED', data: done, becomes: 'SUCCEEDED' },
    { what: 'the row lags a reverse result', status: 'IN_PROGRESS', data: digits, becomes: 'SUCCEEDED' },
    { what: 'the row lags the failure', status: 'IN_PROGRESS', data: failed, becomes: 'FAILED' },
    { what: 'the row lags the cancellation', status: 'IN_PROGRESS', data: canceled, becomes: 'CANCELED' },
    { what: 'the row leads', status: 'IN_PROGRESS', data: pending, becomes: 'RUNNING' },
    { what: 'the row failed', status: 'FAILURE', data: done, becomes: 'FAILED' },
    { what: 'the row is done, without a task', status: 'SUCCESS', data: null, becomes: 'RUNNING' },
    { what: 'the row is done, with a broken task', status: 'SUCCESS', data: { id: 7 }, becomes: 'RUNNING' },
    { what: 'the row is done, without a file', status: 'SUCCESS', data: running, becomes: 'RUNNING' },
    { what: 'the fallback word', status: 'UNKNOWN', data: running, becomes: 'RUNNING' },
    { what: 'an unknown word', status: 'moderating', data: done, becomes: 'SUCCEEDED' },
    {
      what: 'an unknown word inside',
      status: 'IN_PROGRESS',
      data: { ...pending, status: 'x' },
      becomes: 'RUNNING',
    },
    { what: 'two unknown words', status: 'x', data: { ...pending, status: 'y' }, becomes: 'UNRECOGNIZED' },
  ])('$what: $becomes', ({ status, data, becomes }) => {
    expect(seen(row({ status, data }))).toMatchObject({ status: becomes })
  })

  it('the progress is the row’s where the task has none', () => {
    const progressOf = (data: object) => seen(row({ status: 'IN_PROGRESS', progress: '30%', data }))
    expect(progressOf(running)).toMatchObject({ progress: 30 })
    expect(progressOf({ ...running, progress: 0.4 })).toMatchObject({ progress: 40 })
  })

  it('the reason is the row’s where the task has none, and no error on success', () => {
    const reasonOf = (data: object) => seen(row({ status: 'FAILURE', fail_reason: 'too busy', data }))
    expect(reasonOf(failed)).toMatchObject({ failure: { message: 'too busy' } })
    expect(reasonOf({ ...failed, failure: 'no boats' })).toMatchObject({ failure: { message: 'no boats' } })
    expect(seen(row({ status: 'SUCCESS', fail_reason: url, data: done }))).toMatchObject({
      status: 'SUCCEEDED',
    })
  })

  it('only links of the official format expire', () => {
    const assetOf = (data: object) => seen(row({ status: 'SUCCESS', data }))
    expect(assetOf(done)).toMatchObject({ assets: [{ expiresAt: '2026-03-02T08:00:00.000Z' }] })
    expect(assetOf(digits)).toMatchObject({ assets: [{ expiresAt: undefined }] })
  })
})

describe('the second envelope of the feed', () => {
  it.each([200, 'success'])('tells acceptance by the code %j', code => {
    expect(seen({ code, data: { task_id: 'a', status: '3', video_url: url } })).toMatchObject({
      status: 'SUCCEEDED',
    })
  })

  it.each(['task_not_exist', 'quota_not_enough', 400, 500])('tells a refusal by the code %j', code => {
    expect(seen({ code, message: 'no', data: null })).toEqual({ refused: { code, message: 'no' } })
    expect(seen({ code, message: 'no' })).toEqual({ refused: { code, message: 'no' } })
  })

  it.each([
    { what: 'an acceptance without a task', answer: { code: 200, msg: 'ok', data: null } },
    { what: 'an acceptance with an empty task', answer: { code: 'success', data: {} } },
    { what: 'a refusal that names a task', answer: { code: 500, msg: 'no', data: { task_id: 'a' } } },
    { what: 'an empty object', answer: {} },
    { what: 'an empty id', answer: { id: '' } },
  ])('$what proves nothing', ({ answer }) => {
    expect(runwayAnswer.safeParse(answer).success).toBe(false)
  })
})

it('the address of the caller is not handed on', () => {
  const ip = '203.0.113.7'
  const answer = { ...feed({ ip }), ip, exec_time: 0.02 }
  expect(seen(answer)).toMatchObject({ status: 'SUCCEEDED' })
  expect(JSON.stringify([runwayAnswer.parse(answer), seen(answer)])).not.toContain(ip)
  expect(JSON.stringify(seen({ code: 400, msg: 'no', ip, data: null }))).not.toContain(ip)
})

describe('the files', () => {
  it('are all that the official format lists', () => {
    const output = [url, '', 'https://example.com/out/clip.mov?_jwt=abc']
    expect(seen(flat({ output }))).toMatchObject({
      assets: [
        { url, mediaType: 'video/mp4' },
        { url: output[2], mediaType: 'video/quicktime' },
      ],
    })
  })

  it.each([[[]], [null], [['']]])('are not there yet: %j', output => {
    expect(seen(flat({ output }))).toMatchObject({ status: 'RUNNING' })
  })

  it('are the raw one only where there is no other', () => {
    const raw = 'https://example.com/raw.mp4'
    expect(seen(feed({ raw_video_url: raw }))).toMatchObject({ assets: [{ url }] })
    expect(seen(feed({ video_url: '', raw_video_url: raw }))).toMatchObject({ assets: [{ url: raw }] })
    expect(seen(feed({ video_url: null, raw_video_url: null, poster: url }))).toMatchObject({
      status: 'RUNNING',
    })
  })
})

describe('a failure', () => {
  it.each([
    ['SAFETY.INPUT.TEXT', 'CONTENT_REFUSED'],
    ['SAFETY.OUTPUT.VIDEO', 'CONTENT_REFUSED'],
    ['INPUT_PREPROCESSING.SAFETY.TEXT', 'CONTENT_REFUSED'],
    ['INPUT_PREPROCESSING.INTERNAL', 'GENERATION_FAILED'],
    ['INTERNAL.BAD_OUTPUT.CODE01', 'GENERATION_FAILED'],
    ['THIRD_PARTY.UNSAFETY', 'GENERATION_FAILED'],
    [null, 'GENERATION_FAILED'],
  ])('with the code %j is %s', (failureCode, code) => {
    expect(seen(flat({ status: 'FAILED', failure: 'no boats', failureCode }))).toMatchObject({
      failure: { code, message: 'no boats' },
      facts: { failureCode },
    })
  })

  it.each([
    [{ failure: ' ', failureCode: 'INTERNAL' }, 'INTERNAL'],
    [{ failure: null }, 'The vendor gave no reason.'],
    [{}, 'The vendor gave no reason.'],
  ])('%j says what is known', (given, message) => {
    expect(seen(flat({ status: 'FAILED', ...given }))).toMatchObject({ failure: { message } })
  })
})

it('figures are read from texts, and credits where a newer version tells them', () => {
  expect(seen(feed({ point: '150', refund: 1, prompt_en: 'a boat' }))).toMatchObject({
    facts: { chargedUnits: 150, refunded: true, englishPrompt: 'a boat' },
  })
  expect(seen(feed({ point: 'many', refund: null, prompt_en: '' }))).toMatchObject({
    facts: { chargedUnits: null, refunded: null, englishPrompt: null },
  })
  expect(seen(flat({ cost: { credits: 25 } }))).toMatchObject({ facts: { chargedUnits: 25 } })
  expect(seen(flat({ cost: 'free' }))).toMatchObject({ facts: { chargedUnits: null } })
})

it('facts that are stored otherwise are none', () => {
  expect(runwayFacts.parse({ state: 7, refunded: 'yes' })).toEqual({
    state: null,
    failureCode: null,
    englishPrompt: null,
    chargedUnits: null,
    refunded: null,
  })
})
