import { isIP } from 'node:net'
import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { callbackFields, type InputFields, submissionFields } from '../../core/graphql/input-fields.ts'
import { atLeastOneOf, inputRules, modelRule, promptRule } from '../../core/graphql/input-rules.ts'
import { mediaAddress, mediaInput } from '../../core/graphql/media-input.ts'
import { isAddress } from '../../core/media-source.ts'

/** Bounds are those of contracts/runway.yaml. */

/** Characters; the vendor's own bound. No page of the gateway names one for the reverse format. */
const prompt = promptRule(1000)
const promptBounds = '1–1,000 characters.'

/** A data URI may have 5 MB: with the third that Base64 adds, this fits, whichever megabyte is meant. */
const pictureBytes = 3.5 * 1024 * 1024
const picture = mediaInput('image', pictureBytes)
  .refine(
    source => !isAddress(source) || isIP(new URL(source.url).hostname.replace(/^\[|\]$/g, '')) === 0,
    'Runway wants a domain in a URL, and no IP address.',
  )
  .nullish()
const pictureBounds =
  'An https URL with a domain that does not redirect, or a file of at most 3.5 MiB (Runway takes data URIs up to 5 MB).'

const seconds = z.int().refine(length => length === 5 || length === 10, 'Either 5 or 10 seconds.')

const Ratio = builder.enumType('RunwayRatio', {
  description: 'Width and height of a video in pixels. Each model renders only some of them.',
  values: {
    RATIO_1280_768: { value: '1280:768', description: '1280×768, landscape; `gen3a_turbo`.' },
    RATIO_768_1280: { value: '768:1280', description: '768×1280, portrait; `gen3a_turbo`.' },
    RATIO_1280_720: { value: '1280:720', description: '1280×720, landscape; `gen4_turbo`.' },
    RATIO_720_1280: { value: '720:1280', description: '720×1280, portrait; `gen4_turbo`.' },
    RATIO_1104_832: { value: '1104:832', description: '1104×832, landscape; `gen4_turbo`.' },
    RATIO_832_1104: { value: '832:1104', description: '832×1104, portrait; `gen4_turbo`.' },
    RATIO_960_960: { value: '960:960', description: '960×960, square; `gen4_turbo`.' },
    RATIO_1584_672: { value: '1584:672', description: '1584×672, very wide; `gen4_turbo`.' },
  } as const,
})

/** What the known models render; of a model that is not listed, only the vendor knows. */
const ratiosOf = new Map<unknown, readonly unknown[]>([
  ['gen3a_turbo', ['1280:768', '768:1280']],
  ['gen4_turbo', ['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672']],
])

export const RunwayImageToVideoInput = builder.inputType('RunwayImageToVideoInput', {
  description: "A video from a first frame, a last frame or both, in the vendor's format.",
  validate: inputRules(atLeastOneOf('firstImage', 'lastImage')).superRefine(
    ({ model, ratio, lastImage }, context) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message })
      if (ratiosOf.get(model)?.includes(ratio) === false) refuse('ratio', `${model} does not render this.`)
      if (model === 'gen4_turbo' && lastImage != null) refuse('lastImage', `${model} takes no last frame.`)
    },
  ),
  fields: t => ({
    firstImage: t
      .field({ type: 'MediaInput', description: `The first frame. ${pictureBounds}` })
      .validate(picture),
    lastImage: t
      .field({ type: 'MediaInput', description: `The last frame; not for \`gen4_turbo\`. ${pictureBounds}` })
      .validate(picture),
    promptText: t.string({
      description: `What happens. ${promptBounds} Some gateways refuse more than 512.`,
      validate: prompt,
    }),
    model: t.string({
      required: true,
      description:
        'Such as `gen3a_turbo` or `gen4_turbo`. Open, because the gateway adds models without notice.',
      validate: modelRule,
    }),
    ratio: t.field({ type: Ratio, required: true, description: 'Width and height of the video.' }),
    durationSeconds: t.int({
      required: true,
      defaultValue: 5,
      description: '5 or 10. Always sent, because the sources name two defaults.',
      validate: seconds,
    }),
    seed: t.float({
      description:
        'A whole number from 0 to 4,294,967,295; the same seed gives similar results. Random unless given.',
      validate: z
        .int('A seed is a whole number.')
        .min(0, 'At least 0.')
        .max(4_294_967_295, 'At most 4294967295.'),
    }),
    watermark: t.boolean({
      description:
        "Put the vendor's mark on the video; false unless asked otherwise. Newer models know none.",
    }),
    ...submissionFields(t),
  }),
})

const ReverseRatio = builder.enumType('RunwayReverseRatio', {
  description: 'Shape of a video of the reverse format. `GEN3` is said to take 16:9 and 9:16 only.',
  values: {
    RATIO_16_9: { value: '16:9', description: '16:9, landscape.' },
    RATIO_9_16: { value: '9:16', description: '9:16, portrait.' },
    RATIO_1_1: { value: '1:1', description: '1:1, square.' },
    RATIO_4_3: { value: '4:3', description: '4:3, landscape.' },
    RATIO_3_4: { value: '3:4', description: '3:4, portrait; only from a picture.' },
    RATIO_21_9: { value: '21:9', description: '21:9, very wide.' },
  } as const,
})

const ReverseModel = builder.enumType('RunwayReverseModel', {
  description: 'Model of the reverse format.',
  values: {
    GEN2: { value: 'gen2', description: 'Gen-2: moves the camera as told and knows styles.' },
    GEN3: { value: 'gen3', description: 'Gen-3 Alpha; the default of the gateway.' },
    GEN4: { value: 'gen4', description: 'Gen-4; not every gateway has it.' },
  } as const,
})

const ReverseStyle = builder.enumType('RunwayReverseStyle', {
  description: 'Style of a video from text.',
  values: {
    CINEMATIC: { value: 'cinematic', description: 'Like a film; the default of the gateway.' },
  } as const,
})

/**
 * Fields that only some models of the reverse format take. What a model does not take would be dropped upstream, and
 * paid for all the same.
 */
const takenBy = (models: Readonly<Record<string, readonly string[]>>) =>
  z.looseObject({}).superRefine((input, context) => {
    const model = input.model ?? 'gen3'
    for (const [field, takers] of Object.entries(models)) {
      if (input[field] == null || takers.some(taker => taker === model)) continue
      const names = takers.map(taker => taker.toUpperCase()).join(' and ')
      context.addIssue({ code: 'custom', path: [field], message: `Only ${names} can do this.` })
    }
  })

const axis = z.number().min(-10, 'At least -10.').max(10, 'At most 10.')

export const RunwayMotionVectorInput = builder.inputType('RunwayMotionVectorInput', {
  description: 'How the camera moves, each from -10 to 10; at least one.',
  validate: inputRules(atLeastOneOf('horizontal', 'vertical', 'zoom', 'roll', 'pan', 'tilt')),
  fields: t => ({
    horizontal: t.float({ description: 'Sideways, -10 to 10.', validate: axis }),
    vertical: t.float({ description: 'Up and down, -10 to 10.', validate: axis }),
    zoom: t.float({ description: 'Nearer and farther, -10 to 10.', validate: axis }),
    roll: t.float({ description: 'Turn about the direction of view, -10 to 10.', validate: axis }),
    pan: t.float({ description: 'Turn to the left and right, -10 to 10.', validate: axis }),
    tilt: t.float({ description: 'Turn up and down, -10 to 10.', validate: axis }),
  }),
})

/** What the two ways to a video by the same route share. */
const generateFields = (t: InputFields) => ({
  prompt: t.string({
    required: true,
    description: `What happens, also in Chinese. ${promptBounds}`,
    validate: prompt,
  }),
  model: t.field({ type: ReverseModel, description: 'GEN3 unless asked otherwise.' }),
  durationSeconds: t.int({
    description: '5 or 10; 10 unless asked otherwise. Not for GEN2.',
    validate: seconds,
  }),
  motionVector: t.field({ type: RunwayMotionVectorInput, description: 'What the camera does; GEN2 only.' }),
  ...callbackFields(t),
})

export const RunwayReverseTextToVideoInput = builder.inputType('RunwayReverseTextToVideoInput', {
  description: 'A video from a prompt, in the reverse format.',
  validate: takenBy({ durationSeconds: ['gen3', 'gen4'], motionVector: ['gen2'], style: ['gen2'] }),
  fields: t => ({
    ratio: t.field({
      type: ReverseRatio,
      description: 'Shape of the video; 16:9 unless asked otherwise. No 3:4 without a picture.',
      validate: z
        .string()
        .refine(ratio => ratio !== '3:4', 'Only a video from a picture can have this shape.'),
    }),
    style: t.field({ type: ReverseStyle, description: 'GEN2 only.' }),
    ...generateFields(t),
  }),
})

export const RunwayReverseImageToVideoInput = builder.inputType('RunwayReverseImageToVideoInput', {
  description: 'A video from a picture and a prompt, in the reverse format.',
  validate: takenBy({
    durationSeconds: ['gen3', 'gen4'],
    imageAsEndFrame: ['gen3'],
    flip: ['gen3'],
    motionVector: ['gen2'],
    style: ['gen2'],
  }),
  fields: t => ({
    image: t
      .field({
        type: 'MediaInput',
        required: true,
        description: 'The first frame: an https URL that anyone can open; no file.',
      })
      .validate(mediaAddress('image')),
    lastImage: t
      .field({
        type: 'MediaInput',
        description: 'The last frame: an https URL that anyone can open; no file.',
      })
      .validate(mediaAddress('image').nullish()),
    ratio: t.field({
      type: ReverseRatio,
      description: 'Shape of the video; the gateway documents no default, and some pages ask for it.',
    }),
    style: t.string({
      description: 'A style of the vendor, such as `cinematic`, 1–64 characters; GEN2 only.',
      validate: z.string().trim().min(1, 'A style has a name.').max(64, 'At most 64 characters.'),
    }),
    imageAsEndFrame: t.boolean({
      description: 'Take `image` for the last frame; false unless asked otherwise. GEN3 only.',
    }),
    flip: t.boolean({ description: 'An upright video; false unless asked otherwise. GEN3 only.' }),
    ...generateFields(t),
  }),
})

const clipBounds =
  'An https URL that anyone can open; no file. 16:9, and for the supplier of the wrapper at most 10 seconds and 64 MB.'

export const RunwayReverseVideoToVideoInput = builder.inputType('RunwayReverseVideoToVideoInput', {
  description: 'A video in a new look, in the reverse format.',
  fields: t => ({
    video: t
      .field({ type: 'MediaInput', required: true, description: `The source. ${clipBounds}` })
      .validate(mediaAddress('video')),
    prompt: t.string({
      required: true,
      description: `The wanted look, also in Chinese. ${promptBounds}`,
      validate: prompt,
    }),
    model: t.field({
      type: ReverseModel,
      description: 'GEN3 or GEN4; GEN3 unless asked otherwise.',
      validate: z.string().refine(model => model !== 'gen2', 'Only GEN3 and GEN4 can do this.'),
    }),
    structureTransformation: t.float({
      description: 'How far the shapes may depart from the source, 0–1; 0.5 in every sample of the gateway.',
      validate: z.number().min(0, 'At least 0.').max(1, 'At most 1.'),
    }),
    flip: t.boolean({ description: 'An upright video; false unless asked otherwise.' }),
    durationSeconds: t.int({
      description: '5 or 10. GEN4 needs it on some gateways; none documents a default.',
      validate: seconds,
    }),
    ...callbackFields(t),
  }),
})

export const RunwayReverseActOneInput = builder.inputType('RunwayReverseActOneInput', {
  description: 'A performance and the character that is to give it, in the reverse format.',
  fields: t => ({
    video: t
      .field({ type: 'MediaInput', required: true, description: `The performance. ${clipBounds}` })
      .validate(mediaAddress('video')),
    image: t
      .field({
        type: 'MediaInput',
        required: true,
        description: 'The character, 16:9: an https URL that anyone can open; no file.',
      })
      .validate(mediaAddress('image')),
    motionMultiplier: t.int({
      description: 'How strongly the face moves, 1–5; the gateway documents no default.',
      validate: z.int().min(1, 'At least 1.').max(5, 'At most 5.'),
    }),
    flip: t.boolean({ description: 'An upright video; false unless asked otherwise.' }),
    ...callbackFields(t),
  }),
})
