import type { TaskView } from './vendor.ts'

/** One of the things that a task made under an id of its own: a clip, a song. */
export interface Part {
  readonly view: TaskView
  /** From 1, at most 15. */
  readonly number: number
}

/**
 * The id of a part: the task's, with the number in the bits of its last digit. It leads back to the task,
 * so the sandbox has no more to remember than tasks.
 */
export function partId(taskId: string, number: number): string {
  const digit = Number.parseInt(taskId.slice(-1), 16) ^ number
  return taskId.slice(0, -1) + digit.toString(16)
}

/** Finds the part that an id names. @param find a task by its id @param count how many parts a task has */
export function findPart(
  id: string,
  find: (taskId: string) => TaskView | undefined,
  count: (view: TaskView) => number,
): Part | undefined {
  for (let number = 1; number <= 15; number += 1) {
    const view = find(partId(id, number))
    if (view && number <= count(view)) return { view, number }
  }
  return undefined
}
