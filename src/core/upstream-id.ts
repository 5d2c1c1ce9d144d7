import { z } from 'zod'

/** Whether a client's text could be an id of a vendor: 1–200 characters, and fit to be a segment of a path. */
export const isUpstreamId = (text: string): boolean => /^(?!\.{1,2}$)[\w.:-]{1,200}$/.test(text)

/** The longest name of a task that is kept, in characters; its index takes no more than 2,704 bytes. */
const maxNameLength = 500

/**
 * Whether what an answer names a task by is a name: it can be kept, be asked about in a path and be shown, so it holds
 * nothing of the caller's key.
 */
export const isTaskName = (text: string, key: string): boolean =>
  text.length <= maxNameLength &&
  !/^\.{0,2}$|\p{Cc}/u.test(text) &&
  text.isWellFormed() &&
  !text.includes(key) &&
  // What stands in the place of the key once the answer was read.
  !text.includes('[key]')

const name = z.union([z.string().min(1), z.number()])
const named = z.union([z.looseObject({ task_id: name }), z.looseObject({ id: name })])

/** Whether an answer names something by an id: then it may have been made, whatever else the answer says. */
export const namesSomething = (answer: unknown): boolean => named.safeParse(answer).success
