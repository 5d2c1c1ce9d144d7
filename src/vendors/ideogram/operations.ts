import type { FormData } from 'undici'
import { z } from 'zod'
import { ContentRefusedError, InvalidInputError, UpstreamRefusedError } from '../../core/errors.ts'
import type { MediaFile, MediaSource } from '../../core/media-source.ts'
import { pathPrefix } from '../../core/settings.ts'
import { defineOperation, type Made, type SubmissionCall } from '../../core/vendor.ts'
import {
  type Describe,
  describeBody,
  type Edit,
  type EditV3,
  editBody,
  editV3Body,
  type Generate,
  type GenerateV3,
  generateBody,
  generateV3Body,
  type InputFiles,
  ideogramDescriptions,
  ideogramPictures,
  type LegacyAction,
  orStartedTask,
  paths,
  type ReframeV3,
  type Remix,
  type RemixV3,
  type ReplaceBackgroundV3,
  reframeV3Body,
  remixBody,
  remixV3Body,
  replaceBackgroundV3Body,
  type Upscale,
  upscaleBody,
  type V3Action,
} from './api.ts'
import { maxPictureBytes } from './inputs.ts'
import { descriptionsUpdate, picturesUpdate } from './states.ts'

/** Ideogram's part of the environment. */
export const settings = z.object({ IDEOGRAM_PREFIX: pathPrefix('/ideogram') })

/** As in `contracts/ideogram.yaml`. */
export const vendor = 'ideogram'

export const generate = defineOperation<Generate>({
  name: 'IDEOGRAM_GENERATE',
  vendor,
  generates: true,
  description: 'Makes 1–8 pictures from a text with the models 1.0 to 2.0: `POST /generate`.',
  prompt: input => input.prompt,
  submit: (call, input) => drawLegacy(call, 'generate', generateBody(input)),
})

export const remix = defineOperation<Remix>({
  name: 'IDEOGRAM_REMIX',
  vendor,
  generates: true,
  description:
    'Redraws a picture after a text with the models 1.0 to 2.0, keeping more or less of it: `POST /remix`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawLegacy(call, 'remix', remixBody(input, await filesOf(call, input))),
})

export const edit = defineOperation<Edit>({
  name: 'IDEOGRAM_EDIT',
  vendor,
  generates: true,
  description: 'Redraws the masked part of a picture with model 2.0: `POST /edit`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawLegacy(call, 'edit', editBody(input, await filesOf(call, input))),
})

export const upscale = defineOperation<Upscale>({
  name: 'IDEOGRAM_UPSCALE',
  vendor,
  generates: true,
  description: 'Enlarges a picture, with an optional text as a guide: `POST /upscale`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawLegacy(call, 'upscale', upscaleBody(input, await filesOf(call, input))),
})

export const describe = defineOperation<Describe>({
  name: 'IDEOGRAM_DESCRIBE',
  vendor,
  generates: true,
  description: 'Writes prompts that fit a picture: `POST /describe`. It makes texts and no file.',
  prompt: () => null,
  async submit(call, input) {
    const path = paths.legacy(call.settings(settings).IDEOGRAM_PREFIX, 'describe')
    const body = describeBody(input, await filesOf(call, input))
    const { made, requestId } = await post(call, path, body, ideogramDescriptions)
    return { update: descriptionsUpdate(made.descriptions), upstreamRequestId: requestId }
  },
})

export const generateV3 = defineOperation<GenerateV3>({
  name: 'IDEOGRAM_V3_GENERATE',
  vendor,
  generates: true,
  description: 'Makes 1–8 pictures from a text with model 3.0: `POST /v1/ideogram-v3/generate`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawV3(call, 'generate', generateV3Body(input, await filesOf(call, input))),
})

export const remixV3 = defineOperation<RemixV3>({
  name: 'IDEOGRAM_V3_REMIX',
  vendor,
  generates: true,
  description:
    'Redraws a picture after a text with model 3.0, keeping more or less of it: `POST /v1/ideogram-v3/remix`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawV3(call, 'remix', remixV3Body(input, await filesOf(call, input))),
})

export const editV3 = defineOperation<EditV3>({
  name: 'IDEOGRAM_V3_EDIT',
  vendor,
  generates: true,
  description: 'Redraws the masked part of a picture with model 3.0: `POST /v1/ideogram-v3/edit`.',
  prompt: input => input.prompt,
  submit: async (call, input) => drawV3(call, 'edit', editV3Body(input, await filesOf(call, input))),
})

export const reframeV3 = defineOperation<ReframeV3>({
  name: 'IDEOGRAM_V3_REFRAME',
  vendor,
  generates: true,
  description: 'Extends a square picture to another format with model 3.0: `POST /v1/ideogram-v3/reframe`.',
  prompt: () => null,
  submit: async (call, input) => drawV3(call, 'reframe', reframeV3Body(input, await filesOf(call, input))),
})

export const replaceBackgroundV3 = defineOperation<ReplaceBackgroundV3>({
  name: 'IDEOGRAM_V3_REPLACE_BACKGROUND',
  vendor,
  generates: true,
  description:
    'Keeps the subject of a picture and draws a new background with model 3.0: ' +
    '`POST /v1/ideogram-v3/replace-background`.',
  prompt: input => input.prompt,
  submit: async (call, input) =>
    drawV3(call, 'replace-background', replaceBackgroundV3Body(input, await filesOf(call, input))),
})

const drawLegacy = (call: SubmissionCall, action: LegacyAction, body: object | FormData): Promise<Made> =>
  draw(call, paths.legacy(call.settings(settings).IDEOGRAM_PREFIX, action), body)

/** HTTP statuses of a path that a gateway does not serve, or has no vendor account for. */
const notOffered = [404, 503]

/** Not every gateway of the family has the paths of 3.0. */
async function drawV3(call: SubmissionCall, action: V3Action, body: object | FormData): Promise<Made> {
  try {
    return await draw(call, paths.v3(call.settings(settings).IDEOGRAM_PREFIX, action), body)
  } catch (error) {
    if (!(error instanceof UpstreamRefusedError) || !notOffered.includes(error.facts.status ?? 0)) throw error
    const message = `This gateway does not offer "${action}" of Ideogram 3.0. It says: ${error.message}`
    throw new UpstreamRefusedError(message, error.facts, { cause: error })
  }
}

async function draw(call: SubmissionCall, path: string, body: object | FormData): Promise<Made> {
  const { made, requestId } = await post(call, path, body, ideogramPictures)
  const update = picturesUpdate(made)
  if (update) return { update, upstreamRequestId: requestId }
  throw new ContentRefusedError('No picture passed the safety check of the vendor.', {
    status: 200,
    requestId,
  })
}

/** @throws {UpstreamError} also where the answer names a task in the place of what was made */
async function post<Schema extends z.ZodType>(
  { upstream }: SubmissionCall,
  path: string,
  body: object | FormData,
  schema: Schema,
) {
  try {
    const { data, requestId } = await upstream.post(path, body, orStartedTask(schema))
    if (!data.started) return { made: data.made, requestId }
    const { code, taskId } = data.started
    const message = `The gateway started the task ${taskId} and has no route here that tells what becomes of it.`
    throw upstream.refusal({ code, message }, { [code]: 'UNAVAILABLE' }, requestId)
  } catch (error) {
    // The safety check has an HTTP status to itself, and no code.
    if (!(error instanceof UpstreamRefusedError) || error.facts.status !== 422) throw error
    throw new ContentRefusedError(error.message, error.facts, { cause: error })
  }
}

interface GivenFiles {
  image?: MediaSource | null
  mask?: MediaSource | null
  styleReferenceImages?: MediaSource[] | null
  characterReferenceImage?: MediaSource | null
  characterReferenceMask?: MediaSource | null
}

/** Gets hold of the files of an input, one after another: each may have 10 MiB. */
async function filesOf(call: SubmissionCall, input: GivenFiles): Promise<InputFiles> {
  const fileOf = async (field: keyof GivenFiles, source: MediaSource | null | undefined) =>
    source ? call.fileOf(['input', field], source, 'raster', maxPictureBytes) : undefined
  return {
    image: await fileOf('image', input.image),
    mask: await fileOf('mask', input.mask),
    styleReferenceImages: await referencesOf(call, input.styleReferenceImages ?? []),
    characterReferenceImage: await fileOf('characterReferenceImage', input.characterReferenceImage),
    characterReferenceMask: await fileOf('characterReferenceMask', input.characterReferenceMask),
  }
}

async function referencesOf(call: SubmissionCall, sources: MediaSource[]): Promise<MediaFile[]> {
  const path = ['input', 'styleReferenceImages']
  const files: MediaFile[] = []
  let bytes = 0
  for (const [index, source] of sources.entries()) {
    const file = await call.fileOf([...path, String(index)], source, 'raster', maxPictureBytes)
    bytes += file.bytes.length
    if (bytes > maxPictureBytes) {
      throw new InvalidInputError([{ path, message: 'These may have at most 10 MiB together.' }])
    }
    files.push(file)
  }
  return files
}
