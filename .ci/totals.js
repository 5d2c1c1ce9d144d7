// Adds up the JSON reports of vitest that it is given. Names what failed, so that the end of a long log is enough to
// know it, then says `N passed, N failed`, and fails unless all is well.
import { readFileSync } from 'node:fs'

const say = line => process.stdout.write(`${line}\n`)
const firstLines = text => (text ?? '').split('\n').slice(0, 6).join('\n    ')

let passed = 0
const failures = []
for (const path of process.argv.slice(2)) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    passed += report.numPassedTests
    for (const { name, status, message, assertionResults } of report.testResults) {
      const failed = assertionResults.filter(one => one.status === 'failed')
      for (const { fullName, failureMessages } of failed)
        failures.push(`${name}: ${fullName}\n    ${firstLines(failureMessages[0])}`)
      // A file that broke before its first test has none to count.
      if (status === 'failed' && failed.length === 0) failures.push(`${name}\n    ${firstLines(message)}`)
    }
    // Such as an error that belongs to no test.
    if (!report.success) process.exitCode = 1
  } catch (error) {
    say(`No report: ${error.message}`)
    process.exitCode = 1
  }
}
for (const failure of failures) say(`FAILED ${failure}`)
if (failures.length > 0 || passed === 0) process.exitCode = 1
say(`${passed} passed, ${failures.length} failed`)
