import { setTimeout as delay } from 'node:timers/promises'
import type { Answer, ErrorFacts, ErrorShape } from './answers.ts'
import { errorAnswer } from './answers.ts'
import { contentOf, contentTypeOf } from './content.ts'
import type { Fault, FaultName } from './faults.ts'
import { isJsonObject } from './json.ts'
import { idsOf } from './part-id.ts'
import { refusalOf } from './refusals.ts'
import type { Reply } from './reply.ts'
import { streamReply } from './stream-faults.ts'
import type { TaskTraits } from './task.ts'
import type { SandboxVendor } from './vendor.ts'

const mebibyte = 2 ** 20

/** Waits out the latency faults. @throws AbortError when the sandbox closes meanwhile */
export async function waitLatency(faults: readonly Fault[], signal: AbortSignal): Promise<void> {
  const latency = faults.filter(({ fault }) => fault === 'latency')
  const milliseconds = latency.reduce((sum, fault) => sum + (fault.milliseconds ?? 1000), 0)
  if (milliseconds > 0) await delay(milliseconds, undefined, { signal })
}

/** What happens in place of the operation: nothing is created. */
export function replyBefore(faults: readonly Fault[], requestId: string): Reply | undefined {
  if (has(faults, 'cut-before')) return { kind: 'cut' }
  if (has(faults, 'hang')) return { kind: 'hang' }
  return refusalAt('before', faults, requestId)
}

/**
 * What becomes of the operation's own answer: whatever was created stays created.
 * @param vendor for how it tells an error once a stream has begun
 */
export function replyAfter(
  answer: Answer,
  faults: readonly Fault[],
  requestId: string,
  createdId: string | undefined,
  vendor: Pick<SandboxVendor, 'errorEvent'>,
): Reply {
  if (has(faults, 'cut-after')) return { kind: 'cut' }
  if (has(faults, 'hang-after')) return { kind: 'hang' }
  const refusal = refusalAt('after', faults, requestId)
  if (refusal) return refusal
  const disturbed = faults.reduce((last, fault) => disturb(last, fault, createdId), answer)
  if (has(faults, 'cut-during')) return { kind: 'cut', answer: disturbed }
  const huge = faults.find(({ fault }) => fault === 'huge')
  const padding = huge && (huge.bytes ?? 64 * mebibyte)
  return disturbed.events
    ? { ...streamReply(disturbed, disturbed.events, faults, vendor.errorEvent), padding }
    : { kind: 'send', answer: disturbed, padding }
}

/** The oddities that a task keeps when it is submitted under these faults. */
export function traitsOf(faults: readonly Fault[]): TaskTraits {
  const traits: TaskTraits = {}
  for (const { fault, message, word, reads } of faults) {
    if (fault === 'fail') traits.failure = message ?? 'content was refused'
    if (fault === 'no-url') traits.withoutUrl = true
    if (fault === 'unknown-word') traits.word = word ?? defaultWord
    if (fault === 'late-id') traits.lateReads = reads ?? 2
    if (fault === 'lost-callbacks') traits.callbacks = 'lost'
    if (fault === 'repeated-callbacks') traits.callbacks = 'repeated'
  }
  return traits
}

/** The word that no contract knows. */
export const defaultWord = 'moderating'

function has(faults: readonly Fault[], name: FaultName): boolean {
  return faults.some(({ fault }) => fault === name)
}

function refusalAt(
  moment: 'before' | 'after',
  faults: readonly Fault[],
  requestId: string,
): Reply | undefined {
  const error = errorAt(moment, faults)
  if (!error) return undefined
  const message = error.shape === 'error' ? `${error.message} (request id: ${requestId})` : error.message
  return { kind: 'send', answer: errorAnswer(error.shape, { ...error, message }) }
}

/** The first refusal among the faults that comes at this moment. */
export function errorAt(
  moment: 'before' | 'after',
  faults: readonly Fault[],
): (ErrorFacts & { readonly shape: ErrorShape }) | undefined {
  for (const fault of faults) {
    const refusal = refusalOf(fault.fault)
    if (!refusal || (fault.moment ?? refusal.moment ?? 'before') !== moment) continue
    return {
      shape: fault.shape ?? refusal.shape,
      status: fault.status ?? refusal.status,
      code: String(fault.code ?? refusal.code),
      message: fault.message ?? refusal.message,
      headers: fault.fault === 'rate-limit' ? { 'retry-after': String(fault.seconds ?? 1) } : undefined,
    }
  }
  return undefined
}

function disturb(answer: Answer, { fault, count }: Fault, createdId: string | undefined): Answer {
  const { status, body, headers } = answer
  switch (fault) {
    case 'without-id':
      return createdId === undefined ? answer : { ...answer, body: without(body, idsOf(createdId)) }
    case 'missing-ids':
      return { ...answer, body: withEntries(body, entries => entries.slice(count ?? 1)) }
    case 'bare-array':
      return isJsonObject(body) && Array.isArray(body.data)
        ? { ...answer, body: body.data.map(entry => (isJsonObject(entry) ? entry.data : entry)) }
        : answer
    case 'wrong-content-type':
      return { ...answer, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } }
    case 'truncated': {
      const content = contentOf(answer)
      const type = contentTypeOf(answer)
      const bytes = content.subarray(0, content.length / 2)
      return { status, headers: { ...headers, ...(type && { 'content-type': type }) }, bytes }
    }
    default:
      return answer
  }
}

/** Leaves out every field and entry that holds one of the ids, however deep. */
function without(value: unknown, ids: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.filter(entry => !ids.has(String(entry))).map(entry => without(entry, ids))
  if (!isJsonObject(value)) return value
  const kept = Object.entries(value).filter(([, field]) => !ids.has(String(field)))
  return Object.fromEntries(kept.map(([name, field]) => [name, without(field, ids)]))
}

/** Changes the list of a batch answer: the body itself, or the first of its fields that is one. */
function withEntries(body: unknown, change: (entries: readonly unknown[]) => readonly unknown[]): unknown {
  if (Array.isArray(body)) return change(body)
  if (!isJsonObject(body)) return body
  const list = Object.entries(body).find(([, field]) => Array.isArray(field))
  return list && Array.isArray(list[1]) ? { ...body, [list[0]]: change(list[1]) } : body
}
