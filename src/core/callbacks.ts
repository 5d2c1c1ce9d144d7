import { isTerminal, type Task } from './task.ts'

/**
 * Knows whose callbacks come through, from what this process sees: no contract says whether the gateway passes on the address
 * of an operation, and a network may keep its calls from us.
 */
export interface Callbacks {
  /** A vendor called back about this task. */
  heard(task: Task): void
  /** A look brought news of this task. */
  seen(task: Task): void
  /** Whether the vendor can be expected to tell when a task of this operation ends. */
  comeThrough(operation: string): boolean
}

/** Calls of so many open tasks are remembered; to forget one is to doubt its operation until the next call. */
const maxCalled = 10_000

export function createCallbacks(): Callbacks {
  const operations = new Set<string>()
  /** Open tasks that a vendor called back about. */
  const called = new Set<string>()
  return {
    heard(task) {
      operations.add(task.operation)
      if (isTerminal(task.status)) return
      if (called.size >= maxCalled) called.clear()
      called.add(task.id)
    },
    seen(task) {
      // It ended and nobody told.
      if (isTerminal(task.status) && !called.delete(task.id)) operations.delete(task.operation)
    },
    comeThrough: operation => operations.has(operation),
  }
}
