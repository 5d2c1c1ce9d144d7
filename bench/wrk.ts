import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** One kind of request, and what its answer has to hold. */
export interface Load {
  url: string
  /** JSON. */
  body: string
  /** Every answer is HTTP 200 and holds this. */
  expects: string
  /** Keys that take turns: one owner's submissions wait for one another's commit. */
  callers: number
}

const run = promisify(execFile)

const measured = z.object({
  requests: z.number(),
  microseconds: z.number(),
  wrong: z.number(),
  p50: z.number(),
  p99: z.number(),
})

export interface Throughput {
  perSecond: number
  p50Ms: number
  p99Ms: number
}

const connections = 64

/** wrk's own language. Every answer is looked at, by one search of its text. */
const script = ({ url, body, expects, callers }: Load) => `
turn, wrong, threads = 0, 0, {}
function setup(thread) table.insert(threads, thread) end
function request()
  turn = (turn + 1) % ${callers}
  local headers = { ["content-type"] = "application/json", authorization = "Bearer sk-bench-" .. turn }
  return wrk.format("POST", ${JSON.stringify(new URL(url).pathname)}, headers, ${JSON.stringify(body)})
end
function response(status, _, text)
  if status ~= 200 or not string.find(text, ${JSON.stringify(expects)}, 1, true) then
    wrong = wrong + 1
    if wrong == 1 then io.stderr:write(status .. " " .. text .. "\\n") end
  end
end
function done(summary, latency)
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("wrong") end
  local errors = summary.errors
  all = all + errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format('{"requests":%d,"microseconds":%d,"wrong":%d,"p50":%d,"p99":%d}\\n',
    summary.requests, summary.duration, all, latency:percentile(50), latency:percentile(99)))
end
`

/** As many requests as 64 connections bring about, from one thread on the second core. @throws when an answer is wrong */
export async function wrk(load: Load, seconds: number): Promise<Throughput> {
  const file = join(tmpdir(), `media-graph-bench-${process.pid}.lua`)
  await writeFile(file, script(load))
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '20s', '-s', file, load.url]
  const { stdout, stderr } = await run('taskset', ['-c', '1', 'wrk', ...options])
  await rm(file)
  const { requests, microseconds, wrong, p50, p99 } = measured.parse(
    JSON.parse(stdout.trim().split('\n').at(-1) ?? ''),
  )
  if (wrong > 0) throw new Error(`${load.url}: ${wrong} of ${requests} answers are wrong, such as ${stderr}`)
  return { perSecond: (requests * 1e6) / microseconds, p50Ms: p50 / 1000, p99Ms: p99 / 1000 }
}
