import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import type { Answer, Upstream } from '../../core/gateway/upstream.ts'
import { pathPrefix } from '../../core/settings.ts'
import type { Asset, TaskUpdate } from '../../core/task.ts'
import {
  type Accepted,
  type Call,
  type ClientCall,
  defineOperation,
  type TaskLookup,
} from '../../core/vendor.ts'
import {
  type Format,
  type ImageToVideo,
  imageToVideoBody,
  paths,
  type ReverseActOne,
  type ReverseImageToVideo,
  type ReverseTextToVideo,
  type ReverseVideoToVideo,
  type RunwayTask,
  reverseActOneBody,
  reverseImageToVideoBody,
  reverseTextToVideoBody,
  reverseVideoToVideoBody,
  runwayAnswer,
  versionHeader,
} from './api.ts'
import { updateOf } from './states.ts'

/** Runway's part of the environment. */
export const settings = z.object({
  RUNWAY_PREFIX: pathPrefix('/runwayml'),
  RUNWAY_REVERSE_PREFIX: pathPrefix('/runway'),
})

/** As in `contracts/runway.yaml`. */
export const vendor = 'runway'

/**
 * The reverse format says 200 for "accepted", so its other codes are read as HTTP statuses; which there are is not
 * documented. What would be a failure of the server leaves open whether something was made.
 */
const codes: ErrorCodes = {
  '402': 'QUOTA',
  '408': 'UNAVAILABLE',
  '429': 'RATE_LIMIT',
  '500': 'UNAVAILABLE',
  '502': 'UNAVAILABLE',
  '503': 'UNAVAILABLE',
  '504': 'UNAVAILABLE',
}

export const imageToVideo = defineOperation<ImageToVideo>({
  name: 'RUNWAY_IMAGE_TO_VIDEO',
  vendor,
  description:
    "Makes a video from a first frame, a last frame or both, in the vendor's format: `POST /v1/image_to_video`.",
  prompt: input => input.promptText,
  submit: (call, input) => submit(call, 'official', paths.imageToVideo, imageToVideoBody(input)),
})

export const reverseTextToVideo = defineOperation<ReverseTextToVideo>({
  name: 'RUNWAY_REVERSE_TEXT_TO_VIDEO',
  vendor,
  description: 'Makes a video from a prompt, reverse format: `POST /runway/pro/generate` without a picture.',
  prompt: input => input.prompt,
  submit: (call, input) =>
    submit(call, 'reverse', paths.reverseGenerate, reverseTextToVideoBody(input, call.callbackUrl)),
})

export const reverseImageToVideo = defineOperation<ReverseImageToVideo>({
  name: 'RUNWAY_REVERSE_IMAGE_TO_VIDEO',
  vendor,
  description:
    'Makes a video from a picture and a prompt, reverse format: `POST /runway/pro/generate` with a picture.',
  prompt: input => input.prompt,
  submit: (call, input) =>
    submit(call, 'reverse', paths.reverseGenerate, reverseImageToVideoBody(input, call.callbackUrl)),
})

export const reverseVideoToVideo = defineOperation<ReverseVideoToVideo>({
  name: 'RUNWAY_REVERSE_VIDEO_TO_VIDEO',
  vendor,
  description: 'Gives a video another look by a prompt, reverse format: `POST /runway/pro/video2video`.',
  prompt: input => input.prompt,
  submit: (call, input) =>
    submit(call, 'reverse', paths.reverseVideoToVideo, reverseVideoToVideoBody(input, call.callbackUrl)),
})

export const reverseActOne = defineOperation<ReverseActOne>({
  name: 'RUNWAY_REVERSE_ACT_ONE',
  vendor,
  description:
    'Moves the face in a picture by the performance in a video (Act-One), reverse format: `POST /runway/pro/act_one`.',
  prompt: () => null,
  submit: (call, input) =>
    submit(call, 'reverse', paths.reverseActOne, reverseActOneBody(input, call.callbackUrl)),
})

/** Reads a task by the routes of the format that made it. @param signal heeded where reading is a GET */
export async function read(
  call: Call & { signal?: AbortSignal },
  format: Format,
  id: string,
): Promise<TaskUpdate> {
  const { upstream, signal } = call
  const prefix = prefixOf(call, format)
  const answer =
    format === 'official'
      ? await upstream.get(paths.task(prefix, id), runwayAnswer, { headers: versionHeader, signal })
      : await upstream.post(paths.reverseFeed(prefix), { task_id: id }, runwayAnswer)
  // Without the codes: a read that is refused makes nothing, and 500 has been seen for an id that is not known.
  return updateOf(taskOf(upstream, answer, {}))
}

/** Reads a finished official task again, which signs its link anew. @param id as a client gave it */
export async function freshVideo(call: ClientCall, lookup: TaskLookup, id: string): Promise<Asset> {
  const refuse = (message: string) => new InvalidInputError([{ path: ['taskId'], message }])
  const { reference, task } = await lookup.succeeded(['taskId'], id, vendor)
  if (formatOf(reference.format, task?.operation ?? imageToVideo.name) === 'reverse') {
    throw refuse('Links of the reverse format cannot be renewed.')
  }
  const update = await read(call, 'official', reference.upstreamId)
  const video = update.status === 'SUCCEEDED' ? update.assets[0] : undefined
  if (video) return video
  throw refuse(`The task has to be SUCCEEDED; it is ${update.status}.`)
}

/** An adopted task has no format yet: its operation tells which routes made it. */
export const formatOf = (format: string | undefined, operation: string): Format =>
  (format ?? (operation === imageToVideo.name ? 'official' : 'reverse')) === 'official'
    ? 'official'
    : 'reverse'

const prefixOf = (call: Call, format: Format): string => {
  const { RUNWAY_PREFIX, RUNWAY_REVERSE_PREFIX } = call.settings(settings)
  return format === 'official' ? RUNWAY_PREFIX : RUNWAY_REVERSE_PREFIX
}

async function submit(
  call: Call,
  format: Format,
  path: (prefix: string) => string,
  body: object,
): Promise<Accepted> {
  const headers = format === 'official' ? versionHeader : undefined
  const answer = await call.upstream.post(path(prefixOf(call, format)), body, runwayAnswer, {
    codes,
    headers,
  })
  const task = taskOf(call.upstream, answer, codes)
  return {
    reference: { upstreamId: task.id, format },
    update: updateOf(task),
    upstreamRequestId: answer.requestId,
  }
}

/** The task in an answer. @throws {UpstreamError} when it is a refusal instead */
function taskOf(
  upstream: Upstream,
  { data, requestId }: Answer<z.output<typeof runwayAnswer>>,
  meanings: ErrorCodes,
): RunwayTask {
  if (data.task) return data.task
  throw upstream.refusal(data.refused, meanings, requestId)
}
