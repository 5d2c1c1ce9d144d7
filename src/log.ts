import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'
import { redact } from './core/gateway/redact.ts'

/** The HTTP request that is being served: its id stands in every line that is logged meanwhile. */
export const currentRequest = new AsyncLocalStorage<{ requestId: string }>()

/** What every line is made of, wherever it goes. Keys and files never get into it. */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  // A copy: pino puts what a line says into it.
  mixin: () => ({ ...currentRequest.getStore() }),
  serializers: { err: withoutSecrets },
  redact: ['authorization', 'headers.authorization', '*.headers.authorization', 'key'],
})

/** Logs as JSON lines, or for people where the output is a terminal. */
export async function createLogger(level: string, terminal: boolean): Promise<Logger> {
  const destination: DestinationStream | undefined = terminal
    ? (await import('pino-pretty')).default({ colorize: true, sync: true, ignore: 'pid,hostname' })
    : undefined
  return destination ? pino(loggerOptions(level), destination) : pino(loggerOptions(level))
}

/** drizzle's messages end with the parameters of the statement: prompts and the tokens of callbacks among them. */
const parameters = /\nparams: [\s\S]*$/

/** Errors of libraries carry what they were given: statements with their parameters, requests with their headers. */
function withoutSecrets(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { message, stack = '', cause } = error
  // A stack begins with the message again.
  const frames = stack
    .replace(message, '')
    .split('\n')
    .filter(line => /^ {4}at /.test(line))
  return {
    type: error.constructor.name,
    message: redact(message.replace(parameters, '')),
    stack: frames
      .slice(0, 12)
      .map(frame => redact(frame))
      .join('\n'),
    ...(cause instanceof Error ? { cause: redact(cause.message.replace(parameters, '')) } : {}),
  }
}
