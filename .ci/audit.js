// npm audit, which fails in the same way over a finding and over a registry that has no audit (mirrors often have none).
// Here only a finding fails; that nothing was looked at is said where nobody misses it. Arguments go on to npm.
import { spawnSync } from 'node:child_process'

const options = ['--json', '--audit-level', 'high', ...process.argv.slice(2)]
const { stdout, status } = spawnSync('npm', ['audit', ...options], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const say = text => process.stdout.write(`${text}\n`)

function parsed() {
  try {
    return JSON.parse(stdout)
  } catch {
    return { message: stdout }
  }
}

const { metadata, vulnerabilities = {}, message } = parsed()
if (metadata) {
  for (const { name, severity, via } of Object.values(vulnerabilities)) {
    const titles = via.map(cause => (typeof cause === 'string' ? cause : `${cause.title} ${cause.url}`))
    say(`${severity}: ${name}: ${titles.join('; ')}`)
  }
  const { high, critical, total } = metadata.vulnerabilities
  say(`${total} vulnerable packages, ${high} high, ${critical} critical`)
  process.exitCode = status === 0 ? 0 : 1
} else {
  say('!! NOT AUDITED: the registry gave no audit, so nothing is known of vulnerable packages.')
  say(`!! ${message}`)
  say('!! Run `npm audit --audit-level high` where registry.npmjs.org itself can be reached.')
}
