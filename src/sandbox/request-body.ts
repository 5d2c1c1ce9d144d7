import type { IncomingMessage } from 'node:http'
import type { JsonObject } from './json.ts'
import { isJsonObject, parseJson } from './json.ts'
import type { MultipartForm } from './multipart.ts'
import { describeForm, parseMultipart } from './multipart.ts'

/** The body of a request, taken apart as far as its content type alone allows. */
export interface RequestBody {
  /** `undefined`: there was none. */
  readonly json?: unknown
  readonly form?: MultipartForm
  /** What a record shows of it: JSON as it is, a form with its texts as they came and its files described. */
  readonly recorded?: unknown
  /** Above the family's limit; then there is nothing else here. */
  readonly isTooLarge: boolean
}

const largestBytes = 100 * 2 ** 20

/** Reads a body to its end, so that a client that is still sending can hear the answer. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= largestBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  if (length > largestBytes) return { isTooLarge: true }
  const bytes = Buffer.concat(chunks)
  const { 'content-type': contentType = '' } = request.headers
  if (/^multipart\/form-data\b/i.test(contentType)) {
    const form = await parseMultipart(bytes, contentType)
    return { form, recorded: form && describeForm(form), isTooLarge: false }
  }
  const json = bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8'))
  return { json, recorded: json, isTooLarge: false }
}

/** Its fields by name, as they came; `{}` when it has none. */
export function rawFields({ recorded }: RequestBody): JsonObject {
  return isJsonObject(recorded) ? recorded : {}
}
