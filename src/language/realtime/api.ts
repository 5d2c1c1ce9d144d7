/** The wire of contracts/openai.yaml, connectRealtime: what a request for a WebSocket has. What follows is relayed. */

export const paths = {
  realtime: (model: string) => `/v1/realtime?${new URLSearchParams({ model })}`,
}

/** Asks for the beta interface, which gateways of this family speak towards the vendor. */
export const headers = { 'openai-beta': 'realtime=v1' }

/** The one subprotocol of gateway and vendor. */
export const subprotocol = 'realtime'

/** Where this server's own WebSocket is. */
export const realtimePath = '/realtime'

/** A client that cannot set headers offers its ticket as a subprotocol that begins so. */
export const ticketPrefix = 'media-graph-ticket.'
