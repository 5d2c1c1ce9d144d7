import { defineConfig } from 'vitest/config'

// Apart from the other tests: they need no browser. `npm run test:browser`
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    // The first visit loads some megabytes of script, on CI beside everything else.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
    // The second is for .ci/run, which adds up the totals.
    reporters: ['default', ['json', { outputFile: 'test/output/browser-tests.json' }]],
  },
})
