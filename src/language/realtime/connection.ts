import type { Ticket } from '../../core/tickets.ts'
import { realtimePath, subprotocol, ticketPrefix } from './api.ts'

/** What a client needs to open a WebSocket here. */
export interface RealtimeConnection {
  url: string
  protocols: string[]
  expiresAt: Date
}

/** @param origin http or https address of this server */
export function connectionOf(origin: string, model: string, ticket: Ticket): RealtimeConnection {
  const url = new URL(origin + realtimePath)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('model', model)
  // Browsers want one of what they offered to be chosen, and that is never the ticket.
  return { url: url.href, protocols: [subprotocol, ticketPrefix + ticket.text], expiresAt: ticket.expiresAt }
}
