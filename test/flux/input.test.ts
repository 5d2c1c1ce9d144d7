import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { archive, png } from './files.ts'
import { accepted, ended, posts, submit, trained } from './submit.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ pace: () => 3600 })
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const url = 'https://example.com/in/car.jpg'
const hook = 'https://example.com/hook'
const noUrl = /takes no URL/
const small = Buffer.alloc(1).toString('base64')

interface Field {
  field: string
  /** Each is refused. */
  bad: unknown[]
  message: RegExp
}
const range = (field: string, below: number, above: number): Field[] => [
  { field, bad: [below], message: /^At least/ },
  { field, bad: [above], message: /^At most/ },
]
const promptField: Field[] = [
  { field: 'prompt', bad: ['', ' \n '], message: /A prompt is needed/ },
  { field: 'prompt', bad: ['a'.repeat(100_001)], message: /at most 100000 characters/ },
  { field: 'prompt', bad: ['a\0b'], message: /U\+0000/ },
]
const hookFields: Field[] = [
  { field: 'notifyHook', bad: ['http://example.com/hook', 'hook'], message: /https URL/ },
  { field: 'notifyHook', bad: [`${hook}?${'a'.repeat(2048)}`], message: /at most 2048/ },
  { field: 'notifySecret', bad: ['paper'], message: /only together with notifyHook/ },
  { field: 'idempotencyKey', bad: ['', 'a b'], message: /1–255 printable/ },
]
const pictureFields: Field[] = [
  { field: 'seed', bad: [1.5, 2 ** 53], message: /seed|integer/i },
  ...range('safetyTolerance', -1, 7),
  ...hookFields,
]
const variant: Field[] = [
  { field: 'finetuneStrength', bad: [1], message: /only together with finetuneId/ },
  { field: 'finetuneId', bad: ['', '..', 'a/b', 'a?b=c'], message: /neither an id of this graph nor/ },
]
const picture = (field: string): Field[] => [
  { field, bad: [url], message: noUrl },
  { field, bad: [archive], message: /This is application\/zip, not an image/ },
  { field, bad: ['no file!'], message: /neither an https URL nor/ },
]
const sides: Field[] = ['width', 'height'].flatMap(field => [
  ...range(field, 224, 1472),
  { field, bad: [1000], message: /multiple of 32/ },
])
const shapes: Field[] = [
  { field: 'aspectRatio', bad: ['16/9', '16:', '0:1', '1:0', '1.5:1', 'wide'], message: /width:height/ },
  { field: 'aspectRatio', bad: ['22:9', '9:22', '100:1'], message: /From 21:9 to 9:21/ },
]
const tool: Field[] = [...range('steps', 14, 51), ...promptField, ...pictureFields]
const control: Field[] = [
  ...tool,
  ...range('guidance', 0.5, 101),
  ...picture('controlImage'),
  ...picture('preprocessedImage'),
  ...variant,
]
const images = (most: number): Field[] => [
  { field: 'inputImages', bad: [[]], message: /At least one picture/ },
  { field: 'inputImages', bad: [Array(most + 1).fill(url)], message: new RegExp(`At most ${most} pictures`) },
]
const flux2: Field[] = [
  ...promptField,
  ...images(8),
  { field: 'seed', bad: [0.5], message: /whole number/ },
  ...range('safetyTolerance', -1, 6),
  ...hookFields,
  ...['width', 'height'].flatMap((field): Field[] => [
    { field, bad: [48], message: /At least 64/ },
    { field, bad: [1000], message: /multiple of 16/ },
    { field, bad: [62_512], message: /at most 4 megapixels/ },
  ]),
]
const foreign = (...models: string[]): Field[] => [
  { field: 'model', bad: models, message: / belongs to flux/ },
  {
    field: 'model',
    bad: ['', '.', '..', 'finetune', 'get_result', 'dall-e-3', 'flux-', 'flux-a/b', `flux-${'a'.repeat(60)}`],
    message: /begins with "flux-"/,
  },
]

const generate: Field[] = [
  ...foreign('flux-pro-1.1-ultra', 'flux-kontext-pro', 'flux-2-pro', 'flux-2-flex', 'flux-pro-1.0-fill'),
  ...foreign('flux-pro-1.0-expand', 'flux-pro-1.0-canny-finetuned', 'flux-pro-1.0-depth'),
  ...promptField,
  ...picture('imagePrompt'),
  ...sides,
  ...range('steps', 0, 51),
  ...range('guidance', 1, 5.5),
  ...range('interval', 0.5, 4.5),
  ...variant,
  ...pictureFields,
]
const inputs: { name: string; good: object; fields: Field[] }[] = [
  { name: 'fluxGenerate', good: { model: 'flux-next', prompt }, fields: generate },
  {
    name: 'fluxGenerateUltra',
    good: { prompt },
    fields: [
      ...promptField,
      ...picture('imagePrompt'),
      ...range('imagePromptStrength', -0.1, 1.1),
      ...shapes,
      ...variant,
      ...pictureFields,
    ],
  },
  {
    name: 'fluxKontext',
    good: { prompt },
    fields: [...foreign('flux-dev', 'flux-2-max'), ...promptField, ...images(4), ...shapes, ...pictureFields],
  },
  { name: 'flux2Generate', good: { prompt }, fields: [...foreign('flux-2-flex', 'flux-dev'), ...flux2] },
  {
    name: 'flux2GenerateFlex',
    good: { prompt },
    fields: [...flux2, ...range('steps', 0, 51), ...range('guidance', 1, 10.5)],
  },
  {
    name: 'fluxFill',
    good: { image: png },
    fields: [...tool, ...range('guidance', 1, 101), ...picture('image'), ...picture('mask'), ...variant],
  },
  {
    name: 'fluxExpand',
    good: { image: png },
    fields: [
      ...tool,
      ...range('guidance', 1, 101),
      ...picture('image'),
      ...['top', 'bottom', 'left', 'right'].flatMap(side => range(side, -1, 2049)),
    ],
  },
  {
    name: 'fluxCanny',
    good: { prompt, controlImage: png },
    fields: [
      ...control,
      ...['cannyLowThreshold', 'cannyHighThreshold'].flatMap(field => range(field, -1, 501)),
    ],
  },
  { name: 'fluxDepth', good: { prompt, controlImage: png }, fields: control },
  {
    name: 'fluxFinetune',
    good: { archive, comment: 'boats', mode: 'STYLE' },
    fields: [
      { field: 'archive', bad: [url], message: noUrl },
      { field: 'archive', bad: [png], message: /This is image\/png, not a ZIP archive/ },
      { field: 'archive', bad: [small], message: /not a ZIP archive of a known format/ },
      ...['comment', 'triggerWord'].flatMap((field): Field[] => [
        { field, bad: ['', ' '], message: /is needed/ },
        { field, bad: ['a'.repeat(1001)], message: /at most 1000 characters/ },
        { field, bad: ['a\0b'], message: /U\+0000/ },
      ]),
      ...range('iterations', 99, 1001),
      ...range('learningRate', 0.0000009, 0.0051),
      ...hookFields,
    ],
  },
  {
    name: 'fluxCreateImageDalle',
    good: { model: 'flux', prompt, width: 1000, height: 1792 },
    fields: [
      { field: 'model', bad: ['dall-e-3', 'fluxus-1', 'flux-', 'flux dev', ''], message: /"flux"/ },
      { field: 'prompt', bad: ['', ' '], message: /A prompt is needed/ },
      { field: 'prompt', bad: ['a'.repeat(1001)], message: /at most 1000 characters/ },
      ...range('count', 0, 11),
      { field: 'width', bad: [0], message: /At least 1/ },
      { field: 'height', bad: [0], message: /At least 1/ },
      { field: 'seed', bad: [0.1], message: /whole number/ },
      ...range('safetyTolerance', -1, 7),
      { field: 'idempotencyKey', bad: ['', 'a b'], message: /1–255 printable/ },
    ],
  },
]

describe.each(inputs)('$name refuses', { concurrent: true }, ({ name, good, fields }) => {
  it('every value out of its bounds, and sends nothing', async () => {
    const client = app.client()
    for (const { field, bad, message } of fields) {
      for (const value of bad) {
        expect(await submit(client, name, { ...good, [field]: value }), `${field} ${value}`).toMatchObject({
          __typename: 'InvalidInputError',
          issues: [{ path: ['input', field], message: expect.stringMatching(message) }],
        })
      }
    }
    expect(sentBy(app, client)).toEqual([])
  })
})

const many = 'flux-pro-1.1'
describe('fields that do not go together are refused:', { concurrent: true }, () => {
  it.each([
    ['fluxGenerate', {}, 'prompt', /Give prompt or imagePrompt/],
    ['fluxGenerate', { prompt, interval: 2 }, 'interval', /flux-dev does not take this/],
    ['fluxGenerate', { prompt, finetuneId: 'a' }, 'finetuneId', /flux-dev does not take this/],
    ['fluxGenerate', { model: 'flux-pro', prompt, finetuneId: 'a' }, 'finetuneId', /flux-pro does not/],
    ['fluxGenerate', { model: many, prompt, steps: 40 }, 'steps', /flux-pro-1.1 does not take this/],
    ['fluxGenerate', { model: many, prompt, guidance: 2 }, 'guidance', /flux-pro-1.1 does not take this/],
    ['fluxGenerate', { model: many, prompt, interval: 2 }, 'interval', /flux-pro-1.1 does not take this/],
    [
      'fluxGenerate',
      { model: 'flux-pro-finetuned', prompt, finetuneId: 'a', interval: 2 },
      'interval',
      /flux-pro-finetuned does not take this/,
    ],
    ['fluxGenerate', { model: 'flux-pro-finetuned', prompt }, 'finetuneId', /flux-pro-finetuned needs this/],
    ['fluxGenerate', { model: 'flux-next-finetuned', prompt }, 'finetuneId', /needs this/],
    ['fluxGenerateUltra', {}, 'prompt', /Give prompt or imagePrompt/],
    ['fluxGenerateUltra', { prompt, finetuneId: 'a', raw: true }, 'raw', /together with finetuneId/],
    ['flux2Generate', { prompt, width: 2000, height: 2016 }, 'width', /at most 4 megapixels/],
    ['flux2GenerateFlex', { prompt, width: 4096, height: 1024 }, 'width', /at most 4 megapixels/],
    ['fluxCanny', { prompt }, 'controlImage', /Give controlImage or preprocessedImage/],
    ['fluxDepth', { prompt }, 'controlImage', /Give controlImage or preprocessedImage/],
    [
      'fluxCanny',
      { prompt, preprocessedImage: png, finetuneId: 'a' },
      'controlImage',
      /finetuneId needs this/,
    ],
    [
      'fluxDepth',
      { prompt, preprocessedImage: png, finetuneId: 'a' },
      'controlImage',
      /finetuneId needs this/,
    ],
    ['fluxCreateImageDalle', { model: 'flux', prompt, width: 1024 }, 'height', /width needs this/],
    ['fluxCreateImageDalle', { model: 'flux', prompt, height: 1024 }, 'width', /height needs this/],
  ])('%s (%#)', async (name, input, field, message) => {
    const client = app.client()
    expect(await submit(client, name, input)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', field], message: expect.stringMatching(message) }],
    })
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('a size in the DALL-E format is within the limits of a known model:', { concurrent: true }, () => {
  it.each([
    ...['flux-dev', 'flux-pro', 'flux-pro-1.1'].flatMap(model => [
      { model, width: 1000, height: 768, field: 'width', message: 'A multiple of 32.' },
      { model, width: 768, height: 1792, field: 'height', message: 'At most 1440.' },
    ]),
    { model: 'flux-2-pro', width: 1000, height: 1024, field: 'width', message: 'A multiple of 16.' },
    { model: 'flux-2-pro', width: 1024, height: 32, field: 'height', message: 'At least 64.' },
  ])('$model $width×$height', async ({ field, message, ...input }) => {
    const client = app.client()
    expect(await submit(client, 'fluxCreateImageDalle', { prompt, ...input })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', field], message }],
    })
    expect(sentBy(app, client)).toEqual([])
  })
})

it('names the picture that is wrong', async () => {
  const client = app.client()
  for (const field of ['fluxKontext', 'flux2Generate', 'flux2GenerateFlex']) {
    expect(await submit(client, field, { prompt, inputImages: [png, archive] })).toMatchObject({
      issues: [{ path: ['input', 'inputImages', '1'], message: 'This is application/zip, not an image.' }],
    })
  }
  expect(sentBy(app, client)).toEqual([])
})

it('bounds the size of files', async () => {
  const client = app.client()
  const large = (mebibytes: number) => Buffer.alloc(mebibytes * 2 ** 20 + 1).toString('base64')
  const mode = { comment: 'boats', mode: 'STYLE' }
  for (const [field, input, path, message] of [
    ['fluxFinetune', { archive: large(20), ...mode }, ['archive'], 'at most 20 MiB'],
    ['fluxKontext', { prompt, inputImages: [large(20)] }, ['inputImages', '0'], 'at most 20 MiB'],
    ['flux2Generate', { prompt, inputImages: [large(10)] }, ['inputImages', '0'], 'at most 10 MiB'],
    ['fluxFill', { image: large(10) }, ['image'], 'at most 10 MiB'],
  ] as const) {
    expect(await submit(client, field, input)).toMatchObject({
      issues: [{ path: ['input', ...path], message: expect.stringContaining(message) }],
    })
  }
  expect(sentBy(app, client)).toEqual([])
})

it('takes an archive that is larger than other files may be', async () => {
  const client = app.client()
  // What stands before the entries of an archive does not count; behind them it is a comment.
  const large = Buffer.concat([Buffer.from(archive, 'base64'), Buffer.alloc(12 * 2 ** 20)]).toString('base64')
  await accepted(client, 'fluxFinetune', { archive: large, comment: 'boats', mode: 'STYLE' })
  expect(posts(app, client)[0]?.body).toMatchObject({ file_data: large })
})

it('takes the longest prompt', async () => {
  await accepted(app.client(), 'fluxGenerate', { prompt: 'a'.repeat(100_000) })
  const dalle = { model: 'flux', prompt: 'a'.repeat(1000) }
  expect(await submit(app.client(), 'fluxCreateImageDalle', dalle)).toMatchObject({ __typename: 'FluxTask' })
})

describe('a variant is', () => {
  it('a training that has ended', async () => {
    const client = app.client()
    const training = await accepted(client, 'fluxFinetune', { archive, comment: 'boats', mode: 'STYLE' })
    expect(await submit(client, 'fluxFill', { image: png, finetuneId: training.id })).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', 'finetuneId'], message: expect.stringContaining('has to be SUCCEEDED') }],
    })
    expect(posts(app, client)).toHaveLength(1)
  })

  it('no picture', async () => {
    const client = app.client()
    const made = await accepted(client, 'fluxGenerate', { prompt })
    await app.sandbox.move(made.upstreamId, 'succeeded')
    await ended(client, made.id)
    for (const finetuneId of [made.id, made.upstreamId]) {
      expect(await submit(client, 'fluxDepth', { prompt, controlImage: png, finetuneId })).toMatchObject({
        __typename: 'InvalidInputError',
        issues: [{ path: ['input', 'finetuneId'], message: 'A task of FLUX_FINETUNE is needed.' }],
      })
    }
    expect(posts(app, client)).toHaveLength(1)
  })

  it('nobody else’s', async () => {
    const { training } = await trained(app, app.client())
    const client = app.client()
    const input = { image: png, finetuneId: training.id }
    expect(await submit(client, 'fluxFill', input)).toMatchObject({
      issues: [{ path: ['input', 'finetuneId'], message: 'You have no task with this id.' }],
    })
    expect(sentBy(app, client)).toEqual([])
    // The vendor's own id is handed on: whose it is, the vendor knows.
    expect(await submit(client, 'fluxFill', { ...input, finetuneId: training.upstreamId })).toMatchObject({
      __typename: 'UpstreamRefusedError',
      message: 'finetune not found',
      upstreamStatus: 400,
    })
  })
})
