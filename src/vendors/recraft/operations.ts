import type { FormData } from 'undici'
import { z } from 'zod'
import { InvalidInputError, UpstreamRefusedError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import type { CallOptions } from '../../core/gateway/upstream.ts'
import type { MediaFile, MediaSource } from '../../core/media-source.ts'
import { pathPrefix } from '../../core/settings.ts'
import { defineOperation, type Made, type SubmissionCall, type TaskLookup } from '../../core/vendor.ts'
import {
  type ClarityUpscale,
  type CreateImageDalle,
  type CreateStyle,
  createImageDalleBody,
  createStyleBody,
  type GenerateImage,
  type GenerativeUpscale,
  generateImageBody,
  paths,
  type RemoveBackground,
  recraftPictures,
  recraftStyle,
  type Tool,
  type ToolInput,
  toolBody,
  type Vectorize,
} from './api.ts'
import { maxFileBytes } from './inputs.ts'
import { drawnType, picturesUpdate, rasterType, styleUpdate, svg } from './states.ts'

/** Recraft's part of the environment. */
export const settings = z.object({ RECRAFT_PREFIX: pathPrefix('/recraft') })

/** As in `contracts/recraft.yaml`. */
export const vendor = 'recraft'

/** The vendor names no code of its own for moderation: these are the gateway's. */
const codes: ErrorCodes = { content_policy_violation: 'CONTENT', sensitive_words_detected: 'CONTENT' }
const options: CallOptions = { codes }

export const generateImage = defineOperation<GenerateImage>({
  name: 'RECRAFT_GENERATE_IMAGE',
  vendor,
  generates: true,
  description:
    'Draws 1–6 raster or vector pictures from a text in a chosen style: `POST /v1/images/generations`.',
  bringsFiles: true,
  prompt: input => input.prompt,
  prepare: withOwnStyle,
  submit: (call, input) =>
    draw(call, paths.generate(prefixOf(call)), generateImageBody(input), drawnType(input)),
})

export const vectorize = defineOperation<Vectorize>({
  name: 'RECRAFT_VECTORIZE',
  vendor,
  generates: true,
  description: 'Turns a raster picture into an SVG: `POST /v1/images/vectorize`.',
  bringsFiles: true,
  prompt: () => null,
  submit: (call, input) => transform(call, input, svg, 'vectorize'),
})

export const removeBackground = defineOperation<RemoveBackground>({
  name: 'RECRAFT_REMOVE_BACKGROUND',
  vendor,
  generates: true,
  description:
    'Cuts out the subject of a picture; the background becomes transparent: `POST /v1/images/removeBackground`.',
  bringsFiles: true,
  prompt: () => null,
  submit: (call, input) => transform(call, input, rasterType(input, 'png'), 'removeBackground'),
})

export const clarityUpscale = defineOperation<ClarityUpscale>({
  name: 'RECRAFT_CLARITY_UPSCALE',
  vendor,
  generates: true,
  description:
    'Enlarges a picture and sharpens it without new content: `POST /v1/images/clarityUpscale`, or, where that route is ' +
    "gone (HTTP 404), the vendor's successor of it: `POST /v1/images/crispUpscale`.",
  bringsFiles: true,
  prompt: () => null,
  submit: (call, input) =>
    transform(call, input, rasterType(input, 'webp'), 'clarityUpscale', 'crispUpscale'),
})

export const generativeUpscale = defineOperation<GenerativeUpscale>({
  name: 'RECRAFT_GENERATIVE_UPSCALE',
  vendor,
  generates: true,
  description:
    'Enlarges a picture and redraws small details and faces; slow, and many times dearer than the clarity upscale: ' +
    "`POST /v1/images/generativeUpscale`, or, where that route is gone (HTTP 404), the vendor's successor of it: " +
    '`POST /v1/images/creativeUpscale`.',
  bringsFiles: true,
  prompt: () => null,
  submit: (call, input) =>
    transform(call, input, rasterType(input, 'webp'), 'generativeUpscale', 'creativeUpscale'),
})

export const createStyle = defineOperation<CreateStyle>({
  name: 'RECRAFT_CREATE_STYLE',
  vendor,
  generates: true,
  description:
    'Makes an own style out of 1–5 sample pictures: `POST /v1/styles`. It makes no file: its id is the `styleId` of later ' +
    'pictures.',
  prompt: () => null,
  async submit(call, input) {
    const body = createStyleBody(input, await samplesOf(call, input))
    const { data, requestId } = await call.upstream.post(
      paths.styles(prefixOf(call)),
      body,
      recraftStyle,
      options,
    )
    return {
      reference: { upstreamId: data.id },
      update: styleUpdate(data),
      upstreamRequestId: requestId,
    }
  },
})

export const createImageDalle = defineOperation<CreateImageDalle>({
  name: 'RECRAFT_CREATE_IMAGE_DALLE',
  vendor,
  generates: true,
  description:
    'Draws 1 or 2 pictures in the DALL-E 3 format: `POST /v1/images/generations`, without a prefix.',
  bringsFiles: true,
  prompt: input => input.prompt,
  prepare: withOwnStyle,
  submit: (call, input) => draw(call, paths.dalle, createImageDalleBody(input), drawnType(input)),
})

const prefixOf = (call: SubmissionCall): string => call.settings(settings).RECRAFT_PREFIX

async function draw(
  { upstream }: SubmissionCall,
  path: string,
  body: object | FormData,
  usualType: string,
): Promise<Made> {
  const { data, requestId } = await upstream.post(path, body, recraftPictures, options)
  return { update: await picturesUpdate(data, usualType), upstreamRequestId: requestId }
}

/** @param tools the route, and the one that follows where a gateway does not know it: then nothing was made */
async function transform(
  call: SubmissionCall,
  input: ToolInput,
  usualType: string,
  ...tools: [Tool, successor?: Tool]
): Promise<Made> {
  const [tool, successor] = tools
  const file = await call.fileOf(['input', 'image'], input.image, 'raster', maxFileBytes)
  const run = (name: Tool) => draw(call, paths.tool(prefixOf(call), name), toolBody(input, file), usualType)
  try {
    return await run(tool)
  } catch (refusal) {
    if (successor === undefined || !isGone(refusal)) throw refusal
    try {
      return await run(successor)
    } catch (error) {
      throw isGone(error) ? refusal : error
    }
  }
}

const isGone = (error: unknown): boolean =>
  error instanceof UpstreamRefusedError && error.facts.status === 404

/** Gets hold of the samples of a style, one after another, as long as they are not too large together. */
async function samplesOf(call: SubmissionCall, { images }: { images: MediaSource[] }): Promise<MediaFile[]> {
  const path = ['input', 'images']
  const files: MediaFile[] = []
  let bytes = 0
  for (const [index, image] of images.entries()) {
    const file = await call.fileOf([...path, String(index)], image, 'raster', maxFileBytes)
    bytes += file.bytes.length
    if (bytes > maxFileBytes) {
      throw new InvalidInputError([{ path, message: 'These may have at most 5 MiB together.' }])
    }
    files.push(file)
  }
  return files
}

interface OwnStyle {
  styleId?: string | null
}

/** An own style is named upstream by the id that the vendor gave it. */
async function withOwnStyle<Input extends OwnStyle>(
  input: Input,
  { lookup }: { lookup: TaskLookup },
): Promise<Input> {
  if (input.styleId == null) return input
  const path = ['input', 'styleId']
  const { reference, task } = await lookup.succeeded(path, input.styleId, vendor)
  // No other operation gets its tasks named, so a task that is named is a style.
  if (task || z.guid().safeParse(reference.upstreamId).success) {
    return { ...input, styleId: reference.upstreamId }
  }
  throw new InvalidInputError([{ path, message: "The vendor's id of a style is a UUID." }])
}
