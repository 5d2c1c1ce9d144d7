import { z } from 'zod'
import { InvalidInputError, UpstreamUnavailableError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import type { Answer, Upstream } from '../../core/gateway/upstream.ts'
import { pathPrefix } from '../../core/settings.ts'
import { type Accepted, defineOperation, type SubmissionCall, type TaskLookup } from '../../core/vendor.ts'
import {
  type ExtendVideo,
  extendVideoBody,
  type GenerateImage,
  generateImageBody,
  type ImageToVideo,
  imageToVideoBody,
  type Kind,
  type KlingTask,
  klingAnswer,
  type LipSync,
  lipSyncBody,
  paths,
  type TextToVideo,
  textToVideoBody,
  type VirtualTryOn,
  virtualTryOnBody,
} from './api.ts'
import { updateOf } from './states.ts'

/** Kling's part of the environment. */
export const settings = z.object({ KLING_PREFIX: pathPrefix('/kling') })

/** As in `contracts/kling.yaml`. */
export const vendor = 'kling'

/** x-vendor-error-codes of the contract; the others refuse. */
const codes: ErrorCodes = {
  '1101': 'QUOTA',
  '1102': 'QUOTA',
  '1300': 'CONTENT',
  '1301': 'CONTENT',
  '1302': 'RATE_LIMIT',
  '1303': 'RATE_LIMIT',
  // Neither waiting nor credit of the caller's helps: the gateway's own account has a problem.
  '1100': 'REFUSED',
  '1304': 'REFUSED',
  '5000': 'UNAVAILABLE',
  '5001': 'UNAVAILABLE',
  '5002': 'UNAVAILABLE',
}

export const generateImage = defineOperation<GenerateImage>({
  name: 'KLING_GENERATE_IMAGE',
  vendor,
  description: 'Makes 1–9 pictures from a prompt and, if you like, a picture: `POST /v1/images/generations`.',
  findable: true,
  prompt: input => input.prompt,
  submit: (call, input) => submitFindable(call, 'images/generations', generateImageBody(input), input),
})

export const virtualTryOn = defineOperation<VirtualTryOn>({
  name: 'KLING_VIRTUAL_TRY_ON',
  vendor,
  description: 'Puts a garment on a person (Kolors): `POST /v1/images/kolors-virtual-try-on`.',
  findable: true,
  prompt: () => null,
  submit: (call, input) =>
    submitFindable(call, 'images/kolors-virtual-try-on', virtualTryOnBody(input), input),
})

export const textToVideo = defineOperation<TextToVideo>({
  name: 'KLING_TEXT_TO_VIDEO',
  vendor,
  description: 'Makes a video from a prompt: `POST /v1/videos/text2video`.',
  findable: true,
  prompt: input => input.prompt,
  submit: (call, input) => submitFindable(call, 'videos/text2video', textToVideoBody(input), input),
})

export const imageToVideo = defineOperation<ImageToVideo>({
  name: 'KLING_IMAGE_TO_VIDEO',
  vendor,
  description: 'Makes a video from a first frame, a last frame or both: `POST /v1/videos/image2video`.',
  findable: true,
  prompt: input => input.prompt,
  submit: (call, input) => submitFindable(call, 'videos/image2video', imageToVideoBody(input), input),
})

export const extendVideo = defineOperation<ExtendVideo>({
  name: 'KLING_EXTEND_VIDEO',
  vendor,
  description:
    'Prolongs a finished Kling video by four to five seconds, up to three minutes in all: `POST /v1/videos/video-extend`. ' +
    'Only models of the first version (V1, V1.5, V1.6) can be extended.',
  prompt: input => input.prompt,
  prepare: async (input, { lookup }) => ({
    ...input,
    ...(await videoOf(lookup, input.taskId, input.videoId)),
  }),
  submit: (call, input) => submit(call, 'videos/video-extend', extendVideoBody(input), input),
})

export const lipSync = defineOperation<LipSync>({
  name: 'KLING_LIP_SYNC',
  vendor,
  description:
    'Makes the mouth in a video follow a text or a sound file: `POST /v1/videos/lip-sync`. The vendor has replaced this ' +
    'route and documents it no longer, so it may stop working.',
  prompt: input => input.speech?.text,
  prepare: async (input, { lookup }) =>
    input.taskId == null ? input : { ...input, ...(await videoOf(lookup, input.taskId, input.videoId)) },
  submit: (call, input) => submit(call, 'videos/lip-sync', lipSyncBody(input), input),
})

/** What the kind of a task's route is, by the operation that made it. */
export const kindOf: Record<string, Kind> = {
  [generateImage.name]: 'images/generations',
  [virtualTryOn.name]: 'images/kolors-virtual-try-on',
  [textToVideo.name]: 'videos/text2video',
  [imageToVideo.name]: 'videos/image2video',
  [extendVideo.name]: 'videos/video-extend',
  [lipSync.name]: 'videos/lip-sync',
}

/** The task in an answer. @throws {UpstreamError} when it is a refusal instead */
export function taskOf(
  upstream: Upstream,
  { data, requestId }: Answer<z.output<typeof klingAnswer>>,
): KlingTask {
  if (data.task) return data.task
  throw upstream.refusal(data.refused, codes, requestId)
}

/** `external_task_id` is unique upstream: by it, a submission whose answer was lost is found again. */
const submitFindable = (call: SubmissionCall, kind: Kind, body: object, input: Hook): Promise<Accepted> =>
  submit(call, kind, { ...body, external_task_id: call.taskId }, input)

type Hook = { notifyHook?: string | null }

async function submit(
  call: SubmissionCall,
  kind: Kind,
  body: object,
  { notifyHook }: Hook,
): Promise<Accepted> {
  const callback = notifyHook ?? call.callbackUrl
  const path = paths.submit(call.settings(settings).KLING_PREFIX, kind)
  const sent = callback === undefined ? body : { ...body, callback_url: callback }
  const answer = await call.upstream.post(path, sent, klingAnswer, { codes })
  const task = taskOf(call.upstream, answer)
  const { requestId } = answer
  if (task.task_id === undefined) {
    throw new UpstreamUnavailableError('The gateway did not name the task.', true, { status: 200, requestId })
  }
  return { reference: { upstreamId: task.task_id }, update: updateOf(task), upstreamRequestId: requestId }
}

/** The task and the video in it that an operation goes on from; the graph knows the video of its own tasks. */
async function videoOf(lookup: TaskLookup, id: string, videoId: string | null | undefined) {
  const { reference, task } = await lookup.succeeded(['input', 'taskId'], id, vendor)
  const known = task?.assets.find(({ kind, role }) => kind === 'VIDEO' && role === 'RESULT')?.upstreamId
  const video = videoId ?? known
  if (video !== undefined) return { taskId: reference.upstreamId, videoId: video }
  const message = 'The graph knows no video of this task, so its id at the vendor is needed.'
  throw new InvalidInputError([{ path: ['input', 'videoId'], message }])
}
