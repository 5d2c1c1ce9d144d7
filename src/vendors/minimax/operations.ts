import { z } from 'zod'
import { ContentRefusedError, InvalidInputError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import { pathPrefix } from '../../core/settings.ts'
import type { Asset, TaskUpdate } from '../../core/task.ts'
import { type Call, defineOperation, type FoundTask } from '../../core/vendor.ts'
import {
  type GenerateVideo,
  generateVideoBody,
  minimaxAnswer,
  minimaxFile,
  minimaxSubmitted,
  paths,
} from './api.ts'
import { factsOf, type MinimaxFacts, minimaxFacts, refusedContent, updateOf, videoAsset } from './states.ts'

/** MiniMax's part of the environment. */
export const settings = z.object({ MINIMAX_PREFIX: pathPrefix('') })

/** As in `contracts/minimax.yaml`. */
export const vendor = 'minimax'

/** x-status-codes of the contract; the others refuse. */
const codes: ErrorCodes = {
  '1000': 'UNAVAILABLE',
  '1001': 'UNAVAILABLE',
  '1013': 'UNAVAILABLE',
  '1024': 'UNAVAILABLE',
  '1033': 'UNAVAILABLE',
  '1002': 'RATE_LIMIT',
  '1041': 'RATE_LIMIT',
  '2045': 'RATE_LIMIT',
  '1008': 'QUOTA',
  '1026': 'CONTENT',
  '1027': 'CONTENT',
  // The gateway's own key at the vendor, not the caller's.
  '1004': 'REFUSED',
  '2049': 'REFUSED',
}
/** Who asks for a file has given no content that could be refused. */
const fileCodes: ErrorCodes = { ...codes, '1026': 'REFUSED', '1027': 'REFUSED' }

export const generateVideo = defineOperation<GenerateVideo>({
  name: 'MINIMAX_GENERATE_VIDEO',
  vendor,
  description:
    'Makes a video of 6 or 10 seconds from a prompt, a first frame, a first and a last frame, or with a person of a ' +
    'picture: `POST /v1/video_generation`.',
  prompt: input => input.prompt,
  async submit({ upstream, settings: given, callbackUrl }, input) {
    const path = paths.submit(given(settings).MINIMAX_PREFIX)
    const body = generateVideoBody(input, callbackUrl)
    const { data, requestId } = await upstream.post(path, body, minimaxSubmitted, { codes })
    if (data.refused) throw upstream.refusal(data.refused, codes, requestId)
    return {
      reference: { upstreamId: data.taskId },
      update: { status: 'QUEUED' },
      upstreamRequestId: requestId,
    }
  },
})

/** Reading costs nothing at the vendor; a query of a client ends when that leaves. */
type Reading = Call & { signal?: AbortSignal }

/** What the vendor says of a task. @param id upstream id @throws {UpstreamError} when the query itself failed */
export async function readTask(call: Reading, id: string): Promise<TaskUpdate> {
  const { upstream, settings: given, signal } = call
  try {
    const path = paths.task(given(settings).MINIMAX_PREFIX, id)
    const { data, requestId } = await upstream.get(path, minimaxAnswer, { codes, signal })
    const update = updateOf(data)
    if (update) return update
    throw upstream.refusal(data.refused ?? {}, codes, requestId)
  } catch (error) {
    // A query holds no content: it is the task's that was refused.
    if (error instanceof ContentRefusedError) return refusedContent(error.message)
    throw error
  }
}

/** Asks for the file of a finished task: each time a new link. @param facts what is known of the video */
export async function readFile(call: Reading, id: string, facts: MinimaxFacts): Promise<Asset> {
  const { upstream, settings: given, signal } = call
  const path = paths.file(given(settings).MINIMAX_PREFIX, id)
  const { data, requestId } = await upstream.get(path, minimaxFile, { codes: fileCodes, signal })
  if (data.refused) throw upstream.refusal(data.refused, fileCodes, requestId)
  return videoAsset(data.file, facts)
}

/** A new link to the video of a finished task. @throws {InvalidInputError} when the vendor has not finished it */
export async function finishedVideo(call: Reading, { reference, task }: FoundTask): Promise<Asset> {
  const known = minimaxFacts.parse(task?.facts ?? {})
  if (known.fileId !== null) return readFile(call, known.fileId, known)
  const update = await readTask(call, reference.upstreamId)
  const seen = factsOf(update)
  if (seen.fileId !== null) return readFile(call, seen.fileId, seen)
  const [video] = update.status === 'SUCCEEDED' ? update.assets : []
  if (video) return video
  const state = update.status === 'UNRECOGNIZED' ? update.word : update.status
  const message = `The task has to be SUCCEEDED; it is ${state}.`
  throw new InvalidInputError([{ path: ['taskId'], message }])
}
