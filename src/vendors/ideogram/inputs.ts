import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { type InputFields, submissionFields } from '../../core/graphql/input-fields.ts'
import { atMostOneOf, goesWith, inputRules, promptRule, textRule } from '../../core/graphql/input-rules.ts'
import { maxMediaBytes, mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/ideogram.yaml. */

/** Characters. The vendor names no bound; this one keeps a text from being a file. */
const maxPrompt = 100_000
const prompt = promptRule(maxPrompt)
const promptBounds = `At most ${maxPrompt.toLocaleString('en')} characters; the vendor names no bound.`

const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const weight = whole(1, 100)

/** Bytes of one picture, and of all style reference pictures together. */
export const maxPictureBytes = maxMediaBytes
/** The vendor names no bound; this one keeps a request from being a crawl. */
const maxReferences = 10
const picture = mediaInput('raster', maxPictureBytes)
const pictureBounds =
  'JPEG, PNG or WebP, at most 10 MiB; URL or file. A URL is fetched here, because the vendor fetches nothing.'

/** A list has at least one entry: an empty one cannot be told upstream. */
const list = <Rule extends z.ZodType>(rule: Rule) =>
  z.array(rule).min(1, 'At least one.').max(maxReferences, `At most ${maxReferences}.`)

const Model = builder.enumType('IdeogramModel', {
  description: 'Model of the legacy operations. V_1 to V_2_TURBO are the ones that the gateway names.',
  values: {
    V_1: { value: 'V_1', description: '1.0.' },
    V_1_TURBO: { value: 'V_1_TURBO', description: '1.0, faster.' },
    V_2: { value: 'V_2', description: '2.0; the default of the vendor.' },
    V_2_TURBO: { value: 'V_2_TURBO', description: '2.0, faster.' },
    V_2A: { value: 'V_2A', description: '2a; not every gateway has it.' },
    V_2A_TURBO: { value: 'V_2A_TURBO', description: '2a, faster; not every gateway has it.' },
    V_3: { value: 'V_3', description: '3.0; not every gateway has it here.' },
    AUTO: { value: 'AUTO', description: 'The vendor chooses; not every gateway has it.' },
  } as const,
})

const EditModel = builder.enumType('IdeogramEditModel', {
  description: 'Model that redraws the masked part of a picture.',
  values: {
    V_2: { value: 'V_2', description: '2.0.' },
    V_2_TURBO: { value: 'V_2_TURBO', description: '2.0, faster.' },
  } as const,
})

const DescribeModel = builder.enumType('IdeogramDescribeModel', {
  description: 'Model that describes a picture.',
  values: {
    V_2: { value: 'V_2', description: '2.0.' },
    V_3: { value: 'V_3', description: '3.0; the default of the vendor.' },
  } as const,
})

const MagicPrompt = builder.enumType('IdeogramMagicPrompt', {
  description: 'Whether the vendor rewrites the prompt; what it made of it is in `pictures`.',
  values: {
    AUTO: { value: 'AUTO', description: 'The vendor decides.' },
    ON: { value: 'ON', description: 'It rewrites.' },
    OFF: { value: 'OFF', description: 'The prompt is used as it is.' },
  } as const,
})

const AspectRatio = builder.enumType('IdeogramAspectRatio', {
  description: 'Shape of a picture of the legacy operations.',
  values: {
    RATIO_3_1: { value: 'ASPECT_3_1', description: '3:1, very wide.' },
    RATIO_16_9: { value: 'ASPECT_16_9', description: '16:9, landscape.' },
    RATIO_16_10: { value: 'ASPECT_16_10', description: '16:10, landscape.' },
    RATIO_3_2: { value: 'ASPECT_3_2', description: '3:2, landscape.' },
    RATIO_4_3: { value: 'ASPECT_4_3', description: '4:3, landscape.' },
    RATIO_1_1: { value: 'ASPECT_1_1', description: '1:1, square; the default of the vendor.' },
    RATIO_3_4: { value: 'ASPECT_3_4', description: '3:4, portrait.' },
    RATIO_2_3: { value: 'ASPECT_2_3', description: '2:3, portrait.' },
    RATIO_10_16: { value: 'ASPECT_10_16', description: '10:16, portrait.' },
    RATIO_9_16: { value: 'ASPECT_9_16', description: '9:16, portrait.' },
    RATIO_1_3: { value: 'ASPECT_1_3', description: '1:3, very tall.' },
  } as const,
})

const V3AspectRatio = builder.enumType('IdeogramV3AspectRatio', {
  description: 'Shape of a picture of model 3.0.',
  values: {
    RATIO_3_1: { value: '3x1', description: '3:1, very wide.' },
    RATIO_2_1: { value: '2x1', description: '2:1, very wide.' },
    RATIO_16_9: { value: '16x9', description: '16:9, landscape.' },
    RATIO_16_10: { value: '16x10', description: '16:10, landscape.' },
    RATIO_3_2: { value: '3x2', description: '3:2, landscape.' },
    RATIO_4_3: { value: '4x3', description: '4:3, landscape.' },
    RATIO_5_4: { value: '5x4', description: '5:4, landscape.' },
    RATIO_1_1: { value: '1x1', description: '1:1, square; the default of the vendor.' },
    RATIO_4_5: { value: '4x5', description: '4:5, portrait.' },
    RATIO_3_4: { value: '3x4', description: '3:4, portrait.' },
    RATIO_2_3: { value: '2x3', description: '2:3, portrait.' },
    RATIO_10_16: { value: '10x16', description: '10:16, portrait.' },
    RATIO_9_16: { value: '9x16', description: '9:16, portrait.' },
    RATIO_1_2: { value: '1x2', description: '1:2, very tall.' },
    RATIO_1_3: { value: '1x3', description: '1:3, very tall.' },
  } as const,
})

/** Width and height in pixels. */
const v3Resolutions = [
  ...['512x1536', '576x1408', '576x1472', '576x1536', '640x1344', '640x1408', '640x1472', '640x1536'],
  ...['704x1152', '704x1216', '704x1280', '704x1344', '704x1408', '704x1472', '736x1312', '768x1088'],
  ...['768x1216', '768x1280', '768x1344', '800x1280', '832x960', '832x1024', '832x1088', '832x1152'],
  ...['832x1216', '832x1248', '864x1152', '896x960', '896x1024', '896x1088', '896x1120', '896x1152'],
  ...['960x832', '960x896', '960x1024', '960x1088', '1024x832', '1024x896', '1024x960', '1024x1024'],
  ...['1088x768', '1088x832', '1088x896', '1088x960', '1120x896', '1152x704', '1152x832', '1152x864'],
  ...['1152x896', '1216x704', '1216x768', '1216x832', '1248x832', '1280x704', '1280x768', '1280x800'],
  ...['1312x736', '1344x640', '1344x704', '1344x768', '1408x576', '1408x640', '1408x704', '1472x576'],
  ...['1472x640', '1472x704', '1536x512', '1536x576', '1536x640'],
]

const V3Resolution = builder.enumType('IdeogramV3Resolution', {
  description: 'Size of a picture of model 3.0: width and height in pixels.',
  values: Object.fromEntries(
    v3Resolutions.map(size => [
      `RESOLUTION_${size.replace('x', '_')}`,
      { value: size, description: `${size.replace('x', ' × ')} pixels.` },
    ]),
  ),
})

const StyleType = builder.enumType('IdeogramStyleType', {
  description: 'Style of a picture of the legacy operations.',
  values: {
    AUTO: { value: 'AUTO', description: 'The vendor decides.' },
    GENERAL: { value: 'GENERAL', description: 'No style in particular.' },
    REALISTIC: { value: 'REALISTIC', description: 'Like a photograph.' },
    DESIGN: { value: 'DESIGN', description: 'Graphic design.' },
    RENDER_3D: { value: 'RENDER_3D', description: 'Rendered in three dimensions.' },
    ANIME: { value: 'ANIME', description: 'Anime.' },
    FICTION: { value: 'FICTION', description: 'Fiction; not every gateway has it.' },
    CUSTOM: { value: 'CUSTOM', description: "A style of the account's; not every gateway has it." },
    STYLIZED: { value: 'STYLIZED', description: 'Stylized; not every gateway has it.' },
  } as const,
})

const V3StyleType = builder.enumType('IdeogramV3StyleType', {
  description: 'Style of a picture of model 3.0.',
  values: {
    AUTO: { value: 'AUTO', description: 'The vendor decides.' },
    GENERAL: { value: 'GENERAL', description: 'No style in particular; the default of the vendor.' },
    REALISTIC: { value: 'REALISTIC', description: 'Like a photograph.' },
    DESIGN: { value: 'DESIGN', description: 'Graphic design.' },
    FICTION: { value: 'FICTION', description: 'Fiction; not every gateway has it.' },
    CUSTOM: { value: 'CUSTOM', description: "A style of the account's; not every gateway has it." },
    STYLIZED: { value: 'STYLIZED', description: 'Stylized; not every gateway has it.' },
  } as const,
})

const RenderingSpeed = builder.enumType('IdeogramRenderingSpeed', {
  description: 'What model 3.0 trades quality for.',
  values: {
    FLASH: { value: 'FLASH', description: 'Fastest; not every gateway has it.' },
    TURBO: { value: 'TURBO', description: 'Fast.' },
    BALANCED: { value: 'BALANCED', description: 'In between; not every gateway has it.' },
    DEFAULT: { value: 'DEFAULT', description: 'In between; the default of the vendor.' },
    QUALITY: { value: 'QUALITY', description: 'Best, and slowest.' },
  } as const,
})

const ColorPalettePreset = builder.enumType('IdeogramColorPalettePreset', {
  description: 'A palette that the vendor has a name for.',
  values: {
    EMBER: { value: 'EMBER', description: 'Ember.' },
    FRESH: { value: 'FRESH', description: 'Fresh.' },
    JUNGLE: { value: 'JUNGLE', description: 'Jungle.' },
    MAGIC: { value: 'MAGIC', description: 'Magic.' },
    MELON: { value: 'MELON', description: 'Melon.' },
    MOSAIC: { value: 'MOSAIC', description: 'Mosaic.' },
    PASTEL: { value: 'PASTEL', description: 'Pastel.' },
    ULTRAMARINE: { value: 'ULTRAMARINE', description: 'Ultramarine.' },
  } as const,
})

const IdeogramColorInput = builder.inputType('IdeogramColorInput', {
  description: 'One colour of a palette.',
  fields: t => ({
    hex: t.string({
      required: true,
      description: '`#` and three or six hexadecimal digits, such as `#0A1B2C`.',
      validate: z.string().regex(/^#(?:[0-9a-fA-F]{3}){1,2}$/, 'A colour is written as #0A1B2C or #0AB.'),
    }),
    weight: t.float({
      description: 'How much of it, 0.05–1.',
      validate: z.number().min(0.05, 'At least 0.05.').max(1, 'At most 1.'),
    }),
  }),
})

export const IdeogramColorPaletteInput = builder.inputType('IdeogramColorPaletteInput', {
  description: 'Colours that a picture keeps to: a palette of the vendor, or your own.',
  isOneOf: true,
  fields: t => ({
    name: t.field({ type: ColorPalettePreset, description: 'A palette of the vendor.' }),
    members: t.field({
      type: [IdeogramColorInput],
      description: 'Colours of your own, 1–8.',
      validate: z.array(z.unknown()).min(1, 'At least 1 colour.').max(8, 'At most 8 colours.'),
    }),
  }),
})

/** What every operation that draws takes. */
const drawingFields = (t: InputFields) => ({
  count: t.int({
    description: 'How many pictures, 1–8; 1 unless asked otherwise. Each is charged.',
    validate: whole(1, 8),
  }),
  seed: t.int({
    description: '0–2,147,483,647. Same seed and same input, same picture; random without it.',
    validate: whole(0, 2_147_483_647),
  }),
  ...submissionFields(t),
})

const promptField = (t: InputFields, description: string) =>
  t.string({ required: true, description: `${description} ${promptBounds}`, validate: prompt })

const magicPromptField = (t: InputFields) => ({
  magicPrompt: t.field({
    type: MagicPrompt,
    description: 'Whether the vendor rewrites the prompt; it names no default.',
  }),
})

const negativePromptField = (t: InputFields, models = '') => ({
  negativePrompt: t.string({
    description: `What to avoid.${models} ${promptBounds}`,
    validate: textRule('A negative prompt', maxPrompt),
  }),
})

const colorPaletteField = (t: InputFields) => ({
  colorPalette: t.field({ type: IdeogramColorPaletteInput, description: 'Colours to keep to.' }),
})

const imageField = (t: InputFields, description: string) => ({
  image: t
    .field({ type: 'MediaInput', required: true, description: `${description} ${pictureBounds}` })
    .validate(picture),
})

const imageWeightField = (t: InputFields) => ({
  imageWeight: t.int({
    description: 'How much of `image` stays, 1–100; 50 unless asked otherwise.',
    validate: weight,
  }),
})

const maskField = (t: InputFields) => ({
  mask: t
    .field({
      type: 'MediaInput',
      required: true,
      description: `Black and white, black where to draw anew; as large as \`image\`. ${pictureBounds}`,
    })
    .validate(picture),
})

const notTogether = (...fields: [string, ...string[]]) =>
  `Not together with ${fields.map(field => `\`${field}\``).join(' or ')}.`

/** Models that are known not to take a field; what one does not take would be dropped upstream, and paid for. */
const notTakenBy: Readonly<Record<string, readonly string[]>> = {
  resolution: ['V_1', 'V_1_TURBO', 'V_2A', 'V_2A_TURBO', 'V_3'],
  styleType: ['V_1', 'V_1_TURBO'],
  negativePrompt: ['V_2A', 'V_2A_TURBO', 'V_3'],
}
const legacyRules = inputRules(atMostOneOf('aspectRatio', 'resolution')).superRefine((input, context) => {
  const model = String(input.model ?? 'V_2')
  for (const [field, models] of Object.entries(notTakenBy)) {
    if (input[field] == null || !models.includes(model)) continue
    context.addIssue({ code: 'custom', path: [field], message: `${model} does not take this.` })
  }
})

/** What a new picture and a redrawn one share in the legacy operations. */
const legacyFields = (t: InputFields) => ({
  prompt: promptField(t, 'What to show.'),
  model: t.field({ type: Model, description: 'V_2 unless asked otherwise.' }),
  aspectRatio: t.field({
    type: AspectRatio,
    description: `Shape; 1:1 unless asked otherwise. ${notTogether('resolution')}`,
  }),
  resolution: t.string({
    description:
      'Size, for model 2.0 only: `RESOLUTION_`, width and height in pixels, such as `RESOLUTION_1344_768`; the vendor ' +
      `refuses what it does not have. ${notTogether('aspectRatio')}`,
    validate: z
      .string()
      .regex(/^RESOLUTION_[0-9]{3,4}_[0-9]{3,4}$/, 'A resolution is written as RESOLUTION_1024_1024.'),
  }),
  styleType: t.field({
    type: StyleType,
    description: 'Style; from model 2.0 on. The vendor names no default.',
  }),
  ...magicPromptField(t),
  ...negativePromptField(t, ' Models 1.0 and 2.0 only.'),
  ...colorPaletteField(t),
  ...drawingFields(t),
})

export const IdeogramGenerateInput = builder.inputType('IdeogramGenerateInput', {
  description: 'Pictures from a text, by the models 1.0 to 2.0.',
  validate: legacyRules,
  fields: legacyFields,
})

export const IdeogramRemixInput = builder.inputType('IdeogramRemixInput', {
  description: 'A picture, and what to make of it, by the models 1.0 to 2.0.',
  validate: legacyRules,
  fields: t => ({
    ...imageField(t, 'The picture to redraw.'),
    ...imageWeightField(t),
    ...legacyFields(t),
  }),
})

export const IdeogramEditInput = builder.inputType('IdeogramEditInput', {
  description: 'A picture, and an area of it that model 2.0 draws anew.',
  fields: t => ({
    ...imageField(t, 'The picture.'),
    ...maskField(t),
    prompt: promptField(t, 'What to show.'),
    model: t.field({
      type: EditModel,
      required: true,
      defaultValue: 'V_2',
      description: 'Always sent.',
    }),
    styleType: t.field({ type: StyleType, description: 'Style. The vendor names no default.' }),
    ...magicPromptField(t),
    ...drawingFields(t),
  }),
})

export const IdeogramUpscaleInput = builder.inputType('IdeogramUpscaleInput', {
  description: 'A picture to enlarge.',
  fields: t => ({
    ...imageField(t, 'The picture to enlarge.'),
    prompt: t.string({ description: `A guide for the details. ${promptBounds}`, validate: prompt }),
    resemblance: t.int({
      description: 'Closeness to `image`, 1–100; 50 unless asked otherwise.',
      validate: weight,
    }),
    detail: t.int({ description: 'How much detail, 1–100; 50 unless asked otherwise.', validate: weight }),
    ...magicPromptField(t),
    ...drawingFields(t),
  }),
})

export const IdeogramDescribeInput = builder.inputType('IdeogramDescribeInput', {
  description: 'A picture to find prompts for.',
  fields: t => ({
    ...imageField(t, 'The picture to describe.'),
    model: t.field({
      type: DescribeModel,
      description: 'V_3 unless asked otherwise; not every gateway takes it.',
    }),
    ...submissionFields(t),
  }),
})

/** What every operation of model 3.0 takes. */
const v3Fields = (t: InputFields, ...excluded: string[]) => ({
  renderingSpeed: t.field({ type: RenderingSpeed, description: 'DEFAULT unless asked otherwise.' }),
  stylePreset: t.string({
    description:
      'A style of the vendor, such as `BRIGHT_ART`, `ART_DECO`, `WATERCOLOR` or `POP_ART`; about 60 names, and open, ' +
      'because no page of the gateway lists them.',
    validate: z.string().regex(/^\w{1,64}$/, 'This cannot be the name of a preset.'),
  }),
  styleCodes: t.stringList({
    description:
      `Styles by their code of eight hexadecimal digits, 1–${maxReferences}; the vendor names no bound. ` +
      notTogether('styleReferenceImages', ...excluded),
    validate: list(z.string().regex(/^[0-9a-fA-F]{8}$/, 'A style code has eight hexadecimal digits.')),
  }),
  styleReferenceImages: t
    .field({
      type: ['MediaInput'],
      description:
        `Pictures whose style is taken, 1–${maxReferences}, at most 10 MiB together; whether the gateway hands them on ` +
        `is not documented. ${notTogether('styleCodes', ...excluded)} ${pictureBounds}`,
    })
    .validate(list(picture).nullish()),
  ...colorPaletteField(t),
  ...drawingFields(t),
})

/** The same for operations that choose a style by its name. */
const v3StyleFields = (t: InputFields) => ({
  styleType: t.field({
    type: V3StyleType,
    description: `Style; GENERAL unless asked otherwise. ${notTogether('styleCodes', 'styleReferenceImages')}`,
  }),
  ...magicPromptField(t),
  ...v3Fields(t, 'styleType'),
})
const v3StyleRule = atMostOneOf('styleType', 'styleCodes', 'styleReferenceImages')

/** What a new picture and a redrawn one share in model 3.0. */
const v3DrawFields = (t: InputFields) => ({
  prompt: promptField(t, 'What to show.'),
  ...negativePromptField(t),
  aspectRatio: t.field({
    type: V3AspectRatio,
    description: `Shape; 1:1 unless asked otherwise. ${notTogether('resolution')}`,
  }),
  resolution: t.field({ type: V3Resolution, description: `Size. ${notTogether('aspectRatio')}` }),
  characterReferenceImage: t
    .field({
      type: 'MediaInput',
      description: `A figure that is to appear; not every gateway takes it. ${pictureBounds}`,
    })
    .validate(picture.nullish()),
  characterReferenceMask: t
    .field({
      type: 'MediaInput',
      description: `Which part of \`characterReferenceImage\` is the figure, as large as it is. ${pictureBounds}`,
    })
    .validate(picture.nullish()),
  ...v3StyleFields(t),
})
const v3DrawRules = inputRules(
  atMostOneOf('aspectRatio', 'resolution'),
  v3StyleRule,
  goesWith('characterReferenceMask', 'characterReferenceImage'),
)

export const IdeogramV3GenerateInput = builder.inputType('IdeogramV3GenerateInput', {
  description: 'Pictures from a text, by model 3.0.',
  validate: v3DrawRules,
  fields: v3DrawFields,
})

export const IdeogramV3RemixInput = builder.inputType('IdeogramV3RemixInput', {
  description: 'A picture, and what model 3.0 makes of it.',
  validate: v3DrawRules,
  fields: t => ({
    ...imageField(t, 'The picture to redraw.'),
    ...imageWeightField(t),
    ...v3DrawFields(t),
  }),
})

export const IdeogramV3EditInput = builder.inputType('IdeogramV3EditInput', {
  description: 'A picture, and an area of it that model 3.0 draws anew.',
  validate: inputRules(v3StyleRule),
  fields: t => ({
    ...imageField(t, 'The picture.'),
    ...maskField(t),
    prompt: promptField(t, 'What to show.'),
    ...v3StyleFields(t),
  }),
})

const v3Rules = inputRules(atMostOneOf('styleCodes', 'styleReferenceImages'))

export const IdeogramV3ReframeInput = builder.inputType('IdeogramV3ReframeInput', {
  description: 'A square picture that model 3.0 extends to another format.',
  validate: v3Rules,
  fields: t => ({
    ...imageField(t, 'The picture, which has to be square.'),
    resolution: t.field({ type: V3Resolution, required: true, description: 'Size of the result.' }),
    ...v3Fields(t),
  }),
})

export const IdeogramV3ReplaceBackgroundInput = builder.inputType('IdeogramV3ReplaceBackgroundInput', {
  description: 'A picture whose subject stays, before a background that model 3.0 draws.',
  validate: v3Rules,
  fields: t => ({
    ...imageField(t, 'The picture.'),
    prompt: promptField(t, 'The new background.'),
    ...magicPromptField(t),
    ...v3Fields(t),
  }),
})
