import { randomInt } from 'node:crypto'
import type { Answer } from './answers.ts'
import { unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import { mediaFacts } from './media.ts'
import { limitProblem } from './minimax-limits.ts'
import type { TaskPhase } from './task.ts'
import type { SandboxVendor, TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

const words: Record<TaskPhase, string> = {
  queued: 'Queueing',
  running: 'Processing',
  succeeded: 'Success',
  failed: 'Fail',
  canceled: 'Fail',
}
const callbackWords: Record<TaskPhase, string> = {
  queued: 'processing',
  running: 'processing',
  succeeded: 'success',
  failed: 'failed',
  canceled: 'failed',
}
const success = { status_code: 0, status_msg: 'success' }
const refusedInput = { status_code: 1026, status_msg: 'input is sensitive' }
const refusedOutput = { status_code: 1027, status_msg: 'output is sensitive' }
const wrongParameters = { status_code: 2013, status_msg: 'invalid params' }
/** Both may be asked again. */
const rateLimit = { status_code: 1002, status_msg: 'rate limit' }
const internalError = { status_code: 1024, status_msg: 'internal error' }

const linkSeconds = 3600
/** A file has a number of its own, so far above the number of its task. */
const fileOffset = 111_111

/** MiniMax as the gateway serves it: a finished task names a file, and only the file has a link. */
export const minimax: SandboxVendor = {
  contract: 'minimax',
  prefixes: [
    '/v1/video_generation',
    '/v1/query/video_generation',
    '/v1/files/retrieve',
    '/minimax/',
    '/task/minimax/',
  ],
  operations: {
    minimaxGenerateVideo(call) {
      const { prompt, callback_url: callbackUrl } = call.body
      const problem = imageProblem(call.body) ?? limitProblem(call.body)
      if (problem) return refusedSubmission({ ...wrongParameters, status_msg: `invalid params, ${problem}` })
      const { task } = call.create({
        id: newId(),
        format: 'task',
        prompt: typeof prompt === 'string' ? prompt : '',
        callbackUrl: typeof callbackUrl === 'string' ? callbackUrl : undefined,
        facts: {},
      })
      return ok({ task_id: task.id, base_resp: success })
    },
    minimaxGetTask(call) {
      const view = call.read(call.query.task_id ?? '', 'task')
      return view ? ok(taskAnswer(view, words)) : unknownTask()
    },
    minimaxGetFile(call) {
      const fileId = Number(call.query.file_id)
      const view = call.read(String(fileId - fileOffset), 'task')
      if (view?.state.phase !== 'succeeded') return ok({ base_resp: wrongParameters })
      // The task names its file before the file can be had.
      if (!view.state.hasUrl) return ok({ base_resp: internalError })
      const file = {
        file_id: fileId,
        bytes: 0,
        created_at: Math.floor((view.state.endedAt ?? view.task.createdAt) / 1000),
        filename: 'output.mp4',
        purpose: 'video_generation',
        download_url: view.signedMediaUrl('video.mp4', call.now, linkSeconds),
      }
      return ok({ file, base_resp: success })
    },
  },
  callbackBody: view => taskAnswer(view, callbackWords),
  challenges: true,
  refusal(operationId, { code, message }) {
    const told = (usual: BaseResponse) => ({
      status_code: Number(code ?? usual.status_code),
      status_msg: message ?? usual.status_msg,
    })
    if (operationId === 'minimaxGenerateVideo') return refusedSubmission(told(refusedInput))
    return ok({ base_resp: told(operationId === 'minimaxGetTask' ? rateLimit : wrongParameters) })
  },
}

/** The vendor's verdict on a call: any code but 0 is an error, and HTTP still says 200. */
interface BaseResponse {
  readonly status_code: number
  readonly status_msg: string
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

function refusedSubmission(base_resp: BaseResponse): Answer {
  return ok({ task_id: '', base_resp })
}

/** 15 digits: below 2^53, so that the file's answer can hold its number. */
function newId(): string {
  return String(randomInt(400_000_000_000_000, 500_000_000_000_000))
}

function imageProblem({
  first_frame_image,
  last_frame_image,
  subject_reference,
}: JsonObject): string | undefined {
  const subjects = Array.isArray(subject_reference) ? subject_reference.filter(isJsonObject) : []
  const images = [first_frame_image, last_frame_image, ...subjects.flatMap(({ image }) => image)]
  const areSources = images.every(
    image => image === undefined || /^(https?:|data:image)\//.test(String(image)),
  )
  return areSources ? undefined : 'an image must be a URL or a data URL'
}

/** A failed task tells its reason where other answers tell that the call went well. */
function taskAnswer({ task, state }: TaskView, spoken: Record<TaskPhase, string>): JsonObject {
  const { phase, failure } = state
  const { width, height } = mediaFacts
  const isDone = phase === 'succeeded'
  const hasFailed = phase === 'failed' || phase === 'canceled'
  return {
    task_id: task.id,
    status: stateWord(state, spoken),
    file_id: isDone ? String(Number(task.id) + fileOffset) : '',
    ...(isDone && { video_width: width, video_height: height }),
    base_resp: hasFailed ? { ...refusedOutput, status_msg: failure ?? refusedOutput.status_msg } : success,
  }
}
