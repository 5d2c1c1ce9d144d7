import type { Pace, SandboxTask, TaskMoved, TaskPhase, TaskState } from './task.ts'

const defaultFailure = 'content was refused'
const usualProgress: Record<TaskPhase, number> = {
  queued: 0,
  running: 0.45,
  succeeded: 1,
  failed: 1,
  canceled: 1,
}

/** True for the phases that a task does not leave by itself. */
export function isEnded(phase: TaskPhase): boolean {
  return phase === 'succeeded' || phase === 'failed' || phase === 'canceled'
}

/**
 * The state of a task at a moment, computed from its creation, its moves and the pace alone,
 * so that nothing but these has to survive a restart. The first move takes the task off the pace.
 * @param at Unix milliseconds
 */
export function stateAt(task: SandboxTask, moves: readonly TaskMoved[], pace: Pace, at: number): TaskState {
  if (moves.length > 0 || pace === 'manual') return movedState(task, moves)
  const startedAt = task.createdAt + pace.queuedMs
  const endedAt = startedAt + pace.runningMs
  if (at < startedAt) return state('queued')
  if (at < endedAt) {
    const progress = Math.min(0.99, (at - startedAt) / pace.runningMs)
    return state('running', { startedAt, progress, word: progress < 0.5 ? task.traits.word : undefined })
  }
  if (task.traits.failure !== undefined) {
    return state('failed', { startedAt, endedAt, failure: task.traits.failure })
  }
  const hasUrl = !task.traits.withoutUrl || at >= endedAt + pace.runningMs
  return state('succeeded', { startedAt, endedAt, hasUrl })
}

/** When a task at this pace changes what it answers, in Unix milliseconds, in order. */
export function changesOf(task: SandboxTask, pace: Pace): number[] {
  if (pace === 'manual') return []
  const startedAt = task.createdAt + pace.queuedMs
  const endedAt = startedAt + pace.runningMs
  const changes = [startedAt]
  if (task.traits.word !== undefined) changes.push(startedAt + pace.runningMs / 2)
  changes.push(endedAt)
  if (task.traits.withoutUrl && task.traits.failure === undefined) changes.push(endedAt + pace.runningMs)
  return changes
}

/** A task with an odd trait shows it on its first arrival in a phase; the same move again ends it. */
function movedState(task: SandboxTask, moves: readonly TaskMoved[]): TaskState {
  const last = moves.at(-1)
  if (!last) return state('queued')
  const phase = last.phase === 'succeeded' && task.traits.failure !== undefined ? 'failed' : last.phase
  const firstArrival = moves.filter(move => move.phase === last.phase).length === 1
  const withoutUrl = last.withoutUrl ?? (firstArrival && task.traits.withoutUrl === true)
  return state(phase, {
    word: last.word ?? (firstArrival && phase === 'running' ? task.traits.word : undefined),
    progress: last.progress,
    hasUrl: phase === 'succeeded' && !withoutUrl,
    failure: phase === 'failed' ? (last.failure ?? task.traits.failure ?? defaultFailure) : undefined,
    startedAt: moves.find(move => move.phase !== 'queued')?.at,
    endedAt: isEnded(phase) ? moves.find(move => isEnded(move.phase))?.at : undefined,
  })
}

function state(phase: TaskPhase, known: Partial<TaskState> = {}): TaskState {
  return {
    phase,
    word: known.word,
    progress: known.progress ?? usualProgress[phase],
    hasUrl: known.hasUrl ?? false,
    failure: known.failure,
    startedAt: known.startedAt,
    endedAt: known.endedAt,
  }
}
