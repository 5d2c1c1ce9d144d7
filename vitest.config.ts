import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // As Node resolves: Vite would take graphql's ES module, beside the other one that Yoga and Pothos load here and
  // in production; with two of them no error is an instance of the other's GraphQLError.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    globalSetup: ['test/support/databases.ts'],
    // The second is for .ci/run, which adds up the totals.
    reporters: ['default', ['json', { outputFile: 'test/output/tests.json' }]],
    // Nothing in the modules changes while a process runs, and to load them anew for each file takes half of the time.
    isolate: false,
    // One PostgreSQL serves them all, with 100 connections.
    maxWorkers: Math.min(4, availableParallelism()),
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 60_000,
  },
})
