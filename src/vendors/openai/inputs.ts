import { z } from 'zod'
import type { InputIssue } from '../../core/errors.ts'
import { builder } from '../../core/graphql/builder.ts'
import { type InputFields, submissionFields } from '../../core/graphql/input-fields.ts'
import { inputRules, modelRule, promptRule, textRule } from '../../core/graphql/input-rules.ts'
import { mediaInput } from '../../core/graphql/media-input.ts'
import type { MediaFile } from '../../core/media-source.ts'

/** Bounds are those of contracts/openai.yaml; what it says of a model is checked for that model alone. */

const mebibyte = 1024 * 1024
/** Of pictures and sound files, in bytes. */
export const maxFileBytes = 25 * mebibyte
/** Of masks, and of pictures for `dall-e-2`, in bytes. */
export const maxSmallFileBytes = 4 * mebibyte

/** Characters, where the vendor names no bound: so many that no file gets in. */
const maxText = 100_000
const maxTextBounds = `At most ${maxText.toLocaleString('en')} characters; the vendor names no bound.`
const maxSpokenText = 4096

const between = (least: number, most: number) =>
  z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`)
const whole = (least: number, most: number) =>
  z.int().min(least, `At least ${least}.`).max(most, `At most ${most}.`)

const openModel =
  'Open, because the gateway adds models without notice; what the vendor documents of a model is checked here, and all else there.'

export const ImageQuality = builder.enumType('OpenaiImageQuality', {
  description: 'How carefully a picture is made. The better, the dearer.',
  values: {
    STANDARD: { value: 'standard', description: 'DALL·E 2 and 3.' },
    HD: { value: 'hd', description: 'Finer details; DALL·E 3, and not for edits.' },
    LOW: { value: 'low', description: 'GPT image.' },
    MEDIUM: { value: 'medium', description: 'GPT image.' },
    HIGH: { value: 'high', description: 'GPT image.' },
    AUTO: { value: 'auto', description: 'GPT image: the vendor chooses.' },
  } as const,
})

const ImageStyle = builder.enumType('OpenaiImageStyle', {
  description: 'Look of a picture by DALL·E 3.',
  values: {
    VIVID: { value: 'vivid', description: 'Dramatic; the default of the vendor.' },
    NATURAL: { value: 'natural', description: 'Closer to a photograph.' },
  } as const,
})

const ImageResponseFormat = builder.enumType('OpenaiImageResponseFormat', {
  description: 'How a picture by DALL·E comes.',
  values: {
    URL: {
      value: 'url',
      description: 'It lies at the vendor for 60 minutes; the default of the vendor.',
    },
    BASE64: { value: 'b64_json', description: 'It comes inside the answer and is kept by this server.' },
  } as const,
})

export const ImageBackground = builder.enumType('OpenaiImageBackground', {
  description: 'Background of a picture by a GPT image model.',
  values: {
    TRANSPARENT: { value: 'transparent', description: 'None; needs PNG or WEBP.' },
    OPAQUE: { value: 'opaque', description: 'One that covers the picture.' },
    AUTO: { value: 'auto', description: 'The vendor chooses; its default.' },
  } as const,
})

const ImageOutputFormat = builder.enumType('OpenaiImageOutputFormat', {
  description: 'File format of a picture by a GPT image model.',
  values: {
    PNG: { value: 'png', description: 'PNG; the default of the vendor.' },
    JPEG: { value: 'jpeg', description: 'JPEG.' },
    WEBP: { value: 'webp', description: 'WebP.' },
  } as const,
})

const ImageModeration = builder.enumType('OpenaiImageModeration', {
  description: 'Strictness of the moderation of GPT image models.',
  values: {
    LOW: { value: 'low', description: 'Less strict.' },
    AUTO: { value: 'auto', description: 'As strict as usual; the default of the vendor.' },
  } as const,
})

const InputFidelity = builder.enumType('OpenaiInputFidelity', {
  description: 'How closely an edit keeps to the style and the faces of its pictures.',
  values: {
    HIGH: { value: 'high', description: 'Closely; costs more.' },
    LOW: { value: 'low', description: 'Loosely; the default of the vendor.' },
  } as const,
})

/** What is known of a family of models. */
interface Family {
  model: RegExp
  maxPrompt: number
  maxCount: number
  /** Absent: left to the vendor. */
  isSize?: (size: string) => boolean
  sizes?: string
  qualities: readonly string[]
  /** Fields that it does not take. */
  foreign: readonly string[]
}

const oneOf = (sizes: string) => ({ sizes, isSize: (size: string) => sizes.split(', ').includes(size) })

/** Steps of 16 pixels, and no side longer than three times the other. */
function isStepped(size: string): boolean {
  const [, width = 0, height = 0] = (/^(\d+)x(\d+)$/.exec(size) ?? []).map(Number)
  const fits = width % 16 === 0 && height % 16 === 0 && width <= 3 * height && height <= 3 * width
  return size === 'auto' || (width > 0 && fits)
}

const dallE2 = /^dall-e-2$/
const dallE3 = /^dall-e-3$/
const ofGptImage = ['background', 'outputFormat', 'outputCompression', 'moderation', 'inputFidelity']
const gptImage: Family = {
  model: /^gpt-image\b/,
  maxPrompt: 32_000,
  maxCount: 10,
  qualities: ['low', 'medium', 'high', 'auto'],
  foreign: ['responseFormat', 'style'],
}

/** The first that fits counts. */
const families: readonly Family[] = [
  {
    model: dallE2,
    maxPrompt: 1000,
    maxCount: 10,
    ...oneOf('256x256, 512x512, 1024x1024'),
    qualities: ['standard'],
    foreign: ['style', ...ofGptImage],
  },
  {
    model: dallE3,
    maxPrompt: 4000,
    maxCount: 1,
    ...oneOf('1024x1024, 1792x1024, 1024x1792'),
    qualities: ['standard', 'hd'],
    foreign: ofGptImage,
  },
  { ...gptImage, model: /^gpt-image-1\b/, ...oneOf('1024x1024, 1536x1024, 1024x1536, auto') },
  {
    ...gptImage,
    model: /^gpt-image-2\b/,
    isSize: isStepped,
    sizes: 'auto, or any width and height in steps of 16 pixels between 1:3 and 3:1',
  },
  gptImage,
]

/** What a known model does not take. */
const imageRules = () =>
  inputRules().superRefine((input, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const model = String(input.model)
    const family = families.find(candidate => candidate.model.test(model))
    if (!family) return
    const { maxPrompt, maxCount, isSize, sizes, qualities, foreign } = family
    for (const field of foreign) if (input[field] != null) refuse(field, `${model} does not take this.`)
    if (String(input.prompt).length > maxPrompt)
      refuse('prompt', `A prompt for ${model} may have at most ${maxPrompt} characters.`)
    if (Number(input.count ?? 1) > maxCount) refuse('count', `${model} makes ${maxCount} at a time.`)
    if (input.size != null && isSize && !isSize(String(input.size)))
      refuse('size', `Sizes of ${model}: ${sizes}.`)
    if (input.quality != null && !qualities.includes(String(input.quality)))
      refuse('quality', `Qualities of ${model}: ${qualities.join(', ').toUpperCase()}.`)
    if (!gptImage.model.test(model)) return
    if (input.background === 'transparent' && input.outputFormat === 'jpeg')
      refuse('background', 'A transparent background needs PNG or WEBP.')
    if (input.outputCompression != null && !['jpeg', 'webp'].includes(String(input.outputFormat)))
      refuse('outputCompression', 'This needs the outputFormat JPEG or WEBP.')
  })

const maxPrompt = 32_000
const promptBounds = 'At most 1,000 characters for `dall-e-2`, 4,000 for `dall-e-3`, 32,000 otherwise.'
const size = z
  .string()
  .regex(/^[\w.:-]{1,32}$/, 'A size is written with the letter x, such as 1024x1024, or it is auto.')

/** What making and editing pictures share. */
const imageFields = (t: InputFields) => ({
  count: t.int({
    description: 'How many pictures, 1–10, and 1 for `dall-e-3`; 1 unless asked otherwise. Each is charged.',
    validate: whole(1, 10),
  }),
  size: t.string({
    description:
      'Width x height in pixels, with the letter x. `dall-e-3`: 1024x1024, 1792x1024, 1024x1792. `gpt-image-1…`: 1024x1024, ' +
      '1536x1024, 1024x1536, auto. `gpt-image-2…`: auto, or any in steps of 16 between 1:3 and 3:1. `dall-e-2`: 256x256, ' +
      '512x512, 1024x1024. The vendor chooses without it.',
    validate: size,
  }),
  responseFormat: t.field({
    type: ImageResponseFormat,
    description: 'DALL·E alone; GPT image models always answer with the file. URL unless asked otherwise.',
  }),
  background: t.field({
    type: ImageBackground,
    description: 'GPT image alone. AUTO unless asked otherwise.',
  }),
  outputFormat: t.field({
    type: ImageOutputFormat,
    description: 'GPT image alone. PNG unless asked otherwise.',
  }),
  outputCompression: t.int({
    description:
      'GPT image alone, with the `outputFormat` JPEG or WEBP: percent, 0–100; 100 unless asked otherwise.',
    validate: whole(0, 100),
  }),
  user: t.string({
    description: 'Your name for who asked, for the abuse reports of the vendor.',
    validate: textRule('A user', 1000),
  }),
  ...submissionFields(t),
})

export const OpenaiGenerateImageInput = builder.inputType('OpenaiGenerateImageInput', {
  description: 'Pictures from a text.',
  validate: imageRules(),
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`dall-e-3\`, \`gpt-image-1\` or \`gpt-image-1.5\`. ${openModel}`,
      validate: modelRule,
    }),
    prompt: t.string({
      required: true,
      description: `What to show. ${promptBounds}`,
      validate: promptRule(maxPrompt),
    }),
    quality: t.field({
      type: ImageQuality,
      description:
        'STANDARD or HD for `dall-e-3`; LOW, MEDIUM, HIGH or AUTO for GPT image. The vendor chooses without it.',
    }),
    style: t.field({
      type: ImageStyle,
      description: '`dall-e-3` alone. VIVID unless asked otherwise.',
    }),
    moderation: t.field({
      type: ImageModeration,
      description: 'GPT image alone. AUTO unless asked otherwise.',
    }),
    ...imageFields(t),
  }),
})

/** Of pictures that an edit goes on from. */
const maxImages = 16

export const OpenaiEditImageInput = builder.inputType('OpenaiEditImageInput', {
  description: 'Pictures that are changed or combined.',
  validate: imageRules().superRefine((input, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const model = String(input.model)
    if (dallE3.test(model)) refuse('model', `${model} does not edit pictures.`)
    if (input.quality === 'hd') refuse('quality', 'HD is not for edits.')
    if (dallE2.test(model) && Array.isArray(input.images) && input.images.length > 1)
      refuse('images', `${model} takes one picture.`)
  }),
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`gpt-image-1\` or \`dall-e-2\`; \`dall-e-3\` edits nothing. ${openModel}`,
      validate: modelRule,
    }),
    images: t
      .field({
        type: ['MediaInput'],
        required: true,
        description:
          'The pictures, 1–16, in order. GPT image: PNG, JPEG or WebP of at most 25 MiB each. `dall-e-2`: one square PNG of ' +
          'at most 4 MiB. A URL is fetched here.',
      })
      .validate(
        z
          .array(mediaInput('image', maxFileBytes))
          .min(1, 'At least one picture.')
          .max(maxImages, `At most ${maxImages} pictures.`),
      ),
    mask: t
      .field({
        type: 'MediaInput',
        description:
          'What is transparent here is made anew, in the first picture. A PNG of the same width and height, at most 4 MiB. ' +
          'A URL is fetched here.',
      })
      .validate(mediaInput('image', maxSmallFileBytes).nullish()),
    prompt: t.string({
      required: true,
      description: `What to change, or what the result is to show. ${promptBounds}`,
      validate: promptRule(maxPrompt),
    }),
    quality: t.field({
      type: ImageQuality,
      description:
        'LOW, MEDIUM, HIGH or AUTO for GPT image, STANDARD for `dall-e-2`. The vendor chooses without it.',
    }),
    inputFidelity: t.field({
      type: InputFidelity,
      description: 'GPT image alone. LOW unless asked otherwise.',
    }),
    ...imageFields(t),
  }),
})

/** What is wrong with the files of an edit, now that they are all here. @param images in order */
export function editIssues(model: string, images: readonly MediaFile[], mask?: MediaFile): InputIssue[] {
  const issues = images.flatMap((image, index) =>
    imageProblems(model, image).map(message => ({ path: ['input', 'images', String(index)], message })),
  )
  const maskPath = ['input', 'mask']
  if (mask && mask.mediaType !== png) return [...issues, { path: maskPath, message: 'A mask is a PNG.' }]
  const [imageSize, maskSize] = [images[0], mask].map(sizeOf)
  return imageSize === undefined || maskSize === undefined || imageSize === maskSize
    ? issues
    : [...issues, { path: maskPath, message: `The mask has ${maskSize} pixels, the picture ${imageSize}.` }]
}

const png = 'image/png'

function imageProblems(model: string, image: MediaFile): string[] {
  const { mediaType, bytes } = image
  if (gptImage.model.test(model))
    return /^image\/(png|jpeg|webp)$/.test(mediaType) ? [] : [`${model} takes PNG, JPEG and WebP.`]
  if (!dallE2.test(model)) return []
  const [width, height] = sizeOf(image)?.split('x') ?? []
  return [
    ...(bytes.length > maxSmallFileBytes ? [`A picture for ${model} may have at most 4 MiB.`] : []),
    ...(mediaType !== png || width !== height ? [`${model} takes a square PNG.`] : []),
  ]
}

/** Such as `1024x768`; of a PNG alone, whose first chunk begins with it. */
function sizeOf(file: MediaFile | undefined): string | undefined {
  if (file?.mediaType !== png) return undefined
  return `${file.bytes.readUInt32BE(16)}x${file.bytes.readUInt32BE(20)}`
}

const SpeechFormat = builder.enumType('OpenaiSpeechFormat', {
  description: 'File format of speech.',
  values: {
    MP3: { value: 'mp3', description: 'MP3; the default of the vendor.' },
    OPUS: { value: 'opus', description: 'Opus, for streaming.' },
    AAC: { value: 'aac', description: 'AAC.' },
    FLAC: { value: 'flac', description: 'FLAC, without loss.' },
    WAV: { value: 'wav', description: 'WAV.' },
    PCM: { value: 'pcm', description: 'The samples alone, without a header.' },
  } as const,
})

const firstSpeechModels = /^tts-1(-hd)?$/
const newerVoices = ['ash', 'ballad', 'coral', 'sage', 'verse', 'marin', 'cedar']
const voice = textRule('A voice', 100)

export const OpenaiCreateSpeechInput = builder.inputType('OpenaiCreateSpeechInput', {
  description: 'A text to speak.',
  validate: inputRules().superRefine((input, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const model = String(input.model)
    if (!firstSpeechModels.test(model)) return
    if (input.instructions != null) refuse('instructions', `${model} does not take this.`)
    if (newerVoices.includes(String(input.voice))) refuse('voice', `${model} does not have this voice.`)
  }),
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`tts-1\`, \`tts-1-hd\` or \`gpt-4o-mini-tts\`. ${openModel}`,
      validate: modelRule,
    }),
    text: t.string({
      required: true,
      description: `What to say, 1–${maxSpokenText.toLocaleString('en')} characters.`,
      validate: textRule('A text', maxSpokenText),
    }),
    voice: t.string({
      required: true,
      description:
        'Who speaks: `alloy`, `echo`, `fable`, `onyx`, `nova` or `shimmer`; by models newer than `tts-1` and `tts-1-hd` also ' +
        '`ash`, `ballad`, `coral`, `sage`, `verse`, `marin` or `cedar`. Open, because other models have other voices.',
      validate: voice,
    }),
    responseFormat: t.field({ type: SpeechFormat, description: 'MP3 unless asked otherwise.' }),
    speed: t.float({
      description: 'Times as fast as usual, 0.25–4; 1 unless asked otherwise.',
      validate: between(0.25, 4),
    }),
    instructions: t.string({
      description: `How to say it. Not for \`tts-1\` and \`tts-1-hd\`; may have no effect behind an older gateway. ${maxTextBounds}`,
      validate: textRule('An instruction', maxText),
    }),
    ...submissionFields(t),
  }),
})

const TranscriptFormat = builder.enumType('OpenaiTranscriptFormat', {
  description: 'What is asked of the vendor about a recording.',
  values: {
    JSON: { value: 'json', description: 'The text; the default of the vendor.' },
    TEXT: { value: 'text', description: 'The text.' },
    SRT: { value: 'srt', description: 'Subtitles as a SubRip file, and the text.' },
    VTT: { value: 'vtt', description: 'Subtitles as a WebVTT file, and the text.' },
    VERBOSE_JSON: { value: 'verbose_json', description: 'The text, its language and its times.' },
  } as const,
})

const TimestampGranularity = builder.enumType('OpenaiTimestampGranularity', {
  description: 'What the times of a transcript are of.',
  values: {
    WORD: { value: 'word', description: 'Of each word; takes longer.' },
    SEGMENT: { value: 'segment', description: 'Of each segment.' },
  } as const,
})

const recording = mediaInput('speech', maxFileBytes)

/**
 * What the vendor takes, by the media types that files are known by: the ending that it goes by, and the media type that
 * the contract has for it.
 */
const recordings = new Map<string, readonly [ending: string, mediaType: string]>([
  ['audio/flac', ['flac', 'audio/flac']],
  ['audio/mpeg', ['mp3', 'audio/mpeg']],
  ['audio/mp4', ['m4a', 'audio/mp4']],
  ['audio/x-m4a', ['m4a', 'audio/mp4']],
  ['video/mp4', ['mp4', 'audio/mp4']],
  ['video/x-m4v', ['mp4', 'audio/mp4']],
  ['video/mpeg', ['mpeg', 'application/octet-stream']],
  ['video/MP1S', ['mpeg', 'application/octet-stream']],
  ['video/MP2P', ['mpeg', 'application/octet-stream']],
  ['audio/ogg', ['ogg', 'audio/ogg']],
  ['audio/ogg; codecs=opus', ['ogg', 'audio/ogg']],
  ['video/ogg', ['ogg', 'audio/ogg']],
  ['audio/wav', ['wav', 'audio/wav']],
  ['video/webm', ['webm', 'audio/webm']],
])

/** A recording as it is sent; undefined: the vendor does not take it. */
export function recordingOf({ bytes, mediaType }: MediaFile): File | undefined {
  const [ending, type] = recordings.get(mediaType) ?? []
  return ending === undefined ? undefined : new File([bytes], `file.${ending}`, { type })
}

/** Models of the newer kind, but not those that tell speakers apart. */
const jsonOnly = /^gpt-4o-(mini-)?transcribe(-\d{4}-\d{2}-\d{2})?$/

const transcriptRules = inputRules().superRefine((input, context) => {
  const model = String(input.model)
  if (jsonOnly.test(model) && (input.responseFormat ?? 'json') !== 'json')
    context.addIssue({ code: 'custom', path: ['responseFormat'], message: `${model} takes JSON only.` })
  if (input.timestampGranularities != null && input.responseFormat !== 'verbose_json') {
    const message = 'This needs the responseFormat VERBOSE_JSON.'
    context.addIssue({ code: 'custom', path: ['timestampGranularities'], message })
  }
})

/** What writing down and translating share. */
const transcriptFields = (t: InputFields) => ({
  file: t
    .field({
      type: 'MediaInput',
      required: true,
      description:
        'The recording: FLAC, MP3, MP4, MPEG, M4A, Ogg, WAV or WebM of at most 25 MiB. A URL is fetched here. Upload what is ' +
        'large: Base64 is a third longer, and a whole request may have 32 MiB.',
    })
    .validate(recording),
  responseFormat: t.field({ type: TranscriptFormat, description: 'JSON unless asked otherwise.' }),
  temperature: t.float({
    description: 'How freely the model chooses its words, 0–1; 0 unless asked otherwise.',
    validate: between(0, 1),
  }),
  ...submissionFields(t),
})

export const OpenaiTranscribeInput = builder.inputType('OpenaiTranscribeInput', {
  description: 'A recording to write down in the language that is spoken.',
  validate: transcriptRules,
  fields: t => ({
    model: t.string({
      required: true,
      description: `\`whisper-1\`, or \`gpt-4o-transcribe\` and \`gpt-4o-mini-transcribe\`, which take the \`responseFormat\` JSON only. ${openModel}`,
      validate: modelRule,
    }),
    language: t.string({
      description: 'What is spoken, as two letters of ISO 639-1, such as `en`. Found out without it.',
      validate: z.string().regex(/^[a-z]{2}$/, 'A language has two small letters, such as en.'),
    }),
    prompt: t.string({
      description: `What was said before, or how to spell what is said; in the language that is spoken. ${maxTextBounds}`,
      validate: promptRule(maxText),
    }),
    timestampGranularities: t.field({
      type: [TimestampGranularity],
      description: 'Whose times are wanted, with VERBOSE_JSON only. SEGMENT unless asked otherwise.',
      validate: z
        .array(z.string())
        .min(1, 'At least one.')
        .refine(words => new Set(words).size === words.length, 'Each at most once.'),
    }),
    ...transcriptFields(t),
  }),
})

export const OpenaiTranslateInput = builder.inputType('OpenaiTranslateInput', {
  description: 'A recording in any language to write down in English.',
  validate: transcriptRules,
  fields: t => ({
    model: t.string({
      required: true,
      description: `Such as \`whisper-1\`. ${openModel}`,
      validate: modelRule,
    }),
    prompt: t.string({
      description: `What was said before, or how to spell what is said; in English. ${maxTextBounds}`,
      validate: promptRule(maxText),
    }),
    ...transcriptFields(t),
  }),
})
