import { parseArgs } from 'node:util'
import { listenSandbox } from './listen.ts'
import type { Pace } from './task.ts'

const usage = `npm run sandbox -- [--port 4010] [--host 127.0.0.1] [--pace 1500,3000 | manual] [--journal file] [--sample-key sk-sandbox]
`

/** Milliseconds queued and running, such as `1500,3000`, or `manual`. @throws Error */
function parsePace(text: string): Pace {
  if (text === 'manual') return text
  const match = /^(\d+),(\d+)$/.exec(text)
  if (!match)
    throw new Error(`--pace is "manual" or milliseconds queued and running such as 1500,3000, not "${text}"`)
  return { queuedMs: Number(match[1]), runningMs: Number(match[2]) }
}

/** @throws Error for flags that make no sense, and the system's errors */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      pace: { type: 'string', default: '1500,3000' },
      journal: { type: 'string' },
      'sample-key': { type: 'string', default: 'sk-sandbox' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return void process.stdout.write(usage)
  const { host, journal } = values
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65535)
    throw new Error(`--port is 0 to 65535, not "${values.port}"`)
  const { url, close } = await listenSandbox({
    port,
    host,
    pace: parsePace(values.pace),
    journal,
    sampleKey: values['sample-key'],
  })
  process.stdout.write(`sandbox at ${url} (keys: any bearer that starts with sk-)\n`)
  process.once('SIGINT', close).once('SIGTERM', close)
}

/** One plain line, as a person at a terminal wants it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'EADDRINUSE')
    return `the port is taken (${error.message}); try another --port`
  return error.message
}

run().catch(error => {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
})
