import type { FormData } from 'undici'
import { z } from 'zod'
import { form } from '../../core/gateway/form.ts'
import { present } from '../../core/gateway/present.ts'
import type { MediaFile } from '../../core/media-source.ts'
import { momentField, numericField } from '../../core/upstream-values.ts'
import type {
  OpenaiCreateSpeechInput,
  OpenaiEditImageInput,
  OpenaiGenerateImageInput,
  OpenaiTranscribeInput,
  OpenaiTranslateInput,
} from './inputs.ts'

/** The wire of contracts/openai.yaml: paths, snake_case bodies and the fields of the answers that are used. */

export const paths = {
  generateImage: '/v1/images/generations',
  editImage: '/v1/images/edits',
  createSpeech: '/v1/audio/speech',
  transcribe: '/v1/audio/transcriptions',
  translate: '/v1/audio/translations',
} as const

const optionalText = z.string().nullish().catch(null)

/** Tokens, or seconds of sound for models that are paid by them. */
const usage = z
  .object({
    total_tokens: numericField,
    input_tokens: numericField,
    output_tokens: numericField,
    input_tokens_details: z
      .object({ text_tokens: numericField, image_tokens: numericField })
      .nullish()
      .catch(null),
    seconds: numericField,
  })
  .nullish()
  .catch(null)

const dataUri = /^data:[^,]*;base64,/i
const isAddress = (url: string) => /^https?:/i.test(url) && URL.canParse(url)

export type Picture = { content: Buffer } | { url: string }

/** Where both are given, the file itself counts. Empty texts are what the gateway writes where it has nothing. */
function pictureOf(url: string, encoded: string): Picture[] {
  const content = Buffer.from((encoded || (dataUri.test(url) ? url : '')).replace(dataUri, ''), 'base64')
  if (content.length > 0) return [{ content }]
  return isAddress(url) ? [{ url }] : []
}

/** Pictures, at least one. */
export const imagesAnswer = z
  .object({
    created: momentField,
    data: z.array(z.object({ url: optionalText, b64_json: optionalText, revised_prompt: optionalText })),
    size: optionalText,
    // It becomes a media type.
    output_format: z
      .string()
      .regex(/^[a-z\d.+-]{1,32}$/i)
      .nullish()
      .catch(null),
    quality: optionalText,
    background: optionalText,
    usage,
  })
  .transform(({ data, ...rest }) => ({
    ...rest,
    pictures: data.flatMap(({ url, b64_json }) => pictureOf(url ?? '', b64_json ?? '')),
    revisedPrompts: data.flatMap(({ revised_prompt }) => revised_prompt || []),
  }))
  .refine(({ pictures }) => pictures.length > 0, 'There is no picture in it.')
export type ImagesAnswer = z.output<typeof imagesAnswer>

/** Entries that do not fit are left out: a transcript is worth more than its times. */
const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(null)
    .transform(entries => (entries ?? []).flatMap(given => entry.safeParse(given).data ?? []))

/** Of `json` and `verbose_json`; times in seconds from the beginning. */
export const transcriptAnswer = z.object({
  text: z.string(),
  language: optionalText,
  duration: numericField,
  segments: listOf(z.object({ start: z.number(), end: z.number(), text: z.string() })),
  words: listOf(z.object({ start: z.number(), end: z.number(), word: z.string() })),
  usage,
})
export type TranscriptAnswer = z.output<typeof transcriptAnswer>
export type Usage = z.output<typeof usage>

export type GenerateImage = typeof OpenaiGenerateImageInput.$inferInput
export type EditImage = typeof OpenaiEditImageInput.$inferInput
export type CreateSpeech = typeof OpenaiCreateSpeechInput.$inferInput
export type Transcribe = typeof OpenaiTranscribeInput.$inferInput
export type Translate = typeof OpenaiTranslateInput.$inferInput

export const generateImageBody = (input: GenerateImage): object =>
  present({ ...imageBody(input), style: input.style, moderation: input.moderation })

/** One picture is called `image`, several are `image[]`. */
export const editImageBody = (input: EditImage, images: MediaFile[], mask?: MediaFile): FormData =>
  form({
    ...imageBody(input),
    input_fidelity: input.inputFidelity,
    [images.length > 1 ? 'image[]' : 'image']: images,
    mask,
  })

const imageBody = (input: GenerateImage | EditImage) => ({
  model: input.model,
  prompt: input.prompt,
  n: input.count,
  size: input.size,
  quality: input.quality,
  response_format: input.responseFormat,
  background: input.background,
  output_format: input.outputFormat,
  output_compression: input.outputCompression,
  user: input.user,
})

export const createSpeechBody = (input: CreateSpeech): object =>
  present({
    model: input.model,
    input: input.text,
    voice: input.voice,
    response_format: input.responseFormat,
    speed: input.speed,
    instructions: input.instructions,
  })

export const transcribeBody = (input: Transcribe, file: File): FormData =>
  form({
    ...transcriptBody(input),
    language: input.language,
    'timestamp_granularities[]': input.timestampGranularities,
    file,
  })

export const translateBody = (input: Translate, file: File): FormData =>
  form({ ...transcriptBody(input), file })

const transcriptBody = (input: Transcribe | Translate) => ({
  model: input.model,
  prompt: input.prompt,
  response_format: input.responseFormat,
  temperature: input.temperature,
})
