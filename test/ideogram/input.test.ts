import { readFileSync } from 'node:fs'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { schema } from '../../src/schema.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { sentBy } from '../support/observe.ts'
import { gif, png } from '../support/pictures.ts'
import { documentOf, made, submit } from './ideogram.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const prompt = 'a lighthouse in fog'
const archive = 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=='

interface Field {
  field: string
  /** Each is refused. */
  bad: unknown[]
  message: RegExp
  /** Of the issue, where it is not the field itself. */
  path?: string[]
}
const range = (field: string, least: number, most: number): Field[] => [
  { field, bad: [least - 1], message: new RegExp(`^At least ${least}\\.$`) },
  { field, bad: [most + 1], message: new RegExp(`^At most ${most}\\.$`) },
]
const text = (field: string, name: string): Field[] => [
  { field, bad: ['', ' \n '], message: new RegExp(`^${name} is needed`) },
  { field, bad: ['a'.repeat(100_001)], message: /at most 100000 characters/ },
  { field, bad: ['a\0b'], message: /U\+0000/ },
]
const promptField = text('prompt', 'A prompt')
const negativePrompt = text('negativePrompt', 'A negative prompt')
const picture = (field: string): Field[] => [
  { field, bad: ['no file!'], message: /neither an https URL nor/ },
  { field, bad: ['http://example.com/a.png'], message: /begin with https/ },
  { field, bad: [gif], message: /This is image\/gif, not a PNG, JPEG or WebP image/ },
  { field, bad: [archive], message: /not a PNG, JPEG or WebP image/ },
]
const drawing: Field[] = [
  ...range('count', 1, 8),
  { field: 'seed', bad: [-1], message: /At least 0/ },
  { field: 'idempotencyKey', bad: ['', 'a b'], message: /1–255 printable/ },
]
const palette: Field[] = [
  {
    field: 'colorPalette',
    bad: [{ members: [] }],
    message: /At least 1 colour/,
    path: ['members'],
  },
  {
    field: 'colorPalette',
    bad: [{ members: Array(9).fill({ hex: '#fff' }) }],
    message: /At most 8 colours/,
    path: ['members'],
  },
  {
    field: 'colorPalette',
    bad: ['fff', '#ff', '#ffff', '#ggg', 'red', ''].map(hex => ({ members: [{ hex }] })),
    message: /written as #0A1B2C/,
    path: ['members', '0', 'hex'],
  },
  {
    field: 'colorPalette',
    bad: [{ members: [{ hex: '#fff' }, { hex: '#000', weight: 0.04 }] }],
    message: /At least 0.05/,
    path: ['members', '1', 'weight'],
  },
  {
    field: 'colorPalette',
    bad: [{ members: [{ hex: '#fff', weight: 1.01 }] }],
    message: /At most 1/,
    path: ['members', '0', 'weight'],
  },
]
const image = picture('image')
const legacy: Field[] = [
  ...promptField,
  ...negativePrompt,
  {
    field: 'resolution',
    bad: ['1024x1024', 'RESOLUTION_10_1024', 'RESOLUTION_10240_1024', 'RESOLUTION_1024', ''],
    message: /written as RESOLUTION_1024_1024/,
  },
  ...palette,
  ...drawing,
]
const v3: Field[] = [
  { field: 'stylePreset', bad: ['', 'ART DECO', 'a'.repeat(65)], message: /cannot be the name of a preset/ },
  { field: 'styleCodes', bad: [[]], message: /^At least one\.$/ },
  { field: 'styleCodes', bad: [Array(11).fill('01234567')], message: /^At most 10\.$/ },
  {
    field: 'styleCodes',
    bad: [['0123456'], ['012345678'], ['0123456g'], ['']],
    message: /eight hexadecimal digits/,
    path: ['0'],
  },
  { field: 'styleReferenceImages', bad: [[]], message: /^At least one\.$/ },
  { field: 'styleReferenceImages', bad: [Array(11).fill(png)], message: /^At most 10\.$/ },
  {
    field: 'styleReferenceImages',
    bad: [[png, gif]],
    message: /This is image\/gif, not/,
    path: ['1'],
  },
  {
    field: 'styleReferenceImages',
    bad: [['no file!', png]],
    message: /neither an https URL nor/,
    path: ['0'],
  },
  ...palette,
  ...drawing,
]
const v3Draw: Field[] = [...v3, ...promptField, ...negativePrompt, ...picture('characterReferenceImage')]

const inputs: { name: string; good: object; fields: Field[] }[] = [
  { name: 'ideogramGenerate', good: { prompt }, fields: legacy },
  {
    name: 'ideogramRemix',
    good: { image: png, prompt },
    fields: [...image, ...range('imageWeight', 1, 100), ...legacy],
  },
  {
    name: 'ideogramEdit',
    good: { image: png, mask: png, prompt },
    fields: [...image, ...picture('mask'), ...promptField, ...drawing],
  },
  {
    name: 'ideogramUpscale',
    good: { image: png },
    fields: [
      ...image,
      ...promptField,
      ...range('resemblance', 1, 100),
      ...range('detail', 1, 100),
      ...drawing,
    ],
  },
  {
    name: 'ideogramDescribe',
    good: { image: png },
    fields: [...image, { field: 'idempotencyKey', bad: ['a b'], message: /1–255 printable/ }],
  },
  { name: 'ideogramV3Generate', good: { prompt }, fields: v3Draw },
  {
    name: 'ideogramV3Remix',
    good: { image: png, prompt },
    fields: [...image, ...range('imageWeight', 1, 100), ...v3Draw],
  },
  {
    name: 'ideogramV3Edit',
    good: { image: png, mask: png, prompt },
    fields: [...image, ...picture('mask'), ...promptField, ...v3],
  },
  {
    name: 'ideogramV3Reframe',
    good: { image: png, resolution: 'RESOLUTION_1024_1024' },
    fields: [...image, ...v3],
  },
  {
    name: 'ideogramV3ReplaceBackground',
    good: { image: png, prompt },
    fields: [...image, ...promptField, ...v3],
  },
]

describe.each(inputs)('$name refuses', { concurrent: true }, ({ name, good, fields }) => {
  it('every value out of its bounds, and sends nothing', async () => {
    const client = app.client()
    for (const { field, bad, message, path = [] } of fields) {
      for (const value of bad) {
        const refused = await submit(client, name, { ...good, [field]: value })
        expect(refused, `${field} ${JSON.stringify(value)?.slice(0, 100)}`).toMatchObject({
          __typename: 'InvalidInputError',
          issues: [{ path: ['input', field, ...path], message: expect.stringMatching(message) }],
        })
      }
    }
    expect(sentBy(app, client)).toEqual([])
  })
})

const together = (field: string, other: string) => ({
  field,
  message: `This cannot be given together with ${other}.`,
})
const notTaken = (field: string, model: string) => ({ field, message: `${model} does not take this.` })
const shape = { aspectRatio: 'RATIO_1_1' }
const size = { resolution: 'RESOLUTION_1024_1024' }
const codes = { styleCodes: ['01234567'] }
const style = { styleType: 'AUTO' }
const pictures = { styleReferenceImages: [png] }
const masked = { image: png, mask: png, prompt }

describe('fields that do not go together are refused, and nothing is sent:', { concurrent: true }, () => {
  it.each([
    ...['ideogramGenerate', 'ideogramV3Generate'].map(name => ({
      name,
      input: { prompt, ...shape, ...size },
      issue: together('resolution', 'aspectRatio'),
    })),
    ...['ideogramRemix', 'ideogramV3Remix'].map(name => ({
      name,
      input: { image: png, prompt, ...shape, ...size },
      issue: together('resolution', 'aspectRatio'),
    })),
    ...[
      { name: 'ideogramV3Generate', good: { prompt } },
      { name: 'ideogramV3Remix', good: { image: png, prompt } },
      { name: 'ideogramV3Edit', good: masked },
    ].flatMap(({ name, good }) => [
      { name, input: { ...good, ...style, ...codes }, issue: together('styleCodes', 'styleType') },
      {
        name,
        input: { ...good, ...style, ...pictures },
        issue: together('styleReferenceImages', 'styleType'),
      },
    ]),
    ...[
      { name: 'ideogramV3Generate', good: { prompt } },
      { name: 'ideogramV3Remix', good: { image: png, prompt } },
      { name: 'ideogramV3Edit', good: masked },
      { name: 'ideogramV3Reframe', good: { image: png, ...size } },
      { name: 'ideogramV3ReplaceBackground', good: { image: png, prompt } },
    ].map(({ name, good }) => ({
      name,
      input: { ...good, ...codes, ...pictures },
      issue: together('styleReferenceImages', 'styleCodes'),
    })),
    ...[
      { name: 'ideogramV3Generate', good: { prompt } },
      { name: 'ideogramV3Remix', good: { image: png, prompt } },
    ].map(({ name, good }) => ({
      name,
      input: { ...good, characterReferenceMask: png },
      issue: {
        field: 'characterReferenceMask',
        message: 'This can be given only together with characterReferenceImage.',
      },
    })),
    ...[
      { name: 'ideogramGenerate', good: { prompt } },
      { name: 'ideogramRemix', good: { image: png, prompt } },
    ].flatMap(({ name, good }) => [
      ...['V_1', 'V_1_TURBO', 'V_2A', 'V_2A_TURBO', 'V_3'].map(model => ({
        name,
        input: { ...good, ...size, model },
        issue: notTaken('resolution', model),
      })),
      ...['V_1', 'V_1_TURBO'].map(model => ({
        name,
        input: { ...good, ...style, model },
        issue: notTaken('styleType', model),
      })),
      ...['V_2A', 'V_2A_TURBO', 'V_3'].map(model => ({
        name,
        input: { ...good, negativePrompt: 'boats', model },
        issue: notTaken('negativePrompt', model),
      })),
    ]),
  ])('$name: $issue.field (%#)', async ({ name, input, issue: { field, message } }) => {
    const client = app.client()
    expect(await submit(client, name, input)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: ['input', field], message }],
    })
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('GraphQL itself refuses', { concurrent: true }, () => {
  it.each([
    ['two kinds of palette', { colorPalette: { name: 'EMBER', members: [{ hex: '#fff' }] } }],
    ['an empty palette', { colorPalette: {} }],
    ['a model that is not in the list', { model: 'V_9' }],
    ['a seed beyond 32 bits', { seed: 2_147_483_648 }],
  ])('%s', async (_, more) => {
    const client = app.client()
    const variables = { input: { prompt, ...more } }
    const { body } = await client.request({ query: documentOf('ideogramGenerate'), variables })
    expect(body).toMatchObject({ errors: [{ message: expect.stringContaining('$input') }] })
    expect(sentBy(app, client)).toEqual([])
  })
})

describe('what is at the bounds goes through:', { concurrent: true }, () => {
  it.each([
    { name: 'ideogramGenerate', input: { prompt: 'a'.repeat(100_000) } },
    { name: 'ideogramGenerate', input: { prompt, ...size, model: 'AUTO', ...style, negativePrompt: 'b' } },
    {
      name: 'ideogramGenerate',
      input: { prompt, colorPalette: { members: Array(8).fill({ hex: '#abc' }) } },
    },
    { name: 'ideogramV3Generate', input: { prompt, styleCodes: Array(10).fill('01234567') } },
    { name: 'ideogramV3Generate', input: { prompt, styleReferenceImages: Array(10).fill(png) } },
  ])('$name (%#)', async ({ name, input }) => {
    await made(app.client(), name, input)
  })
})

const contract = z
  .object({
    components: z.object({
      schemas: z.record(z.string(), z.looseObject({ enum: z.array(z.string()).optional() })),
    }),
  })
  .parse(parse(readFileSync(new URL('../../contracts/ideogram.yaml', import.meta.url), 'utf8')))

it.each([
  ['IdeogramModel', 'Model'],
  ['IdeogramMagicPrompt', 'MagicPrompt'],
  ['IdeogramAspectRatio', 'AspectRatio'],
  ['IdeogramV3AspectRatio', 'AspectRatioV3'],
  ['IdeogramV3Resolution', 'ResolutionV3'],
  ['IdeogramStyleType', 'StyleTypeLegacy'],
  ['IdeogramV3StyleType', 'StyleTypeV3'],
  ['IdeogramRenderingSpeed', 'RenderingSpeed'],
])('%s has every value of the contract and no other', (name, component) => {
  const type = schema.getType(name)
  if (!isEnumType(type)) throw new Error(`${name} is no enum.`)
  const values = type.getValues().map(({ value }) => String(value))
  expect(values.sort()).toEqual(contract.components.schemas[component]?.enum?.sort())
})
