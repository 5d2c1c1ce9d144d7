import type { GraphQLSchema } from 'graphql'

/**
 * Lets a subscription whose input is wrong begin with that error and end. The errors plugin answers with the bare error
 * there, which GraphQL cannot subscribe to; what is thrown later it puts into the stream by itself.
 */
export function streamInputErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const { subscribe } = field
    field.subscribe = async (...of) => {
      const events: unknown = await subscribe?.(...of)
      return isStream(events) ? events : only(events)
    }
  }
  return schema
}

const isStream = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function* only<Event>(event: Event): AsyncGenerator<Event> {
  yield event
}
