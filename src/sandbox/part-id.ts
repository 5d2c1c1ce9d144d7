import type { TaskView } from './vendor.ts'

/** One of the things that a task made under an id of its own: a clip, a song. */
export interface Part {
  readonly view: TaskView
  /** From 1, at most `mostParts`. */
  readonly number: number
}

/** As many as one digit can tell. */
const mostParts = 15

/**
 * The id of a part: the task's, with the number in the bits of its last digit. It leads back to the task,
 * so the sandbox has no more to remember than tasks.
 */
export function partId(taskId: string, number: number): string {
  const digit = Number.parseInt(taskId.slice(-1), 16) ^ number
  return taskId.slice(0, -1) + digit.toString(16)
}

/** Every id by which a task can be named: its own and those of its parts, as many as there can be. */
export function idsOf(taskId: string): ReadonlySet<string> {
  const numbers = Array.from({ length: mostParts }, (_, index) => index + 1)
  return new Set([taskId, ...numbers.map(number => partId(taskId, number))])
}

/** Finds the part that an id names. @param find a task by its id @param count how many parts a task has */
export function findPart(
  id: string,
  find: (taskId: string) => TaskView | undefined,
  count: (view: TaskView) => number,
): Part | undefined {
  for (let number = 1; number <= mostParts; number += 1) {
    const view = find(partId(id, number))
    if (view && number <= count(view)) return { view, number }
  }
  return undefined
}
