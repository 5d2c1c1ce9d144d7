import type { z } from 'zod'
import type { UpstreamError } from './errors.ts'
import type { Upstream } from './gateway/upstream.ts'
import type { MediaKind } from './media-kinds.ts'
import type { MediaFile, MediaSource } from './media-source.ts'
import type { Json, NewAsset, Task, TaskReference, TaskUpdate } from './task.ts'

/** What a vendor's functions are given for one call. */
export interface Call {
  /** The gateway, with the caller's key. */
  upstream: Upstream
  /** The vendor's settings, read from the environment by its own schema. */
  settings<Schema extends z.ZodType>(schema: Schema): z.output<Schema>
}

/** A call whose answer goes to a client that waits for it. */
export interface ClientCall extends Call {
  /** Aborts when the client leaves. */
  signal: AbortSignal
}

/** A submission: the one call that costs money. */
export interface SubmissionCall extends Call {
  /** This server's own id of the task, for vendors that take a handle of the caller's. */
  taskId: string
  /** Where the vendor may tell us that something changed; absent when this server has no public address. */
  callbackUrl?: string
  /**
   * The file itself, for vendors that fetch nothing: what is given by its address is fetched here.
   *
   * @param path where it stands in the mutation's arguments, for the error
   * @throws {InvalidInputError} when it cannot be fetched from a public address, is too large or of another kind
   */
  fileOf(path: string[], source: MediaSource, kind: MediaKind, maxBytes: number): Promise<MediaFile>
}

/** The vendor took the submission. One that named no task has to have ended at once. */
export type Accepted = (
  | { reference: TaskReference; update: TaskUpdate }
  | { reference?: undefined; update: Extract<TaskUpdate, { status: 'SUCCEEDED' | 'FAILED' }> }
) & { upstreamRequestId?: string }

/** The vendor answered with what it made. Files that came with the answer are kept here and get an address. */
export interface Made {
  reference?: TaskReference
  update: { status: 'SUCCEEDED'; assets: NewAsset[]; facts?: Record<string, Json> }
  upstreamRequestId?: string
}

/** A task that an id means, with what the graph knows of it. */
export interface FoundTask {
  reference: TaskReference
  /** Absent when the graph does not know the id: then it is the vendor's own, with no `format`. */
  task?: Task
}

/** Finds what an id that a client gave means upstream: a graph id of the caller's, or the vendor's own. */
export interface TaskLookup {
  /**
   * @param path where the id stands in the mutation's arguments, for the error
   * @param vendor the vendor that must have made it
   * @throws {InvalidInputError} when it is a graph id that the caller has not, of another vendor or unnamed upstream
   */
  named(path: string[], id: string, vendor: string): Promise<FoundTask>
  /** The same for operations that go on from a result. @throws {InvalidInputError} also when it is not SUCCEEDED */
  succeeded(path: string[], id: string, vendor: string): Promise<FoundTask>
}

/** One thing that a vendor does, as far as the task lifecycle needs to know it. */
export interface Operation<Input> {
  /** Value of the enum `TaskOperation`. */
  name: string
  vendor: string
  /** For the readers of the schema: what it makes, and by which route. */
  description: string
  /** What the task list shows of the input. */
  prompt(input: Input): string | null | undefined
  /** The submission carries our `taskId`, by which `Tracking.find` finds what became of it. */
  findable?: boolean
  /** Its answer is the finished work and not the promise of it, so it may take minutes and hold files. */
  generates?: boolean
  /** Its answer brings files that this server has to keep, so there has to be room for them. */
  bringsFiles?: boolean
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
  submit(call: SubmissionCall, input: Input): Promise<Accepted | Made>
}

/** One upstream system. */
export interface Vendor {
  /** In lower case, as in `contracts/<name>.yaml`. */
  name: string
  /** What people call it. */
  title: string
  /** GraphQL type of its tasks. */
  taskType: string
  operations: readonly Pick<Operation<never>, 'name' | 'description' | 'findable' | 'generates'>[]
  /** Reads the vendor's part of the environment; run once at startup so that a bad value is told there. */
  settings: z.ZodType
  /** How its tasks are asked about; absent where every submission is answered with what was made. */
  tracking?: Tracking
}

/** How a vendor is asked about its tasks. */
export interface Tracking {
  /** The most tasks that one request of a batch route can ask about; absent where there is none. */
  batchSize?: number
  /** The vendor asks for at least so many seconds between two looks at a task. */
  lookDistanceSeconds?: number
  /**
   * Asks the vendor about tasks of one key. A task that is absent from the answer is simply not known yet.
   * Where the upstream failed, its error stands in the place of the updates (`orFailure`, `oneByOne`), so that one
   * route or id that fails keeps no others waiting.
   */
  look(call: Call, tasks: TrackedTask[]): Promise<Looks>
  /**
   * Looks for what a findable submission without a usable answer made, by the handle that it carried.
   * Costs nothing. Undefined: the vendor does not know the handle (yet), which proves nothing.
   */
  find?(call: Call, task: Pick<Task, 'id' | 'operation'>): Promise<Accepted | undefined>
}

/** A vendor whose tasks are asked about. */
export type TrackedVendor = Vendor & { tracking: Tracking }

export const isTracked = (vendor: Vendor): vendor is TrackedVendor => vendor.tracking !== undefined

/** What a look showed of each task, by the task's id. */
export type Looks = Map<string, TaskUpdate | UpstreamError>

/** A task that has a name at its vendor. */
export type TrackedTask = Pick<Task, 'id' | 'operation' | 'facts'> & { reference: TaskReference }

/** Lets the input type of an operation be inferred from its functions. */
export function defineOperation<Input>(operation: Operation<Input>): Operation<Input> {
  return operation
}
