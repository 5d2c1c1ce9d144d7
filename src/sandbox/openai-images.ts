import type { Answer } from './answers.ts'
import { fileKindOf, pngSizeOf } from './file-kind.ts'
import type { MediaFile } from './media.ts'
import type { ImageRequest } from './openai-image-rules.ts'
import { imageRefusal, imageRequestSchema, isGptImage } from './openai-image-rules.ts'
import { refused } from './openai-refusals.ts'
import { wordsOf } from './openai-words.ts'
import type { SandboxCall, SandboxFile, TaskView } from './vendor.ts'

const mebibyte = 2 ** 20
/** Seconds that a picture's address lives. */
const imageLifetime = 3600
/** Tokens of one picture by quality, as the vendor counts a square of 1024 pixels. */
const pictureTokens: Readonly<Record<string, number>> = { low: 272, medium: 1056, high: 4160 }
/** Tokens of a picture that was sent along. */
const sentPictureTokens = 250
const mediaFiles = { png: 'image.png', jpeg: 'image.jpg', webp: 'image.webp' } as const satisfies Record<
  string,
  MediaFile
>

/** `POST /v1/images/generations` for the models of this vendor. */
export function createImage(call: SandboxCall): Answer {
  const request = imageRequestSchema.parse(call.body)
  return imageRefusal(request) ?? draw(call, request, 0)
}

/** `POST /v1/images/edits`. */
export function editImage(call: SandboxCall): Answer {
  const request = imageRequestSchema.parse(call.body)
  if (request.model.startsWith('dall-e-3'))
    return refused("'model' must be dall-e-2.", 'model', 'invalid_value')
  const pictures = call.files.filter(({ field }) => field === 'image' || field === 'image[]')
  const mask = call.files.find(({ field }) => field === 'mask')
  const refusal = imageRefusal(request) ?? fileRefusal(request, pictures, mask)
  return refusal ?? draw(call, request, pictures.length)
}

/** Whether a request for pictures is for this vendor: others have the same path. */
export function servesImages(model: unknown): boolean {
  return /^(dall-e|gpt-image)/.test(String(model))
}

function fileRefusal(
  { model }: ImageRequest,
  pictures: readonly SandboxFile[],
  mask: SandboxFile | undefined,
): Answer | undefined {
  const [first] = pictures
  if (!first) return refused("'image' must be a file.", 'image')
  const kinds = isGptImage(model) ? ['png', 'jpeg', 'webp'] : ['png']
  const largest = (isGptImage(model) ? 25 : 4) * mebibyte
  if (!isGptImage(model) && pictures.length > 1) return refused('This model takes one picture.', 'image')
  if (pictures.some(({ bytes }) => !kinds.includes(String(fileKindOf(bytes)))))
    return refused(`The picture must be one of ${kinds.join(', ')}.`, 'image', 'invalid_image_format')
  if (pictures.some(({ bytes }) => bytes.length > largest))
    return refused(`A picture must be smaller than ${largest} bytes.`, 'image', 'image_too_large')
  const size = fileKindOf(first.bytes) === 'png' ? pngSizeOf(first.bytes) : undefined
  if (!isGptImage(model) && size?.width !== size?.height)
    return refused('The picture must be square.', 'image')
  if (!mask) return undefined
  if (fileKindOf(mask.bytes) !== 'png' || mask.bytes.length > 4 * mebibyte)
    return refused('The mask must be a png smaller than 4 MB.', 'mask', 'invalid_image_format')
  const maskSize = pngSizeOf(mask.bytes)
  return size && (size.width !== maskSize?.width || size.height !== maskSize.height)
    ? refused('The mask must have the size of the picture.', 'mask')
    : undefined
}

function draw(call: SandboxCall, request: ImageRequest, sentPictures: number): Answer {
  const { model, prompt, n } = request
  const view = call.create({ format: 'images', prompt, facts: {} })
  const failure = view.task.traits.failure ?? (/\bforbidden\b/i.test(prompt) ? 'safety system' : undefined)
  if (failure !== undefined)
    return refused(`Your request was rejected: ${failure}`, null, moderationCode(model))
  const created = Math.floor(call.now / 1000)
  const indexes = [...Array(n ?? 1).keys()]
  if (!isGptImage(model))
    return {
      status: 200,
      body: { created, data: indexes.map(index => dallePicture(call, request, view, index)) },
    }

  const { background, output_format, quality } = request
  const format = output_format ?? 'png'
  const drawn = quality && quality !== 'auto' ? quality : 'medium'
  // The family rebuilds this answer, and writes the fields that it has no value for as empty texts.
  const picture = {
    url: '',
    b64_json: call.mediaBytes(mediaFiles[format]).toString('base64'),
    revised_prompt: '',
  }
  return {
    status: 200,
    body: {
      created,
      data: indexes.map(() => picture),
      background: background === 'transparent' ? background : 'opaque',
      output_format: format,
      quality: drawn,
      usage: usageOf(prompt, sentPictures, indexes.length * (pictureTokens[drawn] ?? 0)),
    },
  }
}

function dallePicture(
  call: SandboxCall,
  { model, prompt, response_format }: ImageRequest,
  view: TaskView,
  index: number,
) {
  const address = view.signedMediaUrl('image.png', call.now, imageLifetime)
  const url = index === 0 ? address : `${address}&index=${index}`
  return {
    ...(response_format === 'b64_json'
      ? { b64_json: call.mediaBytes('image.png').toString('base64') }
      : { url: view.task.traits.withoutUrl ? '' : url }),
    // Only dall-e-3 writes the prompt anew.
    ...(model.startsWith('dall-e-3') && { revised_prompt: `A detailed picture: ${prompt}` }),
  }
}

function moderationCode(model: string): string {
  return isGptImage(model) ? 'moderation_blocked' : 'content_policy_violation'
}

function usageOf(prompt: string, sentPictures: number, output: number) {
  const text = wordsOf(prompt).length
  const image = sentPictures * sentPictureTokens
  return {
    total_tokens: text + image + output,
    input_tokens: text + image,
    output_tokens: output,
    input_tokens_details: { text_tokens: text, image_tokens: image },
  }
}
