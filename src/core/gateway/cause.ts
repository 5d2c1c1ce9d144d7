import { redact } from './redact.ts'

/** What an error is known by when it is no longer there itself. */
class Cause extends Error {
  override readonly name: string
  /** Of the operating system or of undici, such as ECONNRESET. */
  readonly code?: string

  constructor({ name, code, message, cause }: Pick<Cause, 'name' | 'code' | 'message' | 'cause'>) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = name
    this.code = code
  }
}

/**
 * The words of an error and of its own causes, without the key. ky's errors hold the whole request, and parsers quote
 * what they read; an error that nobody catches is printed with all that hangs on it.
 */
export function causeOf(error: unknown, key: string): Error | undefined {
  if (!(error instanceof Error)) return undefined
  const { name, message } = error
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return new Cause({ name, code, message: redact(message, key), cause: causeOf(inner, key) })
}
