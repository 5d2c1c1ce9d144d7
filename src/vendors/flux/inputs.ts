import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { callbackFields, type InputFields, submissionFields } from '../../core/graphql/input-fields.ts'
import {
  atLeastOneOf,
  atMostOneOf,
  goesWith,
  inputRules,
  needs,
  promptRule,
  textRule,
} from '../../core/graphql/input-rules.ts'
import { mediaFile, mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/flux.yaml. */

export const retired = 'The vendor retired finetuning on 2025-10-31 and names no successor.'

/** Characters. The vendor names no bound; this one keeps a prompt from being a file. */
const maxPrompt = 100_000
const prompt = promptRule(maxPrompt)
const promptBounds = `At most ${maxPrompt.toLocaleString('en')} characters; the vendor names no bound.`

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
/** Seeds of the vendor go beyond the 32 bits of GraphQL's Int. */
const seed = z.int('A seed is a whole number.')

const picture = mediaFile('image')
const pictureFile = 'A file (upload, data URI or Base64); the vendor takes no URL here.'

/** FLUX.1 takes sides of 256–1,440 pixels, in steps of 32. */
const side = whole(256, 1440).multipleOf(32, 'A multiple of 32.')
const sideBounds = 'pixels: 256–1,440, a multiple of 32'
const steps = whole(1, 50)

/** Widest and tallest of the shapes that are free text. */
const steepest = 21 / 9
const aspectRatio = z
  .string()
  .regex(/^[1-9]\d{0,4}:[1-9]\d{0,4}$/, { error: 'A shape is width:height, such as 16:9.', abort: true })
  .refine(shape => {
    const [width = 0, height = 0] = shape.split(':').map(Number)
    return width / height <= steepest && height / width <= steepest
  }, 'From 21:9 to 9:21.')

/** Which mutation a known model belongs to; other names are handed on, because gateways add models. */
const mutations = new Map<string, string>(
  Object.entries({
    'flux-dev': 'fluxGenerate',
    'flux-pro': 'fluxGenerate',
    'flux-pro-1.1': 'fluxGenerate',
    'flux-pro-finetuned': 'fluxGenerate',
    'flux-pro-1.1-ultra': 'fluxGenerateUltra',
    'flux-pro-1.1-ultra-finetuned': 'fluxGenerateUltra',
    'flux-kontext-pro': 'fluxKontext',
    'flux-kontext-max': 'fluxKontext',
    'flux-2-pro': 'flux2Generate',
    'flux-2-max': 'flux2Generate',
    'flux-2-klein-4b': 'flux2Generate',
    'flux-2-klein-9b': 'flux2Generate',
    'flux-2-flex': 'flux2GenerateFlex',
    'flux-pro-1.0-fill': 'fluxFill',
    'flux-pro-1.0-fill-finetuned': 'fluxFill',
    'flux-pro-1.0-expand': 'fluxExpand',
    'flux-pro-1.0-canny': 'fluxCanny',
    'flux-pro-1.0-canny-finetuned': 'fluxCanny',
    'flux-pro-1.0-depth': 'fluxDepth',
    'flux-pro-1.0-depth-finetuned': 'fluxDepth',
  }),
)

/** The model is a segment of the path: without its beginning it could be another route, or another vendor's model. */
const modelOf = (mutation: string) =>
  z
    .string()
    .regex(/^flux-[\w.-]{1,59}$/, 'The name of a model of Flux begins with "flux-".')
    .superRefine((model, context) => {
      const other = mutations.get(model) ?? mutation
      if (other !== mutation) context.addIssue({ code: 'custom', message: `${model} belongs to ${other}.` })
    })
const openModel =
  'Open, because the gateway adds models without notice; the vendor refuses what a model cannot do.'

/** What only some models of `fluxGenerate` take, for those that are known. */
const takenBy = new Map<string, readonly string[]>(
  Object.entries({
    'flux-dev': ['steps', 'guidance'],
    'flux-pro': ['steps', 'guidance', 'interval'],
    'flux-pro-1.1': [],
    'flux-pro-finetuned': ['steps', 'guidance', 'finetuneId'],
  }),
)
const takenBySome = ['steps', 'guidance', 'interval', 'finetuneId']

const OutputFormat = builder.enumType('FluxOutputFormat', {
  description: 'Format of the picture.',
  values: {
    JPEG: { value: 'jpeg', description: 'JPEG.' },
    PNG: { value: 'png', description: 'PNG.' },
  } as const,
})

const AspectRatio = builder.enumType('FluxAspectRatio', {
  description: 'Shape of a picture in the DALL-E format.',
  values: {
    RATIO_21_9: { value: '21:9', description: '21:9, very wide.' },
    RATIO_16_9: { value: '16:9', description: '16:9, landscape.' },
    RATIO_4_3: { value: '4:3', description: '4:3, landscape.' },
    RATIO_3_2: { value: '3:2', description: '3:2, landscape.' },
    RATIO_1_1: { value: '1:1', description: '1:1, square.' },
    RATIO_2_3: { value: '2:3', description: '2:3, portrait.' },
    RATIO_3_4: { value: '3:4', description: '3:4, portrait.' },
    RATIO_9_16: { value: '9:16', description: '9:16, portrait.' },
    RATIO_9_21: { value: '9:21', description: '9:21, very tall.' },
  } as const,
})

/** The end of a task is told to an address, and to it alone belongs the secret. */
const hookFields = (t: InputFields) => ({
  ...callbackFields(t),
  notifySecret: t.string({
    description:
      'A secret of yours by which `notifyHook` knows the vendor: it comes back as the header `X-Webhook-Secret`, or signs ' +
      'the body in `X-BFL-Signature`; the sources disagree.',
    validate: z.string().min(1, 'A secret has at least 1 character.'),
  }),
})
const secretNeedsHook = goesWith('notifySecret', 'notifyHook')

/** @param strictness largest `safety_tolerance` */
const pictureFields = (t: InputFields, strictness = 6) => ({
  promptUpsampling: t.boolean({
    description:
      'Let the vendor enrich the prompt; the result is in `revisedPrompt`. Off unless asked otherwise.',
  }),
  seed: t.float({
    description: 'A whole number. Same seed and same input, same picture; random without it.',
    validate: seed,
  }),
  safetyTolerance: t.int({
    description: `How much the moderation lets through, 0–${strictness}; 0 is the strictest. 2 unless asked otherwise.`,
    validate: whole(0, strictness),
  }),
  ...hookFields(t),
})

const outputFormatField = (t: InputFields) => ({
  outputFormat: t.field({ type: OutputFormat, description: 'JPEG unless asked otherwise.' }),
})

/** @param strength default of the vendor */
const finetuneFields = (t: InputFields, strength: number) => ({
  finetuneId: t.id({
    description:
      "The graph id of a `fluxFinetune` of yours that SUCCEEDED, or the vendor's own id of the variant.",
    deprecationReason: retired,
  }),
  finetuneStrength: t.float({
    description: `Influence of the variant, 0–2: 0 is none, 1 is full. ${strength} unless asked otherwise.`,
    deprecationReason: retired,
    validate: between(0, 2),
  }),
})
const strengthNeedsFinetune = goesWith('finetuneStrength', 'finetuneId')

export const FluxGenerateInput = builder.inputType('FluxGenerateInput', {
  description: 'A picture by FLUX.1 dev, FLUX.1 pro or FLUX 1.1 pro, or by a model that is not known here.',
  validate: inputRules(
    atLeastOneOf('prompt', 'imagePrompt'),
    strengthNeedsFinetune,
    secretNeedsHook,
  ).superRefine((input, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const model = String(input.model)
    const taken = takenBy.get(model) ?? takenBySome
    for (const field of takenBySome) {
      if (input[field] != null && !taken.includes(field)) refuse(field, `${model} does not take this.`)
    }
    if (model.endsWith('-finetuned') && input.finetuneId == null) refuse('finetuneId', `${model} needs this.`)
  }),
  fields: t => ({
    model: t.string({
      required: true,
      defaultValue: 'flux-dev',
      description: `\`flux-dev\`, \`flux-pro\`, \`flux-pro-1.1\`, or \`flux-pro-finetuned\` with a \`finetuneId\`. ${openModel}`,
      validate: modelOf('fluxGenerate'),
    }),
    prompt: t.string({
      description: `What to show. Needed unless there is an \`imagePrompt\`. ${promptBounds}`,
      validate: prompt,
    }),
    imagePrompt: t
      .field({ type: 'MediaInput', description: `A picture that steers the result. ${pictureFile}` })
      .validate(picture.nullish()),
    width: t.int({ description: `Width in ${sideBounds}. 1,024 unless asked otherwise.`, validate: side }),
    height: t.int({ description: `Height in ${sideBounds}. 768 unless asked otherwise.`, validate: side }),
    steps: t.int({
      description:
        'Steps of the work, 1–50: 28 (`flux-dev`) or 40 unless asked otherwise. Not for `flux-pro-1.1`.',
      validate: steps,
    }),
    guidance: t.float({
      description:
        'Closeness to the prompt, 1.5–5: 3 (`flux-dev`) or 2.5 unless asked otherwise. Not for `flux-pro-1.1`.',
      validate: between(1.5, 5),
    }),
    interval: t.float({
      description:
        'Interval of the guidance, 1–4; 2 unless asked otherwise. Of the known models `flux-pro` only.',
      validate: between(1, 4),
    }),
    ...finetuneFields(t, 1.1),
    ...outputFormatField(t),
    ...pictureFields(t),
  }),
})

const aspectRatioBounds = 'width:height in whole numbers, from 21:9 to 9:21'

export const FluxGenerateUltraInput = builder.inputType('FluxGenerateUltraInput', {
  description: 'A picture of up to 4 megapixels by FLUX 1.1 pro ultra, or by an own variant of it.',
  validate: inputRules(
    atLeastOneOf('prompt', 'imagePrompt'),
    atMostOneOf('finetuneId', 'raw'),
    strengthNeedsFinetune,
    secretNeedsHook,
  ),
  fields: t => ({
    prompt: t.string({
      description: `What to show. Needed unless there is an \`imagePrompt\`. ${promptBounds}`,
      validate: prompt,
    }),
    imagePrompt: t
      .field({ type: 'MediaInput', description: `A picture that steers the result. ${pictureFile}` })
      .validate(picture.nullish()),
    imagePromptStrength: t.float({
      description: 'Weight of `imagePrompt`, 0–1; 0.1 unless asked otherwise.',
      validate: between(0, 1),
    }),
    aspectRatio: t.string({
      description: `Shape: ${aspectRatioBounds}; 16:9 unless asked otherwise.`,
      validate: aspectRatio,
    }),
    raw: t.boolean({
      description: 'A less polished look; not with `finetuneId`. Off unless asked otherwise.',
    }),
    ...finetuneFields(t, 1.2),
    ...outputFormatField(t),
    ...pictureFields(t),
  }),
})

/** @param rule of one picture */
const pictures = (rule: z.ZodType<z.output<ReturnType<typeof mediaInput>>>, most: number) =>
  z.array(rule).min(1, 'At least one picture.').max(most, `At most ${most} pictures.`).nullish()

export const FluxKontextInput = builder.inputType('FluxKontextInput', {
  description: 'A picture made or edited by FLUX.1 Kontext.',
  validate: inputRules(secretNeedsHook),
  fields: t => ({
    model: t.string({
      required: true,
      defaultValue: 'flux-kontext-pro',
      description: `\`flux-kontext-pro\` or \`flux-kontext-max\`. ${openModel}`,
      validate: modelOf('fluxKontext'),
    }),
    prompt: t.string({
      required: true,
      description: `What to make or change. ${promptBounds}`,
      validate: prompt,
    }),
    inputImages: t
      .field({
        type: ['MediaInput'],
        description:
          'The pictures to go on from, 1–4; from the second on this is experimental. URL or file, each at most 20 MiB or ' +
          '20 megapixels.',
      })
      .validate(pictures(mediaInput('image', 20 * 1024 * 1024), 4)),
    aspectRatio: t.string({
      description: `Shape: ${aspectRatioBounds}, about one megapixel in all. Without it the first picture decides.`,
      validate: aspectRatio,
    }),
    outputFormat: t.field({
      type: OutputFormat,
      required: true,
      defaultValue: 'png',
      description: 'Always sent, because the sources name two defaults.',
    }),
    ...pictureFields(t),
  }),
})

/** FLUX.2 takes sides of 64 pixels and more, in steps of 16, and 4 megapixels in all. */
const leastSide = 64
const mostPixels = 4_000_000
const side2 = z.int().min(leastSide, `At least ${leastSide}.`).multipleOf(16, 'A multiple of 16.')
const side2Bounds = 'pixels: at least 64, a multiple of 16, with the other side at most 4 megapixels'
const flux2Rules = inputRules(secretNeedsHook).superRefine((input, context) => {
  // A side that was not given is not known, but not smaller than the smallest.
  const pixels = Number(input.width ?? leastSide) * Number(input.height ?? leastSide)
  if (pixels <= mostPixels) return
  const path = [input.width == null ? 'height' : 'width']
  context.addIssue({ code: 'custom', path, message: 'A picture may have at most 4 megapixels.' })
})

const flux2Fields = (t: InputFields) => ({
  prompt: t.string({
    required: true,
    description: `What to make or change; pictures are named "image 1", "image 2" and so on. ${promptBounds}`,
    validate: prompt,
  }),
  inputImages: t
    .field({
      type: ['MediaInput'],
      description:
        'The pictures to go on from, 1–8. URL or file, each file at most 10 MiB and all together what one request may hold.',
    })
    .validate(pictures(mediaInput('image'), 8)),
  width: t.int({
    description: `Width in ${side2Bounds}. Taken from the first picture where it is not given.`,
    validate: side2,
  }),
  height: t.int({
    description: `Height in ${side2Bounds}. Taken from the first picture where it is not given.`,
    validate: side2,
  }),
  ...outputFormatField(t),
  ...pictureFields(t, 5),
})

export const Flux2GenerateInput = builder.inputType('Flux2GenerateInput', {
  description: 'A picture made or edited by FLUX.2 pro, max or klein.',
  validate: flux2Rules,
  fields: t => ({
    model: t.string({
      required: true,
      defaultValue: 'flux-2-pro',
      description: `\`flux-2-pro\`, \`flux-2-max\`, \`flux-2-klein-4b\` or \`flux-2-klein-9b\`. ${openModel}`,
      validate: modelOf('flux2Generate'),
    }),
    ...flux2Fields(t),
  }),
})

export const Flux2GenerateFlexInput = builder.inputType('Flux2GenerateFlexInput', {
  description: 'A picture made or edited by FLUX.2 flex, whose work can be tuned.',
  validate: flux2Rules,
  fields: t => ({
    ...flux2Fields(t),
    promptUpsampling: t.boolean({
      description:
        'Let the vendor enrich the prompt; the result is in `revisedPrompt`. On unless asked otherwise.',
    }),
    guidance: t.float({
      description: 'Closeness to the prompt, 1.5–10; the sources name 4.5 and 5 as the default.',
      validate: between(1.5, 10),
    }),
    steps: t.int({ description: 'Steps of the work, 1–50; 50 unless asked otherwise.', validate: steps }),
  }),
})

/** What the tools for pictures share. @param least of the guidance @param usual the guidance unless asked otherwise */
const toolFields = (t: InputFields, least: number, usual: number) => ({
  steps: t.int({
    description: 'Steps of the work, 15–50; 50 unless asked otherwise.',
    validate: whole(15, 50),
  }),
  guidance: t.float({
    description: `Closeness to the prompt, ${least}–100; ${usual} unless asked otherwise.`,
    validate: between(least, 100),
  }),
  ...outputFormatField(t),
  ...pictureFields(t),
})

export const FluxFillInput = builder.inputType('FluxFillInput', {
  description: 'A picture, and an area of it that is painted anew by FLUX.1 Fill pro or by an own variant.',
  validate: inputRules(strengthNeedsFinetune, secretNeedsHook),
  fields: t => ({
    image: t
      .field({
        type: 'MediaInput',
        required: true,
        description: `The picture; it may carry the mask in its alpha channel. ${pictureFile}`,
      })
      .validate(picture),
    mask: t
      .field({
        type: 'MediaInput',
        description: `Black keeps, white is painted; as large as \`image\`. ${pictureFile}`,
      })
      .validate(picture.nullish()),
    prompt: t.string({ description: `What to paint. ${promptBounds}`, validate: prompt }),
    ...finetuneFields(t, 1.1),
    ...toolFields(t, 1.5, 60),
  }),
})

const margin = whole(0, 2048)

export const FluxExpandInput = builder.inputType('FluxExpandInput', {
  description: 'A picture, and how far FLUX.1 Expand pro prolongs it on each side.',
  validate: inputRules(secretNeedsHook),
  fields: t => ({
    image: t
      .field({ type: 'MediaInput', required: true, description: `The picture. ${pictureFile}` })
      .validate(picture),
    top: t.int({ description: 'Pixels added above, 0–2,048; 0 unless asked otherwise.', validate: margin }),
    bottom: t.int({
      description: 'Pixels added below, 0–2,048; 0 unless asked otherwise.',
      validate: margin,
    }),
    left: t.int({ description: 'Pixels added left, 0–2,048; 0 unless asked otherwise.', validate: margin }),
    right: t.int({ description: 'Pixels added right, 0–2,048; 0 unless asked otherwise.', validate: margin }),
    prompt: t.string({ description: `What to paint there. ${promptBounds}`, validate: prompt }),
    ...toolFields(t, 1.5, 60),
  }),
})

const controlRules = inputRules(
  atLeastOneOf('controlImage', 'preprocessedImage'),
  needs('finetuneId', 'controlImage'),
  strengthNeedsFinetune,
  secretNeedsHook,
)

/** What drawing along edges and along depth share. @param kind of a ready-made picture @param usual guidance */
const controlFields = (t: InputFields, kind: string, usual: number) => ({
  prompt: t.string({ required: true, description: `What to draw. ${promptBounds}`, validate: prompt }),
  controlImage: t
    .field({
      type: 'MediaInput',
      description: `The picture to draw along. Needed unless there is a \`preprocessedImage\`, and with \`finetuneId\`. ${pictureFile}`,
    })
    .validate(picture.nullish()),
  preprocessedImage: t
    .field({
      type: 'MediaInput',
      description: `A ready-made ${kind} picture, which skips the preparation. ${pictureFile}`,
    })
    .validate(picture.nullish()),
  ...finetuneFields(t, 1.1),
  ...toolFields(t, 1, usual),
})

const threshold = whole(0, 500)

export const FluxCannyInput = builder.inputType('FluxCannyInput', {
  description: 'A picture drawn along the edges of another by FLUX.1 Canny pro or by an own variant.',
  validate: controlRules,
  fields: t => ({
    ...controlFields(t, 'edge', 30),
    cannyLowThreshold: t.int({
      description:
        'Strength from which on an edge is taken beside a strong one, 0–500; 50 unless asked otherwise.',
      validate: threshold,
    }),
    cannyHighThreshold: t.int({
      description: 'Strength from which on an edge is taken by itself, 0–500; 200 unless asked otherwise.',
      validate: threshold,
    }),
  }),
})

export const FluxDepthInput = builder.inputType('FluxDepthInput', {
  description: 'A picture drawn along the depth of another by FLUX.1 Depth pro or by an own variant.',
  validate: controlRules,
  fields: t => controlFields(t, 'depth', 15),
})

const FinetuneMode = builder.enumType('FluxFinetuneMode', {
  description: 'What the pictures of a training teach.',
  values: {
    GENERAL: { value: 'general', description: 'Anything.' },
    CHARACTER: { value: 'character', description: 'A figure.' },
    STYLE: { value: 'style', description: 'A style.' },
    PRODUCT: { value: 'product', description: 'A product.' },
  } as const,
})

const FinetunePriority = builder.enumType('FluxFinetunePriority', {
  description: 'What a training is to care for most.',
  values: {
    SPEED: { value: 'speed', description: 'Be done soon.' },
    QUALITY: { value: 'quality', description: 'Be good; the default of the vendor.' },
    HIGH_RES_ONLY: { value: 'high_res_only', description: 'Take the pictures at their full size only.' },
  } as const,
})

const FinetuneType = builder.enumType('FluxFinetuneType', {
  description: 'How much of the model is trained.',
  values: {
    FULL: { value: 'full', description: 'All of it; the default of the vendor.' },
    LORA: { value: 'lora', description: 'Low-rank adapters beside it.' },
  } as const,
})

const LoraRank = builder.enumType('FluxLoraRank', {
  description: 'Rank of the adapters of a LoRA training.',
  values: {
    RANK_16: { value: 16, description: '16.' },
    RANK_32: { value: 32, description: '32; the default of the vendor.' },
  } as const,
})

const name = (what: string) => textRule(what, 1000)

export const FluxFinetuneInput = builder.inputType('FluxFinetuneInput', {
  description: 'Pictures from which an own variant of FLUX.1 is trained.',
  validate: inputRules(secretNeedsHook),
  fields: t => ({
    archive: t
      .field({
        type: 'MediaInput',
        required: true,
        description:
          'A ZIP archive of 1–20 pictures (JPEG, PNG or WebP), each with a text of the same name (`.txt`) as its caption if ' +
          'you like. A file (upload, data URI or Base64) of at most 20 MiB; the vendor takes no URL.',
      })
      .validate(mediaFile('archive', 20 * 1024 * 1024)),
    comment: t.string({
      required: true,
      description: 'Name of the variant, 1–1,000 characters; shown as the `prompt` of the task.',
      validate: name('A comment'),
    }),
    mode: t.field({ type: FinetuneMode, required: true, description: 'What the pictures teach.' }),
    triggerWord: t.string({
      description:
        'The word by which prompts mean what was taught; `TOK` unless asked otherwise. 1–1,000 characters.',
      validate: name('A trigger word'),
    }),
    iterations: t.int({
      description: 'Rounds of training, 100–1,000; 300 unless asked otherwise.',
      validate: whole(100, 1000),
    }),
    learningRate: t.float({
      description: '0.000001–0.005; 0.00001 (FULL) or 0.0001 (LORA) unless asked otherwise.',
      validate: between(0.000001, 0.005),
    }),
    captioning: t.boolean({ description: 'Write captions automatically. On unless asked otherwise.' }),
    priority: t.field({ type: FinetunePriority, description: 'QUALITY unless asked otherwise.' }),
    finetuneType: t.field({ type: FinetuneType, description: 'FULL unless asked otherwise.' }),
    loraRank: t.field({ type: LoraRank, description: 'For LORA; RANK_32 unless asked otherwise.' }),
    ...hookFields(t),
  }),
})

const dallePrompt = 1000
const dalleSide = z.int().min(1, 'At least 1.')
/** The limits of the models that take a size, as far as they are known. */
const sidesOf = new Map([
  ['flux-dev', side],
  ['flux-pro', side],
  ['flux-pro-1.1', side],
  ['flux-2-pro', side2],
])

export const FluxCreateImageDalleInput = builder.inputType('FluxCreateImageDalleInput', {
  description: 'Pictures by a model of Flux in the DALL-E 3 format of OpenAI.',
  validate: inputRules(needs('width', 'height'), needs('height', 'width')).superRefine((input, context) => {
    const rule = sidesOf.get(String(input.model))?.nullish()
    for (const field of ['width', 'height']) {
      const issue = rule?.safeParse(input[field]).error?.issues[0]
      if (issue) context.addIssue({ code: 'custom', path: [field], message: issue.message })
    }
  }),
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`flux-pro-1.1\`, \`flux-schnell\` or \`flux-kontext-pro\`. ${openModel}`,
      // The same route serves the models of other vendors.
      validate: z
        .string()
        .regex(/^flux(-[\w.-]{1,59})?$/, 'The name of a model of Flux is "flux" or begins with "flux-".'),
    }),
    prompt: t.string({
      required: true,
      description: `What to show, 1–${dallePrompt.toLocaleString('en')} characters.`,
      validate: promptRule(dallePrompt),
    }),
    count: t.int({
      description: 'How many pictures, 1–10; 1 unless asked otherwise. Each is charged.',
      validate: whole(1, 10),
    }),
    width: t.int({
      description:
        'Width in pixels, with `height`, within the limits of the model; not for ultra and Kontext.',
      validate: dalleSide,
    }),
    height: t.int({ description: 'Height in pixels, with `width`.', validate: dalleSide }),
    aspectRatio: t.field({
      type: AspectRatio,
      description: 'Shape, for the models that take no size: ultra and Kontext.',
    }),
    quality: t.string({ description: 'As DALL-E has it; probably without effect.' }),
    style: t.string({ description: 'As DALL-E has it; probably without effect.' }),
    user: t.string({ description: 'As DALL-E has it: your name for who asked; probably without effect.' }),
    steps: t.int({ description: 'Steps of the work; the model sets the bounds and the default.' }),
    promptUpsampling: t.boolean({
      description: 'Let the vendor enrich the prompt. Off unless asked otherwise.',
    }),
    seed: t.float({
      description: 'A whole number. Same seed and same input, same picture; random without it.',
      validate: seed,
    }),
    guidance: t.float({
      description: 'Closeness to the prompt; the model sets the bounds and the default.',
    }),
    safetyTolerance: t.int({
      description: 'How much the moderation lets through, 0–6; 0 is the strictest.',
      validate: whole(0, 6),
    }),
    interval: t.float({
      description: 'Interval of the guidance; the model sets the bounds and the default.',
    }),
    ...submissionFields(t),
  }),
})
