import type { SentEvent } from './answers.ts'

/** A comment, as the family's gateways send it ahead of the first event and while a vendor is slow. */
export const keepAlive = ': PING\n\n'

/** An event as it stands on the wire (WHATWG HTML, 9.2). */
export function encodeEvent({ event, data }: SentEvent): string {
  const text = typeof data === 'string' ? data : JSON.stringify(data)
  return `${event === undefined ? '' : `event: ${event}\n`}data: ${text}\n\n`
}
