import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import {
  type Asset,
  type TaskFailure,
  type TaskStatus,
  type TaskUpdate,
  taskFailure,
} from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { RunwayTask } from './api.ts'

/** Every state word of contracts/runway.yaml: official, reverse (digits and words), then the gateway's relatives. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    PENDING: 'QUEUED',
    THROTTLED: 'QUEUED',
    RUNNING: 'RUNNING',
    SUCCEEDED: 'SUCCEEDED',
    FAILED: 'FAILED',
    CANCELLED: 'CANCELED',
    '0': 'QUEUED',
    '1': 'RUNNING',
    '2': 'FAILED',
    '3': 'SUCCEEDED',
    pending: 'QUEUED',
    processing: 'RUNNING',
    succeeded: 'SUCCEEDED',
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

/** What a task of Runway knows beyond what all have: kept in its `facts`. */
export const runwayFacts = z.object({
  /** The vendor's own word or digit for the state. */
  state: z.string().nullable().catch(null),
  /** The vendor's own reason of a failure, dotted. */
  failureCode: z.string().nullable().catch(null),
  /** The prompt as it was translated. */
  englishPrompt: z.string().nullable().catch(null),
  /** Credits or points that were taken. */
  chargedUnits: z.number().nullable().catch(null),
  /** Whether they were given back. */
  refunded: z.boolean().nullable().catch(null),
})

/** From least to most far; where a row and the task in it differ, the further one counts. */
const order = ['UNRECOGNIZED', 'QUEUED', 'RUNNING', 'SUCCEEDED', 'CANCELED', 'FAILED'] as const

/** Links of the official format live for a day at least (x-result-ttl); each read signs them anew. */
const lifetimeSeconds = 86_400

/** What a task says, and the one inside it where it is a row. @param now when it was read: its links live from then */
export function updateOf({ wrapped, ...task }: RunwayTask, now = new Date()): TaskUpdate {
  const own = updateOfOne(task, now)
  if (!wrapped) return own
  const { progress = task.progress, reason } = wrapped
  const inner = updateOfOne({ ...wrapped, progress, reason: reason || task.reason }, now)
  return order.indexOf(own.status) > order.indexOf(inner.status) ? own : inner
}

function updateOfOne(task: RunwayTask, now: Date): TaskUpdate {
  const state = task.words.find(word => states.has(word)) ?? task.words[0]
  const status = states.get(state)
  if (!status) return { status: 'UNRECOGNIZED', word: state }
  const facts = {
    state,
    failureCode: task.failureCode ?? null,
    englishPrompt: task.englishPrompt || null,
    chargedUnits: task.chargedUnits ?? null,
    refunded: task.refunded ?? null,
  }
  if (status === 'FAILED') return { status, failure: failureOf(task), facts }
  if (status === 'RUNNING') return { status, progress: task.progress, facts }
  if (status !== 'SUCCEEDED') return { status, facts }
  const assets = assetsOf(task, now)
  // Done before its file is there: keep asking.
  return assets.some(({ role }) => role === 'RESULT')
    ? { status, assets, facts }
    : { status: 'RUNNING', facts }
}

/** SAFETY anywhere in the vendor's code tells of its moderation: the same input would be refused again. */
function failureOf({ failureCode, reason }: RunwayTask): TaskFailure {
  const isModeration = failureCode?.split('.').includes('SAFETY') ?? false
  return taskFailure(isModeration ? 'CONTENT_REFUSED' : 'GENERATION_FAILED', reason, failureCode)
}

function assetsOf({ format, videos, poster, lastFrame }: RunwayTask, now: Date): Asset[] {
  const expiresAt = format === 'official' ? expiry(lifetimeSeconds, now) : undefined
  const still = (role: Asset['role'], url: string | null | undefined): Asset[] =>
    url ? [{ kind: 'IMAGE', role, url, mediaType: mediaTypeOf(url) ?? 'image/jpeg' }] : []
  return [
    ...videos
      .filter(url => url !== '')
      .map((url): Asset => {
        const mediaType = mediaTypeOf(url) ?? 'video/mp4'
        return { kind: 'VIDEO', role: 'RESULT', url, mediaType, expiresAt }
      }),
    ...still('THUMBNAIL', poster),
    ...still('LAST_FRAME', lastFrame),
  ]
}
