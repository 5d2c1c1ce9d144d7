import type { z } from 'zod'
import { UpstreamError } from './errors.ts'
import type { Upstream } from './gateway/gateway.ts'
import type { Task, TaskReference, TaskUpdate } from './task.ts'

/** What a vendor's functions are given for one call. */
export interface Call {
  /** The gateway, with the caller's key. */
  upstream: Upstream
  /** The vendor's settings, read from the environment by its own schema. */
  settings<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
}

/** A submission: the one call that costs money. */
export interface SubmissionCall extends Call {
  /** Where the vendor may tell us that something changed; absent when this server has no public address. */
  callbackUrl?: string
}

/** The vendor took the submission. */
export interface Accepted {
  reference: TaskReference
  update: TaskUpdate
  upstreamRequestId?: string
}

/** Finds what an id that a client gave means upstream. */
export interface TaskLookup {
  /**
   * @param path where the id stands in the mutation's arguments, for the error
   * @param id a graph id of the caller's, or the vendor's own id
   * @param vendor the vendor that must have made it
   * @returns how the vendor names it; without `format` when the graph does not know the id
   * @throws {InvalidInputError} when it is a graph id that the caller has not, of another vendor or not succeeded
   */
  succeeded(path: string[], id: string, vendor: string): Promise<TaskReference>
}

/** One thing that a vendor does, as far as the task lifecycle needs to know it. */
export interface Operation<Input> {
  /** Value of the enum `TaskOperation`. */
  name: string
  vendor: string
  /** What the task list shows of the input. */
  prompt(input: Input): string | null | undefined
  /**
   * Checks and completes the input before anything is stored or sent.
   *
   * @throws {InvalidInputError}
   */
  prepare?(input: Input, context: { lookup: TaskLookup; settings: Call['settings'] }): Promise<Input>
  /**
   * Makes the paid call. Throws an `UpstreamError` when it was not accepted, and an `InvalidInputError` only
   * while nothing was made.
   */
  submit(call: SubmissionCall, input: Input): Promise<Accepted>
}

/** One upstream system. */
export interface Vendor {
  /** In lower case, as in `contracts/<name>.yaml`. */
  name: string
  /** What people call it. */
  title: string
  /** GraphQL type of its tasks. */
  taskType: string
  operations: readonly { name: string; description: string }[]
  /** Reads the vendor's part of the environment; run once at startup so that a bad value is told there. */
  settings: z.ZodType
  /** The most tasks that `look` takes at a time. */
  batchSize: number
  /**
   * Asks the vendor about tasks of one key. A task that is absent from the answer is simply not known yet.
   * Where the upstream failed, its error stands in the place of the updates (`orFailure`), so that one route or
   * id that fails keeps no others waiting.
   */
  look(call: Call, tasks: TrackedTask[]): Promise<Looks>
}

/** What a look showed of each task, by the task's id. */
export type Looks = Map<string, TaskUpdate | UpstreamError>

/** Runs one request about some tasks; a failure of the upstream is what it showed of each of them. */
export async function orFailure(tasks: TrackedTask[], look: Promise<Looks>): Promise<Looks> {
  try {
    return await look
  } catch (error) {
    if (error instanceof UpstreamError) return new Map(tasks.map(({ id }) => [id, error]))
    throw error
  }
}

/** A task that has a name at its vendor. */
export type TrackedTask = Pick<Task, 'id' | 'operation'> & { reference: TaskReference }

/** Lets the input type of an operation be inferred from its functions. */
export function defineOperation<Input>(operation: Operation<Input>): Operation<Input> {
  return operation
}
