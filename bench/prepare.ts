import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

// Installs what the benchmarks need beside the project: the peers' own packages, and wrk where this may install it.

const run = promisify(execFile)
const peers = fileURLToPath(new URL('peers/', import.meta.url))

if (
  await access(`${peers}node_modules`).then(
    () => false,
    () => true,
  )
)
  await run('npm', ['ci', '--prefix', peers])
try {
  await run('wrk', ['--version']).catch((error: NodeJS.ErrnoException) => {
    // It ends with 1 after it has said its version.
    if (error.code === 'ENOENT') throw error
  })
} catch {
  await run('apt-get', ['install', '-y', 'wrk']).catch(() => {
    process.stderr.write('The benchmarks need wrk (https://github.com/wg/wrk): apt-get install wrk\n')
    process.exit(1)
  })
}
