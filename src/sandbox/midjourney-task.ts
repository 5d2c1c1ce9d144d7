import { createHash } from 'node:crypto'
import type { JsonObject } from './json.ts'
import { buttonsOf, promptsOf } from './midjourney-buttons.ts'
import type { SandboxTask, TaskState } from './task.ts'
import type { TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

/** Seconds that a picture's address lives. */
export const linkSeconds = 86_400

/**
 * The words that a task can begin with:
 * - `''`: the gateway's row, which its relay has not looked after yet
 * - `NOT_START`: behind others in the queue
 * - `SUBMITTED`: its form is sent
 * - `MODAL`: its form waits to be filled in
 */
export type FirstWord = '' | 'NOT_START' | 'SUBMITTED' | 'MODAL'

/** True while the form that a button opened is not sent. */
export function isWaiting(task: SandboxTask): boolean {
  return task.facts.firstWord === 'MODAL'
}

/** The state as the vendor sees it: the clock does not move a task whose form waits. */
export function stateOf({ task, state }: TaskView): TaskState {
  if (!isWaiting(task)) return state
  return {
    phase: 'queued',
    word: state.word,
    progress: 0,
    hasUrl: false,
    failure: undefined,
    startedAt: undefined,
    endedAt: undefined,
  }
}

/** The bare task: times in milliseconds, 0 for unset; texts empty rather than absent. */
export function midjourneyTask(view: TaskView): JsonObject {
  const { task } = view
  const { action, botType, customId, description, firstWord, state: given, submitTime } = task.facts
  const state = stateOf(view)
  return {
    id: task.id,
    action,
    customId,
    botType,
    prompt: task.prompt,
    promptEn: task.prompt,
    description,
    state: given,
    submitTime: submitTime ?? task.createdAt,
    startTime: state.startedAt ?? 0,
    finishTime: state.endedAt ?? 0,
    imageUrl: imageUrl(view, state),
    videoUrl: '',
    status: stateWord(state, {
      queued: String(firstWord),
      running: 'IN_PROGRESS',
      succeeded: 'SUCCESS',
      failed: 'FAILURE',
      canceled: 'FAILURE',
    }),
    progress: progressOf(state),
    failReason: state.failure ?? '',
    buttons:
      state.phase === 'succeeded'
        ? buttonsOf(task).map(({ customId, label, emoji }) => ({ customId, emoji, label, type: 2, style: 2 }))
        : null,
    maskBase64: '',
    properties: state.hasUrl ? { finalPrompt: finalPrompt(task), finalZhPrompt: '' } : null,
  }
}

/** What image-seed tells about a picture: a number of 32 bits, as text. */
export function seedOf(task: SandboxTask): string {
  return String(createHash('sha256').update(task.id).digest().readUInt32BE())
}

/** A task of text has no picture; of a description it is the given one, which the sandbox does not keep. */
function imageUrl(view: TaskView, state: TaskState): string {
  if (view.task.facts.action === 'SHORTEN') return ''
  if (state.hasUrl) return view.signedMediaUrl('image.jpg', state.endedAt ?? view.task.createdAt, linkSeconds)
  const percent = percentOf(state)
  const isPreview = state.phase === 'running' && percent > 0
  return isPreview ? `${view.mediaUrl('image.jpg')}?preview=${percent}` : ''
}

function progressOf(state: TaskState): string {
  if (state.phase === 'succeeded') return '100%'
  return state.phase === 'failed' || state.phase === 'canceled' ? '' : `${percentOf(state)}%`
}

function percentOf(state: TaskState): number {
  return Math.min(99, Math.round(state.progress * 100))
}

function finalPrompt(task: SandboxTask): string {
  if (task.facts.action === 'DESCRIBE' || task.facts.action === 'SHORTEN') {
    return promptsOf(task)
      .map((prompt, index) => `${index + 1}️⃣ ${prompt}`)
      .join('\n\n')
  }
  return /--(v|niji)\b/.test(task.prompt) ? task.prompt : `${task.prompt} --v 7`.trim()
}
