import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pMap from 'p-map'
import { freePort } from './port.ts'
import { report, table } from './report.ts'

// What large files do to the server's memory: uploads that go on to the vendor as multipart, answers that hold Base64.
// The server and the sandbox are processes of their own. Measures, asserts nothing but that every task SUCCEEDED.

const rounds = 3
const times = 100
const megabytes = 20
const concurrency = 4
const settleMs = 10_000
const mebibyte = 1024 * 1024

const key = 'sk-bench'

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).status < 500
  } catch {
    return false
  }
}

async function started(process_: ChildProcess, url: string): Promise<void> {
  while (!(await answers(url))) {
    if (process_.exitCode !== null) throw new Error('a process ended by itself')
    await sleep(50)
  }
}

async function rssMiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Runs some work and samples the memory of a process meanwhile. */
async function watched(pid: number, work: () => Promise<void>) {
  const before = await rssMiB(pid)
  let most = before
  let running = true
  const sampling = (async () => {
    while (running) {
      most = Math.max(most, await rssMiB(pid))
      await sleep(50)
    }
  })()
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  running = false
  await sampling
  await sleep(settleMs)
  return { before, most, after: await rssMiB(pid), seconds }
}

async function succeeded(response: Response): Promise<void> {
  const { data, errors } = await response.json()
  if (data?.task?.status !== 'SUCCEEDED') throw new Error(JSON.stringify(errors ?? data))
}

const authorization = { authorization: `Bearer ${key}` }
const selection = '{ __typename ... on OpenaiTask { status } ... on Error { code message } }'

/** A WAV file of silence: the vendor looks at its head only. */
function silence(): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(megabytes * 1_000_000)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(24_000, 24)
  file.writeUInt32LE(48_000, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(file.length - 44, 40)
  return file
}

async function upload(url: string, file: Blob): Promise<void> {
  const query = `mutation ($file: MediaInput!) { task: openaiTranscribe(input: { model: "whisper-1", file: $file }) ${selection} }`
  const form = new FormData()
  form.set('operations', JSON.stringify({ query, variables: { file: null } }))
  form.set('map', JSON.stringify({ 0: ['variables.file'] }))
  form.set('0', file, 'silence.wav')
  const headers = { ...authorization, 'graphql-require-preflight': '1' }
  await succeeded(await fetch(url, { method: 'POST', headers, body: form }))
}

async function draw(url: string): Promise<void> {
  const query = `mutation { task: openaiGenerateImage(input: { model: "gpt-image-1", prompt: "a boat" }) ${selection} }`
  const headers = { ...authorization, 'content-type': 'application/json' }
  await succeeded(await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) }))
}

const folder = await mkdtemp(join(tmpdir(), 'media-graph-bench-'))
const ports = { sandbox: await freePort(), server: await freePort() }
const gateway = `http://127.0.0.1:${ports.sandbox}`
const node = (...of: string[]) => spawn(process.execPath, of, { stdio: ['ignore', 'ignore', 'inherit'], env })
const env = {
  ...process.env,
  PORT: String(ports.server),
  DATA_DIR: folder,
  GATEWAY_URL: gateway,
  DATABASE_URL: '',
  LOG_LEVEL: 'warn',
  SUBMISSIONS_PER_MINUTE: '0',
}
const sandbox = node('src/sandbox/main.ts', '--port', String(ports.sandbox))
const server = node('--import', './src/fast-start.ts', 'src/server.ts')
const url = `http://127.0.0.1:${ports.server}/graphql`
await started(sandbox, `${gateway}/v1/models`)
await started(server, `http://127.0.0.1:${ports.server}/readyz`)
const { pid = 0 } = server

const file = new Blob([silence()], { type: 'audio/wav' })
const list = Array.from({ length: times })
const rows: string[][] = []
const add = (name: string, { before, most, after, seconds }: Awaited<ReturnType<typeof watched>>) =>
  rows.push([name, ...[before, most, after].map(size => size.toFixed(0)), seconds.toFixed(1)])

await upload(url, file)
for (let round = 1; round <= rounds; round += 1) {
  const uploads = () => pMap(list, () => upload(url, file), { concurrency }).then(() => {})
  add(`${times} uploads of ${megabytes} MB, round ${round}`, await watched(pid, uploads))
}
const huge = { fault: 'huge', bytes: megabytes * mebibyte, operation: 'createImage' }
await fetch(`${gateway}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(huge) })
for (let round = 1; round <= rounds; round += 1) {
  const drawings = () => pMap(list, () => draw(url), { concurrency }).then(() => {})
  add(`${times} answers of ${megabytes} MiB, round ${round}`, await watched(pid, drawings))
}
const exited = [once(server, 'exit'), once(sandbox, 'exit')]
server.kill('SIGTERM')
sandbox.kill('SIGTERM')
await Promise.all(exited)
await rm(folder, { recursive: true })

const head = ['RSS of the server, MiB', 'before', 'most', `${settleMs / 1000} s after`, 'seconds']
const notes = [
  `${concurrency} at a time; uploads go on to the vendor as multipart (openaiTranscribe), answers hold Base64 (openaiGenerateImage)`,
]
await report('Large files', 'npm run bench:uploads', notes, table([head, ...rows]))
