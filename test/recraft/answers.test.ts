import { describe, expect, it } from 'vitest'
import { recraftPictures, recraftStyle } from '../../src/vendors/recraft/api.ts'
import {
  drawnType,
  picturesUpdate,
  rasterType,
  recraftFacts,
  styleUpdate,
} from '../../src/vendors/recraft/states.ts'
import { gif, jpeg, jpegBytes, png, pngBytes, svg, svgBytes, webp, webpBytes } from '../support/pictures.ts'

/** What is read out of an answer, without a server. */

const now = new Date('2026-03-01T08:30:00.000Z')
const url = 'https://img.example.com/signed/0f3c2b1a.webp?sig=1'
const other = 'https://img.example.com/signed/1a2b3c4d.svg'
const usualType = 'image/webp'
const read = (answer: object) => picturesUpdate(recraftPictures.parse(answer), usualType, now)
const assetsOf = async (answer: object) => (await read(answer)).assets

describe('pictures are found', () => {
  it.each([
    ['in data', { created: 1_737_000_400, data: [{ image_id: 'i', url }] }],
    ['in image', { created: 1_737_000_400, image: { image_id: 'i', url } }],
    ['by a bare address', { id: 't', url, status: 'succeeded' }],
    ['in data beside what one mirror adds', { data: [{ url }], image: [{ url: other }], metadata: {} }],
    ['in data beside another picture', { data: [{ url }], image: { url: other } }],
    ['in image beside empty data', { data: [], image: { url } }],
    ['in image beside data without any', { data: [{ url: null }], image: { url }, url: other }],
    ['in image beside data that makes no sense', { data: {}, image: { url } }],
    ['in data of which the rest makes no sense', { data: [null, 7, { url: 7 }, { url }], credits: [] }],
  ])('%s', async (_, answer) => {
    expect(await assetsOf(answer)).toMatchObject([{ kind: 'IMAGE', role: 'RESULT', url }])
  })

  it.each([
    {},
    [],
    null,
    { data: [] },
    { data: [{ url: '' }] },
    { data: [{ url: null, b64_json: '' }] },
    { data: [{ url: 'not an address' }] },
    { data: [{ url: 'file:///etc/passwd' }] },
    { image: null },
    { image: { image_id: 'i' } },
    { id: 't', status: 'processing' },
    { code: 'custom_router_error', message: 'unknown error', data: null },
  ])('not in %j', answer => {
    expect(recraftPictures.safeParse(answer).success).toBe(false)
  })
})

describe('an address', () => {
  it.each([
    [1_737_000_400, '2025-01-17T04:06:40.000Z'],
    ['1737000400', '2025-01-17T04:06:40.000Z'],
    [undefined, '2026-03-02T08:30:00.000Z'],
    [0, '2026-03-02T08:30:00.000Z'],
    ['soon', '2026-03-02T08:30:00.000Z'],
  ])('of %j lives until %s', async (created, expiresAt) => {
    expect(await assetsOf({ created, image: { url } })).toMatchObject([{ expiresAt }])
  })

  it.each([
    [url, 'image/webp'],
    [other, 'image/svg+xml'],
    ['https://img.example.com/a.PNG#b', 'image/png'],
    ['https://img.example.com/a', usualType],
  ])('%s is of %s', async (address, mediaType) => {
    expect(await assetsOf({ url: address })).toMatchObject([{ mediaType }])
  })

  it('counts where the file comes with it', async () => {
    const assets = await assetsOf({ data: [{ url, b64_json: png }] })
    expect(assets).toMatchObject([{ url }])
    expect(assets).not.toMatchObject([{ content: expect.anything() }])
  })
})

describe('a file', () => {
  it.each([
    ['PNG', png, pngBytes, 'image/png'],
    ['JPEG', jpeg, jpegBytes, 'image/jpeg'],
    ['WebP', webp, webpBytes, 'image/webp'],
    ['SVG', svg, svgBytes, 'image/svg+xml'],
    [
      'SVG as XML',
      Buffer.from('\uFEFF\n<?xml version="1.0"?><svg/>').toString('base64'),
      Buffer.from('\uFEFF\n<?xml version="1.0"?><svg/>'),
      'image/svg+xml',
    ],
    ['GIF', gif, Buffer.from(gif, 'base64'), 'image/gif'],
    ['data URI', `data:image/jpeg;base64,${png}`, pngBytes, 'image/png'],
    ['unknown format', Buffer.from('????').toString('base64'), Buffer.from('????'), usualType],
  ])(
    'of a %s is what its bytes say, and has no end of the vendor’s',
    async (_, b64_json, content, mediaType) => {
      expect(await assetsOf({ data: [{ url: '', b64_json }] })).toEqual([
        { kind: 'IMAGE', role: 'RESULT', content, mediaType },
      ])
    },
  )
})

describe('media types that no file tells:', () => {
  it.each([
    [{}, 'image/webp'],
    [{ style: null, outputFormat: null }, 'image/webp'],
    [{ style: 'realistic_image', outputFormat: 'png' }, 'image/png'],
    [{ style: 'icon' }, 'image/svg+xml'],
    [{ style: 'vector_illustration', outputFormat: 'png' }, 'image/svg+xml'],
    [{ style: 'vector_illustration_line_art' }, 'image/svg+xml'],
    [{ style: 'iconic' }, 'image/webp'],
  ])('%j is %s', (look, mediaType) => {
    expect(drawnType(look)).toBe(mediaType)
  })

  it('a raster picture is of the format that was asked for, or the usual one', () => {
    expect(rasterType({}, 'png')).toBe('image/png')
    expect(rasterType({ outputFormat: 'webp' }, 'png')).toBe('image/webp')
  })
})

describe('facts', () => {
  it('are in the order of the pictures', async () => {
    const data = [
      { url, revised_prompt: 'a cat on a sofa' },
      { url: other, revised_prompt: '' },
      { url: null, revised_prompt: 'lost' },
      { url },
    ]
    const { facts } = await read({ data, credits: 80 })
    expect(recraftFacts.parse(facts)).toEqual({
      chargedCredits: 80,
      revisedPrompts: ['a cat on a sofa', null, null],
      styleId: null,
    })
  })

  it.each([undefined, null, 'many', {}])('know no credits where the vendor says %j', async credits => {
    const { facts } = await read({ url, credits })
    expect(recraftFacts.parse(facts).chargedCredits).toBeNull()
  })

  it('of a style hold its id', () => {
    const style = {
      id: 's',
      style: 'icon',
      creation_time: '2025-01-16T12:00:00Z',
      is_private: true,
      credits: 40,
    }
    expect(styleUpdate(recraftStyle.parse(style))).toEqual({
      status: 'SUCCEEDED',
      assets: [],
      facts: { chargedCredits: 40, styleId: 's' },
    })
    expect(recraftFacts.parse(styleUpdate(recraftStyle.parse({ id: 's' })).facts)).toEqual({
      chargedCredits: null,
      revisedPrompts: [],
      styleId: 's',
    })
  })

  it.each([{}, { id: '' }, { id: null }, { data: [{ url }] }, null])('no style is made by %j', answer => {
    expect(recraftStyle.safeParse(answer).success).toBe(false)
  })
})
