import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { wrapOrThrow } from '@pothos/plugin-errors'
import { isAsyncIterable } from 'graphql-yoga'

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      subscriptionErrors: SubscriptionErrorsPlugin<Types>
    }
  }
}

type ErrorTypes = Parameters<typeof wrapOrThrow>[1]

/**
 * Errors as data for subscriptions, where `@pothos/plugin-errors` leaves three things to be wished for: an input that
 * is refused comes as an event (there it is no stream, which graphql-js does not take), what is no data (a missing key)
 * is answered before a stream begins, and files in the arguments are read once and not again for each event.
 * Stands before that plugin and the one that validates.
 */
class SubscriptionErrorsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override onOutputFieldConfig(field: PothosOutputFieldConfig<Types>): PothosOutputFieldConfig<Types> {
    const { kind, argMappers, subscribe } = field
    if (kind !== 'Subscription' || !subscribe) return field
    return {
      ...field,
      argMappers: [],
      async subscribe(parent, given, context, info) {
        let args: object = given
        for (const map of argMappers) args = await map({ ...args }, context, info)
        return subscribe(parent, args, context, info)
      },
    }
  }

  override wrapSubscribe(...[wrapped, field]: Parameters<BasePlugin<Types>['wrapSubscribe']>) {
    const { kind, extensions, subscribe } = field
    const types: unknown = extensions?.pothosErrors
    if (kind !== 'Subscription' || !subscribe || !isErrorTypes(types)) return wrapped
    return async (...call: Parameters<typeof subscribe>) => {
      try {
        const events = await subscribe(...call)
        return isAsyncIterable(events) ? withErrors(events, types) : events
      } catch (error) {
        return only(wrapOrThrow(error, types))
      }
    }
  }
}

const isErrorTypes = (types: unknown): types is ErrorTypes => Array.isArray(types)

async function* withErrors(events: AsyncIterable<unknown>, types: ErrorTypes) {
  try {
    yield* events
  } catch (error) {
    yield wrapOrThrow(error, types)
  }
}

async function* only(event: unknown) {
  yield event
}

SchemaBuilder.registerPlugin('subscriptionErrors', SubscriptionErrorsPlugin)
