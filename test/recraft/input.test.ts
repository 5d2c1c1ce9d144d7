import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { gif, padded, png, pngBytes, svg } from '../support/pictures.ts'
import { submittedTask } from '../support/tasks.ts'
import { made, maxBytes, refused, request, submit } from './recraft.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const styleId = '6c1f7f0a-55b6-4a51-9d0f-3f2f4c7f6d10'
const archive = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=='

interface Field {
  field: string
  /** Each is refused. */
  bad: unknown[]
  message: RegExp
  /** Of the issue, below the field. */
  path?: string
}
const range = (field: string, least: number, most: number): Field[] => [
  { field, bad: [least - 1], message: new RegExp(`^At least ${least}\\.$`) },
  { field, bad: [most + 1], message: new RegExp(`^At most ${most}\\.$`) },
]
const text = (field: string, name: string, most: number): Field[] => [
  { field, bad: ['', ' \n '], message: new RegExp(`^${name} is needed`) },
  { field, bad: ['a'.repeat(most + 1)], message: new RegExp(`at most ${most} characters`) },
  { field, bad: ['a\0b'], message: /U\+0000/ },
]
const color = { red: 1, green: 2, blue: 3 }
const channels: Field[] = ['red', 'green', 'blue'].flatMap(channel => [
  {
    field: 'controls',
    bad: [{ colors: [color, { ...color, [channel]: -1 }] }],
    message: /^At least 0\.$/,
    path: `colors.1.${channel}`,
  },
  {
    field: 'controls',
    bad: [{ backgroundColor: { ...color, [channel]: 256 } }],
    message: /^At most 255\.$/,
    path: `backgroundColor.${channel}`,
  },
])
const corners = (...values: [number, number][]) => values.map(([x, y]) => ({ x, y }))
const box = corners([0, 0], [1, 0], [1, 1], [0, 1])
const controls: Field[] = [
  {
    field: 'controls',
    bad: [{ colors: Array(11).fill(color) }],
    message: /^At most 10 colours\.$/,
    path: 'colors',
  },
  ...channels,
  { field: 'controls', bad: [{ artisticLevel: -1 }], message: /^At least 0\.$/, path: 'artisticLevel' },
  { field: 'controls', bad: [{ artisticLevel: 6 }], message: /^At most 5\.$/, path: 'artisticLevel' },
]
const textLayout: Field[] = [
  {
    field: 'textLayout',
    bad: [Array(101).fill({ text: 'a', corners: box })],
    message: /^At most 100 words\.$/,
  },
  {
    field: 'textLayout',
    bad: [[{ text: 'two words', corners: box }], [{ text: 'a\tb', corners: box }]],
    message: /^This has to be one word\.$/,
    path: '0.text',
  },
  { field: 'textLayout', bad: [[{ text: ' ', corners: box }]], message: /A word is needed/, path: '0.text' },
  {
    field: 'textLayout',
    bad: [[{ text: 'a'.repeat(101), corners: box }]],
    message: /at most 100 characters/,
    path: '0.text',
  },
  {
    field: 'textLayout',
    bad: [
      [{ text: 'a', corners: box.slice(1) }],
      [{ text: 'a', corners: [...box, ...box.slice(3)] }],
      [{ text: 'a', corners: [] }],
    ],
    message: /^A box has four corners\.$/,
    path: '0.corners',
  },
  {
    field: 'textLayout',
    bad: [[{ text: 'a', corners: [...box.slice(0, 3), { x: -0.1, y: 0 }] }]],
    message: /^At least 0\.$/,
    path: '0.corners.3.x',
  },
  {
    field: 'textLayout',
    bad: [[{ text: 'a', corners: [{ x: 0, y: 1.1 }, ...box.slice(1)] }]],
    message: /^At most 1\.$/,
    path: '0.corners.0.y',
  },
]
const idempotencyKey: Field = { field: 'idempotencyKey', bad: ['', 'a b'], message: /1–255 printable/ }
const drawing: Field[] = [
  ...text('prompt', 'A prompt', 10_000),
  ...text('style', 'A style', 100),
  { field: 'styleId', bad: ['mine', `${styleId}0`], message: /^The vendor's id of a style is a UUID\.$/ },
  { field: 'styleId', bad: ['', '../v1'], message: /neither an id of this graph nor/ },
  idempotencyKey,
]
const image: Field[] = [
  { field: 'image', bad: ['no file!'], message: /neither an https URL nor/ },
  { field: 'image', bad: ['http://example.com/a.png'], message: /begin with https/ },
  { field: 'image', bad: [gif], message: /^This is image\/gif, not a PNG, JPEG or WebP image\.$/ },
  { field: 'image', bad: [archive], message: /^This is application\/zip, not a PNG/ },
  { field: 'image', bad: [svg], message: /not a PNG, JPEG or WebP image/ },
  { field: 'image', bad: [padded(pngBytes, maxBytes + 1).toString('base64')], message: /at most 5 MiB/ },
  idempotencyKey,
]

const inputs: { name: string; good: object; fields: Field[] }[] = [
  {
    name: 'recraftGenerateImage',
    good: { prompt, model: 'recraftv4' },
    fields: [
      ...drawing,
      ...range('count', 1, 6),
      ...text('substyle', 'A substyle', 100),
      ...controls,
      { field: 'model', bad: ['', 'a/b', 'a'.repeat(65)], message: /cannot be the name of a model/ },
      ...text('negativePrompt', 'A negative prompt', 10_000),
      ...range('seed', 0, 4_294_967_295),
      { field: 'seed', bad: [0.5], message: /^A whole number\.$/ },
      ...textLayout,
    ],
  },
  ...['recraftVectorize', 'recraftRemoveBackground', 'recraftClarityUpscale', 'recraftGenerativeUpscale'].map(
    name => ({ name, good: { image: png }, fields: image }),
  ),
  {
    name: 'recraftCreateStyle',
    good: { style: 'ICON', images: [png] },
    fields: [
      { field: 'images', bad: [[]], message: /^At least 1 picture\.$/ },
      { field: 'images', bad: [Array(6).fill(png)], message: /^At most 5 pictures\.$/ },
      { field: 'images', bad: [[png, gif]], message: /^This is image\/gif, not a PNG/, path: '1' },
      { field: 'images', bad: [['no file!', png]], message: /neither an https URL nor/, path: '0' },
      {
        field: 'images',
        bad: [[padded(pngBytes, maxBytes + 1).toString('base64')]],
        message: /at most 5 MiB/,
        path: '0',
      },
      {
        field: 'images',
        bad: [[png, padded(pngBytes, maxBytes).toString('base64')]],
        message: /^These may have at most 5 MiB together\.$/,
      },
      idempotencyKey,
    ],
  },
  {
    name: 'recraftCreateImageDalle',
    good: { prompt, model: 'recraftv4' },
    fields: [
      ...drawing,
      ...range('count', 1, 2),
      ...text('size', 'A size', 100),
      {
        field: 'model',
        bad: ['flux-pro', 'dall-e-3', 'Recraft'],
        message: /of a model of Recraft begins with "recraft"/,
      },
      { field: 'model', bad: ['recraft/v3', `recraft${'a'.repeat(58)}`], message: /cannot be the name/ },
    ],
  },
]

describe.each(inputs)('$name refuses', { concurrent: true }, ({ name, good, fields }) => {
  it('every value out of its bounds, and sends nothing', async () => {
    const client = app.client()
    for (const { field, bad, message, path } of fields) {
      for (const value of bad) {
        const result = await submit(client, name, { ...good, [field]: value })
        expect(result, `${field} ${JSON.stringify(value)?.slice(0, 100)}`).toMatchObject(
          refused(path === undefined ? field : `${field}.${path}`, message),
        )
      }
    }
    expect(sentBy(app, client)).toEqual([])
  })
})

const tooLong = `${'é'.repeat(500)}e`
const layout = { textLayout: [{ text: 'a', corners: box }] }

describe('what cannot go together is refused, and nothing is sent:', { concurrent: true }, () => {
  it.each([
    ...['recraftGenerateImage', 'recraftCreateImageDalle'].map(name => ({
      name,
      input: { model: 'recraftv3', style: 'icon', styleId },
      path: 'styleId',
      message: 'This cannot be given together with style.',
    })),
    ...['recraftv3', 'recraftv2', 'recraft20b', 'recraftv3-halloween'].flatMap(model =>
      ['recraftGenerateImage', 'recraftCreateImageDalle'].map(name => ({
        name,
        input: { model, prompt: tooLong },
        path: 'prompt',
        message: `${model} takes prompts of at most 1000 bytes.`,
      })),
    ),
    {
      name: 'recraftGenerateImage',
      input: { prompt: tooLong },
      path: 'prompt',
      message: 'recraftv3 takes prompts of at most 1000 bytes.',
    },
    ...['recraftv2', 'recraft20b'].flatMap(model => [
      {
        name: 'recraftGenerateImage',
        input: { model, controls: { artisticLevel: 0 } },
        path: 'controls.artisticLevel',
        message: `${model} does not take this.`,
      },
      {
        name: 'recraftGenerateImage',
        input: { model, controls: { noText: false } },
        path: 'controls.noText',
        message: `${model} does not take this.`,
      },
      {
        name: 'recraftGenerateImage',
        input: { model, ...layout },
        path: 'textLayout',
        message: `${model} does not take this.`,
      },
    ]),
  ])('$name: $path of $input.model (%#)', async ({ name, input, path, message }) => {
    const client = app.client()
    expect(await submit(client, name, { prompt, ...input })).toMatchObject(refused(path, message))
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('what is no own style is refused, and nothing is sent:', { concurrent: true }, () => {
  it('a picture', async () => {
    const client = app.client()
    const { id } = await made(client, 'recraftGenerateImage', { prompt })
    expect(await submit(client, 'recraftGenerateImage', { prompt, styleId: id })).toMatchObject(
      refused('styleId', 'The vendor never named this task; it is SUCCEEDED.'),
    )
    expect(sentBy(app, client)).toHaveLength(1)
  })

  it("another vendor's task", async () => {
    const client = app.client()
    const { id } = await submittedTask(client)
    expect(
      await submit(client, 'recraftCreateImageDalle', { prompt, model: 'recraftv3', styleId: id }),
    ).toMatchObject(refused('styleId', /made by luma; a task of recraft is needed/))
    expect(sentBy(app, client, 'createRecraftImageDalleFormat')).toEqual([])
  })

  it("another owner's style", async () => {
    const client = app.client()
    const { id } = await made(app.client(), 'recraftCreateStyle', { style: 'ICON', images: [png] })
    expect(await submit(client, 'recraftGenerateImage', { prompt, styleId: id })).toMatchObject(
      refused('styleId', 'You have no task with this id.'),
    )
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('GraphQL itself refuses', { concurrent: true }, () => {
  it.each([
    ['recraftGenerateImage', { prompt, size: 'SIZE_1000_1000' }],
    ['recraftGenerateImage', { prompt, count: 1.5 }],
    ['recraftGenerateImage', { prompt, responseFormat: null }],
    ['recraftGenerateImage', { prompt, controls: { colors: [{ red: 1, green: 2 }] } }],
    ['recraftGenerateImage', { prompt, textLayout: [{ text: 'a' }] }],
    ['recraftVectorize', { image: png, outputFormat: 'PNG' }],
    ['recraftCreateStyle', { style: 'LOGO_RASTER', images: [png] }],
    ['recraftCreateStyle', { images: [png] }],
    ['recraftCreateImageDalle', { prompt }],
  ])('%s with %j', async (field, input) => {
    const client = app.client()
    expect(await request(client, field, input)).toMatchObject({
      errors: [{ message: expect.stringContaining('$input') }],
    })
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('what is at the bounds goes through:', { concurrent: true }, () => {
  it.each([
    ['recraftGenerateImage', { prompt: 'é'.repeat(500) }],
    ['recraftGenerateImage', { prompt: 'a'.repeat(10_000), model: 'recraftv4', ...layout }],
    ['recraftGenerateImage', { prompt, model: 'recraftv2', controls: { colors: Array(10).fill(color) } }],
    ['recraftGenerateImage', { prompt, textLayout: Array(100).fill({ text: 'a', corners: box }) }],
    ['recraftCreateImageDalle', { prompt: 'a'.repeat(1000), model: 'recraftv3', size: 'a'.repeat(100) }],
    [
      'recraftCreateStyle',
      { style: 'ICON', images: [padded(pngBytes, maxBytes - pngBytes.length).toString('base64'), png] },
    ],
  ])('%s (%#)', async (field, input) => {
    await made(app.client(), field, input)
  })
})
