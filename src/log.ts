import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'
import { redact } from './core/gateway/redact.ts'

/** The HTTP request that is being served: its id stands in every line that is logged meanwhile. */
export const currentRequest = new AsyncLocalStorage<{ requestId: string }>()

/** Logs as JSON lines, or for people where the output is a terminal. Keys and files never get into a line. */
export async function createLogger(level: string, terminal: boolean): Promise<Logger> {
  const destination: DestinationStream | undefined = terminal
    ? (await import('pino-pretty')).default({ colorize: true, sync: true, ignore: 'pid,hostname' })
    : undefined
  const options = {
    level,
    mixin: () => currentRequest.getStore() ?? {},
    serializers: { err: withoutSecrets },
    redact: ['authorization', 'headers.authorization', '*.headers.authorization', 'key'],
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Errors of libraries carry what they were given: statements with their parameters, requests with their headers. */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = stdSerializers.err(error)
  const cause = error.cause instanceof Error ? { cause: redact(error.cause.message) } : {}
  return {
    type,
    message: redact(message),
    stack: (stack ?? '')
      .split('\n')
      .slice(0, 12)
      .map(line => redact(line))
      .join('\n'),
    ...cause,
  }
}
