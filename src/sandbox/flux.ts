import { randomInt, randomUUID } from 'node:crypto'
import type { Answer } from './answers.ts'
import { errorAnswer, noChannel } from './answers.ts'
import type { JsonObject } from './json.ts'
import type { TaskPhase } from './task.ts'
import { isEnded } from './task-state.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'
import { stateWord } from './vendor.ts'

/** One word for waiting and for running; there is none for canceled. */
const words: Record<TaskPhase, string> = {
  queued: 'Pending',
  running: 'Pending',
  succeeded: 'Ready',
  failed: 'Error',
  canceled: 'Error',
}
/** Seconds that an image's address lives. */
const imageLifetime = 600
const largestPixelCount = 4_000_000

/** Flux as the gateway serves it: the vendor's tasks, and images at once in the DALL-E format. */
export const flux: SandboxVendor = {
  contract: 'flux',
  prefixes: ['/flux/v1/', '/bfl/v1/', '/v1/images/generations'],
  /** The DALL-E path is shared with other vendors. */
  serves: (operationId, { model }) =>
    operationId !== 'fluxCreateImageDalle' || /^flux(-|$)/.test(String(model)),
  operations: {
    fluxGenerate: call =>
      String(call.parameters.model).startsWith('flux-') ? submit(call) : noChannel(call.parameters.model),
    fluxGenerateDev: submit,
    fluxGeneratePro: submit,
    fluxGeneratePro11: submit,
    fluxGeneratePro11Ultra: submit,
    fluxEditKontextPro: submit,
    fluxEditKontextMax: submit,
    flux2GeneratePro: submitWithin4Megapixels,
    flux2GenerateMax: submitWithin4Megapixels,
    flux2GenerateFlex: submitWithin4Megapixels,
    fluxFill: submit,
    fluxExpand: submit,
    fluxCanny: submitWithControlImage,
    fluxDepth: submitWithControlImage,
    fluxGenerateProFinetuned: submit,
    fluxGeneratePro11UltraFinetuned: submit,
    fluxFillFinetuned: submit,
    fluxCannyFinetuned: submit,
    fluxDepthFinetuned: submit,
    fluxFinetune: call => ok({ finetune_id: create(call, call.body.finetune_comment).task.id }),
    fluxGetResult(call) {
      const id = call.query.id ?? ''
      const view = call.read(id, 'task')
      return ok(view ? resultOf(view) : { id, status: 'Task not found', result: null })
    },
    fluxCreateImageDalle: createImages,
  },
  sample: {
    id: '7b0d1a52-8f7e-4a35-9a60-0d0c1f6d2f10',
    operation: 'fluxFinetune',
    format: 'task',
    prompt: 'paper boats',
    facts: {},
  },
  /** Only the end of a task is told. */
  callbackBody(view) {
    const { phase, endedAt = 0 } = view.state
    return isEnded(phase) ? { ...resultOf(view), timestamp: new Date(endedAt).toISOString() } : undefined
  },
  refusal(operationId, { code = 'Request Moderated', message = 'Derivative Works Filter' }) {
    if (operationId === 'fluxCreateImageDalle') return refusedImages(message)
    return ok({
      ...(operationId !== 'fluxGetResult' && { id: randomUUID() }),
      status: String(code),
      result: null,
      details: { 'Moderation Reasons': [message] },
    })
  },
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

function submit(call: SandboxCall): Answer {
  const { prompt, webhook_url, finetune_id } = call.body
  if (finetune_id !== undefined) {
    const finetune = call.find(String(finetune_id), 'task')
    if (finetune?.task.operation !== 'fluxFinetune') return refused('finetune not found')
    if (finetune.state.phase !== 'succeeded') return refused('finetune is not ready')
  }
  const { id } = create(call, prompt).task
  // The address at the vendor: it wants the vendor's key, and so is a trap for the gateway's.
  const polling_url = `https://api.bfl.example/v1/get_result?id=${id}`
  return ok(typeof webhook_url === 'string' ? { id, status: 'Pending', webhook_url } : { id, polling_url })
}

function submitWithin4Megapixels(call: SandboxCall): Answer {
  const { width, height } = call.body
  return Number(width ?? 0) * Number(height ?? 0) > largestPixelCount
    ? invalid('width', 'the image must have at most 4 megapixels')
    : submit(call)
}

function submitWithControlImage(call: SandboxCall): Answer {
  const { control_image, preprocessed_image } = call.body
  return (control_image ?? preprocessed_image ?? '') === ''
    ? invalid('control_image', 'control_image or preprocessed_image is required')
    : submit(call)
}

function create(call: SandboxCall, prompt: unknown): TaskView {
  const { webhook_url, seed } = call.body
  return call.create({
    format: 'task',
    prompt: String(prompt ?? ''),
    callbackUrl: typeof webhook_url === 'string' ? webhook_url : undefined,
    facts: { seed: seed ?? randomInt(2 ** 32) },
  })
}

function createImages(call: SandboxCall): Answer {
  const { prompt, n = 1, response_format } = call.body
  const view = call.create({ format: 'dalle', prompt: String(prompt), facts: {} })
  const { failure } = view.task.traits
  if (failure !== undefined) return refusedImages(failure)
  const url = view.signedMediaUrl('image.jpg', call.now, imageLifetime)
  const b64_json =
    response_format === 'b64_json' ? call.mediaBytes('image.jpg').toString('base64') : undefined
  const data = Array.from({ length: Number(n) }, (_, index) =>
    b64_json === undefined ? { url: index === 0 ? url : `${url}&index=${index}` } : { b64_json },
  )
  return ok({ created: Math.floor(call.now / 1000), data })
}

function resultOf(view: TaskView): JsonObject {
  const { task, state } = view
  const status = stateWord(state, words)
  const isModerated = status.endsWith('Moderated')
  const hasFailed = state.phase === 'failed' || state.phase === 'canceled'
  return {
    id: task.id,
    status,
    result: state.hasUrl && task.operation !== 'fluxFinetune' ? imageOf(view) : null,
    progress: state.phase === 'running' ? state.progress : null,
    details: isModerated ? { 'Moderation Reasons': [state.failure ?? 'Content Filter'] } : null,
    preview: null,
    ...(hasFailed && !isModerated && errorOf(state.failure)),
  }
}

function errorOf(failure: string | undefined): JsonObject {
  return failure === undefined
    ? { error: 'generation_timeout', message: 'the task took too long' }
    : { error: 'content_policy_violation', message: failure }
}

function imageOf(view: TaskView): JsonObject {
  const { task, state } = view
  const { startedAt = task.createdAt, endedAt = startedAt } = state
  return {
    sample: view.signedMediaUrl('image.jpg', endedAt, imageLifetime),
    prompt: task.prompt,
    seed: task.facts.seed,
    start_time: startedAt / 1000,
    end_time: endedAt / 1000,
    duration: (endedAt - startedAt) / 1000,
  }
}

function refused(detail: string): Answer {
  return errorAnswer('detail', { status: 400, code: '', message: detail })
}

/** A field that does not fit the model: the vendor names it and goes no further. */
function invalid(field: string, msg: string): Answer {
  return { status: 422, body: { detail: [{ loc: ['body', field], msg, type: 'value_error' }] } }
}

/** The DALL-E format has no state to tell a refusal by. */
function refusedImages(message: string): Answer {
  return errorAnswer('error', { status: 400, code: 'content_policy_violation', message })
}
