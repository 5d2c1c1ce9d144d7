import { randomInt } from 'node:crypto'
import type { Answer } from './answers.ts'
import type { JsonObject } from './json.ts'
import { buttonsOf } from './midjourney-buttons.ts'
import type { FirstWord } from './midjourney-task.ts'
import { isWaiting, linkSeconds, midjourneyTask, seedOf, stateOf } from './midjourney-task.ts'
import { isEnded } from './task-state.ts'
import type { SandboxCall, SandboxHandler, SandboxVendor, Submission, TaskView } from './vendor.ts'

const format = 'task'
/** How many unfinished tasks a key has before the next one queues. */
const slots = 3
const bannedWord = 'bannedword'
/** The chat account that does the work. */
const account = { discordInstanceId: '1118138338562560102', discordChannelId: '1118138338562560105' }
const opensForm = ['CUSTOM_ZOOM', 'INPAINT']
const remixes = ['VARIATION', 'LOW_VARIATION', 'HIGH_VARIATION', 'REROLL']
const refusals = new Map([
  [3, 'no account available'],
  [4, 'a parameter is wrong'],
  [5, 'unknown error'],
  [9, 'the task failed'],
  [23, 'queue is full'],
  [24, 'prompt may hold banned words'],
])

/** The submissions, by their names in paths; each speed has the same under an operationId of its own. */
const submissions = {
  Imagine(call) {
    if (!arePictures(call.body.base64Array ?? [])) return refused(4, 'base64 is wrong')
    return start(call, { action: 'IMAGINE', prompt: textOf(call.body.prompt) })
  },
  Action(call) {
    const origin = call.find(textOf(call.body.taskId), format)
    if (!origin) return refusedByRelay('task_not_found')
    if (stateOf(origin).phase !== 'succeeded') return refusedByRelay('task_status_not_success')
    const { task } = origin
    const customId = textOf(call.body.customId)
    const pressed = buttonsOf(task).find(button => button.customId === customId)
    if (!pressed) return refused(4, 'customId is wrong')
    const { action, prompt = task.prompt } = pressed
    const waits = opensForm.includes(action) || (call.body.enableRemix === true && remixes.includes(action))
    return start(call, { action, prompt, customId, botType: task.facts.botType, waits })
  },
  Modal(call) {
    const { taskId, maskBase64 } = call.body
    const opened = call.find(textOf(taskId), format)
    if (!opened) return refusedByRelay('task_not_found')
    if (!isWaiting(opened.task)) return refused(4, 'task waits for no form')
    if (maskBase64 !== undefined && !arePictures([maskBase64])) return refused(4, 'maskBase64 is wrong')
    return resume(call, opened)
  },
  Blend(call) {
    if (!arePictures(call.body.base64Array)) return refused(4, 'base64 is wrong')
    return start(call, { action: 'BLEND', prompt: '' })
  },
  Describe(call) {
    if (!arePictures([call.body.base64])) return refused(4, 'base64 is wrong')
    return start(call, { action: 'DESCRIBE', prompt: '' })
  },
  Shorten: call => start(call, { action: 'SHORTEN', prompt: textOf(call.body.prompt) }),
} satisfies Record<string, SandboxHandler>

/** Midjourney as the gateway serves it: a chat bot behind a relay. */
export const midjourney: SandboxVendor = {
  contract: 'midjourney',
  prefixes: ['/mj/', '/mj-fast/mj/', '/mj-relax/mj/', '/mj-turbo/mj/'],
  operations: {
    ...Object.fromEntries(
      Object.entries(submissions).flatMap(([name, handler]) => [
        [`submitMj${name}`, handler],
        [`submitMj${name}WithMode`, handler],
      ]),
    ),
    uploadMjDiscordImages: upload,
    uploadMjDiscordImagesWithMode: upload,
    listMjTasksByIds(call) {
      const ids = Array.isArray(call.body.ids) ? [...new Set(call.body.ids.map(String))] : []
      const views = ids.flatMap(id => call.read(id, format) ?? [])
      return { status: 200, body: views.reverse().map(midjourneyTask) }
    },
    fetchMjTask(call) {
      const view = call.read(call.parameters.id ?? '', format)
      return view ? ok(midjourneyTask(view)) : refusedByRelay('task_no_found')
    },
    getMjImageSeed(call) {
      const view = call.read(call.parameters.id ?? '', format)
      if (!view) return refusedByRelay('task_no_found')
      if (stateOf(view).phase !== 'succeeded') return refused(4, 'task_status_not_success')
      return ok({ code: 1, description: 'success', result: seedOf(view.task) })
    },
  },
  sample: {
    id: '1760000000123456',
    operation: 'submitMjImagine',
    format,
    prompt: 'a paper boat on a puddle --ar 3:2',
    facts: {
      action: 'IMAGINE',
      botType: 'MID_JOURNEY',
      customId: '',
      description: 'ok',
      state: '',
      firstWord: '',
    },
  },
  callbackBody: view => (isWaiting(view.task) ? undefined : midjourneyTask(view)),
  refusal: (_, { code = 24, message }) =>
    ok({
      ...refusal(Number(code), message),
      ...(Number(code) === 24 && { properties: { promptEn: bannedWord, bannedWord } }),
    }),
}

/** What a new task is about. */
interface Wish {
  readonly action: string
  readonly prompt: string
  /** @default the one that the body asks for */
  readonly botType?: unknown
  /** Of the pressed button. */
  readonly customId?: string
  /** The button opened a form: the task waits for it. */
  readonly waits?: boolean
}

function start(call: SandboxCall, { action, prompt, botType, customId = '', waits }: Wish): Answer {
  const { notifyHook, state } = call.body
  const facts = {
    action,
    botType: botType ?? call.body.botType ?? 'MID_JOURNEY',
    customId,
    state: textOf(state),
  }
  // 16 digits, as the vendor's have.
  const id = String(randomInt(1_700_000_000_000_000, 1_800_000_000_000_000))
  const submission = { id, format, prompt, callbackUrl: textOf(notifyHook) || undefined }
  if (!waits) return accept(call, { ...submission, facts }, '')
  const firstWord: FirstWord = 'MODAL'
  const description = 'waiting for input'
  call.create({ ...submission, facts: { ...facts, firstWord, description } })
  return ok({ code: 21, description, result: id, properties: { finalPrompt: prompt, remix: true } })
}

/** The form is sent: the task begins anew under its id, with the faults of this request, and the clock moves it. */
function resume(call: SandboxCall, { task }: TaskView): Answer {
  const { id, callbackUrl, facts, createdAt } = task
  const prompt = textOf(call.body.prompt) || task.prompt
  const kept = { ...facts, submitTime: createdAt }
  return accept(call, { id, format, prompt, callbackUrl, facts: kept }, 'SUBMITTED')
}

/** Makes the task, in a queue when too many of the caller's are unfinished. */
function accept(call: SandboxCall, submission: Submission & { id: string }, firstWord: FirstWord): Answer {
  const { id, prompt, facts } = submission
  if (prompt.includes(bannedWord)) {
    return ok({ ...refusal(24), properties: { promptEn: prompt, bannedWord } })
  }
  const unfinished = call.list().filter(isUnfinished).length
  if (unfinished < slots) {
    const description = 'ok'
    call.create({ ...submission, facts: { ...facts, firstWord, description } })
    return ok({ code: 1, description, result: id, properties: account })
  }
  const numberOfQueues = unfinished - slots + 1
  const description = `queued, place ${numberOfQueues}`
  const queued: FirstWord = 'NOT_START'
  call.create({ ...submission, facts: { ...facts, firstWord: queued, description } })
  return ok({ code: 22, description, result: id, properties: { ...account, numberOfQueues } })
}

/** Answers at once. What it makes is no task of the vendor's: it only carries the pictures' addresses. */
function upload(call: SandboxCall): Answer {
  const pictures = call.body.base64Array
  if (!Array.isArray(pictures) || !arePictures(pictures)) return refused(4, 'base64 is wrong')
  const view = call.create({ format: 'upload', prompt: '', facts: {} })
  const url = view.signedMediaUrl('image.jpg', call.now, linkSeconds)
  const result = pictures.map((_, index) => (index === 0 ? url : `${url}&index=${index}`))
  return ok({ code: 1, description: 'success', result })
}

function isUnfinished(view: TaskView): boolean {
  return view.task.format === format && !isWaiting(view.task) && !isEnded(view.state.phase)
}

/** True for pictures as data URLs; addresses on the web are not taken. */
function arePictures(values: unknown): boolean {
  return (
    Array.isArray(values) &&
    values.every(value => /^data:image\/[\w.+-]+;base64,[\w+/]+=*$/.test(textOf(value)))
  )
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

function refusal(code: number, description = refusals.get(code) ?? 'refused'): JsonObject {
  return { code, description }
}

/** The vendor's refusal: HTTP 200. */
function refused(code: number, description?: string): Answer {
  return ok(refusal(code, description))
}

/** The gateway's own refusal; its words end in a blank. */
function refusedByRelay(word: string): Answer {
  return { status: 400, body: { description: `${word} `, type: 'upstream_error', code: 4 } }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
