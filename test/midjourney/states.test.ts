import { describe, expect, it } from 'vitest'
import { midjourneyTasks } from '../../src/vendors/midjourney/api.ts'
import { asset, suggestionsOf, updateOf } from '../../src/vendors/midjourney/states.ts'

const url = 'https://cdn.example.com/grid.png'
const now = new Date('2026-03-01T08:30:00.000Z')
const read = (more: object) => {
  const [task] = midjourneyTasks.parse([{ id: '1', status: 'SUCCESS', action: 'IMAGINE', ...more }])
  if (!task) throw new Error('unreachable')
  return updateOf(task, now)
}
const buttons = [{ customId: 'MJ::1', label: 'U1', emoji: '', type: 2, style: 2 }]

describe('the status', () => {
  it.each([
    ['', 'QUEUED'],
    [null, 'QUEUED'],
    [undefined, 'QUEUED'],
    ['NOT_START', 'QUEUED'],
    ['SUBMITTED', 'QUEUED'],
    ['MODAL', 'QUEUED'],
    ['IN_PROGRESS', 'RUNNING'],
    ['SUCCESS', 'SUCCEEDED'],
    ['FAILURE', 'FAILED'],
    // A relative's.
    ['CANCEL', 'CANCELED'],
  ])('%j is %s', (status, becomes) => {
    expect(read({ status, imageUrl: url })).toMatchObject({ status: becomes })
  })

  it.each(['success', 'CANCELLED', 'toString', '__proto__'])('%j is none', word => {
    expect(read({ status: word })).toEqual({ status: 'UNRECOGNIZED', word })
  })

  it.each(['', null, undefined])('%j says no word of the vendor', status => {
    expect(read({ status })).toEqual({ status: 'QUEUED', facts: { action: 'IMAGINE', buttons: [] } })
  })

  it.each(['100%', '', null])('of a failure does not hang on the progress %j', progress => {
    expect(read({ status: 'FAILURE', progress, failReason: ' no boats ', imageUrl: url })).toMatchObject({
      status: 'FAILED',
      failure: { code: 'GENERATION_FAILED', message: 'no boats' },
    })
  })

  it.each([null, undefined, '', ' '])('of a failure without a reason says so: %j', failReason => {
    expect(read({ status: 'FAILURE', failReason })).toMatchObject({
      failure: { message: 'The vendor gave no reason.' },
    })
  })

  it.each([
    ['45%', 45],
    ['0%', 0],
    ['1%', 1],
    ['', undefined],
    [null, undefined],
    ['soon', undefined],
  ])('is at %j: %j', (progress, percent) => {
    expect(read({ status: 'IN_PROGRESS', progress })).toMatchObject({ status: 'RUNNING', progress: percent })
  })
})

describe('a success without its result is still running', () => {
  it.each([
    { what: 'a picture', given: { imageUrl: '', imageUrls: [], videoUrl: null } },
    { what: 'a picture, with empty entries', given: { imageUrls: [{}, { url: null }, ''], videoUrls: [{}] } },
    { what: 'a description', given: { action: 'DESCRIBE', imageUrl: url, properties: null } },
    { what: 'a shortening', given: { action: 'SHORTEN', properties: { finalPrompt: '' } } },
  ])('$what', ({ given }) => {
    expect(read({ buttons, ...given })).toMatchObject({
      status: 'RUNNING',
      facts: { state: 'SUCCESS', buttons: [] },
    })
  })
})

describe('files', () => {
  const image = (name: string) => `https://cdn.example.com/${name}.webp`
  it('are the picture, the single pictures and the videos, each once', () => {
    const update = read({
      imageUrl: image('grid'),
      imageUrls: [image('one'), { url: image('two') }, { url: image('grid') }],
      videoUrl: 'https://cdn.example.com/one.mp4',
      videoUrls: [{ url: 'https://cdn.example.com/one.mp4' }, { url: 'https://cdn.example.com/two' }],
      buttons,
    })
    expect(update).toMatchObject({
      status: 'SUCCEEDED',
      assets: [
        { kind: 'IMAGE', role: 'RESULT', url: image('grid'), mediaType: 'image/webp' },
        { kind: 'IMAGE', role: 'RESULT', url: image('one') },
        { kind: 'IMAGE', role: 'RESULT', url: image('two') },
        { kind: 'VIDEO', role: 'RESULT', url: 'https://cdn.example.com/one.mp4', mediaType: 'video/mp4' },
        { kind: 'VIDEO', role: 'RESULT', url: 'https://cdn.example.com/two', mediaType: 'video/mp4' },
      ],
      facts: { buttons: [{ customId: 'MJ::1', label: 'U1', emoji: '' }] },
    })
    expect(update).toHaveProperty('assets.length', 5)
  })

  it('are a preview while it runs, but the given picture of a description is none', () => {
    const running = { status: 'IN_PROGRESS', imageUrl: url }
    expect(read(running)).toMatchObject({ assets: [{ role: 'PREVIEW', url, mediaType: 'image/png' }] })
    expect(read({ ...running, imageUrl: '' })).toMatchObject({ assets: undefined })
    for (const action of ['DESCRIBE', 'SHORTEN']) {
      expect(read({ ...running, action })).toMatchObject({ status: 'RUNNING', assets: undefined })
    }
  })

  it('are none of a description', () => {
    const properties = { finalPrompt: '1️⃣ a boat' }
    expect(read({ action: 'DESCRIBE', imageUrl: url, properties })).toMatchObject({
      status: 'SUCCEEDED',
      assets: [],
    })
  })
})

describe('an address', () => {
  const finishTime = Date.parse('2026-03-01T08:00:00.000Z')
  it.each([
    // 2026-03-02T00:00:00Z
    { what: 'ends when it says', query: '?ex=69a4d300&is=69a38300&hm=0abc', at: '2026-03-02T00:00:00.000Z' },
    { what: 'without an end lives a day from the finish', query: '', at: '2026-03-02T08:00:00.000Z' },
    { what: 'with an end that is none does too', query: '?ex=1&is=2&hm=3', at: '2026-03-02T08:00:00.000Z' },
    { what: 'with zero does too', query: '?ex=00000000', at: '2026-03-02T08:00:00.000Z' },
    { what: 'with a decimal text does too', query: '?ex=2026-03-02', at: '2026-03-02T08:00:00.000Z' },
  ])('$what', ({ query, at }) => {
    expect(read({ imageUrl: url + query, finishTime })).toMatchObject({ assets: [{ expiresAt: at }] })
  })

  it.each([0, null, undefined])('without an end and a finish (%j) lives a day from the look', finish => {
    expect(read({ imageUrl: url, finishTime: finish })).toMatchObject({
      assets: [{ expiresAt: '2026-03-02T08:30:00.000Z' }],
    })
  })

  it('of an upload ends when it says too', () => {
    expect(asset('IMAGE', 'RESULT', `${url}?ex=69a4d300`, now)).toEqual({
      kind: 'IMAGE',
      role: 'RESULT',
      url: `${url}?ex=69a4d300`,
      mediaType: 'image/png',
      expiresAt: '2026-03-02T00:00:00.000Z',
    })
  })
})

it.each([
  { what: 'keycaps', text: '1️⃣ a folded boat, rain --ar 3:2\n\n2️⃣ toy boat --ar 3:2' },
  { what: 'figures with a point', text: '1. a folded boat, rain --ar 3:2\n \n2. toy boat --ar 3:2\n' },
  { what: 'figures with a bracket', text: '\n1) a folded boat, rain --ar 3:2\n\n\n2) toy boat --ar 3:2' },
  { what: 'circled figures', text: '①a folded boat, rain --ar 3:2\n\n② toy boat --ar 3:2' },
  { what: 'nothing', text: 'a folded boat, rain --ar 3:2\n\ntoy boat --ar 3:2' },
])('suggestions are numbered with $what', ({ text }) => {
  expect(suggestionsOf(text)).toEqual(['a folded boat, rain --ar 3:2', 'toy boat --ar 3:2'])
})

it.each(['', ' \n\n '])('there are no suggestions in %j', text => {
  expect(suggestionsOf(text)).toEqual([])
})

it('a suggestion may begin with a figure of its own, and go on in the next line', () => {
  expect(suggestionsOf('1️⃣ 3 boats\non a lake\n\n2️⃣ 35mm photo\n\n4 boats, 1990s')).toEqual([
    '3 boats\non a lake',
    '35mm photo',
    '4 boats, 1990s',
  ])
})

it('a task may have a number for an id', () => {
  expect(midjourneyTasks.parse([{ id: 1760000000123456, status: '' }])).toMatchObject([
    { id: '1760000000123456' },
  ])
})
