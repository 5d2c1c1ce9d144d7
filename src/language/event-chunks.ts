import { z } from 'zod'
import { UpstreamUnavailableError } from '../core/errors.ts'
import type { ServerSentEvent } from '../core/gateway/event-stream.ts'
import type { ErrorCodes } from '../core/gateway/refusal.ts'
import type { Upstream } from '../core/gateway/upstream.ts'

const failure = z.object({
  error: z.object({ message: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() }),
})

/** What a code means that comes in the middle of a stream; any other one says only that the stream broke. */
const codes: ErrorCodes = {
  insufficient_user_quota: 'QUOTA',
  pre_consume_token_quota_failed: 'QUOTA',
  rate_limit_exceeded: 'RATE_LIMIT',
  content_filter: 'CONTENT',
  content_policy_violation: 'CONTENT',
}

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
  for await (const { data } of events) {
    if (data === '[DONE]') return
    const said = asJson(data)
    const failed = failure.safeParse(said).data?.error
    if (failed) {
      const code = String(failed.code ?? '')
      throw upstream.refusal({ ...failed, code }, { [code]: codes[code] ?? 'UNAVAILABLE' })
    }
    const chunk = schema.safeParse(said)
    if (!chunk.success) throw broken('The stream held something that its contract does not know.')
    yield chunk.data
  }
  if (!isComplete()) throw broken('The stream ended in the middle of the answer.')
}

const broken = (message: string) => new UpstreamUnavailableError(message, true, { status: 200 })

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
