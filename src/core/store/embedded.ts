import { PGlite } from '@electric-sql/pglite'
import { PipelinedPGlite } from './pipelined.ts'

/** The embedded PostgreSQL gave up; the message has its last words. Only a new process can go on with the data. */
export class EmbeddedAbortError extends Error {
  override readonly name = 'EmbeddedAbortError'
}

/**
 * PGlite asks for 128 MB, and all of it is written to at the start. What is not in here is in the operating system's own
 * cache, one read away (docs/decisions/0023-start-and-memory.md).
 */
const bufferCache = ['-c', 'shared_buffers=16MB']

/** Such as `2026-11-23 13:58:35.847 UTC [42] PANIC:  could not write to file "pg_wal/xlogtemp.42": No space left on device`. */
const lastWords = /\b(?:PANIC|FATAL): +(.+)/
/** What Emscripten says as the program behind it aborts. */
const aborted = /^Aborted\(/

/**
 * PGlite that gives up in the open. Where a real PostgreSQL would crash and recover (it cannot write its journal because the
 * disk is full, say), PGlite aborts; whatever it is asked afterwards blocks the whole process for ever, signals included.
 * So it is asked nothing more.
 */
export class Embedded extends PipelinedPGlite {
  /** Resolves when it has aborted. What was committed is on the disk, for the next process. */
  readonly lost: Promise<EmbeddedAbortError>
  readonly #heard: { lastWords?: string; aborted: boolean }

  /** @param dataDir may be new; `waitReady` tells when it can be used */
  constructor(dataDir: string) {
    const heard: { lastWords?: string; aborted: boolean } = { aborted: false }
    const { promise, resolve } = Promise.withResolvers<EmbeddedAbortError>()
    const onStderr = (text: string) => {
      heard.lastWords = lastWords.exec(text)?.[1] ?? heard.lastWords
      heard.aborted ||= aborted.test(text)
      if (heard.aborted) resolve(new EmbeddedAbortError(heard.lastWords))
      return false
    }
    super({ dataDir, onStderr, startParams: [...PGlite.defaultStartParams, ...bufferCache] })
    this.lost = promise
    this.#heard = heard
  }

  /** Why it did not start, in PostgreSQL's words where it had any. */
  explain(error: unknown): string {
    // What Emscripten's file system throws is no Error: `{"name":"ErrnoError","errno":51}` is a disk without room.
    return this.#heard.lastWords ?? (error instanceof Error ? error.message : JSON.stringify(error))
  }

  override execProtocolRawSync(message: Uint8Array): Uint8Array {
    if (this.#heard.aborted) throw new EmbeddedAbortError(this.#heard.lastWords)
    return super.execProtocolRawSync(message)
  }
}
