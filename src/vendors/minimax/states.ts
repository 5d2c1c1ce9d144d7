import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import {
  type Asset,
  type TaskFailure,
  type TaskStatus,
  type TaskUpdate,
  taskFailure,
} from '../../core/task.ts'
import { expiry, moment } from '../../core/upstream-values.ts'
import type { MinimaxAnswer, MinimaxFile, MinimaxTask, MinimaxVerdict, MinimaxWrapper } from './api.ts'

/** Every state word of contracts/minimax.yaml: the vendor's, those of its callbacks, those of the gateway's wrapper. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    Preparing: 'QUEUED',
    Queueing: 'QUEUED',
    Processing: 'RUNNING',
    Success: 'SUCCEEDED',
    Fail: 'FAILED',
    Failed: 'FAILED',
    processing: 'RUNNING',
    success: 'SUCCEEDED',
    failed: 'FAILED',
    NOT_START: 'QUEUED',
    SUBMITTED: 'QUEUED',
    QUEUED: 'QUEUED',
    IN_PROGRESS: 'RUNNING',
    SUCCESS: 'SUCCEEDED',
    FAILURE: 'FAILED',
    // The gateway's fallback: it must not end the tracking.
    UNKNOWN: 'QUEUED',
  }),
)

/** The prompt, or the finished video, was refused by moderation. */
const contentCodes = [1026, 1027]

/** The shortest time that any source gives for a link (contracts/minimax.yaml, x-result-ttl). */
const linkSeconds = 3600

/** What a task of MiniMax knows beyond what all have: kept in its `facts`. */
export const minimaxFacts = z.object({
  /** The vendor's own word for the state. */
  state: z.string().nullable().catch(null),
  /** The file of a finished task: only its own route has the link. */
  fileId: z.string().nullable().catch(null),
  /** Pixels. */
  width: z.number().nullable().catch(null),
  height: z.number().nullable().catch(null),
})
export type MinimaxFacts = z.output<typeof minimaxFacts>

/** The facts in an update; those that it does not name are null. */
export const factsOf = (update: TaskUpdate): MinimaxFacts =>
  minimaxFacts.parse(('facts' in update && update.facts) || {})

/**
 * What an answer says of its task; undefined when the query itself failed. A finished task is RUNNING until its file
 * is there: `facts.fileId` is what to ask for.
 */
export function updateOf(
  { wrapper, task, refused }: MinimaxAnswer,
  now = new Date(),
): TaskUpdate | undefined {
  if (wrapper) return updateOfWrapper(wrapper, now)
  const update = task && updateOfTask(task, now)
  // A code stands for the task where that has failed, and for the query otherwise.
  return refused && update?.status !== 'FAILED' ? undefined : update
}

/** The end that moderation makes of a task. */
export const refusedContent = (message: string): TaskUpdate => ({
  status: 'FAILED',
  failure: { code: 'CONTENT_REFUSED', message },
})

function updateOfTask(task: MinimaxTask, now: Date): TaskUpdate {
  const { status: word, file_id, file, base_resp: said } = task
  const facts = {
    state: word,
    fileId: null,
    width: task.video_width ?? null,
    height: task.video_height ?? null,
  }
  const status = said && contentCodes.includes(said.status_code) ? 'FAILED' : states.get(word)
  if (!status) return { status: 'UNRECOGNIZED', word }
  if (status === 'FAILED') return { status, failure: failureOf(said), facts }
  if (status !== 'SUCCEEDED') return { status, facts }
  const done = { ...facts, fileId: file_id ?? file?.file_id ?? null }
  // A link that comes with the task may be as old as its file; one of the file's own route is new.
  return file
    ? { status, assets: [videoAsset(file, done, file.created_at ?? now)], facts: done }
    : { status: 'RUNNING', facts: done }
}

/** The wrapper may lag what it holds, so the further one counts. */
function updateOfWrapper(
  { status: word, fail_reason, progress, data }: MinimaxWrapper,
  now: Date,
): TaskUpdate {
  const inner = data ? updateOfTask(data, now) : undefined
  const outer = states.get(word)
  if (!outer) return inner ?? { status: 'UNRECOGNIZED', word }
  // `fail_reason` holds the file's id on success: it is a reason on FAILURE only.
  if (outer === 'FAILED')
    return { status: outer, failure: failureOf(data?.base_resp, fail_reason), facts: { state: word } }
  if (inner?.status === 'SUCCEEDED' || inner?.status === 'FAILED') return inner
  if (outer === 'QUEUED' && inner?.status !== 'RUNNING') return inner ?? { status: outer }
  const facts = inner && 'facts' in inner ? inner.facts : { state: word }
  return { status: 'RUNNING', progress, facts }
}

function failureOf(said: MinimaxVerdict | undefined, reason?: string | null): TaskFailure {
  const code = said?.status_code ?? 0
  // With the code 0 the words are "success".
  const words = code !== 0 && said?.status_msg
  return taskFailure(contentCodes.includes(code) ? 'CONTENT_REFUSED' : 'GENERATION_FAILED', reason, words)
}

/** The video of a finished task. @param from since when its link has been good, at the latest */
export function videoAsset(
  { download_url: url, bytes, file_id }: MinimaxFile,
  { fileId, width, height }: MinimaxFacts,
  from = new Date(),
): Asset {
  return {
    kind: 'VIDEO',
    role: 'RESULT',
    url,
    mediaType: mediaTypeOf(url) ?? 'video/mp4',
    width: width ?? undefined,
    height: height ?? undefined,
    // 0 in all samples of a video: not known.
    bytes: bytes || undefined,
    upstreamId: fileId ?? file_id ?? undefined,
    expiresAt: expiryOf(url, from),
  }
}

/** A signed link may tell when it ends. */
function expiryOf(url: string, from: Date): string {
  const told = URL.canParse(url) ? moment(new URL(url).searchParams.get('Expires')) : undefined
  return told?.toISOString() ?? expiry(linkSeconds, from)
}
