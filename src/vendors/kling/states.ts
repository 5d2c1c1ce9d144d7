import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import { type Asset, type AssetKind, type TaskStatus, type TaskUpdate, taskFailure } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { KlingFile, KlingTask } from './api.ts'

/** Every state word of contracts/kling.yaml: the vendor's four, then those of the gateway's relatives. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    submitted: 'QUEUED',
    processing: 'RUNNING',
    succeed: 'SUCCEEDED',
    failed: 'FAILED',
    NOT_START: 'QUEUED',
    SUBMITTED: 'QUEUED',
    QUEUED: 'QUEUED',
    queued: 'QUEUED',
    IN_PROGRESS: 'RUNNING',
    in_progress: 'RUNNING',
    PROCESSING: 'RUNNING',
    SUCCESS: 'SUCCEEDED',
    succeeded: 'SUCCEEDED',
    completed: 'SUCCEEDED',
    FAILURE: 'FAILED',
    FAILED: 'FAILED',
    UNKNOWN: 'RUNNING',
  }),
)

/** The vendor removes what it made after 30 days (contracts/kling.yaml, x-result-ttl). */
const lifetimeSeconds = 2_592_000

/** What a task of Kling knows beyond what all have: kept in its `facts`. */
export const klingFacts = z.object({
  /** The vendor's own word for the state. */
  state: z.string().nullable().catch(null),
  /** The video that an extension or a lip-sync began from. */
  parentVideoId: z.string().nullable().catch(null),
  /** The vendor's units that were charged. */
  chargedUnits: z.number().nullable().catch(null),
})

/** What a task says. @param now when it was read: its files live from the vendor's last change, or else from now */
export function updateOf(task: KlingTask, now = new Date()): TaskUpdate {
  const status = states.get(task.task_status)
  if (!status) return { status: 'UNRECOGNIZED', word: task.task_status }
  const facts = {
    state: task.task_status,
    parentVideoId: task.task_info?.parent_video?.id ?? null,
    chargedUnits: task.final_unit_deduction ?? null,
  }
  if (status === 'FAILED')
    return { status, failure: taskFailure('GENERATION_FAILED', task.task_status_msg), facts }
  if (status !== 'SUCCEEDED') return { status, facts }
  const assets = assetsOf(task, now)
  // Done before its files are there: keep asking.
  return assets.length > 0 ? { status, assets, facts } : { status: 'RUNNING', facts }
}

function assetsOf({ task_result, updated_at = undefined }: KlingTask, now: Date): Asset[] {
  const expiresAt = expiry(lifetimeSeconds, updated_at ?? now)
  const asset = (kind: AssetKind, role: Asset['role'], url: string, { id, duration }: KlingFile): Asset => ({
    kind,
    role,
    url,
    mediaType: mediaTypeOf(url) ?? (kind === 'VIDEO' ? 'video/mp4' : 'image/png'),
    durationSeconds: kind === 'VIDEO' ? duration : undefined,
    upstreamId: id || undefined,
    expiresAt,
  })
  const all = (kind: AssetKind, files: KlingFile[]) => [
    ...files.filter(({ url }) => url !== '').map(file => asset(kind, 'RESULT', file.url, file)),
    ...files.flatMap(file =>
      file.watermark_url ? [asset(kind, 'WATERMARKED', file.watermark_url, file)] : [],
    ),
  ]
  return [...all('IMAGE', task_result?.images ?? []), ...all('VIDEO', task_result?.videos ?? [])]
}
