import { describe, expect, it } from 'vitest'
import { ideogramDescriptions, ideogramPictures, orStartedTask } from '../../src/vendors/ideogram/api.ts'
import { picturesUpdate } from '../../src/vendors/ideogram/states.ts'

/** What is read out of an answer, without a server. */

const now = new Date('2026-03-01T08:30:00.000Z')
const url = 'https://files.example.com/ideogram/7f8a9b0c.png'
const created = '2025-01-16T12:00:00.123456+00:00'
const safe = { url, prompt: 'a bay', resolution: '1312x736', is_image_safe: true, seed: 12345 }
const unsafe = { ...safe, url: null, is_image_safe: false, seed: 54321, style_type: null }

const read = (data: object[], more: object = { created }) =>
  picturesUpdate(ideogramPictures.parse({ data, ...more }), now)
const assetOf = (more: object) => read([{ ...safe, ...more }])?.assets[0]

describe('the safety check', () => {
  it('withholds what failed, and the rest keeps its order', () => {
    expect(read([unsafe, safe, unsafe, { ...safe, seed: 2, style_type: 'ANIME' }])).toMatchObject({
      status: 'SUCCEEDED',
      assets: [{ url }, { url }],
      facts: {
        pictures: [
          { prompt: 'a bay', seed: 12345, styleType: null },
          { prompt: 'a bay', seed: 2, styleType: 'ANIME' },
        ],
        unsafeCount: 2,
      },
    })
  })

  it('counts even where an address comes with the picture', () => {
    expect(read([{ ...unsafe, url }, safe])).toMatchObject({ assets: [{ url }], facts: { unsafeCount: 1 } })
    expect(read([{ ...unsafe, url }])).toBeUndefined()
  })

  it.each([[[unsafe]], [[{ ...unsafe, url: '' }, unsafe]], [[{ is_image_safe: false }]]])(
    'leaves nothing where all failed (%#)',
    data => {
      expect(read(data)).toBeUndefined()
    },
  )

  it.each([undefined, null])('says nothing with %j', is_image_safe => {
    expect(read([{ ...safe, is_image_safe }])).toMatchObject({ assets: [{ url }], facts: { unsafeCount: 0 } })
  })
})

describe('what proves nothing is no answer:', () => {
  it.each([
    { data: [] },
    { data: [{ ...safe, url: null }] },
    { data: [{ ...safe, url: '' }, unsafe] },
    { data: [{ prompt: 'a bay' }] },
    { data: null },
    { code: 0, message: 'SUCCEED' },
    { code: 0, data: { task_id: '' } },
    { error: 'no boats' },
    {},
    [],
    null,
  ])('%j', answer => {
    expect(orStartedTask(ideogramPictures).safeParse(answer).success).toBe(false)
  })

  it('but a picture without an address is left out where others have one', () => {
    expect(read([{ ...safe, url: null }, safe])).toMatchObject({
      assets: [{ url }],
      facts: { pictures: [{ seed: 12345 }], unsafeCount: 0 },
    })
  })
})

describe('a picture', () => {
  it('lives for 24 hours from its creation', () => {
    expect(assetOf({})).toMatchObject({ expiresAt: '2025-01-17T12:00:00.123Z' })
  })

  it.each([
    ['2025-01-16 12:00:00.123456789+00:00', '2025-01-17T12:00:00.123Z'],
    ['2025-01-16T14:00:00.123456+02:00', '2025-01-17T12:00:00.123Z'],
    [undefined, '2026-03-02T08:30:00.000Z'],
    ['soon', '2026-03-02T08:30:00.000Z'],
    [null, '2026-03-02T08:30:00.000Z'],
  ])('of %j dies at %s', (created, expiresAt) => {
    expect(read([safe], { created })).toMatchObject({ assets: [{ expiresAt }] })
  })

  it.each([
    [{ resolution: '1312x736' }, 1312, 736],
    [{ resolution: '640x640', upscaled_resolution: '1280x1280' }, 1280, 1280],
    [{ resolution: '640x640', upscaled_resolution: null }, 640, 640],
    [{ resolution: '640x640', upscaled_resolution: 'large' }, 640, 640],
    [{ resolution: 'RESOLUTION_640_640' }, undefined, undefined],
    [{ resolution: undefined }, undefined, undefined],
  ])('of %j is %s × %s', (sizes, width, height) => {
    const { width: w, height: h } = assetOf(sizes) ?? {}
    expect([w, h]).toEqual([width, height])
  })

  it.each([
    [url, 'image/png'],
    ['https://files.example.com/a.jpeg?exp=1', 'image/jpeg'],
    ['https://files.example.com/a', 'image/png'],
  ])('at %s is %s', (url, mediaType) => {
    expect(assetOf({ url })).toMatchObject({ kind: 'IMAGE', role: 'RESULT', url, mediaType })
  })

  it('tells of itself what makes sense', () => {
    expect(read([{ url, prompt: 7, seed: '42', style_type: {} }])).toMatchObject({
      facts: { pictures: [{ prompt: null, seed: 42, styleType: null }] },
    })
  })
})

it.each([
  [[{ text: 'a cat' }, { text: 'a striped cat' }]],
  // Of one relay.
  [['a cat', 'a striped cat']],
])('descriptions are read from %j', descriptions => {
  expect(ideogramDescriptions.parse({ descriptions })).toEqual({ descriptions: ['a cat', 'a striped cat'] })
})

describe('a started task', () => {
  it.each([
    [{ code: 0, message: 'SUCCEED', request_id: 'r', data: { task_id: 't', task_status: 'submitted' } }, '0'],
    [{ code: 'success', data: { task_id: 't' } }, 'success'],
    [{ data: { task_id: 't' } }, ''],
  ])('is known in %j', (answer, code) => {
    for (const made of [ideogramPictures, ideogramDescriptions])
      expect(orStartedTask(made).parse(answer)).toEqual({ started: { code, taskId: 't' }, made: undefined })
  })
})
