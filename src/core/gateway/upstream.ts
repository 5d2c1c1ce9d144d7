import type { FormData } from 'undici'
import type { z } from 'zod'
import type { UpstreamError } from '../errors.ts'
import type { ServerSentEvent } from './event-stream.ts'
import type { ErrorCodes, Said } from './refusal.ts'

/** A parsed answer and the `X-Oneapi-Request-Id` it came with. */
export interface Answer<Data> {
  data: Data
  requestId?: string
}

/** An answer that is a file. */
export interface FileAnswer {
  bytes: Buffer<ArrayBuffer>
  /** As the gateway calls it, without parameters; empty where it does not. */
  mediaType: string
}

/** What only some calls need. */
export interface CallOptions {
  /** Beside those that every request has. */
  headers?: Record<string, string>
  /** The vendor's own error codes, for errors that come with a 4xx. */
  codes?: ErrorCodes
  /** The answer is the finished work and not the promise of it, so it may take minutes and hold files. */
  generates?: boolean
  signal?: AbortSignal
}

/**
 * The gateway as one caller sees it. Paths are absolute (`/luma/…`) and already encoded (`path` template).
 * Every request throws an `UpstreamError` and nothing else, unless its signal aborts.
 */
export interface Upstream {
  /**
   * May be repeated: at most twice, after 429 and 5xx, waiting at most five seconds in between. Not so within a look,
   * which comes again by itself.
   */
  get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<Answer<z.output<Schema>>>
  /** Sent once, whatever happens: an object as JSON, a form (`form`) as `multipart/form-data`. */
  post<Schema extends z.ZodType>(
    path: string,
    body: object | FormData,
    schema: Schema,
    options?: CallOptions,
  ): Promise<Answer<z.output<Schema>>>
  /** A GET that starts something: sent once, like a POST. */
  getOnce<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    options?: CallOptions,
  ): Promise<Answer<z.output<Schema>>>
  /** A POST that is answered with a file or a text instead of JSON. Sent once. */
  postForFile(path: string, body: object | FormData, options?: CallOptions): Promise<Answer<FileAnswer>>
  /**
   * A POST that is answered with server-sent events. Sent once; whoever leaves the loop ends the request. A stream
   * that breaks throws; whether one that ends is complete is for the reader to know.
   */
  stream(path: string, body: object, options?: CallOptions): AsyncGenerator<ServerSentEvent>
  /** The error for a refusal that came inside HTTP 200. @param requestId as in the `Answer` */
  refusal(said: Said, codes: ErrorCodes, requestId?: string): UpstreamError
}
