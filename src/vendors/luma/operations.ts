import { z } from 'zod'
import { type InputIssue, InvalidInputError, UpstreamError } from '../../core/errors.ts'
import { isAddress } from '../../core/media-source.ts'
import { pathPrefix } from '../../core/settings.ts'
import { type Accepted, type Call, type ClientCall, defineOperation } from '../../core/vendor.ts'
import {
  type ExtendVideo,
  extendBody,
  type GenerateVideo,
  type GenerateVideoOfficial,
  generateBody,
  lumaGeneration,
  lumaVideoUrl,
  officialGenerateBody,
  paths,
} from './api.ts'
import { updateOf, videoAsset } from './states.ts'

/** Luma's part of the environment. */
export const settings = z.object({
  LUMA_EXTEND: z.enum(['own', 'official', 'auto'], 'must be own, official or auto').default('auto'),
  LUMA_OFFICIAL_PREFIX: pathPrefix(''),
})

/** Which family of routes made a task: only that one can read it again. */
export type Format = 'own' | 'official'

/** As in `contracts/luma.yaml`. */
export const vendor = 'luma'

export const generateVideo = defineOperation<GenerateVideo>({
  name: 'LUMA_GENERATE_VIDEO',
  vendor,
  description: 'Makes a video from a prompt and up to two pictures, own format: `POST /luma/generations`.',
  prompt: input => input.userPrompt,
  submit: (call, input) => submit(call, 'own', paths.generate(), generateBody(input, call.callbackUrl)),
})

export const generateVideoOfficial = defineOperation<GenerateVideoOfficial>({
  name: 'LUMA_GENERATE_VIDEO_OFFICIAL',
  vendor,
  description:
    "Makes a video in the vendor's format: `POST /dream-machine/v1/generations`. Keyframes begin from or end on a " +
    'picture, continue a clip (frame0), lead in to one (frame1) or join two.',
  prompt: input => input.prompt,
  async prepare({ keyframes, ...input }, { lookup }) {
    const resolve = async (name: 'frame0' | 'frame1') => {
      const frame = keyframes?.[name]
      if (frame?.taskId == null) return frame
      const path = ['input', 'keyframes', name, 'taskId']
      return { taskId: (await lookup.succeeded(path, frame.taskId, vendor)).reference.upstreamId }
    }
    return {
      ...input,
      keyframes: keyframes && { frame0: await resolve('frame0'), frame1: await resolve('frame1') },
    }
  },
  submit: (call, input) => submitOfficial(call, input),
})

export const extendVideo = defineOperation<ExtendVideo>({
  name: 'LUMA_EXTEND_VIDEO',
  vendor,
  description:
    'Continues a finished Luma video: `POST /luma/generations/{task_id}/extend`. The upstream marks this route as ' +
    'abandoned since 2025-01-07. Where it answers 404 or 410, so that nothing was made, the server goes on with its ' +
    'successor, the official generation with `keyframes.frame0` of type generation, unless LUMA_EXTEND says otherwise.',
  prompt: input => input.userPrompt,
  async prepare(input, context) {
    const { reference } = await context.lookup.succeeded(['input', 'taskId'], input.taskId, vendor)
    if (context.settings(settings).LUMA_EXTEND === 'official') requireSuccessor(input)
    return { ...input, taskId: reference.upstreamId }
  },
  async submit(call, input) {
    const mode = call.settings(settings).LUMA_EXTEND
    if (mode === 'official') return submitOfficial(call, successorOf(input))
    try {
      return await submit(call, 'own', paths.extend(input.taskId), extendBody(input, call.callbackUrl))
    } catch (error) {
      if (mode === 'own' || !routeIsGone(error)) throw error
      requireSuccessor(input)
      return submitOfficial(call, successorOf(input))
    }
  },
})

/** Asks for the watermark-free file of a finished task; the link lives for an hour. @param id upstream id */
export async function unwatermarkedVideo(call: ClientCall, id: string) {
  const { data } = await call.upstream.get(paths.unwatermarkedVideo(id), lumaVideoUrl, {
    signal: call.signal,
  })
  return videoAsset(data.url)
}

async function submit(call: Call, format: Format, path: string, body: object): Promise<Accepted> {
  const { data, requestId } = await call.upstream.post(path, body, lumaGeneration)
  return { reference: { upstreamId: data.id, format }, update: updateOf(data), upstreamRequestId: requestId }
}

function submitOfficial(
  call: Call & { callbackUrl?: string },
  input: GenerateVideoOfficial,
): Promise<Accepted> {
  const path = paths.officialGenerate(call.settings(settings).LUMA_OFFICIAL_PREFIX)
  return submit(call, 'official', path, officialGenerateBody(input, call.callbackUrl))
}

/** The abandoned route is not there any more, so nothing was made. */
const routeIsGone = (error: unknown): boolean =>
  error instanceof UpstreamError && (error.facts.status === 404 || error.facts.status === 410)

/** The official generation that continues a clip: the successor that the upstream names. */
const successorOf = (input: ExtendVideo): GenerateVideoOfficial => ({
  prompt: input.userPrompt,
  aspectRatio: input.aspectRatio,
  keyframes: {
    frame0: { taskId: input.taskId },
    frame1: input.imageEndUrl && isAddress(input.imageEndUrl) ? { imageUrl: input.imageEndUrl } : null,
  },
  notifyHook: input.notifyHook,
})

/** @throws {InvalidInputError} for what the successor has no place for: dropping it would change what is paid for */
function requireSuccessor(input: ExtendVideo): void {
  const issues: InputIssue[] = []
  const refuse = (field: string, message: string) => issues.push({ path: ['input', field], message })
  if (input.imageUrl)
    refuse('imageUrl', 'The successor of this route continues from the clip alone: leave it out.')
  if (input.imageEndUrl && !isAddress(input.imageEndUrl)) {
    refuse('imageEndUrl', 'The successor of this route takes an https URL only.')
  }
  if (issues.length > 0) throw new InvalidInputError(issues)
}
