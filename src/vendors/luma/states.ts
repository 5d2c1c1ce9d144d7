import { z } from 'zod'
import { type Asset, type TaskStatus, type TaskUpdate, taskFailure } from '../../core/task.ts'
import { expiry, moment, percent } from '../../core/upstream-values.ts'
import type { LumaGeneration, LumaTask } from './api.ts'

/** Every state word of contracts/luma.yaml: own format, official format, gateway wrapper. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    pending: 'QUEUED',
    queued: 'QUEUED',
    processing: 'RUNNING',
    dreaming: 'RUNNING',
    completed: 'SUCCEEDED',
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

/** What a task of Luma knows beyond what all have: kept in its `facts`. */
export const lumaFacts = z.object({
  /** The vendor's own word for the state. */
  state: z.string().nullable().catch(null),
  estimatedWaitSeconds: z.number().nullable().catch(null),
})

/** Signed links live for an hour (contracts/luma.yaml, x-result-ttl); plain ones show no end. */
const signedSeconds = 3600

/** What a generation in either format says. @param now when it was read, for the expiry of signed links */
export function updateOf(generation: LumaGeneration, now = new Date()): TaskUpdate {
  const { state } = generation
  const facts = { state, estimatedWaitSeconds: generation.estimate_wait_seconds ?? null }
  const status = states.get(state)
  if (!status) return { status: 'UNRECOGNIZED', word: state }
  if (status === 'FAILED')
    return { status, failure: taskFailure('GENERATION_FAILED', generation.failure_reason), facts }
  if (status !== 'SUCCEEDED') return { status, facts }
  const assets = assetsOf(generation, now)
  // `completed` has been seen before any URL was there: keep asking.
  return assets.some(asset => asset.role === 'RESULT')
    ? { status, assets, facts }
    : { status: 'RUNNING', facts }
}

/** What an entry of a batch answer says: the wrapper may lag the object inside it, so the further one counts. */
export function updateOfTask(task: LumaTask, now = new Date()): TaskUpdate {
  const inner = task.data ? updateOf(task.data, now) : undefined
  const outer = states.get(task.status)
  if (!outer) return inner ?? { status: 'UNRECOGNIZED', word: task.status }
  // `fail_reason` may hold a note or even a URL on success: it is an error on FAILURE only.
  if (outer === 'FAILED')
    return {
      status: outer,
      failure: taskFailure('GENERATION_FAILED', task.fail_reason),
      facts: { state: task.status },
    }
  if (inner?.status === 'SUCCEEDED' || inner?.status === 'FAILED') return inner
  if (outer === 'QUEUED') return inner ?? { status: outer }
  return {
    status: 'RUNNING',
    progress: percent(task.progress),
    facts: inner && 'facts' in inner ? inner.facts : {},
  }
}

function assetsOf(generation: LumaGeneration, now: Date): Asset[] {
  const { video, video_raw: raw, assets, thumbnail, last_frame: lastFrame } = generation
  // Without a watermark first: assets.video and download_url, then the source file, then the vendor's link.
  const url = assets?.video || video?.download_url || raw?.url || video?.url
  const still = (role: Asset['role'], media: typeof thumbnail): Asset[] =>
    media?.url
      ? [
          {
            kind: 'IMAGE',
            role,
            url: media.url,
            mediaType: 'image/jpeg',
            ...sizeOf(media),
            ...expiryOf(media.url, now),
          },
        ]
      : []
  return [
    ...(url
      ? [videoAsset(url, now, { ...sizeOf(raw ?? video), durationSeconds: raw?.duration ?? video?.duration })]
      : []),
    ...still('THUMBNAIL', thumbnail),
    ...still('LAST_FRAME', lastFrame),
  ]
}

/** A video that Luma made. */
export function videoAsset(url: string, now = new Date(), size: Partial<Asset> = {}): Asset {
  return { kind: 'VIDEO', role: 'RESULT', url, mediaType: 'video/mp4', ...size, ...expiryOf(url, now) }
}

const sizeOf = (media: { width?: number; height?: number } | null | undefined) => ({
  width: media?.width,
  height: media?.height,
})

/** A signed link tells how long it lives. */
function expiryOf(url: string, now: Date): Pick<Asset, 'expiresAt'> {
  const query = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams()
  if (!query.has('X-Amz-Expires') && !query.has('X-Amz-Signature')) return {}
  const seconds = Number(query.get('X-Amz-Expires')) || signedSeconds
  // It counts from the signature, which may be older than the look that found it.
  const [, date = '', hours, minutes, rest] =
    /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get('X-Amz-Date') ?? '') ?? []
  const signed = moment(`${date.replace(/(..)(..)$/, '-$1-$2')}T${hours}:${minutes}:${rest}Z`)
  return { expiresAt: expiry(seconds, signed ?? now) }
}
