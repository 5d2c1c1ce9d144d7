import { UpstreamError } from './errors.ts'
import type { Upstream } from './gateway/upstream.ts'

/** Keeps to the pauses that upstreams ask for with `Retry-After`, by vendor and owner: limits count all requests of a key. */
export interface Pauses {
  /** When the vendor may be asked for this owner again; undefined: now. */
  end(vendor: string, ownerId: string): Date | undefined
  /** The upstream, where nothing more is sent once an answer asked for a pause: that answer's error comes instead. */
  keep(upstream: Upstream, vendor: string, ownerId: string): Upstream
}

export function createPauses(clock: () => number = Date.now): Pauses {
  const pauses = new Map<string, { end: number; cause: UpstreamError }>()

  function current(vendor: string, ownerId: string) {
    const pause = pauses.get(nameOf(vendor, ownerId))
    return pause && pause.end > clock() ? pause : undefined
  }

  function remember(vendor: string, ownerId: string, cause: unknown): void {
    if (!(cause instanceof UpstreamError) || !cause.facts.retryAfterSeconds) return
    // Forgetting costs at most one request too early for each of them.
    if (pauses.size >= 10_000) pauses.clear()
    pauses.set(nameOf(vendor, ownerId), { end: clock() + cause.facts.retryAfterSeconds * 1000, cause })
  }

  return {
    end(vendor, ownerId) {
      const pause = current(vendor, ownerId)
      return pause && new Date(pause.end)
    },

    keep(upstream, vendor, ownerId) {
      async function ask<Result>(request: () => Promise<Result>): Promise<Result> {
        const pause = current(vendor, ownerId)
        if (pause) throw pause.cause
        try {
          return await request()
        } catch (error) {
          remember(vendor, ownerId, error)
          throw error
        }
      }
      return {
        ...upstream,
        get: (path, schema, options) => ask(() => upstream.get(path, schema, options)),
        post: (path, body, schema, options) => ask(() => upstream.post(path, body, schema, options)),
      }
    },
  }
}

const nameOf = (vendor: string, ownerId: string): string => `${vendor} ${ownerId}`
