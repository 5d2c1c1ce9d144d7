import type { z } from 'zod'
import { UpstreamUnavailableError } from '../errors.ts'
import { requestIdHeader, requestIdOf } from './answer.ts'
import { causeOf } from './cause.ts'
import { withoutKey } from './redact.ts'
import type { UpstreamResponse } from './send.ts'
import type { FileAnswer } from './upstream.ts'

/** Reads an answer as JSON. @throws {UpstreamUnavailableError} where it does not fit the schema; the key is not in it */
export const json =
  <Schema extends z.ZodType>(schema: Schema) =>
  (response: UpstreamResponse, key: string): z.output<Schema> => {
    try {
      const text = withoutKey(response.content.toString('utf8'), key)
      // Some answer with nothing at all where others say null.
      return schema.parse(text === '' ? null : JSON.parse(text))
    } catch (error) {
      throw outsideContract(response, key, error)
    }
  }

/** Reads an answer as a file, whatever it is. */
export function file(response: UpstreamResponse): FileAnswer {
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';')
  return { bytes: response.content, mediaType: mediaType.trim().toLowerCase() }
}

function outsideContract(response: UpstreamResponse, key: string, error: unknown): UpstreamUnavailableError {
  const facts = { status: response.status, requestId: requestIdOf(response.header(requestIdHeader), key) }
  const message = 'The gateway answered something that its contract does not know.'
  return new UpstreamUnavailableError(message, true, facts, { cause: causeOf(error, key) })
}
