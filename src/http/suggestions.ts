import { isAsyncIterable, type Plugin } from 'graphql-yoga'

/** What graphql-js puts behind an error about a name that it does not know: names that it does know. */
const suggestion = / ?Did you mean [^?]*\?/g

/**
 * Hides the schema's names from whoever guesses at them. graphql-armor's plugin of this kind leaves those of enum values
 * and of fragments' types, and whatever is wrong with variables.
 */
export function useNoSuggestions(): Plugin {
  return {
    onExecutionResult({ result }) {
      const results = !result || isAsyncIterable(result) ? [] : [result].flat()
      for (const error of results.flatMap(({ errors }) => errors ?? []))
        error.message = error.message.replaceAll(suggestion, '')
    },
  }
}
