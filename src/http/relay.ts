import { WebSocket } from 'ws'

export interface RelayOptions {
  client: WebSocket
  /** The gateway's side; it may be paused. */
  upstream: WebSocket
  /** The caller's; taken out of what goes to the client. */
  key: string
  /** How often each side is pinged; one that answers neither of two pings is taken for dead. */
  heartbeatMs: number
}

/** Two WebSockets, joined. */
export interface Relay {
  /** Closes both sides. @param code of RFC 6455, 7.4 @param reason at most 123 bytes */
  close(code: number, reason: string): void
  /** Cuts what is still open. */
  terminate(): void
  /** Resolves when both sides are closed. */
  ended: Promise<unknown>
}

/** When so much waits for one side to read it, the other side is not read any further, in bytes. */
const maxWaitingBytes = 256 * 1024
/** Of a close frame (RFC 6455, 5.5). */
const maxReasonBytes = 123

/** How one side is told that the other is gone without a word. */
const clientLost = { code: 1000, reason: 'The client is gone.' }
const upstreamLost = { code: 1011, reason: 'The connection to the gateway broke.' }

/** Passes text frames on, both ways and no faster than they are read, until one side closes; then the other is closed. */
export function relay({ client, upstream, key, heartbeatMs }: RelayOptions): Relay {
  const sides = [client, upstream]
  /** Who gave a sign of life since the last ping. */
  const alive = new Set(sides)
  const withoutKey = createRedaction(key)

  // Whatever was not read yet has to be, or the other's part of the closing handshake stays behind it.
  const closeOne = (side: WebSocket, code: number, reason: string) => {
    side.close(code, Buffer.byteLength(reason) > maxReasonBytes ? '' : reason)
    side.resume()
  }
  const close = (code: number, reason: string) => {
    for (const side of sides) closeOne(side, code, reason)
  }

  const carry = (from: WebSocket, to: WebSocket, lost: typeof clientLost, clean: typeof withoutKey) => {
    from.on('pong', () => alive.add(from))
    from.on('message', (data, isBinary) => {
      alive.add(from)
      if (isBinary || !Buffer.isBuffer(data)) return close(1003, 'Only text frames are understood.')
      if (to.readyState !== WebSocket.OPEN) return
      to.send(clean(data), { binary: false }, () => {
        // A slow reader may not get to our pings in time.
        if (from.isPaused) alive.add(to)
        if (to.bufferedAmount <= maxWaitingBytes) from.resume()
      })
      if (to.bufferedAmount > maxWaitingBytes) from.pause()
    })
    from.on('error', error => {
      const isTooLarge = 'code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH'
      if (isTooLarge) closeOne(to, 1009, 'A frame was too large.')
      else closeOne(to, lost.code, lost.reason)
    })
    from.on('close', (code, reason) => {
      if (code === 1006) closeOne(to, lost.code, lost.reason)
      // 1005 stands for a close frame without a code and cannot be sent.
      else closeOne(to, code === 1005 ? 1000 : code, clean(reason).toString())
    })
  }
  carry(client, upstream, clientLost, frame => frame)
  carry(upstream, client, upstreamLost, withoutKey)

  const heartbeat = setInterval(() => {
    for (const side of sides) {
      // Not read because the other is slow: its pongs are not read either.
      if (side.isPaused && side.bufferedAmount <= maxWaitingBytes) continue
      if (alive.delete(side)) side.ping()
      else side.terminate()
    }
  }, heartbeatMs)
  const ended = Promise.all(sides.map(closed)).finally(() => clearInterval(heartbeat))

  upstream.resume()
  return {
    close,
    terminate() {
      for (const side of sides) side.terminate()
    },
    ended,
  }
}

const closed = (side: WebSocket): Promise<void> =>
  new Promise(resolve => {
    if (side.readyState === WebSocket.CLOSED) resolve()
    else side.once('close', () => resolve())
  })

/** Takes the key out of a text, also as JSON writes it. What does not hold it is passed on as it is. */
function createRedaction(key: string): (text: Buffer) => Buffer {
  const secrets = [key, JSON.stringify(key).slice(1, -1)]
  return text =>
    secrets.some(secret => text.includes(secret))
      ? Buffer.from(secrets.reduce((left, secret) => left.replaceAll(secret, '[key]'), text.toString('utf8')))
      : text
}
