import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention'
import type { Plugin } from 'graphql-yoga'

/** Headers that a page of another site cannot send without being asked for permission first. */
const requestHeaders = ['x-graphql-yoga-csrf', 'graphql-require-preflight', 'apollo-require-preflight']

/**
 * Refuses what a form of another site could send: form-encoded, multipart and plain-text POST without one of the
 * headers above. GET is left alone (the plugin would refuse it too): Yoga runs no mutation over it.
 */
export function usePreflight(): Plugin {
  const { onRequestParse } = useCSRFPrevention({ requestHeaders })
  return {
    onRequestParse: payload => (payload.request.method === 'GET' ? undefined : onRequestParse?.(payload)),
  }
}
