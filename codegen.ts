import type { CodegenConfig } from '@graphql-codegen/cli'
import { printSchema } from 'graphql'
import { schema } from './src/schema.ts'

/** Writes schema.graphql and the typed documents of the tests; `npm test` fails when either is stale. */
const config: CodegenConfig = {
  schema: printSchema(schema),
  documents: 'test/**/documents.ts',
  generates: {
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true, sort: true } },
    'test/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        scalars: { DateTime: 'string', MediaInput: 'string | File', ID: 'string' },
      },
    },
  },
}

export default config
