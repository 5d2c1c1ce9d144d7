import type { Answer } from './answers.ts'
import { errorAnswer, unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import { mediaFacts } from './media.ts'
import type { TaskPhase } from './task.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

const ownWords: Record<TaskPhase, string> = {
  queued: 'pending',
  running: 'processing',
  succeeded: 'completed',
  failed: 'failed',
  canceled: 'failed',
}
const officialWords: Record<TaskPhase, string> = { ...ownWords, queued: 'queued', running: 'dreaming' }
const rowWords: Record<TaskPhase, string> = {
  queued: 'SUBMITTED',
  running: 'IN_PROGRESS',
  succeeded: 'SUCCESS',
  failed: 'FAILURE',
  canceled: 'FAILURE',
}
/** The own format forgets when a task was made as soon as it is completed. */
const zeroDate = '0001-01-01T00:00:00Z'
const { width, height, duration } = mediaFacts

/** Luma as the gateway serves it: what one format makes, only that format reads. */
export const luma: SandboxVendor = {
  contract: 'luma',
  prefixes: ['/luma/', '/dream-machine/'],
  operations: {
    lumaGenerate: call => ok(ownGeneration(createOwn(call))),
    lumaExtend(call) {
      const source = call.find(taskIdOf(call), 'own')
      if (!source) return unknownTask()
      if (source.state.phase !== 'succeeded') return refusedByLuma('generation is not completed')
      return ok(ownGeneration(createOwn(call)))
    },
    lumaGetTask(call) {
      const view = call.read(taskIdOf(call), 'own')
      return view ? ok(ownGeneration(view)) : unknownTask()
    },
    lumaFetchTasks(call) {
      const ids = Array.isArray(call.body.ids) ? [...new Set(call.body.ids.map(String))] : []
      const views = ids.flatMap(id => call.read(id, 'own') ?? [])
      return ok({
        code: 'success',
        message: '',
        data: views.reverse().map(view => row(view, call.rowPhase(view))),
      })
    },
    lumaGetUnwatermarkedVideo(call) {
      const view = call.read(taskIdOf(call), 'own')
      if (!view) return unknownTask()
      if (!view.state.hasUrl) {
        return errorAnswer('task', {
          status: 400,
          code: 'task_not_completed',
          message: 'the video is not ready',
        })
      }
      return ok({ url: view.signedMediaUrl('video.mp4', call.now) })
    },
    lumaOfficialGenerate(call) {
      for (const id of sourceIds(call.body.keyframes)) {
        if (call.find(id)?.state.phase !== 'succeeded')
          return refusedByLuma(`generation ${id} is not completed`)
      }
      const { callback_url: callbackUrl, ...facts } = call.body
      return ok(officialGeneration(create(call, 'official', call.body.prompt, callbackUrl, facts)))
    },
    lumaOfficialGetTask(call) {
      const view = call.read(taskIdOf(call), 'official')
      return view ? ok(officialGeneration(view)) : unknownTask()
    },
  },
  sample: {
    id: '3f0c1f5e-6a53-4b3e-9d0e-6f0c3b8f2a11',
    operation: 'lumaGenerate',
    format: 'own',
    prompt: 'a paper boat drifts down a rainy street',
    facts: { prompt: 'a paper boat drifts down a rainy street', aspect_ratio: '16:9' },
  },
  callbackBody: view => (view.task.format === 'own' ? ownGeneration(view) : officialGeneration(view)),
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

/** The gateway hands the vendor's words on inside its own. */
function refusedByLuma(detail: string): Answer {
  return errorAnswer('task', { status: 400, code: 'fail_to_fetch_task', message: JSON.stringify({ detail }) })
}

function taskIdOf(call: SandboxCall): string {
  return call.parameters.task_id ?? ''
}

function createOwn(call: SandboxCall): TaskView {
  const { user_prompt: prompt, aspect_ratio, notify_hook } = call.body
  return create(call, 'own', prompt, notify_hook, { prompt, aspect_ratio })
}

function create(
  call: SandboxCall,
  format: string,
  prompt: unknown,
  callback: unknown,
  facts: JsonObject,
): TaskView {
  const callbackUrl = typeof callback === 'string' ? callback : undefined
  return call.create({ format, prompt: String(prompt), callbackUrl, facts })
}

function sourceIds(keyframes: unknown): string[] {
  const frames = isJsonObject(keyframes) ? [keyframes.frame0, keyframes.frame1] : []
  return frames.flatMap(frame =>
    isJsonObject(frame) && frame.type === 'generation' ? [String(frame.id)] : [],
  )
}

function ownGeneration(view: TaskView): JsonObject {
  const { task, state } = view
  const isDone = state.phase === 'succeeded'
  const image = { url: view.mediaUrl('image.jpg'), width, height, media_type: 'image', palette: null }
  const lasting = view.mediaUrl('video.mp4')
  const download = state.hasUrl ? view.signedMediaUrl('video.mp4', state.endedAt ?? task.createdAt) : ''
  return {
    id: task.id,
    prompt: isDone ? '' : task.prompt,
    state: stateWord(state, ownWords),
    queue_state: null,
    created_at: isDone ? zeroDate : isoTime(task.createdAt),
    batch_id: '',
    // Completed without a URL: the object is there, its only address is empty.
    video: isDone ? { ...(state.hasUrl && { url: lasting }), width, height, download_url: download } : null,
    video_raw: state.hasUrl ? { url: lasting, width, height, duration, media_type: 'video' } : null,
    liked: null,
    estimate_wait_seconds: null,
    thumbnail: state.hasUrl ? image : null,
    last_frame: state.hasUrl ? image : null,
    ...(isDone && { request: task.facts }),
    failure_reason: state.failure ?? null,
  }
}

function officialGeneration(view: TaskView): JsonObject {
  const { task, state } = view
  return {
    id: task.id,
    generation_type: 'video',
    state: stateWord(state, officialWords),
    failure_reason: state.failure ?? null,
    created_at: isoTime(task.createdAt),
    assets: state.hasUrl ? { video: view.mediaUrl('video.mp4'), image: view.mediaUrl('image.jpg') } : null,
    version: null,
    ...(typeof task.facts.model === 'string' && { model: task.facts.model }),
    request: { loop: false, keyframes: null, ...task.facts },
  }
}

/** The gateway's own row about a task: seconds, 0 for unset, and a status that may lag what it wraps. */
function row(view: TaskView, phase: TaskPhase): JsonObject {
  const { task, state } = view
  const ended = phase === 'succeeded' || phase === 'failed'
  return {
    id: task.number,
    task_id: task.id,
    platform: 'luma_free',
    action: 'LUMA_VIDEO',
    status: rowWords[phase],
    fail_reason: phase === 'failed' ? (state.failure ?? '') : '',
    submit_time: seconds(task.createdAt),
    start_time: phase === 'queued' ? 0 : seconds(state.startedAt),
    finish_time: ended ? seconds(state.endedAt) : 0,
    progress: ended ? '100%' : `${Math.min(99, Math.round(state.progress * 100))}%`,
    data: ownGeneration(view),
  }
}

function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000Z')
}

function seconds(milliseconds = 0): number {
  return Math.floor(milliseconds / 1000)
}
