import { GraphQLError } from 'graphql'

const prefix = 'event:'

/** Opaque place in an owner's feed: everything up to event `number` has been seen. */
export const eventCursor = (number: number): string => Buffer.from(prefix + number).toString('base64url')

/** @throws {GraphQLError} BAD_CURSOR */
export function parseEventCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const number = text.slice(prefix.length)
  if (text.startsWith(prefix) && /^\d{1,15}$/.test(number)) return Number(number)
  throw new GraphQLError('after: this is not a cursor of the event feed.', {
    extensions: { code: 'BAD_CURSOR' },
  })
}

/** The feed no longer holds what came after a cursor. */
export const expiredCursor = (): GraphQLError =>
  new GraphQLError(
    'after: the events after this cursor are no longer kept. Subscribe without it and read `tasks` for what was missed.',
    { extensions: { code: 'CURSOR_EXPIRED' } },
  )
