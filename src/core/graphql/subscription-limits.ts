import SchemaBuilder, { type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { PothosComplexityPlugin } from '@pothos/plugin-complexity'
import type { GraphQLFieldResolver } from 'graphql'

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      subscriptionLimits: SubscriptionLimitsPlugin<Types>
    }
  }
}

/**
 * Holds subscriptions to the limits of `@pothos/plugin-complexity` before they begin. That plugin looks when the first
 * event is resolved, and by then a stream that costs money would have been asked for.
 */
class SubscriptionLimitsPlugin<Types extends SchemaTypes> extends PothosComplexityPlugin<Types> {
  override wrapResolve(resolver: GraphQLFieldResolver<unknown, Types['Context'], object>) {
    return resolver
  }

  override wrapSubscribe(
    subscribe: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
    { kind }: PothosOutputFieldConfig<Types>,
  ): typeof subscribe {
    if (kind !== 'Subscription' || !subscribe) return subscribe
    return (parent, args, context, info) => {
      this.checkComplexity(context, info)
      return subscribe(parent, args, context, info)
    }
  }
}

SchemaBuilder.registerPlugin('subscriptionLimits', SubscriptionLimitsPlugin)
