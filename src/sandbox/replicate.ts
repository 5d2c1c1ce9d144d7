import { randomBytes } from 'node:crypto'
import type { Answer } from './answers.ts'
import { unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import type { MediaFile } from './media.ts'
import type { TaskPhase } from './task.ts'
import { isEnded } from './task-state.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

const words: Record<TaskPhase, string> = {
  queued: 'starting',
  running: 'processing',
  succeeded: 'succeeded',
  failed: 'failed',
  canceled: 'canceled',
}
/** Seconds after its end that a prediction keeps its input, output, files and logs. */
const dataLifetime = 3600
/** What the vendor reports when a submission does not choose. */
const defaultEvents = ['output', 'completed']
/** Official models that answer a list; so do models of a fixed version. The others answer one address. */
const listModels = new Set([
  'black-forest-labs/flux-schnell',
  'black-forest-labs/flux-dev',
  'stability-ai/stable-diffusion-3.5-large',
])
/** The version that official models show. */
const hidden = 'hidden'

/** What a prediction runs: the model's name is not told by a bare version id. */
interface ChosenModel {
  readonly model?: string
  readonly version: string
}

/** Replicate as the gateway serves it: one object, the prediction, is every answer and every callback. */
export const replicate: SandboxVendor = {
  contract: 'replicate',
  prefixes: ['/replicate/v1/'],
  operations: {
    replicateCreatePrediction(call) {
      const { model, version } = call.body
      const chosen = typeof model === 'string' ? officialModel(model) : chosenVersion(String(version))
      return chosen
        ? createPrediction(call, chosen)
        : refused(422, 'Invalid version or not permitted', 'the specified version does not exist')
    },
    replicateCreateModelPrediction(call) {
      const { model_owner, model_name } = call.parameters
      const chosen = officialModel(`${model_owner}/${model_name}`)
      return chosen
        ? createPrediction(call, chosen)
        : refused(404, 'Not found', 'the requested resource could not be found')
    },
    replicateGetPrediction(call) {
      const view = call.read(call.parameters.id ?? '', 'task')
      if (!view) return unknownTask()
      const { endedAt = call.now } = view.state
      const isRemoved = call.now - endedAt > dataLifetime * 1000
      return { status: 200, body: isRemoved ? removedPrediction(view) : predictionOf(view) }
    },
  },
  callbackBody(view) {
    const { events } = view.task.facts
    const happened = eventsOf(view)
    return Array.isArray(events) && events.some(event => happened.includes(event))
      ? predictionOf(view)
      : undefined
  },
}

/** The vendor's own refusal. */
function refused(status: number, title: string, detail: string): Answer {
  return { status, body: { title, detail, status } }
}

function officialModel(model: string): ChosenModel | undefined {
  return /^[\w.-]+\/[\w.-]+$/.test(model) ? { model, version: hidden } : undefined
}

/** Takes a bare version id, owner/name:id, or owner/name of an official model. */
function chosenVersion(text: string): ChosenModel | undefined {
  const [, model, version] = /^(?:([\w.-]+\/[\w.-]+):)?([0-9a-f]{64})$/.exec(text) ?? []
  return version === undefined ? officialModel(text) : { ...(model && { model }), version }
}

function createPrediction(call: SandboxCall, chosen: ChosenModel): Answer {
  const { webhook, webhook_events_filter: events = defaultEvents } = call.body
  const input = isJsonObject(call.body.input) ? call.body.input : {}
  const { num_outputs: count = 1 } = input
  if (answersList(chosen) && !(Number.isInteger(count) && Number(count) >= 1 && Number(count) <= 4)) {
    return refused(422, 'Input validation failed', '- input.num_outputs: must be an integer from 1 to 4')
  }
  const view = call.create({
    id: createId(),
    format: 'task',
    prompt: String(input.prompt ?? ''),
    callbackUrl: typeof webhook === 'string' ? webhook : undefined,
    facts: { ...chosen, input, events },
  })
  return { status: 201, body: predictionOf(view) }
}

/** 26 lower-case letters and digits, without those that look alike. */
function createId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  return Array.from(randomBytes(26), byte => alphabet[byte % alphabet.length]).join('')
}

/** What a webhook filter calls the change that led to this state. */
function eventsOf({ state }: TaskView): unknown[] {
  if (isEnded(state.phase)) return state.hasUrl ? ['output', 'completed'] : ['completed']
  return state.phase === 'running' ? ['start', 'logs'] : []
}

function predictionOf(view: TaskView): JsonObject {
  const { task, state } = view
  const { startedAt, endedAt } = state
  const output = state.hasUrl ? outputOf(view) : null
  return {
    ...lastingPartOf(view),
    input: task.facts.input,
    logs: logsOf(view),
    output,
    data_removed: false,
    ...(startedAt !== undefined && { started_at: isoNanoseconds(startedAt) }),
    ...(endedAt !== undefined && {
      completed_at: isoNanoseconds(endedAt),
      metrics: {
        ...(Array.isArray(output) && { image_count: output.length }),
        predict_time: (endedAt - (startedAt ?? endedAt)) / 1000,
        total_time: (endedAt - task.createdAt) / 1000,
      },
    }),
  }
}

/** What is left of a prediction when its data are gone. */
function removedPrediction(view: TaskView): JsonObject {
  return { ...lastingPartOf(view), input: {}, logs: '', output: null, data_removed: true }
}

function lastingPartOf({ task, state }: TaskView): JsonObject {
  const { model, version } = task.facts
  // Addresses at the vendor: they want the vendor's key, and so are traps for the gateway's.
  const get = `https://api.replicate.example/v1/predictions/${task.id}`
  return {
    id: task.id,
    ...(model !== undefined && { model }),
    version,
    error: state.failure ?? null,
    source: 'api',
    status: stateWord(state, words),
    created_at: new Date(task.createdAt).toISOString(),
    urls: { get, cancel: `${get}/cancel`, web: `https://replicate.example/p/${task.id}` },
  }
}

/** The only sign of progress is what the model prints. */
function logsOf({ task, state }: TaskView): string {
  if (state.phase === 'queued') return ''
  const tenths = Math.floor(state.progress * 10)
  const bar = '#'.repeat(tenths).padEnd(10)
  const percent = `${Math.round(state.progress * 100)}%`
  return `Using seed: ${task.number}\n${state.phase === 'running' ? `${percent.padStart(4)}|${bar}|` : ''}`
}

function outputOf(view: TaskView): string | string[] {
  const { task, state } = view
  const { model, version, input } = task.facts
  const chosen = { model: typeof model === 'string' ? model : undefined, version: String(version) }
  const url = view.signedMediaUrl(fileOf(chosen.model), state.endedAt ?? task.createdAt, dataLifetime)
  if (!answersList(chosen)) return url
  const count = isJsonObject(input) ? Number(input.num_outputs ?? 1) : 1
  return Array.from({ length: count }, (_, index) => (index === 0 ? url : `${url}&index=${index}`))
}

function answersList({ model = '', version }: { model?: string | undefined; version: string }): boolean {
  return version !== hidden || listModels.has(model)
}

/** A model tells by its name alone what it makes. */
function fileOf(model = ''): MediaFile {
  if (/video|animat|veo|kling|hailuo/.test(model)) return 'video.mp4'
  return /music|speech|audio/.test(model) ? 'audio.mp3' : 'image.jpg'
}

function isoNanoseconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000000Z')
}
