// Adds up the JSON reports of vitest that it is given. Says `N passed, N failed` and fails unless all is well.
import { readFileSync } from 'node:fs'

let passed = 0
let failed = 0
for (const file of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    passed += report.numPassedTests
    failed += report.numFailedTests
    // A file that broke before its first test has none to count.
    failed += report.testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some(one => one.status === 'failed'),
    ).length
    // Such as an error that belongs to no test.
    if (!report.success) process.exitCode = 1
  } catch (error) {
    process.stdout.write(`No report: ${error.message}\n`)
    process.exitCode = 1
  }
}
if (failed > 0 || passed === 0) process.exitCode = 1
process.stdout.write(`${passed} passed, ${failed} failed\n`)
