import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql'
import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Metrics } from '../core/metrics.ts'

/**
 * Counts executed operations and how long they took, by their type. The Prometheus plugin of Yoga hooks into every phase and
 * knows operations by the names that clients give, which are without number (docs/decisions/0013-metrics.md).
 */
export function useOperationMetrics({ executed }: Pick<Metrics, 'executed'>): Plugin {
  const begin = ({ document, operationName }: ExecutionArgs) => {
    const begun = performance.now()
    return (result: ExecutionResult | AsyncIterable<ExecutionResult>) => {
      const type = getOperationAST(document, operationName)?.operation ?? 'query'
      const succeeded = isAsyncIterable(result) || !result.errors?.length
      executed(type, succeeded, (performance.now() - begun) / 1000)
    }
  }
  return {
    onExecute({ args }) {
      const done = begin(args)
      return { onExecuteDone: ({ result }) => done(result) }
    },
    onSubscribe({ args }) {
      const done = begin(args)
      return { onSubscribeResult: ({ result }) => done(result) }
    },
  }
}
