import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sunoTasks } from '../../src/vendors/suno/api.ts'
import { clipOf, statusOfClip, updateOf } from '../../src/vendors/suno/states.ts'

const words = z.record(z.string(), z.string())
const contract = z
  .object({
    'x-task-states': z.object({ task: words }),
    'x-clip-states': z.object({ status: words, state: words }),
  })
  .parse(parse(readFileSync(new URL('../../contracts/suno.yaml', import.meta.url), 'utf8')))

const url = (name: string) => `https://cdn.example.com/${name}`
const now = new Date('2026-03-01T00:00:00.000Z')

/** A task as the vendor tells it, through the schema of its answers. */
function wire(more: object) {
  const answer = sunoTasks.parse({ code: 'success', data: [{ task_id: 't', status: 'SUCCESS', ...more }] })
  const [task] = 'made' in answer ? answer.made : []
  if (!task) throw new Error('unreachable')
  return task
}
const look = (more: object) => updateOf(wire(more), now)

const flat = {
  id: 'internal',
  clip_id: 'c1',
  task_id: 't_1',
  title: 'Lamp Song',
  tags: 'folk',
  negative_tags: 'metal',
  prompt: 'round and round',
  mv: 'chirp-v4',
  msg: '',
  state: 'succeeded',
  status: 'complete',
  duration: 219,
  audio_url: url('c1.mp3'),
  video_url: url('c1.mp4'),
  image_url: url('c1.jpeg'),
}
const classic = {
  id: 'c2',
  title: 'Lamp Song',
  status: 'streaming',
  model_name: 'chirp-v3-5',
  audio_url: 'https://stream.example.com/?item_id=c2',
  video_url: '',
  image_url: url('small.png'),
  image_large_url: url('large.png'),
  metadata: { tags: 'folk', prompt: 'round', duration: null, error_message: null },
}

describe('each word of the contract', () => {
  it.each(Object.entries(contract['x-task-states'].task))('%j means %s for a task', (status, meaning) => {
    expect(look({ status, data: [flat] })).toMatchObject({ status: meaning, facts: { state: status } })
  })

  const clipWords = Object.entries(contract['x-clip-states']).flatMap(([field, known]) =>
    Object.entries(known).map(([word, meaning]) => [field, word, meaning] as const),
  )
  it.each(clipWords)('the %s %j means %s for a clip', (field, word, meaning) => {
    const [clip] = wire({ data: [{ id: 'c', [field]: word }] }).data.clips
    expect(clip && statusOfClip(clipOf(clip))).toBe(meaning)
  })

  it.each(['moderating', 'success', 'complete', 'toString', '__proto__'])('%j is no state', status => {
    expect(look({ status })).toEqual({ status: 'UNRECOGNIZED', word: status })
    const [clip] = wire({ data: [{ id: 'c', status: 'moderating' }] }).data.clips
    expect(clip && statusOfClip(clipOf(clip))).toBeNull()
  })
})

describe('a clip', () => {
  it('is the same in both shapes', () => {
    expect(look({ data: [flat, { ...classic, status: 'complete' }] })).toMatchObject({
      facts: {
        clips: [
          {
            id: 'c1',
            title: 'Lamp Song',
            tags: 'folk',
            negativeTags: 'metal',
            lyrics: 'round and round',
            durationSeconds: 219,
            model: 'chirp-v4',
            state: 'complete',
            failure: null,
            audioUrl: url('c1.mp3'),
            videoUrl: url('c1.mp4'),
            imageUrl: url('c1.jpeg'),
          },
          {
            id: 'c2',
            title: 'Lamp Song',
            tags: 'folk',
            negativeTags: null,
            lyrics: 'round',
            durationSeconds: null,
            model: 'chirp-v3-5',
            state: 'complete',
            failure: null,
            audioUrl: classic.audio_url,
            videoUrl: null,
            imageUrl: url('large.png'),
          },
        ],
      },
    })
  })

  it('takes what the flat shape leaves out from the metadata', () => {
    const metadata = { tags: 'folk', prompt: 'round', duration: 7.5 }
    expect(look({ data: [{ id: 'c', status: 'complete', tags: null, prompt: '', metadata }] })).toMatchObject(
      {
        facts: { clips: [{ tags: 'folk', lyrics: 'round', durationSeconds: 7.5 }] },
      },
    )
  })

  it('without an id is left out, and so is what is none', () => {
    expect(look({ data: [null, 'x', { title: 'nameless' }, flat] })).toMatchObject({
      facts: { clips: [{ id: 'c1' }] },
    })
  })

  it('keeps no key, no file and no U+0000 of what the vendor says', () => {
    const msg = `no sk-abcdefgh12345 ${'QUJD'.repeat(100)}`
    expect(
      look({ status: 'FAILURE', data: [{ id: 'c', status: 'error', msg, title: 'a\0b' }] }),
    ).toMatchObject({
      facts: { clips: [{ title: 'ab', failure: 'no [key] [Base64]' }] },
    })
  })
})

describe('a running task', () => {
  it('has what can be heard already as a preview', () => {
    const data = [classic, { ...classic, id: 'c3', audio_url: '' }]
    expect(look({ status: 'IN_PROGRESS', progress: '45%', data })).toEqual({
      status: 'RUNNING',
      progress: 45,
      assets: [
        {
          kind: 'AUDIO',
          role: 'PREVIEW',
          url: classic.audio_url,
          mediaType: 'audio/mpeg',
          upstreamId: 'c2',
        },
      ],
      facts: expect.objectContaining({ state: 'IN_PROGRESS' }),
    })
  })

  it('does not end with its clips', () => {
    expect(look({ status: 'IN_PROGRESS', data: [flat, flat] })).toMatchObject({ status: 'RUNNING' })
    const failed = { id: 'c', status: 'error' }
    expect(look({ status: 'IN_PROGRESS', data: [failed, failed] })).toMatchObject({ status: 'RUNNING' })
  })

  it.each(['', null, 'soon', '-3%'])('with the progress %j has none', progress => {
    expect(look({ status: 'IN_PROGRESS', progress })).toMatchObject({ progress: undefined })
  })
})

describe('a task that is done', () => {
  it('has its songs first, then videos and pictures, each with the id of its clip', () => {
    const second = { ...classic, status: 'complete', video_url: url('c2.mp4') }
    const asset = (kind: string, role: string, address: string, upstreamId: string) =>
      expect.objectContaining({ kind, role, url: address, upstreamId })
    expect(look({ data: [flat, second] })).toMatchObject({
      status: 'SUCCEEDED',
      assets: [
        asset('AUDIO', 'RESULT', url('c1.mp3'), 'c1'),
        asset('AUDIO', 'RESULT', classic.audio_url, 'c2'),
        asset('VIDEO', 'RESULT', url('c1.mp4'), 'c1'),
        asset('VIDEO', 'RESULT', url('c2.mp4'), 'c2'),
        asset('IMAGE', 'THUMBNAIL', url('c1.jpeg'), 'c1'),
        asset('IMAGE', 'THUMBNAIL', url('large.png'), 'c2'),
      ],
    })
    expect(look({ data: [flat] })).toMatchObject({
      assets: [
        { mediaType: 'audio/mpeg', durationSeconds: 219 },
        { mediaType: 'video/mp4', durationSeconds: 219 },
        { mediaType: 'image/jpeg', durationSeconds: undefined },
      ],
    })
  })

  it('has files for 14 days from its end, or else from the look', () => {
    const expiresAt = (at: string) => ({ assets: [{ expiresAt: at }, { expiresAt: at }, { expiresAt: at }] })
    const finish_time = Date.parse('2026-02-01T12:00:00.000Z') / 1000
    expect(look({ data: [flat], finish_time })).toMatchObject(expiresAt('2026-02-15T12:00:00.000Z'))
    expect(look({ data: [flat], finish_time: 0 })).toMatchObject(expiresAt('2026-03-15T00:00:00.000Z'))
  })

  it.each([
    { what: 'no clip', data: [] },
    { what: 'nothing', data: null },
    { what: 'nothing that can be read', data: 'made' },
    { what: 'no address', data: [{ ...flat, audio_url: '' }] },
    { what: 'one address of two', data: [flat, { ...classic, audio_url: null }] },
    {
      what: 'an address and a failure, but one still to come',
      data: [flat, { id: 'c', status: 'error' }, { id: 'd' }],
    },
  ])('waits with $what', ({ data }) => {
    expect(look({ data })).toMatchObject({ status: 'RUNNING' })
  })

  it('has what did not fail, and fails only with all of it', () => {
    const failed = { id: 'c', status: 'error', metadata: { error_message: 'no lamps' } }
    expect(look({ data: [failed, flat] })).toMatchObject({
      status: 'SUCCEEDED',
      assets: [{ upstreamId: 'c1' }, {}, {}],
      facts: { clips: [{ id: 'c', failure: 'no lamps' }, { id: 'c1' }] },
    })
    expect(look({ data: [failed, failed] })).toMatchObject({
      status: 'FAILED',
      failure: { code: 'GENERATION_FAILED', message: 'no lamps' },
    })
  })

  it('with a note in fail_reason has not failed', () => {
    expect(look({ data: [flat], fail_reason: 'slow today' })).toMatchObject({ status: 'SUCCEEDED' })
  })

  it('tells what it cost where the gateway does', () => {
    expect(look({ data: [flat], quota: 5000 })).toMatchObject({ facts: { chargedUnits: 5000 } })
    expect(look({ data: [flat] })).toMatchObject({ facts: { chargedUnits: null } })
  })
})

describe('lyrics', () => {
  it('are a text and no file', () => {
    const data = { id: 'l', title: 'Night Ferry', text: 'Rope and rain', status: 'complete', tags: ['folk'] }
    expect(look({ action: 'LYRICS', data })).toEqual({
      status: 'SUCCEEDED',
      assets: [],
      facts: {
        state: 'SUCCESS',
        chargedUnits: null,
        clips: [],
        lyrics: { title: 'Night Ferry', text: 'Rope and rain', tags: ['folk'] },
      },
    })
    expect(look({ data: { text: 'la', tags: null } })).toMatchObject({
      facts: { lyrics: { title: null, text: 'la', tags: [] } },
    })
  })

  it('wait for their text, unless an error says that there is none', () => {
    expect(look({ data: { text: '' } })).toMatchObject({ status: 'RUNNING', facts: { lyrics: null } })
    expect(look({ data: { text: '', error_message: 'no ferries' } })).toMatchObject({
      status: 'FAILED',
      failure: { message: 'no ferries' },
    })
  })
})

describe('a failed task', () => {
  it.each([
    { what: 'its own reason', more: { fail_reason: ' no lamps ' }, message: 'no lamps' },
    { what: 'that of a clip', more: { data: [flat, { id: 'c', msg: 'no oil' }] }, message: 'no oil' },
    { what: 'that of lyrics', more: { data: { text: '', error_message: 'no ink' } }, message: 'no ink' },
    { what: 'none', more: { fail_reason: ' ' }, message: 'The vendor gave no reason.' },
  ])('tells $what', ({ more, message }) => {
    for (const status of ['FAILURE', 'UNKNOWN'])
      expect(look({ status, ...more })).toMatchObject({
        status: 'FAILED',
        failure: { code: 'GENERATION_FAILED', message },
      })
  })
})

it('one entry of a batch that makes no sense hides no others', () => {
  const good = { task_id: 't', status: 'SUBMITTED' }
  const answer = sunoTasks.parse({ code: 'success', message: '', data: [null, { status: 7 }, 'x', good] })
  expect(answer).toMatchObject({ made: [{ task_id: 't' }] })
  expect(sunoTasks.parse({ code: 'success', message: '', data: null })).toEqual({ made: [] })
})
