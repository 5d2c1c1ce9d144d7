import { defineConfig } from '@graphql-mesh/compose-cli'
import { loadOpenAPISubgraph } from '@omnigraph/openapi'

// GraphQL Mesh composes our Luma contract; Hive Gateway serves it.
export const composeConfig = defineConfig({
  subgraphs: [
    {
      sourceHandler: loadOpenAPISubgraph('luma', {
        source: '../../contracts/luma.yaml',
        endpoint: process.env.UPSTREAM,
        operationHeaders: { authorization: '{context.headers.authorization}' },
      }),
    },
  ],
})
