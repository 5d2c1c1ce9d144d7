import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { lumaGeneration, lumaTasks } from '../../src/vendors/luma/api.ts'
import { updateOf, updateOfTask } from '../../src/vendors/luma/states.ts'

const contract = z
  .object({
    'x-task-states': z.object({
      own: z.record(z.string(), z.string()),
      official: z.record(z.string(), z.string()),
    }),
    'x-row-states': z.record(z.string(), z.string()),
    components: z.object({
      schemas: z.record(
        z.string(),
        z.object({
          properties: z.record(z.string(), z.object({ enum: z.array(z.string()).optional() })).optional(),
        }),
      ),
    }),
  })
  .parse(parse(await readFile(new URL('../../contracts/luma.yaml', import.meta.url), 'utf8')))
const { own, official } = contract['x-task-states']
const words = Object.entries({ ...own, ...official, ...contract['x-row-states'] })
const enumOf = (schema: string, property: string) =>
  contract.components.schemas[schema]?.properties?.[property]?.enum ?? []

const url = 'https://example.com/a.mp4'
const generation = (more: object) => lumaGeneration.parse({ id: 'a', state: 'completed', ...more })
const entry = (more: object) => {
  const [task] = lumaTasks.parse({ data: [{ task_id: 'a', status: 'SUCCESS', ...more }] })
  if (!task) throw new Error('unreachable')
  return task
}

describe('each word of the contract', () => {
  it.each(words)('%s means %s', (word, status) => {
    expect(updateOf(generation({ state: word, assets: { video: url } }))).toMatchObject({ status })
    const data = { id: 'a', state: word, assets: { video: url } }
    expect(updateOfTask(entry({ status: word, data }))).toMatchObject({ status })
  })

  it('is among those that its schemas allow, and the other way round', () => {
    const allowed = [
      ...enumOf('LumaGeneration', 'state'),
      ...enumOf('LumaOfficialGeneration', 'state'),
      ...enumOf('LumaTask', 'status'),
    ]
    expect(new Set(allowed)).toEqual(new Set(words.map(([word]) => word)))
  })
})

it.each(['moderating', '', 'Completed', 'success', 'toString', '__proto__'])('%j is no state', word => {
  expect(updateOf(generation({ state: word }))).toEqual({ status: 'UNRECOGNIZED', word })
  expect(updateOfTask(entry({ status: word }))).toEqual({ status: 'UNRECOGNIZED', word })
})

describe('an entry of the batch', () => {
  const pending = { id: 'a', state: 'pending' }
  const completed = { id: 'a', state: 'completed', assets: { video: url } }
  it.each([
    { what: 'that lags what it wraps', status: 'SUBMITTED', data: completed, becomes: 'SUCCEEDED' },
    {
      what: 'that lags a failure',
      status: 'IN_PROGRESS',
      data: { id: 'a', state: 'failed' },
      becomes: 'FAILED',
    },
    { what: 'that leads what it wraps', status: 'IN_PROGRESS', data: pending, becomes: 'RUNNING' },
    { what: 'done, without what it made', status: 'SUCCESS', data: null, becomes: 'RUNNING' },
    { what: 'done, with a broken object', status: 'SUCCESS', data: { id: 7 }, becomes: 'RUNNING' },
    {
      what: 'done, without a URL',
      status: 'SUCCESS',
      data: { id: 'a', state: 'completed' },
      becomes: 'RUNNING',
    },
    { what: 'failed, whatever it wraps', status: 'FAILURE', data: completed, becomes: 'FAILED' },
    { what: 'in the fallback word', status: 'UNKNOWN', data: null, becomes: 'QUEUED' },
    { what: 'in the fallback word, done', status: 'UNKNOWN', data: completed, becomes: 'SUCCEEDED' },
    { what: 'in an unknown word, done', status: 'moderating', data: completed, becomes: 'SUCCEEDED' },
  ])('$what is $becomes', ({ status, data, becomes }) => {
    expect(updateOfTask(entry({ status, data }))).toMatchObject({ status: becomes })
  })

  it('with a note in fail_reason has not failed', () => {
    expect(updateOfTask(entry({ fail_reason: url, data: completed }))).toMatchObject({ status: 'SUCCEEDED' })
  })

  it.each([
    ['45%', 45],
    ['45', 45],
    [' 7.5% ', 7.5],
    ['', undefined],
    [null, undefined],
    ['soon', undefined],
    ['-3%', undefined],
  ])('with progress %j is at %j', (progress, percent) => {
    expect(updateOfTask(entry({ status: 'IN_PROGRESS', progress, data: pending }))).toMatchObject({
      status: 'RUNNING',
      progress: percent,
    })
  })
})

describe('the video', () => {
  const [download, raw, plain, official] = ['d', 'r', 'p', 'o'].map(name => `https://example.com/${name}.mp4`)
  it.each([
    {
      what: 'of the official format first',
      given: { assets: { video: official }, video: { url: plain } },
      url: official,
    },
    { what: 'without a watermark', given: { video: { url: plain, download_url: download } }, url: download },
    {
      what: 'that is the source where the download is empty',
      given: { video: { url: plain, download_url: '' }, video_raw: { url: raw } },
      url: raw,
    },
    {
      what: 'that the vendor links to where there is no other',
      given: { video: { url: plain } },
      url: plain,
    },
  ])('is the one $what', ({ given, url: wanted }) => {
    expect(updateOf(generation(given))).toMatchObject({ assets: [{ role: 'RESULT', url: wanted }] })
  })
})

describe('a link expires', () => {
  const now = new Date('2026-03-01T08:30:00.000Z')
  it.each([
    {
      what: 'an hour after it was signed',
      query: '?X-Amz-Date=20260301T080000Z&X-Amz-Expires=3600',
      at: '09:00',
    },
    { what: 'an hour after the look where no date is told', query: '?X-Amz-Expires=3600', at: '09:30' },
    { what: 'when it says', query: '?X-Amz-Date=20260301T080000Z&X-Amz-Expires=600', at: '08:10' },
    { what: 'in an hour where it is signed and says nothing', query: '?X-Amz-Signature=abc', at: '09:30' },
  ])('$what', ({ query, at }) => {
    expect(updateOf(generation({ assets: { video: url + query } }), now)).toMatchObject({
      assets: [{ expiresAt: `2026-03-01T${at}:00.000Z` }],
    })
  })

  it('never, as far as is known, where it is not signed', () => {
    expect(updateOf(generation({ assets: { video: url } }), now)).toMatchObject({
      assets: [expect.not.objectContaining({ expiresAt: expect.anything() })],
    })
  })
})

it.each([null, undefined, '', ' '])('a failure without a reason says so: %j', reason => {
  expect(updateOf(generation({ state: 'failed', failure_reason: reason }))).toMatchObject({
    failure: { code: 'GENERATION_FAILED', message: 'The vendor gave no reason.' },
  })
})
