/**
 * Glossary.
 *
 * - **Vendor**: one upstream system. **Operation**: one thing a vendor does.
 * - **Task**: one submission and what became of it. **Submission**: the one POST that costs money.
 * - **Asset**: a file that a task made. **Owner**: whoever holds the key that submitted.
 *
 * A task carries three different truths, and none of them is ever derived from another:
 * what the vendor says (`status`), what is provable about the paid POST (`submission`) and whether this
 * server still asks about it (`tracking`).
 */

/** What the vendor says. The last three are terminal. */
export const taskStatuses = ['QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELED'] as const
export type TaskStatus = (typeof taskStatuses)[number]

/** What is provable about the paid POST. */
export type SubmissionState = 'PREPARED' | 'SENT' | 'ACCEPTED' | 'REFUSED' | 'UNKNOWN'

/** Whether this server still asks the vendor about the task. */
export type TrackingState = 'ACTIVE' | 'STALLED' | 'ENDED'

export type AssetKind = 'VIDEO' | 'IMAGE' | 'AUDIO' | 'TEXT'

/** What a file is to its task. */
export type AssetRole = 'RESULT' | 'PREVIEW' | 'THUMBNAIL' | 'LAST_FRAME' | 'WATERMARKED'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What is known of a file that a task made. Sizes in pixels, seconds and bytes; `expiresAt` is ISO 8601. */
export interface AssetFacts {
  kind: AssetKind
  role: AssetRole
  mediaType: string
  width?: number
  height?: number
  durationSeconds?: number
  bytes?: number
  expiresAt?: string
  /** The vendor's own id of the file, where it has one that later operations ask for. */
  upstreamId?: string
}

/** A file that a task made: at the vendor, or kept here (`core/files.ts`). */
export type Asset = AssetFacts & ({ url: string } | { fileId: string })

/** The same before it is kept: some answers bring the file itself. */
export type NewAsset = Asset | (AssetFacts & { content: Buffer })

/** Why a task failed: a code to act on and the vendor's words. */
export interface TaskFailure {
  code: string
  message: string
}

/**
 * A failure in the first words that the vendor gave, if any.
 *
 * @param code what every vendor's tasks share is GENERATION_FAILED and, of moderation, CONTENT_REFUSED
 */
export const taskFailure = (code: string, ...words: (string | false | null | undefined)[]): TaskFailure => ({
  code,
  message: words.map(said => (said || '').trim()).find(said => said !== '') ?? 'The vendor gave no reason.',
})

/** How a vendor names a task of its own: its id, and what else is needed to find it again. */
export interface TaskReference {
  upstreamId: string
  /** The route family that made it, where a vendor has several. */
  format?: string
}

/**
 * What one look at the vendor showed. `facts` are the vendor's own extras, kept as they are.
 * An `UNRECOGNIZED` word leaves the task where it is: it is logged once and asked again.
 */
export type TaskUpdate =
  | { status: 'QUEUED' | 'CANCELED'; facts?: Record<string, Json> }
  | { status: 'RUNNING'; progress?: number; assets?: Asset[]; facts?: Record<string, Json> }
  | { status: 'SUCCEEDED'; assets: Asset[]; facts?: Record<string, Json> }
  | { status: 'FAILED'; failure: TaskFailure; facts?: Record<string, Json> }
  | { status: 'UNRECOGNIZED'; word: string }

/** The part of a task that changes while it lives; an event stores exactly this. */
export interface TaskState {
  status: TaskStatus
  submission: SubmissionState
  tracking: TrackingState
  /** Percent, 0–100; undefined while the vendor gives none. Never decides completion. */
  progress?: number
  failure?: TaskFailure
  assets: Asset[]
  facts: Record<string, Json>
  reference?: TaskReference
  upstreamRequestId?: string
  endedAt?: string
}

/** One submission and what became of it. */
export interface Task extends TaskState {
  /** UUID v7: its order is the order of creation. */
  id: string
  ownerId: string
  vendor: string
  operation: string
  prompt?: string
  createdAt: Date
  updatedAt: Date
}

/** The changing part alone, each member named: what an event stores. */
export function stateOf(task: TaskState): TaskState {
  const {
    status,
    submission,
    tracking,
    progress,
    failure,
    assets,
    facts,
    reference,
    upstreamRequestId,
    endedAt,
  } = task
  return {
    status,
    submission,
    tracking,
    progress,
    failure,
    assets,
    facts,
    reference,
    upstreamRequestId,
    endedAt,
  }
}

/** Nothing more will happen to the task by itself. */
export const isSettled = (task: TaskState): boolean =>
  task.tracking === 'ENDED' ||
  (task.tracking === 'STALLED' && task.submission !== 'PREPARED' && task.submission !== 'SENT')

const rank = { QUEUED: 0, RUNNING: 1, SUCCEEDED: 2, FAILED: 2, CANCELED: 2 } satisfies Record<
  TaskStatus,
  number
>

export const isTerminal = (status: TaskStatus): boolean => rank[status] === 2

/**
 * Applies one look to a task's state. Returns undefined where nothing changed.
 * A terminal task never changes, a status never goes back, and progress never falls.
 */
export function advance(state: TaskState, update: TaskUpdate, now: Date): TaskState | undefined {
  if (isTerminal(state.status) || update.status === 'UNRECOGNIZED') return undefined
  const status = rank[update.status] >= rank[state.status] ? update.status : state.status
  const next: TaskState = {
    ...state,
    status,
    progress: status === 'SUCCEEDED' ? 100 : laterProgress(state, update),
    facts: { ...state.facts, ...update.facts },
    assets: assetsAfter(state, update, status),
    failure: update.status === 'FAILED' ? update.failure : state.failure,
    tracking: isTerminal(status) ? 'ENDED' : state.tracking,
    endedAt: isTerminal(status) ? now.toISOString() : undefined,
  }
  return changing(next) === changing(state) ? undefined : next
}

/** What a look can change, as text; a prompt can be as long as a book. */
const changing = ({ status, progress, facts, assets, failure, tracking, endedAt }: TaskState): string =>
  JSON.stringify([status, progress, facts, assets, failure, tracking, endedAt])

/** A task that ended without a result has no use for previews of it. */
function assetsAfter(state: TaskState, update: TaskUpdate, status: TaskStatus): Asset[] {
  const assets = ('assets' in update ? update.assets : undefined) ?? state.assets
  return isTerminal(status) ? assets.filter(({ role }) => role !== 'PREVIEW') : assets
}

function laterProgress(state: TaskState, update: TaskUpdate): number | undefined {
  const seen = update.status === 'RUNNING' ? update.progress : undefined
  if (seen === undefined || !Number.isFinite(seen)) return state.progress
  return Math.max(state.progress ?? 0, Math.min(100, Math.max(0, Math.round(seen))))
}
