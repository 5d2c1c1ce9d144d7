import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import type { Asset, Json, TaskFailure, TaskStatus, TaskUpdate } from '../../core/task.ts'
import { expiry, moment } from '../../core/upstream-values.ts'
import type { DalleImages, FluxReasons, FluxResult, FluxSubmission } from './api.ts'

/**
 * Every state word of contracts/flux.yaml, in lower case: the vendor's, then those of Replicate, which relatives of
 * the gateway answer with. "Task not found" is none of them.
 */
const states = new Map<string, TaskStatus>(
  Object.entries({
    pending: 'RUNNING',
    ready: 'SUCCEEDED',
    error: 'FAILED',
    'request moderated': 'FAILED',
    'content moderated': 'FAILED',
    starting: 'QUEUED',
    processing: 'RUNNING',
    succeeded: 'SUCCEEDED',
    failed: 'FAILED',
    canceled: 'CANCELED',
  }),
)

/** A fresh id may not have got around yet, and an old one has expired: neither says what became of the task. */
const notFound = 'task not found'

/** Links live for ten minutes from the end of the task (contracts/flux.yaml, x-result-ttl). */
const lifetimeSeconds = 600

const number = z.number().nullable().catch(null)
const text = z.string().nullable().catch(null)

/** What a task of Flux knows beyond what all have: kept in its `facts`. */
export const fluxFacts = z.object({
  /** The vendor's own word for the state. */
  state: text,
  seed: number,
  /** After upsampling. */
  revisedPrompt: text,
  computingSeconds: number,
  /** The vendor's credits. */
  chargedCredits: number,
  inputMegapixels: number,
  outputMegapixels: number,
  moderationReasons: z.array(z.string()).catch([]),
})

/** What the answer to a submission says of the new task. */
export function submittedUpdate({ status, ...answer }: FluxSubmission): TaskUpdate {
  const facts = {
    chargedCredits: answer.cost ?? null,
    inputMegapixels: answer.input_mp ?? null,
    outputMegapixels: answer.output_mp ?? null,
  }
  const update = status == null ? undefined : updateOf({ ...answer, status, files: [] }, true)
  if (!update || update.status === 'UNRECOGNIZED') return { status: 'QUEUED', facts }
  return { ...update, facts: { ...update.facts, ...facts } }
}

/**
 * What a look at a task says; undefined where the vendor does not know its id.
 *
 * @param hasFile whether the task makes a picture: a training makes none
 * @param now when it was read: links live from the end of the task, or else from now
 */
export function updateOf(result: FluxResult, hasFile: boolean, now = new Date()): TaskUpdate | undefined {
  const word = result.status.toLowerCase()
  if (word === notFound) return undefined
  const status = states.get(word)
  if (!status) return { status: 'UNRECOGNIZED', word: result.status }
  const facts = factsOf(result)
  if (status === 'FAILED') return { status, failure: failureOf(result), facts }
  if (status === 'RUNNING') return { status, progress: result.progress, facts }
  if (status !== 'SUCCEEDED') return { status, facts }
  const assets = result.files.map(url => assetOf(url, result.endedAt ?? now))
  // Ready before its file is there: keep asking.
  return assets.length > 0 || !hasFile ? { status, assets, facts } : { status: 'RUNNING', facts }
}

/** What was made at once. @param now when the answer came */
export function imagesUpdate({ created = undefined, data }: DalleImages, now = new Date()) {
  const assets = data.map(({ url }) => assetOf(url, created ?? now))
  const revisedPrompt = data[0]?.revised_prompt ?? null
  return { status: 'SUCCEEDED', assets, facts: { revisedPrompt } } as const
}

/** Why, in the vendor's words; some of its texts name the reason in one field, some in another. */
export function reasonOf({ details, message, error }: FluxReasons): string | undefined {
  const words = Object.values(details ?? {})
    .flat()
    .filter(word => typeof word === 'string')
  return [words.join(', '), message, error].find(said => said?.trim())?.trim()
}

/** The vendor's codes of failures that a client can act on. */
const codes = new Map([
  ['content_policy_violation', 'CONTENT_REFUSED'],
  ['generation_timeout', 'GENERATION_TIMEOUT'],
])

function failureOf(result: FluxResult): TaskFailure {
  const isModerated = result.status.toLowerCase().endsWith(' moderated')
  return {
    code: isModerated ? 'CONTENT_REFUSED' : (codes.get(result.error ?? '') ?? 'GENERATION_FAILED'),
    message: reasonOf(result) ?? result.status,
  }
}

const moderation = z.object({ 'Moderation Reasons': z.array(z.string()) })

function factsOf({ status, details, seed, prompt, seconds }: FluxResult): Record<string, Json> {
  return {
    state: status,
    seed: seed ?? null,
    revisedPrompt: prompt ?? null,
    computingSeconds: seconds ?? null,
    moderationReasons: moderation.safeParse(details).data?.['Moderation Reasons'] ?? [],
  }
}

/** @param endedAt the task: a signed link knows better when it ends, any other lives no longer than usual */
function assetOf(url: string, endedAt: Date): Asset {
  const signedUntil = URL.canParse(url) ? moment(new URL(url).searchParams.get('se')) : undefined
  return {
    kind: 'IMAGE',
    role: 'RESULT',
    url,
    mediaType: mediaTypeOf(url) ?? 'image/jpeg',
    expiresAt: signedUntil?.toISOString() ?? expiry(lifetimeSeconds, endedAt),
  }
}
