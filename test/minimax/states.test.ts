import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { minimaxAnswer, minimaxFile } from '../../src/vendors/minimax/api.ts'
import { updateOf } from '../../src/vendors/minimax/states.ts'

const words = z.record(z.string(), z.string())
const contract = z
  .object({ 'x-task-states': z.object({ task: words }), 'x-task-states-of-relatives': words })
  .parse(parse(readFileSync(new URL('../../contracts/minimax.yaml', import.meta.url), 'utf8')))
const now = new Date('2026-03-01T08:30:00.000Z')
const good = { status_code: 0, status_msg: 'success' }
const url = 'https://example.com/out/output.mp4'
const file = { file_id: 412_345_679_012_345, bytes: 0, created_at: 1_772_352_000, download_url: url }

const read = (answer: unknown) => updateOf(minimaxAnswer.parse(answer), now)
const flat = (more: object) => read({ task_id: '1', file_id: '', base_resp: good, ...more })
const wrapped = (data: object) => read({ code: 'success', message: '', data: { task_id: '1', ...data } })
/** As it is when its file was asked for: the flat answer has none. */
const unresolved = (status: string) => (status === 'SUCCEEDED' ? 'RUNNING' : status)

describe('each word of the contract', () => {
  const all = { ...contract['x-task-states'].task, ...contract['x-task-states-of-relatives'] }
  it.each(Object.entries(all))('%s means %s', (word, status) => {
    expect(flat({ status: word, file_id: '7' })?.status).toBe(unresolved(status))
    expect(flat({ status: word, file })?.status).toBe(status)
    expect(wrapped({ status: word, data: null })?.status).toBe(unresolved(status))
  })
})

it.each(['moderating', '', 'SUCCEEDED', 'toString', '__proto__'])('%j is no state', word => {
  expect(flat({ status: word })).toEqual({ status: 'UNRECOGNIZED', word })
  expect(wrapped({ status: word, data: null })).toEqual({ status: 'UNRECOGNIZED', word })
})

describe('a verdict other than 0', () => {
  it.each([
    { what: 'beside Fail is the reason', status: 'Fail', code: 1000, becomes: 'FAILED' },
    { what: 'of moderation ends the task, whatever its word', status: '', code: 1027, becomes: 'FAILED' },
    { what: 'of the prompt does so as well', status: 'Processing', code: 1026, becomes: 'FAILED' },
    { what: 'beside no word is the query’s', status: '', code: 1002, becomes: undefined },
    { what: 'beside another word is the query’s', status: 'Processing', code: 1024, becomes: undefined },
    { what: 'beside Success is the query’s', status: 'Success', code: 2013, becomes: undefined },
  ])('$what', ({ status, code, becomes }) => {
    expect(flat({ status, base_resp: { status_code: code, status_msg: 'why' } })?.status).toBe(becomes)
  })

  it('alone is the query’s', () => {
    expect(read({ base_resp: { status_code: 1002, status_msg: 'rate limit' } })).toBeUndefined()
    expect(minimaxAnswer.safeParse({ base_resp: good }).success).toBe(false)
  })
})

describe('a failure', () => {
  it.each([
    {
      code: 1026,
      words: 'input is sensitive',
      failure: { code: 'CONTENT_REFUSED', message: 'input is sensitive' },
    },
    { code: 1027, words: ' ', failure: { code: 'CONTENT_REFUSED', message: 'The vendor gave no reason.' } },
    { code: 1000, words: 'unknown error', failure: { code: 'GENERATION_FAILED', message: 'unknown error' } },
    {
      code: 0,
      words: 'success',
      failure: { code: 'GENERATION_FAILED', message: 'The vendor gave no reason.' },
    },
  ])('with the code $code and "$words"', ({ code, words, failure }) => {
    const base_resp = { status_code: code, status_msg: words }
    expect(flat({ status: 'Fail', base_resp })).toMatchObject({ failure })
    expect(flat({ status: 'Failed', base_resp })).toMatchObject({ failure })
  })
})

describe('the gateway’s wrapper', () => {
  const inner = (status: string, more: object = {}) => ({ status, file_id: '', base_resp: good, ...more })
  const failed = inner('Fail', { base_resp: { status_code: 1027, status_msg: 'output is sensitive' } })
  it.each([
    { what: 'lags a success', status: 'IN_PROGRESS', data: inner('Success', { file }), becomes: 'SUCCEEDED' },
    { what: 'lags a failure', status: 'QUEUED', data: failed, becomes: 'FAILED' },
    { what: 'lags the run', status: 'QUEUED', data: inner('Processing'), becomes: 'RUNNING' },
    { what: 'leads the run', status: 'IN_PROGRESS', data: inner('Queueing'), becomes: 'RUNNING' },
    { what: 'agrees on the wait', status: 'SUBMITTED', data: inner('Queueing'), becomes: 'QUEUED' },
    { what: 'has failed by itself', status: 'FAILURE', data: inner('Success', { file }), becomes: 'FAILED' },
    { what: 'is done, with nothing inside', status: 'SUCCESS', data: null, becomes: 'RUNNING' },
    { what: 'is done, with a broken object', status: 'SUCCESS', data: { status: 7 }, becomes: 'RUNNING' },
    {
      what: 'is in the fallback word, done',
      status: 'UNKNOWN',
      data: inner('Success', { file }),
      becomes: 'SUCCEEDED',
    },
    {
      what: 'is in an unknown word, done',
      status: 'resting',
      data: inner('Success', { file }),
      becomes: 'SUCCEEDED',
    },
    {
      what: 'holds a task without a verdict',
      status: 'SUCCESS',
      data: { status: 'Success', file },
      becomes: 'SUCCEEDED',
    },
  ])('$what', ({ status, data, becomes }) => {
    expect(wrapped({ status, data })?.status).toBe(becomes)
  })

  it('names the file that is to be asked for', () => {
    const data = inner('Success', { file_id: '7', video_width: 1366, video_height: 768 })
    expect(wrapped({ status: 'SUCCESS', progress: '100%', data })).toEqual({
      status: 'RUNNING',
      progress: 100,
      facts: { state: 'Success', fileId: '7', width: 1366, height: 768 },
    })
  })

  it('has a reason in fail_reason on FAILURE', () => {
    expect(wrapped({ status: 'FAILURE', fail_reason: 'no boats', data: failed })).toMatchObject({
      failure: { code: 'CONTENT_REFUSED', message: 'no boats' },
    })
    expect(wrapped({ status: 'FAILURE', fail_reason: '', data: failed })).toMatchObject({
      failure: { code: 'CONTENT_REFUSED', message: 'output is sensitive' },
    })
    expect(wrapped({ status: 'FAILURE', data: null })).toMatchObject({
      failure: { code: 'GENERATION_FAILED', message: 'The vendor gave no reason.' },
    })
  })

  it.each(['412345679012345', url, 'done'])('has none in fail_reason %j otherwise', fail_reason => {
    expect(wrapped({ status: 'SUCCESS', fail_reason, data: inner('Success', { file }) })).toMatchObject({
      status: 'SUCCEEDED',
    })
    expect(wrapped({ status: 'IN_PROGRESS', fail_reason, data: null })).toMatchObject({ status: 'RUNNING' })
  })

  it.each([
    ['45%', 45],
    ['', undefined],
    ['soon', undefined],
  ])('with progress %j is at %j', (progress, percent) => {
    expect(wrapped({ status: 'IN_PROGRESS', progress, data: null })).toMatchObject({ progress: percent })
  })

  it('refuses inside HTTP 200 with a code of its own', () => {
    const answer = minimaxAnswer.parse({ code: 'task_not_exist', message: 'task_not_exist', data: null })
    expect(answer.refused).toEqual({ code: 'task_not_exist', message: 'task_not_exist' })
    expect(updateOf(answer, now)).toBeUndefined()
  })
})

describe('the file in an answer', () => {
  const assetOf = (more: object, task: object = {}) => {
    const update = flat({ status: 'Success', file: { ...file, ...more }, ...task })
    return update?.status === 'SUCCEEDED' ? update.assets[0] : undefined
  }

  it('is the video', () => {
    expect(assetOf({ bytes: 1234 }, { file_id: '7', video_width: 1366, video_height: 768 })).toEqual({
      kind: 'VIDEO',
      role: 'RESULT',
      url,
      mediaType: 'video/mp4',
      width: 1366,
      height: 768,
      bytes: 1234,
      upstreamId: '7',
      expiresAt: '2026-03-01T09:00:00.000Z',
    })
  })

  it('has neither a size nor pixels where they are 0', () => {
    const asset = assetOf({}, { video_width: 0, video_height: 0 })
    expect(asset).toMatchObject({ bytes: undefined, width: undefined, height: undefined })
  })

  it.each([
    { what: 'an hour after it was made', more: { created_at: 1_772_352_000 }, at: '09:00' },
    { what: 'an hour after the look where that is not told', more: { created_at: 0 }, at: '09:30' },
    {
      what: 'when its link says',
      more: { download_url: `${url}?Expires=1772384400&Signature=a` },
      at: '17:00',
    },
    {
      what: 'in an hour where its link says nonsense',
      more: { download_url: `${url}?Expires=soon` },
      at: '09:00',
    },
  ])('ends $what', ({ more, at }) => {
    expect(assetOf(more)).toMatchObject({ expiresAt: `2026-03-01T${at}:00.000Z` })
  })

  it('is asked for by its id where it comes without a link', () => {
    const update = flat({ status: 'Success', file_id: '7', file: { ...file, download_url: '' } })
    expect(update).toMatchObject({ status: 'RUNNING', facts: { fileId: '7' } })
  })

  it.each([
    ['a text', '"9007199254740993123"', '9007199254740993123'],
    ['a number', '412345679012345', '412345679012345'],
    ['a number that JavaScript cannot hold', '9007199254740993123', null],
    ['nothing', '""', null],
  ])('has an id that is %s', (_, id, fileId) => {
    const json = `{"status":"Success","file_id":${id},"base_resp":{"status_code":0}}`
    expect(read(JSON.parse(json))).toMatchObject({ facts: { fileId } })
  })
})

it('a file without a link is no answer', () => {
  expect(minimaxFile.safeParse({ file: { ...file, download_url: '' }, base_resp: good }).success).toBe(false)
  expect(minimaxFile.safeParse({ base_resp: good }).success).toBe(false)
})
