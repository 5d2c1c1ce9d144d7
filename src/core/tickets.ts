import { z } from 'zod'
import { createSeal, deriveKey } from './keys.ts'

/** Stands for the caller's key where that must not go, such as in a browser. */
export interface Ticket {
  /** Opaque; letters, digits, `-` and `_`, so that it fits into headers and addresses. */
  text: string
  expiresAt: Date
}

/** Gives out tickets and takes them again; nothing is stored, so any process with the same secret takes them. */
export interface Tickets {
  /** For the sessions of one model. It may be used more than once until it expires. */
  issue(key: string, model: string): Ticket
  /** @returns the caller's key; undefined when it has expired, is of another model or was not issued here */
  redeem(text: string, model: string): string | undefined
}

/** As long as a page may take from asking to connecting. */
const lifeMs = 60_000

const content = z.object({ key: z.string(), expiresAt: z.number() })

/** @param secret at least 16 characters @param clock Unix milliseconds */
export function createTickets(secret: string, clock: () => number = Date.now): Tickets {
  const { seal, open } = createSeal(deriveKey(secret, 'ticket'))
  const read = (text: string, model: string) => {
    try {
      return content.parse(JSON.parse(open(Buffer.from(text, 'base64url'), model)))
    } catch {
      return undefined
    }
  }
  return {
    issue(key, model) {
      const expiresAt = clock() + lifeMs
      const text = seal(JSON.stringify({ key, expiresAt }), model).toString('base64url')
      return { text, expiresAt: new Date(expiresAt) }
    },
    redeem(text, model) {
      const ticket = read(text, model)
      return ticket && ticket.expiresAt > clock() ? ticket.key : undefined
    },
  }
}
