import type { Journal } from './journal.ts'
import type { Pace, SandboxTask, TaskMove, TaskMoved, TaskPhase, TaskState } from './task.ts'
import { stateAt } from './task-state.ts'

/** The sandbox's memory of tasks. */
export interface TaskStore {
  readonly all: readonly SandboxTask[]
  /** Journals the task before it returns. One with a known id takes that one's number and place; its moves are forgotten. */
  create(task: Omit<SandboxTask, 'number' | 'createdAt'>): SandboxTask
  get(id: string): SandboxTask | undefined
  /** @param at Unix milliseconds, default now */
  state(task: SandboxTask, at?: number): TaskState
  /** Journals the move. @throws RangeError for an unknown id */
  move(id: string, move: TaskMove): SandboxTask
  wasMoved(task: SandboxTask): boolean
  /** Counts one read; false while a task with the trait `lateReads` is still unknown. */
  countRead(task: SandboxTask): boolean
  /** The phase that the gateway's own row shows: one step behind on the first look after each change. */
  rowPhase(task: SandboxTask): TaskPhase
}

const stepBefore: Record<TaskPhase, TaskPhase> = {
  queued: 'queued',
  running: 'queued',
  succeeded: 'running',
  failed: 'running',
  canceled: 'running',
}

/** Makes the store and fills it with what the journal remembers. */
export function createTaskStore(options: {
  journal: Journal
  pace: Pace
  clock: () => number
  /** Tasks that are there without having been submitted. */
  samples: readonly SandboxTask[]
}): TaskStore {
  const { journal, pace, clock, samples } = options
  const tasks = new Map(samples.map(task => [task.id, task]))
  const movesOf = new Map<string, TaskMoved[]>()
  const readsOf = new Map<string, number>()
  const rowPhases = new Map<string, TaskPhase>()

  const recordMove = (id: string, move: TaskMoved) => {
    const moves = movesOf.get(id)
    if (moves) moves.push(move)
    else movesOf.set(id, [move])
  }

  const record = (task: SandboxTask) => {
    tasks.set(task.id, task)
    movesOf.delete(task.id)
  }

  for (const entry of journal.entries) {
    if (entry.type === 'created') record(entry.task)
    else recordMove(entry.id, entry.move)
  }

  const state = (task: SandboxTask, at = clock()) => stateAt(task, movesOf.get(task.id) ?? [], pace, at)

  return {
    get all() {
      return [...tasks.values()]
    },
    create(fields) {
      const number = tasks.get(fields.id)?.number ?? tasks.size + 1
      const task = { ...fields, number, createdAt: clock() }
      journal.append({ type: 'created', task })
      record(task)
      return task
    },
    get: id => tasks.get(id),
    state,
    move(id, move) {
      const task = tasks.get(id)
      if (!task) throw new RangeError(`the sandbox has no task ${id}`)
      const moved = { ...move, phase: move.phase ?? state(task).phase, at: clock() }
      journal.append({ type: 'moved', id, move: moved })
      recordMove(id, moved)
      return task
    },
    wasMoved: task => movesOf.has(task.id),
    countRead(task) {
      const lateReads = task.traits.lateReads ?? 0
      const reads = readsOf.get(task.id) ?? 0
      if (reads >= lateReads) return true
      readsOf.set(task.id, reads + 1)
      return false
    },
    rowPhase(task) {
      const { phase } = state(task)
      const shown = rowPhases.get(task.id) ?? 'queued'
      rowPhases.set(task.id, phase)
      return shown === phase ? phase : stepBefore[phase]
    },
  }
}
