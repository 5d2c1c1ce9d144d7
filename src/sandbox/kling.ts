import { randomInt } from 'node:crypto'
import type { Answer } from './answers.ts'
import { unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import {
  extendProblem,
  imageProblem,
  imageToVideoProblem,
  lipSyncProblem,
  videoProblem,
} from './kling-rules.ts'
import { accepted, klingTask, klingVideo, refused, refusedContent } from './kling-task.ts'
import type { SandboxCall, SandboxHandler, SandboxVendor, TaskView } from './vendor.ts'

const defaultModel = 'kling-v1'
const videoFormats = ['textToVideo', 'imageToVideo', 'extendVideo', 'lipSync']
const videoLifeMs = 30 * 86_400_000

/** Kling as the gateway serves it: each kind of task is read on the path that made it. */
export const kling: SandboxVendor = {
  contract: 'kling',
  prefixes: ['/kling/v1/'],
  operations: {
    klingGenerateImage: call => submit(call, 'image', imageProblem(call.body), { n: call.body.n ?? 1 }),
    klingGetImageTask: reader('image'),
    klingVirtualTryOn: call => submit(call, 'virtualTryOn', undefined, { n: 1 }),
    klingGetVirtualTryOnTask: reader('virtualTryOn'),
    klingTextToVideo: call => submit(call, 'textToVideo', videoProblem(call.body), modelOf(call.body)),
    klingGetTextToVideoTask: reader('textToVideo'),
    klingImageToVideo(call) {
      const problem = videoProblem(call.body) ?? imageToVideoProblem(call.body)
      return submit(call, 'imageToVideo', problem, modelOf(call.body))
    },
    klingGetImageToVideoTask: reader('imageToVideo'),
    klingExtendVideo(call) {
      const { task_id, video_id } = call.body
      const source = call.find(String(task_id))
      if (!source) return unknownTask()
      const { model_name } = source.task.facts
      const problem = sourceProblem(source, video_id, call.now) ?? extendProblem(call.body, model_name)
      return submit(call, 'extendVideo', problem, { model_name, parent_video: klingVideo(source) })
    },
    klingGetExtendVideoTask: reader('extendVideo'),
    klingLipSync(call) {
      const input = isJsonObject(call.body.input) ? call.body.input : {}
      const problem = lipSyncProblem(input)
      if (problem) return refused(problem)
      const { task_id, video_id, video_url: url } = input
      if (url !== undefined) return submit(call, 'lipSync', undefined, { parent_video: { url } })
      const source = call.find(String(task_id))
      if (!source) return unknownTask()
      const { model_name } = source.task.facts
      const facts = { model_name, parent_video: klingVideo(source) }
      return submit(call, 'lipSync', sourceProblem(source, video_id, call.now), facts)
    },
    klingGetLipSyncTask: reader('lipSync'),
  },
  sample: {
    id: '831456302918475264',
    operation: 'klingTextToVideo',
    format: 'textToVideo',
    prompt: 'waves on an empty beach at dawn',
    facts: { model_name: defaultModel },
  },
  callbackBody: klingTask,
  refusal: (_, { code, message }) => refusedContent(Number(code ?? 1301), message),
}

/** @param problem why the vendor does not take the body, if it does not */
function submit(call: SandboxCall, format: string, problem: string | undefined, facts: JsonObject): Answer {
  if (problem) return refused(problem)
  const { external_task_id, callback_url, watermark_info, prompt } = call.body
  if (external_task_id !== undefined && call.list().some(hasExternalId(external_task_id))) {
    return refused(`external_task_id ${external_task_id} is in use already`)
  }
  const isMarked = isJsonObject(watermark_info) && watermark_info.enabled === true
  return accepted(
    call.create({
      // 18 digits, as the newer ids have.
      id: `8314${randomInt(10 ** 13, 10 ** 14)}`,
      format,
      prompt: textOf(prompt),
      callbackUrl: callback_url === undefined ? undefined : textOf(callback_url),
      facts: { ...facts, external_task_id, ...(isMarked && { watermarked: true }) },
    }),
  )
}

/** Reads by the task's id or by the caller's own. */
function reader(format: string): SandboxHandler {
  return call => {
    const { task_id: id = '' } = call.parameters
    const named = call.find(id, format) ?? call.list().find(hasExternalId(id))
    const view = named && call.read(named.task.id, format)
    return view ? accepted(view) : unknownTask()
  }
}

function hasExternalId(id: unknown) {
  return ({ task }: TaskView) => task.facts.external_task_id === id
}

/** Why a video cannot be worked on, if it cannot. @param now Unix milliseconds */
function sourceProblem(source: TaskView, videoId: unknown, now: number): string | undefined {
  const { task, state } = source
  if (!videoFormats.includes(task.format)) return `task ${task.id} made no video`
  if (!state.hasUrl) return `task ${task.id} has not succeeded`
  if (videoId !== klingVideo(source).id) return `video_id ${videoId} is not of task ${task.id}`
  if (now - (state.endedAt ?? task.createdAt) > videoLifeMs)
    return `video_id ${videoId} is older than 30 days`
  return undefined
}

function modelOf({ model_name }: JsonObject): JsonObject {
  return { model_name: model_name ?? defaultModel }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
