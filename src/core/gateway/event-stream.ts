import { createParser } from 'eventsource-parser'
import { ResponseTooLargeError } from './send.ts'

/** One server-sent event. */
export interface ServerSentEvent {
  /** The `event` field; undefined where there are only data lines. */
  event?: string
  /** The data lines, joined. */
  data: string
}

/** The longest single event, in characters. */
const maxEventLength = 1024 * 1024

/**
 * Reads server-sent events as they come; comments are skipped. Gateways that fail in the middle of a stream add a bare
 * JSON body, without `data:` (contracts/openai.yaml, contracts/anthropic.yaml): it comes as the last event.
 *
 * @throws {ResponseTooLargeError} over an event that does not end, and whatever reading the body throws
 */
export async function* readEvents(body: AsyncIterable<Buffer>): AsyncGenerator<ServerSentEvent> {
  const parsed: ServerSentEvent[] = []
  let tooLarge = false
  const parser = createParser({
    maxBufferSize: maxEventLength,
    onEvent: ({ event, data }) => parsed.push({ event, data }),
    onError: ({ type }) => {
      tooLarge ||= type === 'max-buffer-size-exceeded'
    },
  })
  // The parser takes the byte order mark away; two that do so would take two, by how the stream is cut.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let unfinished = ''
  for await (const chunk of body) {
    const text = decoder.decode(chunk, { stream: true })
    parser.feed(text)
    if (tooLarge) throw new ResponseTooLargeError(`An event is longer than ${maxEventLength} characters.`)
    unfinished =
      (unfinished + text)
        .split(/\r?\n\r?\n/)
        .at(-1)
        ?.slice(-maxEventLength) ?? ''
    yield* parsed.splice(0)
  }
  const [bare] = /^\ufeff?\{[\s\S]*/m.exec(unfinished) ?? []
  if (bare !== undefined) yield { data: bare.trim() }
}
