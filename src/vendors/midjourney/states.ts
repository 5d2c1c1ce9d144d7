import { z } from 'zod'
import { mediaTypeOf } from '../../core/media-types.ts'
import {
  type Asset,
  type AssetKind,
  type Json,
  type TaskStatus,
  type TaskUpdate,
  taskFailure,
} from '../../core/task.ts'
import { expiry, moment } from '../../core/upstream-values.ts'
import type { MidjourneyTask } from './api.ts'

/** Every status word of contracts/midjourney.yaml; CANCEL is a relative's. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    // What the gateway stores before it has looked after the task.
    '': 'QUEUED',
    NOT_START: 'QUEUED',
    SUBMITTED: 'QUEUED',
    // Waits for the caller: nothing happens until the form is answered.
    MODAL: 'QUEUED',
    IN_PROGRESS: 'RUNNING',
    SUCCESS: 'SUCCEEDED',
    FAILURE: 'FAILED',
    CANCEL: 'CANCELED',
  }),
)

/** Addresses of the vendor's chat live for about a day (contracts/midjourney.yaml, x-result-ttl). */
const lifetimeSeconds = 86_400

/** Tasks whose result is a text; a picture in them is the one that was given. */
const textActions = ['DESCRIBE', 'SHORTEN']

/** What a task of Midjourney knows beyond what all have: kept in its `facts`. */
export const midjourneyFacts = z.object({
  /** The vendor's own word for the status; MODAL: it waits for `midjourneySubmitModal`. */
  state: z.string().nullable().catch(null),
  action: z.string().nullable().catch(null),
  callerState: z.string().nullable().catch(null),
  /** Tasks ahead of it when it was submitted. */
  queuePosition: z.int32().nullable().catch(null),
  finalPrompt: z.string().nullable().catch(null),
  buttons: z.array(z.object({ customId: z.string(), label: z.string(), emoji: z.string() })).catch([]),
})

/** What a task says. @param now when it was read, for the expiry of links that do not tell their end */
export function updateOf(task: MidjourneyTask, now = new Date()): TaskUpdate {
  const word = task.status ?? ''
  const status = states.get(word)
  if (!status) return { status: 'UNRECOGNIZED', word }
  const facts = factsOf(task, word)
  const isText = isTextAction(task.action)
  if (status === 'FAILED')
    return { status, failure: taskFailure('GENERATION_FAILED', task.failReason), facts }
  if (status === 'RUNNING') {
    const preview = task.imageUrl && !isText ? [asset('IMAGE', 'PREVIEW', task.imageUrl, now)] : undefined
    return { status, progress: task.progress, assets: preview, facts }
  }
  if (status !== 'SUCCEEDED') return { status, facts }
  const assets = isText ? [] : assetsOf(task, task.finishTime ?? now)
  const isDone = isText ? Boolean(facts.finalPrompt) : assets.length > 0
  // Done before its result is there: keep asking.
  return isDone ? { status, assets, facts } : { status: 'RUNNING', facts: { ...facts, buttons: [] } }
}

/** The prompts that a description or shortening found: one numbered paragraph each. */
export const suggestionsOf = (finalPrompt: string): string[] =>
  finalPrompt
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.replace(/^\s*(?:\d+(?:\uFE0F?\u20E3|[.):])|[①-⑩])\s*/u, '').trim())
    .filter(paragraph => paragraph !== '')

export const isTextAction = (action: string | null | undefined): boolean => textActions.includes(action ?? '')

function factsOf(task: MidjourneyTask, word: string): Record<string, Json> {
  return {
    // Empty until the gateway has looked after the task: a form that has just opened stays known by the answer to its button.
    ...(word ? { state: word } : {}),
    ...(task.action ? { action: task.action } : {}),
    ...(task.state ? { callerState: task.state } : {}),
    ...(task.properties?.finalPrompt ? { finalPrompt: task.properties.finalPrompt } : {}),
    buttons: (task.buttons ?? []).map(({ customId, label, emoji }) => ({
      customId,
      label: label ?? '',
      emoji: emoji ?? '',
    })),
  }
}

function assetsOf({ imageUrl, imageUrls, videoUrl, videoUrls }: MidjourneyTask, from: Date): Asset[] {
  const unique = (urls: (string | null | undefined)[]) => [...new Set(urls.flatMap(url => url || []))]
  return [
    ...unique([imageUrl, ...(imageUrls ?? [])]).map(url => asset('IMAGE', 'RESULT', url, from)),
    ...unique([videoUrl, ...(videoUrls ?? [])]).map(url => asset('VIDEO', 'RESULT', url, from)),
  ]
}

/** A file of Midjourney. @param from when its address was made */
export function asset(kind: AssetKind, role: Asset['role'], url: string, from: Date): Asset {
  const mediaType = mediaTypeOf(url) ?? (kind === 'VIDEO' ? 'video/mp4' : 'image/png')
  return {
    kind,
    role,
    url,
    mediaType,
    expiresAt: chatExpiry(url)?.toISOString() ?? expiry(lifetimeSeconds, from),
  }
}

/** Addresses of the vendor's chat carry their end: `ex`, hexadecimal Unix seconds. */
function chatExpiry(url: string): Date | undefined {
  const ex = URL.canParse(url) ? new URL(url).searchParams.get('ex') : null
  return ex && /^[0-9a-f]{8}$/.test(ex) ? moment(Number.parseInt(ex, 16)) : undefined
}
