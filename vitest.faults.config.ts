import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// Apart from the other tests: they take minutes, and nothing else may run beside them. `npm run test:faults`
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/faults/**/*.fault.ts'],
    globalSetup: ['test/support/databases.ts', 'test/faults/table.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    // The second is for .ci/run, which adds up the totals.
    reporters: ['default', ['json', { outputFile: 'test/output/fault-tests.json' }]],
  },
})
