import { isTracked, type TrackedTask, type Vendor } from '../../src/core/vendor.ts'
import type { TaskPhase } from '../../src/sandbox/task.ts'
import type { Sample } from '../contract/sample.ts'
import { submitter } from '../contract/submit.ts'
import type { Client } from '../support/client.ts'
import { openGateway } from '../support/gateway.ts'
import { type FuzzedApp, taskIdOf } from './fuzzed-app.ts'
import type { RawAnswer, RawRequest } from './upstream.ts'

/** A request and its answer, as they were seen on the wire. */
export interface Exchange {
  request: RawRequest
  answer: RawAnswer
}

/** One operation and all that the sandbox answers about it. */
export interface Recorded {
  vendor: Vendor
  sample: Sample
  /** Whose tasks the input may name. */
  client: Client
  input: object
  submission: Exchange[]
  /** What looks at the task were answered with, from its beginning to each end. */
  looks: { phase: TaskPhase; exchanges: Exchange[] }[]
  /** As it was accepted. */
  task: TrackedTask | undefined
}

const phases: TaskPhase[] = ['queued', 'running', 'succeeded', 'failed', 'canceled']

/** Submits every sample of a vendor, looks at what became of it in every phase, and keeps what was said. */
export async function record(fuzzed: FuzzedApp, vendor: Vendor): Promise<Recorded[]> {
  const { samples }: { samples: Sample[] } = await import(`../contract/samples/${vendor.name}.ts`)
  const all: Recorded[] = []
  for (const sample of samples) all.push(await recordOne(fuzzed, vendor, sample, samples))
  return all
}

async function recordOne(
  fuzzed: FuzzedApp,
  vendor: Vendor,
  sample: Sample,
  samples: Sample[],
): Promise<Recorded> {
  const { app, upstream, store, settings, ownerOf } = fuzzed
  fuzzed.look(true)
  const client = app.client()
  const { submit, inputOf, lastSandboxId } = submitter(app, client, samples)
  const input = await inputOf(sample)
  const key = String(client.key)
  const listen = (): Exchange[] => {
    const heard: Exchange[] = []
    upstream.answer(key, async request => {
      const answer = await upstream.forward(request)
      heard.push({ request, answer })
      return answer
    })
    return heard
  }
  fuzzed.look(false)
  const submission = listen()
  const made = await submit(sample, input)
  const heard = [...submission]
  const recorded: Recorded = { vendor, sample, client, input, submission: heard, looks: [], task: undefined }
  const [task] = await store.reader.find(ownerOf(client), [taskIdOf(made.id)])
  if (sample.format === undefined || !task?.reference || !isTracked(vendor)) return recorded
  const { id, operation, facts, reference } = task
  recorded.task = { id, operation, facts, reference }
  const gateway = openGateway(upstream.url)
  for (const phase of phases) {
    await upstream.sandbox.move(lastSandboxId(), phase)
    const exchanges = listen()
    await vendor.tracking.look({ upstream: gateway.as(key), settings }, [recorded.task])
    recorded.looks.push({ phase, exchanges: [...exchanges] })
  }
  await gateway.close()
  return recorded
}
