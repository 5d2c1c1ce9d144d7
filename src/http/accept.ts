/** How a client wants to be answered. */
export interface Accepted {
  /** Media type of a single result; undefined where the client takes none. */
  json?: 'application/json' | 'application/graphql-response+json'
  /** Whether it takes server-sent events. */
  events: boolean
}

const known = new Map<string, Accepted>()
/** There are some dozens of clients, and each writes one or two. */
const maxKnown = 200

/** Reads the header `Accept` as Yoga's result processors do: the first type that fits, whatever its `q` says. */
export function acceptedBy(accept = '*/*'): Accepted {
  const earlier = known.get(accept)
  if (earlier) return earlier
  const types = accept
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .split(',')
    .flatMap(range => {
      const [type = '', ...parameters] = range.split(';')
      const charset = parameters.find(parameter => parameter.includes('charset='))
      return charset === undefined || charset === 'charset=utf-8' ? type : []
    })
  const accepted = {
    json: types.map(jsonType).find(type => type !== undefined),
    events: types.some(type => ['text/event-stream', 'text/*', '*/*', '*/event-stream'].includes(type)),
  }
  if (known.size >= maxKnown) known.clear()
  known.set(accept, accepted)
  return accepted
}

function jsonType(type: string): Accepted['json'] {
  if (['application/json', 'application/*', '*/*', '*/json'].includes(type)) return 'application/json'
  return ['application/graphql-response+json', '*/graphql-response+json'].includes(type)
    ? 'application/graphql-response+json'
    : undefined
}
