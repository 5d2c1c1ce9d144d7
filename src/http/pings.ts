import type { ServerResponse } from 'node:http'

/** Keeps quiet streams open, with one timer for all of them. */
export interface Pings {
  /** Writes a comment to the stream every 12 seconds until it is left. @returns leaves it */
  join(stream: ServerResponse): () => void
}

/** How often each stream is written to, in seconds. */
const seconds = 12
/** Of server-sent events: clients read over it. */
export const ping = ':\n\n'

export function createPings(): Pings {
  // Each second it is another group's turn, so that not all are written to at once.
  const groups = Array.from({ length: seconds }, () => new Set<ServerResponse>())
  let turn = 0
  let count = 0
  let timer: NodeJS.Timeout | undefined

  function pingNext(): void {
    turn = (turn + 1) % seconds
    // Whoever does not read what was written has enough to read.
    for (const stream of groups[turn] ?? []) if (!stream.writableNeedDrain) stream.write(ping)
  }

  return {
    join(stream) {
      // The group whose turn it was last, whose next turn is the farthest.
      const group = groups[turn]
      group?.add(stream)
      count += 1
      timer ??= setInterval(pingNext, 1000)
      return () => {
        if (!group?.delete(stream)) return
        count -= 1
        if (count > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
  }
}
