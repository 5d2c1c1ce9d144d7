import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The GraphQL suite once more with every request in chunks: those go to Yoga's own adapter and not by http/json-path.ts.
// `npm run test:yoga`
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [
      'test/{graphql,http,language}/**/*.test.ts',
      'test/server/{audits,graphql-cop,authorization}*.test.ts',
    ],
    env: { REQUESTS: 'chunked' },
    // The second is for .ci/run, which adds up the totals.
    reporters: ['default', ['json', { outputFile: 'test/output/yoga-tests.json' }]],
  },
})
