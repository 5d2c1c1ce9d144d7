import { z } from 'zod'
import { type UpstreamError, UpstreamUnavailableError } from '../core/errors.ts'
import type { ServerSentEvent } from '../core/gateway/event-stream.ts'
import type { ErrorCodes } from '../core/gateway/refusal.ts'
import type { Upstream } from '../core/gateway/upstream.ts'

/** What an error code of the OpenAI format means where it is more than a refusal, or another one than its status says. */
export const codes: ErrorCodes = {
  // HTTP 429 at the vendor, though no waiting helps.
  insufficient_quota: 'QUOTA',
  insufficient_user_quota: 'QUOTA',
  pre_consume_token_quota_failed: 'QUOTA',
  rate_limit_exceeded: 'RATE_LIMIT',
  content_filter: 'CONTENT',
  content_policy_violation: 'CONTENT',
}

const optionalText = z.string().nullish()

/** An error that comes with HTTP 200, in a stream or in place of an answer. */
export const errorBody = z
  .object({
    error: z.object({
      message: optionalText,
      type: optionalText,
      code: z.union([z.string(), z.number().transform(String)]).nullish(),
    }),
  })
  .transform(({ error: { message, type, code } }) => ({ message, code: code || type || '' }))

/** The typed error of such a one. A code without a known meaning leaves open what was written and charged by then. */
export function errorInside(
  upstream: Upstream,
  said: z.output<typeof errorBody>,
  requestId?: string,
): UpstreamError {
  const known = Object.hasOwn(codes, said.code) ? codes : { [said.code]: 'UNAVAILABLE' as const }
  return upstream.refusal(said, known, requestId)
}

/** The longest stream, in characters: what it holds is put together here. */
const maxStreamLength = 128 * 1024 * 1024

/**
 * Reads a stream in the OpenAI format: data lines of JSON, `[DONE]` at the end.
 *
 * @param isComplete whether what came so far is a whole answer, for gateways that leave out `[DONE]`
 * @throws {UpstreamError} for an error inside the stream, a piece outside the contract and an end in the middle
 */
export async function* eventChunks<Schema extends z.ZodType>(
  upstream: Upstream,
  events: AsyncIterable<ServerSentEvent>,
  schema: Schema,
  isComplete: () => boolean,
): AsyncGenerator<z.output<Schema>> {
  let length = 0
  for await (const { data } of events) {
    if (data === '[DONE]') return
    length += data.length
    if (length > maxStreamLength) throw broken(`The stream is longer than ${maxStreamLength} characters.`)
    const said = asJson(data)
    const failed = errorBody.safeParse(said)
    if (failed.success) throw errorInside(upstream, failed.data)
    yield chunkOf(schema, said)
  }
  if (!isComplete()) throw broken('The stream ended in the middle of the answer.')
}

const broken = (message: string, cause?: unknown) =>
  new UpstreamUnavailableError(message, true, { status: 200 }, { cause })

function chunkOf<Schema extends z.ZodType>(schema: Schema, said: unknown): z.output<Schema> {
  try {
    return schema.parse(said)
  } catch (cause) {
    // Also of JSON that is nested deeper than the stack goes.
    throw broken('The stream held something that its contract does not know.', cause)
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
