import { z } from 'zod'
import { withoutFiles } from '../../core/gateway/redact.ts'
import { kindOf, mediaTypeOf } from '../../core/media-types.ts'
import { type Asset, type Json, type TaskStatus, type TaskUpdate, taskFailure } from '../../core/task.ts'
import { expiry } from '../../core/upstream-values.ts'
import type { ReplicatePrediction } from './api.ts'

/** Every state word of contracts/replicate.yaml. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    starting: 'QUEUED',
    processing: 'RUNNING',
    succeeded: 'SUCCEEDED',
    failed: 'FAILED',
    canceled: 'CANCELED',
    aborted: 'CANCELED',
  }),
)

/** The vendor removes files, output and input an hour after the end (contracts/replicate.yaml, x-result-ttl). */
const lifetimeSeconds = 3600
/** How long after its end an output may still be on its way; a model that has none by then makes none. */
const outputDelayMs = 300_000
/** The largest output that is kept, in bytes of JSON: every look and every event carries it along. */
const maxOutputBytes = 64 * 1024
const maxOutputLevels = 32
const maxAssets = 256
const maxUrlLength = 4096

/** What a task of Replicate knows beyond what all have: kept in its `facts`. */
export const replicateFacts = z.object({
  /** The vendor's own word for the state. */
  state: z.string().nullable().catch(null),
  /** owner/name; a bare version does not tell it. */
  model: z.string().nullable().catch(null),
  version: z.string().nullable().catch(null),
  predictSeconds: z.number().nullable().catch(null),
  /** JSON as it comes from the store: not walked again for every field that is read. */
  output: z.custom<Json>(value => value !== undefined).catch(null),
  /** There is an output, but it is larger than what is kept. */
  outputOmitted: z.boolean().catch(false),
  /** ISO 8601 */
  outputExpiresAt: z.string().nullable().catch(null),
  dataRemoved: z.boolean().catch(false),
})

/** What a prediction says. @param now when it was read */
export function updateOf(prediction: ReplicatePrediction, now = new Date()): TaskUpdate {
  const { output = null, completed_at: completedAt = now } = prediction
  const status = states.get(prediction.status)
  if (!status) return { status: 'UNRECOGNIZED', word: prediction.status }
  const dataRemoved = prediction.data_removed === true
  const facts = {
    state: prediction.status,
    model: prediction.model || null,
    version: prediction.version || null,
    predictSeconds: prediction.metrics?.predict_time ?? null,
    dataRemoved,
  }
  if (status === 'FAILED') {
    return { status, failure: taskFailure('GENERATION_FAILED', reasonOf(prediction.error)), facts }
  }
  // Output may be there before the end: the status alone decides.
  if (status !== 'SUCCEEDED') return { status, facts }
  if (output === null) {
    const isLate = now.getTime() - completedAt.getTime() > outputDelayMs
    return dataRemoved || isLate ? { status, assets: [], facts } : { status: 'RUNNING', facts }
  }
  const outputExpiresAt = expiry(lifetimeSeconds, completedAt)
  if (isDeep(output)) return { status, assets: [], facts: { ...facts, outputExpiresAt, outputOmitted: true } }
  const kept = storable(output)
  const fits = Buffer.byteLength(JSON.stringify(kept)) <= maxOutputBytes
  return {
    status,
    assets: assetsOf(output, outputExpiresAt),
    facts: { ...facts, outputExpiresAt, outputOmitted: !fits, output: fits ? kept : null },
  }
}

/** Every file of an output that has a kind by its name; all other addresses are in the output alone. */
function assetsOf(output: unknown, expiresAt: string): Asset[] {
  const urls = new Set(textsIn(output).filter(isUrl))
  const files = [...urls].flatMap((url): Asset[] => {
    const mediaType = mediaTypeOf(url)
    const kind = mediaType && kindOf(mediaType)
    return kind ? [{ kind, role: 'RESULT', url, mediaType, expiresAt }] : []
  })
  return files.slice(0, maxAssets)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** An output as it is kept: addresses whole, files left out of every other text. */
function storable(value: unknown): Json {
  if (typeof value === 'string') return isUrl(value) ? value : withoutFiles(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.map(storable)
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storable(part)]))
}

const isUrl = (text: string): boolean =>
  text.length <= maxUrlLength && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)

const isDeep = (value: unknown, levels = maxOutputLevels): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some(part => isDeep(part, levels - 1)))

/** Why it failed: a text in every sample, anything by the vendor's own types. */
function reasonOf(error: unknown): string {
  const said = typeof error === 'string' ? error : messageOf(error)
  return said ?? (error == null || isDeep(error) ? '' : JSON.stringify(storable(error)))
}

const message = z.union([
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ detail: z.string() }).transform(({ detail }) => detail),
])
const messageOf = (error: unknown): string | undefined => message.safeParse(error).data
