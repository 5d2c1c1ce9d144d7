import { randomUUID } from 'node:crypto'
import type { Answer } from './answers.ts'
import { derivedUuid } from './derived-id.ts'
import type { JsonObject } from './json.ts'
import { mediaFacts } from './media.ts'
import type { TaskPhase } from './task.ts'
import type { TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

/** Kling knows no canceled task. */
const words: Record<TaskPhase, string> = {
  queued: 'submitted',
  running: 'processing',
  succeeded: 'succeed',
  failed: 'failed',
  canceled: 'failed',
}
const linkSeconds = 30 * 86_400
const imageFormats = ['image', 'virtualTryOn']

/** The task in the vendor's envelope. */
export function accepted(view: TaskView): Answer {
  return {
    status: 200,
    body: { code: 0, message: 'SUCCEED', request_id: randomUUID(), data: klingTask(view) },
  }
}

/** A parameter that the vendor does not take. */
export function refused(message: string): Answer {
  return { status: 400, body: { code: 1201, message, request_id: randomUUID() } }
}

/** A refusal that the gateway passes on with HTTP 200. */
export function refusedContent(
  code: number,
  message = 'the prompt was refused by the content policy',
): Answer {
  return { status: 200, body: { code, message, request_id: randomUUID() } }
}

/** The task without the envelope, as callbacks carry it: times in milliseconds. */
export function klingTask(view: TaskView): JsonObject {
  const { task, state } = view
  const { external_task_id, parent_video } = task.facts
  return {
    task_id: task.id,
    task_status: stateWord(state, words),
    ...(state.phase !== 'queued' && { task_status_msg: state.failure ?? '' }),
    task_info: { external_task_id, parent_video },
    created_at: task.createdAt,
    updated_at: state.endedAt ?? state.startedAt ?? task.createdAt,
    ...resultOf(view),
  }
}

/** The finished video of a task; its id is asked for when the video is worked on. */
export function klingVideo(view: TaskView): JsonObject {
  const url = view.signedMediaUrl('video.mp4', view.state.endedAt ?? view.task.createdAt, linkSeconds)
  return {
    id: derivedUuid(view.task.id),
    url,
    duration: mediaFacts.duration.toFixed(1),
    ...watermarked(view, url),
  }
}

function resultOf(view: TaskView): JsonObject {
  const { task, state } = view
  if (state.phase === 'failed' || state.phase === 'canceled') {
    return { task_result: { images: null, videos: null } }
  }
  if (state.phase !== 'succeeded') return {}
  // Succeeded without a URL: the list is there and empty.
  if (imageFormats.includes(task.format)) return { task_result: { images: state.hasUrl ? images(view) : [] } }
  return { task_result: { videos: state.hasUrl ? [klingVideo(view)] : [] } }
}

function images(view: TaskView): JsonObject[] {
  const url = view.signedMediaUrl('image.jpg', view.state.endedAt ?? view.task.createdAt, linkSeconds)
  return Array.from({ length: Number(view.task.facts.n) }, (_, index) => {
    const own = index === 0 ? url : `${url}&index=${index}`
    return { index, url: own, ...watermarked(view, own) }
  })
}

function watermarked(view: TaskView, url: string): JsonObject {
  return view.task.facts.watermarked === true ? { watermark_url: `${url}&watermark=1` } : {}
}
