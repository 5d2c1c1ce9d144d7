import type { Answer, SentEvent } from './answers.ts'
import type { JsonObject } from './json.ts'
import type { MediaFile } from './media.ts'
import type { SandboxTask, TaskPhase, TaskState } from './task.ts'

/** What a submission leaves behind. */
export interface Submission {
  /** In the vendor's own style. @default a UUID */
  readonly id?: string
  /** The route family that alone can read the task again. */
  readonly format: string
  readonly prompt: string
  readonly callbackUrl?: string
  /** What later answers repeat, small: it goes into the journal. */
  readonly facts: JsonObject
}

/** A task as its owner sees it now. */
export interface TaskView {
  readonly task: SandboxTask
  readonly state: TaskState
  /** An address that lasts. */
  mediaUrl(file: MediaFile): string
  /** An address that answers 403 some seconds (by default an hour) after `signedAt` (Unix milliseconds). */
  signedMediaUrl(file: MediaFile, signedAt: number, seconds?: number): string
}

/** One file of a multipart body. */
export interface SandboxFile {
  /** Name of its part. */
  readonly field: string
  readonly filename: string
  /** Without parameters; `text/plain` where the part names none. */
  readonly mediaType: string
  readonly bytes: Buffer
}

/** One request that keeps the contract, from a caller with a key. */
export interface SandboxCall {
  /** Of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /**
   * `{}` when the operation takes no body. Of a multipart body the fields that are no files: text turned into the
   * numbers and booleans that the contract asks for, a list where the contract has one.
   */
  readonly body: JsonObject
  /** Files of a multipart body, in order. */
  readonly files: readonly SandboxFile[]
  /** Unix milliseconds. */
  readonly now: number
  /** Accepts a submission; the task is on disk when it returns. Under a known id it begins that task anew. */
  create(submission: Submission): TaskView
  /** A task of this caller made in this format (in any, when none is given), for a submission that refers to it. */
  find(id: string, format?: string): TaskView | undefined
  /** Every task of this caller at this vendor, oldest first, for rules that look at more than one. */
  list(): readonly TaskView[]
  /** The same as `find` for an operation that reads tasks: fresh ids may still be unknown here, and faults show. */
  read(id: string, format?: string): TaskView | undefined
  /** The phase of the gateway's own row: one step behind on the first look after each change. */
  rowPhase(view: TaskView): TaskPhase
  /** Bytes of one of the sandbox's own media files. */
  mediaBytes(file: MediaFile): Buffer
}

export type SandboxHandler = (call: SandboxCall) => Answer

/** An open WebSocket, as a vendor's session sees it. Nothing is sent any more once it is closed. */
export interface SandboxSocket {
  /** Sends an event as JSON in a text frame. */
  send(event: JsonObject): void
  /**
   * Sends events as far apart as those of a stream.
   * @param signal ends it early @returns how many were sent
   */
  stream(events: readonly JsonObject[], signal: AbortSignal): Promise<number>
}

/** Begins a session on an open WebSocket and gives what takes each event of the client, any JSON. */
export type SandboxSession = (socket: SandboxSocket) => (event: unknown) => void

/** Judges a request for a WebSocket: a refusal in HTTP, or the session that follows the upgrade. */
export type SandboxSocketHandler = (call: SandboxCall) => Answer | SandboxSession

/** One vendor as the sandbox plays it: data and functions, no state of its own. */
export interface SandboxVendor {
  /** Path of its file from `contracts/`, without `.yaml`; also the vendor's name in tasks. */
  readonly contract: string
  /** How its paths begin; other vendors' contracts stay unread. */
  readonly prefixes: readonly string[]
  /**
   * Whether a request to a path that several vendors have is this one's; absent: all are. It sees the body before
   * the contract does: the fields of a multipart body are still texts.
   */
  serves?(operationId: string, body: JsonObject): boolean
  /** By the contract's operationId. */
  readonly operations: Readonly<Record<string, SandboxHandler>>
  /** Operations that switch to a WebSocket, by the contract's operationId. */
  readonly sockets?: Readonly<Record<string, SandboxSocketHandler>>
  /** A finished task that people can try things out on. */
  readonly sample?: Pick<SandboxTask, 'id' | 'operation' | 'format' | 'prompt' | 'facts'>
  /**
   * What is POSTed to the callback address after a change; `undefined`: the vendor keeps quiet about this one.
   * Absent where the vendor never calls back.
   */
  callbackBody?(view: TaskView): JsonObject | undefined
  /** The first call carries only a challenge, and without its echo within 3 seconds no other follows. */
  readonly challenges?: boolean
  /**
   * A refusal inside HTTP 200, as the fault `refused-with-200` asks for it; absent where the vendor has none.
   * Nothing is created. Without `code` and `message` the vendor's usual ones are told.
   */
  refusal?(operationId: string, said: { code?: string | number; message?: string }): Answer
  /** How an error is told once a stream has begun; absent: as the bare JSON that the shape `stream` sends. */
  errorEvent?(said: { code: string; message: string }): SentEvent
}

/** The word for a state: the task's odd one, or the vendor's own for its phase. */
export function stateWord(state: TaskState, words: Record<TaskPhase, string>): string {
  return state.word ?? words[state.phase]
}
