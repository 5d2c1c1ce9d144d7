import type { JsonObject } from './json.ts'
import type { TaskPhase } from './task.ts'
import { isEnded } from './task-state.ts'
import type { TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

const rowWords: Record<TaskPhase, string> = {
  queued: 'SUBMITTED',
  running: 'IN_PROGRESS',
  succeeded: 'SUCCESS',
  failed: 'FAILURE',
  canceled: 'FAILURE',
}

/**
 * The gateway's own row about a task, without what the vendor made: Unix seconds, 0 for unset.
 * @param phase the one to tell; a row may lag the task
 */
export function taskRow({ task, state }: TaskView, phase: TaskPhase): JsonObject {
  const ended = isEnded(phase)
  return {
    task_id: task.id,
    notify_hook: task.callbackUrl ?? '',
    status: stateWord({ ...state, phase }, rowWords),
    fail_reason: ended ? (state.failure ?? '') : '',
    submit_time: seconds(task.createdAt),
    start_time: phase === 'queued' ? 0 : seconds(state.startedAt),
    finish_time: ended ? seconds(state.endedAt) : 0,
    progress: ended ? '100%' : `${Math.min(99, Math.round(state.progress * 100))}%`,
  }
}

function seconds(milliseconds = 0): number {
  return Math.floor(milliseconds / 1000)
}
