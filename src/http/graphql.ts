import type { ServerResponse } from 'node:http'
import { useDisableIntrospection } from '@graphql-yoga/plugin-disable-introspection'
import { GraphQLError } from 'graphql'
import { createYoga, useReadinessCheck } from 'graphql-yoga'
import type { Logger } from 'pino'
import { InvalidInputError, MediaGraphError } from '../core/errors.ts'
import { withoutFiles } from '../core/gateway/redact.ts'
import type { Context } from '../core/graphql/builder.ts'
import type { Metrics } from '../core/metrics.ts'
import { isStoreUnavailable, storeUnavailable } from '../core/store/unavailable.ts'
import type { Tasks } from '../core/tasks.ts'
import { currentRequest } from '../log.ts'
import { schema } from '../schema.ts'
import { bearerKey } from './bearer-key.ts'
import { usePreflight } from './csrf.ts'
import { useGraphiqlAssets } from './graphiql-assets.ts'
import { graphiqlPage, useGraphiqlPolicy } from './graphiql-page.ts'
import { graphiqlOptions } from './graphiql-tabs.ts'
import { createJsonPath, type NodeContext } from './json-path.ts'
import { operationLimits } from './operation-limits.ts'
import { useOperationMetrics } from './operation-metrics.ts'
import { useRequestChecks } from './request-checks.ts'
import { useSharedExecutions } from './shared-executions.ts'
import { useNoSuggestions } from './suggestions.ts'
import { type TrustedDocuments, useTrustedDocuments } from './trusted-documents.ts'

export interface GraphQLServerOptions {
  /** Makes the service of one request. @param key bearer key, if one was sent */
  tasksFor(key: string | undefined, signal: () => AbortSignal): Tasks
  /** Where clients reach this server; by default, where they say that they found it. */
  publicUrl?: string
  /** Whether requests can be served now. */
  ready(): Promise<boolean>
  graphiql: boolean
  /** Whether strangers may read the schema, or guess at it by what errors suggest. */
  introspection: boolean
  /** The only documents that are executed; any, without it. */
  trustedDocuments?: TrustedDocuments
  /** The upstream is the sandbox, so GraphiQL can offer what works there. */
  sandbox: boolean
  metrics: Pick<Metrics, 'executed' | 'broke'>
  logger: Logger
}

const endpoint = '/graphql'

/** GraphQL over HTTP and server-sent events, GraphiQL and the health checks. */
export function createGraphQLServer({
  tasksFor,
  publicUrl,
  ready,
  graphiql,
  introspection,
  trustedDocuments,
  sandbox,
  metrics,
  logger,
}: GraphQLServerOptions) {
  const page = graphiqlPage(graphiqlOptions(sandbox))
  const yoga = createYoga<NodeContext, Context>({
    schema,
    graphqlEndpoint: endpoint,
    healthCheckEndpoint: '/healthz',
    landingPage: false,
    batching: false,
    // The body was bounded before it came here (http/body-limit.ts), at a third of the cost.
    maxRequestBodySize: false,
    context: ({ request, req, res }) => ({
      tasks: tasksFor(bearerKey(req.headers.authorization), () => signalOf(res)),
      origin: () => publicUrl ?? new URL(request.url).origin,
    }),
    graphiql,
    // A page of any site may ask with a key that it has. Browsers add nothing of their user's by themselves.
    cors: { credentials: false },
    renderGraphiQL: () => page.html,
    maskedErrors: { maskError: error => maskError(error, logger, metrics) },
    // Yoga would log what maskError has logged a second time, and as an error whatever a client has to correct.
    logging: false,
    plugins: [
      usePreflight(),
      useRequestChecks(),
      ...(trustedDocuments ? [useTrustedDocuments(trustedDocuments)] : []),
      ...(introspection ? [] : [useDisableIntrospection(), useNoSuggestions()]),
      useOperationMetrics(metrics),
      useSharedExecutions(),
      useReadinessCheck({ endpoint: '/readyz', check: ready }),
      ...(graphiql ? [useGraphiqlAssets(), useGraphiqlPolicy(page)] : []),
      ...operationLimits,
    ],
  })
  return createJsonPath({ yoga, endpoint, maskError: error => maskError(error, logger, metrics) })
}

/**
 * Aborts when the client leaves before it was answered. Yoga's own signal forgets its listeners as soon as it is given to
 * `AbortSignal.any`, which ky does, and then tells only those that come from there, which are held weakly: a stream would
 * not hear of it.
 */
function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController()
  const leave = () => {
    if (!response.writableFinished) controller.abort()
  }
  if (response.closed) leave()
  else response.once('close', leave)
  return controller.signal
}

/** Errors that are meant for clients pass; all others are logged with the request's id and told nothing of. */
function maskError(error: unknown, logger: Logger, { broke }: Pick<Metrics, 'broke'>): Error {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (original instanceof MediaGraphError) {
    const issues = original instanceof InvalidInputError ? { issues: original.issues } : {}
    return new GraphQLError(original.message, {
      ...placeOf(error),
      extensions: { code: original.code, ...issues },
    })
  }
  // Only what graphql-js, Yoga and the plugins said themselves has no other error behind it.
  if (error instanceof GraphQLError && (!original || original instanceof GraphQLError))
    return clientError(error)
  const { requestId } = currentRequest.getStore() ?? {}
  // The client left; there is nobody to answer and nothing to mend.
  if (original instanceof Error && original.name === 'AbortError') return original
  if (isStoreUnavailable(original)) {
    logger.error({ err: original }, 'a request failed because the database cannot be used')
    const { message, extensions } = storeUnavailable('Ask again.')
    return new GraphQLError(message, { ...placeOf(error), extensions })
  }
  logger.error({ err: original }, 'a request failed unexpectedly')
  broke('request')
  return new GraphQLError(
    'Something unexpected happened; the log of the server has it under the request id.',
    {
      ...placeOf(error),
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    },
  )
}

/**
 * What graphql-js and the limits say of a request is the client's to correct, so it gets a code where it has none.
 * graphql-js repeats the whole of a variable that it cannot coerce: files are left out of that.
 */
function clientError(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, path } = error
  const extensions = { code: 'BAD_USER_INPUT', ...error.extensions }
  return new GraphQLError(withoutFiles(error.message), { nodes, source, positions, path, extensions })
}

const placeOf = (error: unknown) =>
  error instanceof GraphQLError ? { nodes: error.nodes, path: error.path } : {}
