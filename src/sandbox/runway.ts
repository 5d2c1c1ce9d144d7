import type { Answer } from './answers.ts'
import { invalidRequest, unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import type { TaskPhase } from './task.ts'
import { isEnded } from './task-state.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

const officialWords: Record<TaskPhase, string> = {
  queued: 'PENDING',
  running: 'RUNNING',
  succeeded: 'SUCCEEDED',
  failed: 'FAILED',
  canceled: 'CANCELLED',
}
/** The reverse format knows no canceled task. */
const reverseWords: Record<TaskPhase, string> = {
  queued: '0',
  running: '1',
  succeeded: '3',
  failed: '2',
  canceled: '2',
}
/** What each known model renders, in pixels; a model that is not listed renders them all. */
const ratiosOf = new Map([
  ['gen3a_turbo', ['1280:768', '768:1280']],
  ['gen4_turbo', ['1280:720', '720:1280', '1104:832', '832:1104', '960:960', '1584:672']],
])
const officialLinkSeconds = 86_400
const longestUrl = 2048
const longestDataUri = 5 * 2 ** 20

/** Runway as the gateway serves it: the vendor's format and the reverse one, which have no tasks in common. */
export const runway: SandboxVendor = {
  contract: 'runway',
  prefixes: ['/runwayml/', '/runway/', '/v1/image_to_video', '/v1/tasks/'],
  operations: {
    runwayImageToVideo(call) {
      const problem = imageProblem(call.body) ?? ratioProblem(call.body)
      if (problem) return { status: 400, body: { error: problem } }
      const { task } = call.create({ format: 'official', prompt: textOf(call.body.promptText), facts: {} })
      return ok({ id: task.id })
    },
    runwayGetTask(call) {
      const view = call.read(call.parameters.task_id ?? '', 'official')
      return view ? ok(officialTask(view, call.now)) : unknownTask()
    },
    runwayReverseGenerate: submitReverse,
    runwayReverseVideoToVideo: submitReverse,
    runwayReverseActOne: submitReverse,
    runwayReverseGetTask(call) {
      const view = call.read(textOf(call.body.task_id), 'reverse')
      return view ? accepted(reverseTask(view)) : unknownTask()
    },
  },
  callbackBody: reverseTask,
  refusal(operationId, { code, message }) {
    if (!operationId.startsWith('runwayReverse')) {
      return invalidRequest(`${operationId} never refuses with 200`)
    }
    const usual =
      operationId === 'runwayReverseGetTask'
        ? { code: 500, message: 'task does not exist' }
        : { code: 400, message: 'image cannot be downloaded' }
    return refused(Number(code ?? usual.code), message ?? usual.message)
  },
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

function accepted(data: JsonObject): Answer {
  return ok({ code: 200, msg: 'ok', data, exec_time: 0 })
}

function refused(code: number, message: string): Answer {
  return ok({ code, msg: message, data: null, exec_time: 0 })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function submitReverse(call: SandboxCall): Answer {
  const { prompt, callback_url: callbackUrl } = call.body
  // The wrapper fetches its sources by itself: Base64 is a URI, and no source.
  for (const field of ['image', 'last_image', 'video']) {
    const source = call.body[field]
    if (typeof source === 'string' && !/^https?:\/\//.test(source)) {
      return refused(400, `${field} cannot be downloaded`)
    }
  }
  const { task } = call.create({
    format: 'reverse',
    prompt: textOf(prompt),
    callbackUrl: typeof callbackUrl === 'string' ? callbackUrl : undefined,
    facts: {},
  })
  return accepted({ task_id: task.id })
}

function imageProblem({ model, promptImage }: JsonObject): string | undefined {
  const frames = Array.isArray(promptImage)
    ? promptImage.filter(isJsonObject)
    : [{ uri: promptImage, position: 'first' }]
  if (!frames.every(({ uri }) => isAcceptedImage(textOf(uri)))) return 'promptImage must be an HTTPS URL'
  const positions = frames.map(({ position }) => position)
  if (new Set(positions).size < positions.length) return 'promptImage positions must be unique'
  // A model that is not listed may take a last frame, for all that is known.
  if (model === 'gen4_turbo' && positions.includes('last')) return 'gen4_turbo takes no last frame'
  return undefined
}

function isAcceptedImage(uri: string): boolean {
  if (uri.startsWith('data:image/')) return uri.length <= longestDataUri
  const url = URL.parse(uri)
  // Addresses by number are refused: a domain ends in a letter.
  return uri.length <= longestUrl && url?.protocol === 'https:' && /[a-z]$/.test(url.hostname)
}

function ratioProblem({ model, ratio }: JsonObject): string | undefined {
  const ratios = ratiosOf.get(textOf(model))
  const isRendered = typeof ratio !== 'string' || !ratios || ratios.includes(ratio)
  return isRendered ? undefined : `ratio ${ratio} is not supported by ${model}`
}

/** Each read signs the link anew. */
function officialTask({ task, state, signedMediaUrl }: TaskView, now: number): JsonObject {
  const { phase, hasUrl, failure, progress } = state
  return {
    id: task.id,
    status: stateWord(state, officialWords),
    createdAt: new Date(task.createdAt).toISOString(),
    ...(phase === 'running' && { progress }),
    ...(phase === 'succeeded' && {
      output: hasUrl ? [signedMediaUrl('video.mp4', now, officialLinkSeconds)] : [],
    }),
    ...(phase === 'failed' && { failure, failureCode: 'SAFETY.INPUT.TEXT' }),
  }
}

/** All figures are texts, and nothing is told about a task that waits. */
function reverseTask({ task, state, mediaUrl }: TaskView): JsonObject {
  const { phase, hasUrl, failure, word, startedAt, endedAt } = state
  const isQueued = phase === 'queued'
  const image = mediaUrl('image.jpg')
  return {
    task_id: task.id,
    state: phase === 'succeeded' && word === undefined ? 'succeeded' : '',
    status: stateWord(state, reverseWords),
    prompt: isQueued ? '' : task.prompt,
    prompt_en: isQueued ? null : task.prompt,
    video_url: hasUrl ? mediaUrl('video.mp4') : null,
    raw_video_url: null,
    poster: hasUrl ? image : null,
    last_frame: hasUrl ? `${image}?index=1` : null,
    msg: failure ?? null,
    ...(isEnded(phase) && { point: '150', refund: phase === 'succeeded' ? '0' : '1' }),
    create_time: isQueued ? '0' : seconds(task.createdAt),
    update_time: isQueued ? '0' : seconds(endedAt ?? startedAt ?? task.createdAt),
  }
}

/** Unix seconds as a text. */
function seconds(milliseconds: number): string {
  return String(Math.floor(milliseconds / 1000))
}
