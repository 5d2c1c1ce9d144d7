import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { type InputFields, submissionFields } from '../../core/graphql/input-fields.ts'
import { atMostOneOf, inputRules, modelRule, promptRule, textRule } from '../../core/graphql/input-rules.ts'
import { mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/recraft.yaml. */

const maxPrompt = 10_000
const maxShortPromptBytes = 1000
const promptBounds =
  `1–${maxPrompt.toLocaleString('en')} characters; at most ${maxShortPromptBytes.toLocaleString('en')} bytes ` +
  'of UTF-8 for models of versions 2 and 3.'

/** Characters of a name, where the vendor says nothing. */
const maxName = 100

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const whole = (least: number, most: number) =>
  z.int('A whole number.').min(least, `At least ${least}.`).max(most, `At most ${most}.`)

/** Of the picture to work on, and of all samples of a style together. */
export const maxFileBytes = 5 * 1024 * 1024
const picture = mediaInput('raster', maxFileBytes)
const sidesAndSource =
  'The vendor refuses sides under 256 or over 4,096 pixels, and more than 16 megapixels. URL or file. A URL is fetched ' +
  'here, because the vendor fetches nothing.'

/** Versions whose bounds are known; other models are left to the vendor. */
const isVersion2 = (model: string): boolean => /^recraft(v2|20b)/.test(model)
const isVersion3 = (model: string): boolean => /^recraftv3/.test(model)

const openModel =
  'Open, because the gateway adds models without notice; what is documented of a version is checked here.'

const Size = builder.enumType('RecraftSize', {
  description: 'Width and height of a picture.',
  values: {
    SIZE_1024_1024: { value: '1024x1024', description: '1,024 × 1,024 pixels; the default of the vendor.' },
    SIZE_1365_1024: { value: '1365x1024', description: '1,365 × 1,024 pixels.' },
    SIZE_1024_1365: { value: '1024x1365', description: '1,024 × 1,365 pixels.' },
    SIZE_1536_1024: { value: '1536x1024', description: '1,536 × 1,024 pixels.' },
    SIZE_1024_1536: { value: '1024x1536', description: '1,024 × 1,536 pixels.' },
    SIZE_1820_1024: { value: '1820x1024', description: '1,820 × 1,024 pixels.' },
    SIZE_1024_1820: { value: '1024x1820', description: '1,024 × 1,820 pixels.' },
    SIZE_1024_2048: { value: '1024x2048', description: '1,024 × 2,048 pixels.' },
    SIZE_2048_1024: { value: '2048x1024', description: '2,048 × 1,024 pixels.' },
    SIZE_1434_1024: { value: '1434x1024', description: '1,434 × 1,024 pixels.' },
    SIZE_1024_1434: { value: '1024x1434', description: '1,024 × 1,434 pixels.' },
    SIZE_1024_1280: { value: '1024x1280', description: '1,024 × 1,280 pixels.' },
    SIZE_1280_1024: { value: '1280x1024', description: '1,280 × 1,024 pixels.' },
    SIZE_1024_1707: { value: '1024x1707', description: '1,024 × 1,707 pixels.' },
    SIZE_1707_1024: { value: '1707x1024', description: '1,707 × 1,024 pixels.' },
  } as const,
})

const ResponseFormat = builder.enumType('RecraftResponseFormat', {
  description: 'How a picture comes.',
  values: {
    URL: { value: 'url', description: 'It lies at the vendor for about 24 hours.' },
    BASE64: { value: 'b64_json', description: 'It comes inside the answer and is kept by this server.' },
  } as const,
})

const OutputFormat = builder.enumType('RecraftOutputFormat', {
  description: 'File format of a raster picture.',
  values: {
    WEBP: { value: 'webp', description: 'WebP.' },
    PNG: { value: 'png', description: 'PNG.' },
  } as const,
})

const BaseStyle = builder.enumType('RecraftBaseStyle', {
  description: 'What an own style is founded on.',
  values: {
    REALISTIC_IMAGE: { value: 'realistic_image', description: 'Like a photograph.' },
    DIGITAL_ILLUSTRATION: { value: 'digital_illustration', description: 'A drawn raster picture.' },
    VECTOR_ILLUSTRATION: { value: 'vector_illustration', description: 'A drawn vector picture, as SVG.' },
    ICON: { value: 'icon', description: 'A pictogram, as SVG.' },
  } as const,
})

const channel = whole(0, 255)

const RecraftColorInput = builder.inputType('RecraftColorInput', {
  description: 'A colour in sRGB.',
  fields: t => ({
    red: t.int({ required: true, description: 'Red, 0–255.', validate: channel }),
    green: t.int({ required: true, description: 'Green, 0–255.', validate: channel }),
    blue: t.int({ required: true, description: 'Blue, 0–255.', validate: channel }),
    weight: t.float({
      description: 'How much of it; the vendor names neither unit nor bounds, and the gateway may ignore it.',
    }),
  }),
})

export const RecraftControlsInput = builder.inputType('RecraftControlsInput', {
  description: 'Settings that steer the look of a picture.',
  fields: t => ({
    colors: t.field({
      type: [RecraftColorInput],
      description: 'Colours to prefer, at most 10.',
      validate: z.array(z.unknown()).max(10, 'At most 10 colours.'),
    }),
    backgroundColor: t.field({ type: RecraftColorInput, description: 'Colour of the background.' }),
    artisticLevel: t.int({
      description: 'How free the picture is, 0 (plain) to 5. Version 3 only; the gateway may ignore it.',
      validate: whole(0, 5),
    }),
    noText: t.boolean({
      description: 'Draw no letters. Version 3 only; the gateway may ignore it.',
    }),
  }),
})

const share = between(0, 1)

const RecraftPointInput = builder.inputType('RecraftPointInput', {
  description: 'A point of a picture, as shares of its sides.',
  fields: t => ({
    x: t.float({ required: true, description: '0 (left) to 1 (right).', validate: share }),
    y: t.float({ required: true, description: '0 (top) to 1 (bottom).', validate: share }),
  }),
})

export const RecraftTextLayoutInput = builder.inputType('RecraftTextLayoutInput', {
  description: 'A word, and where it stands in the picture.',
  fields: t => ({
    text: t.string({
      required: true,
      description: `One word, 1–${maxName} characters without blanks.`,
      validate: textRule('A word', maxName).regex(/^\S*$/, 'This has to be one word.'),
    }),
    corners: t.field({
      type: [RecraftPointInput],
      required: true,
      description: 'The four corners of its box.',
      validate: z.array(z.unknown()).length(4, 'A box has four corners.'),
    }),
  }),
})
/** The vendor names no bound; this one keeps a picture from being a page. */
const maxWords = 100

const submittedFields = (t: InputFields) => ({
  responseFormat: t.field({
    type: ResponseFormat,
    required: true,
    defaultValue: 'url',
    description: 'How a picture comes. Always sent.',
  }),
  ...submissionFields(t),
})

const outputFormatField = (t: InputFields, usual: string) => ({
  outputFormat: t.field({
    type: OutputFormat,
    description: `${usual} unless asked otherwise; the gateway may ignore it.`,
  }),
})

/** @param most pictures @param bounds what else there is to know of it */
const countField = (t: InputFields, most: number, bounds: string) => ({
  count: t.int({
    description: `How many pictures, 1–${most}; 1 unless asked otherwise. Each is charged.${bounds}`,
    validate: whole(1, most),
  }),
})

const promptField = (t: InputFields) => ({
  prompt: t.string({
    required: true,
    description: `What to show. ${promptBounds}`,
    validate: promptRule(maxPrompt),
  }),
})

const styleFields = (t: InputFields, names: string) => ({
  style: t.string({
    description: `${names} Not together with \`styleId\`. \`realistic_image\` unless asked otherwise. 1–${maxName} characters.`,
    validate: textRule('A style', maxName),
  }),
  styleId: t.id({
    description:
      "An own style: the graph id of a `recraftCreateStyle` of yours, or the vendor's own id (a UUID). Not together with " +
      '`style`. A gateway with several vendor accounts may not know a style that another account made: it refuses it.',
  }),
})
const oneStyle = atMostOneOf('style', 'styleId')

type Issue = { path: string[]; message: string }

/** What is wrong with what a model of a known version is given. @param usual the model where none is named */
function* versionIssues(input: Record<string, unknown>, usual: string): Generator<Issue> {
  const model = String(input.model ?? usual)
  const isShort = Buffer.byteLength(String(input.prompt)) <= maxShortPromptBytes
  if (!isShort && (isVersion2(model) || isVersion3(model)))
    yield { path: ['prompt'], message: `${model} takes prompts of at most ${maxShortPromptBytes} bytes.` }
  if (!isVersion2(model)) return
  const controls = z.looseObject({}).safeParse(input.controls).data ?? {}
  for (const field of ['artisticLevel', 'noText']) {
    if (controls[field] != null) yield { path: ['controls', field], message: `${model} does not take this.` }
  }
  if (input.textLayout != null) yield { path: ['textLayout'], message: `${model} does not take this.` }
}

/** Model that the vendor takes where none is named. */
const usualModel = 'recraftv3'
const drawingRules = inputRules(oneStyle).superRefine((input, context) => {
  for (const { path, message } of versionIssues(input, usualModel)) {
    context.addIssue({ code: 'custom', path, message })
  }
})

export const RecraftGenerateImageInput = builder.inputType('RecraftGenerateImageInput', {
  description: 'Raster or vector pictures from a text.',
  validate: drawingRules,
  fields: t => ({
    ...promptField(t),
    ...countField(t, 6, ' More than 2 may be refused: a page of the gateway allows no more.'),
    ...styleFields(
      t,
      'Such as `any`, `realistic_image`, `digital_illustration` or `logo_raster`, or for SVG `vector_illustration` or `icon`.',
    ),
    substyle: t.string({
      description: `A kind of the style, such as \`pixel_art\`, \`line_art\` or \`b_and_w\`. 1–${maxName} characters.`,
      validate: textRule('A substyle', maxName),
    }),
    size: t.field({ type: Size, description: 'SIZE_1024_1024 unless asked otherwise.' }),
    controls: t.field({ type: RecraftControlsInput, description: 'Colours and the like.' }),
    model: t.string({
      description: `Such as \`recraftv3\` (the default), \`recraftv2\` or \`recraft20b\`; the gateway may ignore it. ${openModel}`,
      validate: modelRule,
    }),
    negativePrompt: t.string({
      description:
        `What to avoid, 1–${maxPrompt.toLocaleString('en')} characters; the vendor names no bound. Versions 2 and 3; the ` +
        'gateway may ignore it.',
      validate: textRule('A negative prompt', maxPrompt),
    }),
    seed: t.float({
      description:
        'A whole number, 0–4,294,967,295. Same seed and same input, same picture; random without it. The gateway may ignore it.',
      validate: whole(0, 4_294_967_295),
    }),
    ...outputFormatField(t, 'For raster pictures. WEBP'),
    textLayout: t.field({
      type: [RecraftTextLayoutInput],
      description: `Words and their places, at most ${maxWords}. Version 3 only; the gateway may ignore it.`,
      validate: z.array(z.unknown()).max(maxWords, `At most ${maxWords} words.`),
    }),
    ...submittedFields(t),
  }),
})

const imageField = (t: InputFields, description: string) => ({
  image: t
    .field({
      type: 'MediaInput',
      required: true,
      description: `${description} PNG, JPEG or WebP, at most 5 MiB. ${sidesAndSource}`,
    })
    .validate(picture),
})

export const RecraftVectorizeInput = builder.inputType('RecraftVectorizeInput', {
  description: 'A raster picture to turn into an SVG.',
  fields: t => ({ ...imageField(t, 'The picture.'), ...submittedFields(t) }),
})

export const RecraftRemoveBackgroundInput = builder.inputType('RecraftRemoveBackgroundInput', {
  description: 'A picture whose subject is cut out.',
  fields: t => ({
    ...imageField(t, 'The picture.'),
    ...outputFormatField(t, 'PNG'),
    ...submittedFields(t),
  }),
})

const enlargeFields = (t: InputFields) => ({
  ...imageField(t, 'The picture to enlarge.'),
  ...outputFormatField(t, 'WEBP'),
  ...submittedFields(t),
})

export const RecraftClarityUpscaleInput = builder.inputType('RecraftClarityUpscaleInput', {
  description: 'A picture to enlarge and sharpen.',
  fields: enlargeFields,
})

export const RecraftGenerativeUpscaleInput = builder.inputType('RecraftGenerativeUpscaleInput', {
  description: 'A picture to enlarge, whose small details and faces are redrawn.',
  fields: enlargeFields,
})

export const RecraftCreateStyleInput = builder.inputType('RecraftCreateStyleInput', {
  description: 'Sample pictures from which an own style is made.',
  fields: t => ({
    style: t.field({ type: BaseStyle, required: true, description: 'What it is founded on.' }),
    images: t
      .field({
        type: ['MediaInput'],
        required: true,
        description: `The samples, 1–5: PNG, JPEG or WebP, at most 5 MiB together. ${sidesAndSource}`,
      })
      .validate(z.array(picture).min(1, 'At least 1 picture.').max(5, 'At most 5 pictures.')),
    ...submissionFields(t),
  }),
})

export const RecraftCreateImageDalleInput = builder.inputType('RecraftCreateImageDalleInput', {
  description: 'Pictures by a model of Recraft in the DALL-E 3 format of OpenAI.',
  validate: drawingRules,
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`recraftv3\` or \`recraftv3-halloween\`. ${openModel}`,
      // The same route serves the models of other vendors.
      validate: modelRule.startsWith('recraft', 'The name of a model of Recraft begins with "recraft".'),
    }),
    ...promptField(t),
    ...countField(t, 2, ''),
    size: t.string({
      description: `Width and height in pixels, such as \`1024x768\`; open, because gateways differ: \`1024x1024\` (the default) is safe everywhere. 1–${maxName} characters.`,
      validate: textRule('A size', maxName),
    }),
    ...styleFields(
      t,
      'As in `recraftGenerateImage`; some gateways join a substyle to it: `digital_illustration_pixel_art`.',
    ),
    ...submittedFields(t),
  }),
})
