import type { Answer } from './answers.ts'
import { errorAnswer, unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { audioSeconds } from './media.ts'
import type { Part } from './part-id.ts'
import { partId } from './part-id.ts'
import { clip, clipsOf, clipUrl, findClip, isComplete, lyricsOf } from './suno-clips.ts'
import { musicRefusal, refusedBySuno } from './suno-music.ts'
import { taskRow } from './task-row.ts'
import type { SandboxCall, SandboxHandler, SandboxVendor, TaskView } from './vendor.ts'

/** Modes of submitSunoMusic that make a piece, which submitSunoConcat joins with its song. */
const pieceModes: readonly unknown[] = ['extend', 'upload_extend', 'infill']
/** Operations that answer in the envelope of a submission; only these can refuse with HTTP 200. */
const enveloped = [
  'submitSunoMusic',
  'submitSunoLyrics',
  'submitSunoConcat',
  'uploadSunoAudio',
  'getSunoWav',
  'getSunoMp4',
  'getSunoStems',
]

/** Suno: tasks in the gateway's envelope, the clips that they make, and what is told about clips. */
export const suno: SandboxVendor = {
  contract: 'suno',
  prefixes: ['/suno/'],
  operations: {
    submitSunoMusic: call => musicRefusal(call) ?? submit(call, call.body),
    submitSunoLyrics: call => submit(call, {}),
    submitSunoConcat(call) {
      const piece = findClip(String(call.body.clip_id), call.find)
      if (!piece) return unknownTask()
      if (!isComplete(piece)) return refusedBySuno('clip_id is not complete')
      const { facts, prompt } = piece.view.task
      if (!pieceModes.includes(facts.task)) return refusedBySuno('clip_id is a whole song, not a piece')
      if ((call.body.is_infill === true) !== (facts.task === 'infill'))
        return refusedBySuno('is_infill does not fit the job that made clip_id')
      return accepted(call.create({ format: 'task', prompt, facts: { ...facts, task: 'concat' } }))
    },
    uploadSunoAudio: call => accepted(call.create({ format: 'upload', prompt: '', facts: {} })),
    fetchSunoTask(call) {
      const view = call.read(call.parameters.task_id ?? '', 'task')
      return view ? ok(envelope(taskOf(view))) : unknownTask()
    },
    fetchSunoTasks(call) {
      const ids = Array.isArray(call.body.ids) ? [...new Set(call.body.ids.map(String))] : []
      const views = ids.flatMap(id => call.read(id, 'task') ?? [])
      return ok(envelope(views.reverse().map(taskOf)))
    },
    createSunoPersona,
    getSunoTiming: aboutClip(({ view }) => ok(timing(lyricsOf(view.task)))),
    getSunoWav: aboutClip(part => ok(envelope(clipUrl(part, 'audio.wav')))),
    getSunoMp4: aboutClip(part => ok(envelope(clipUrl(part, 'video.mp4')))),
    getSunoStems: aboutClip(({ view: { task } }, call) => {
      const facts = { ...task.facts, task: 'gen_stem', stem_task: 'two' }
      return accepted(call.create({ format: 'task', prompt: task.prompt, facts }))
    }),
    getSunoFeed,
  },
  sample: {
    id: '2d6f0c9e-5a43-4d9d-9b7a-0f4b7d6f3a11',
    operation: 'submitSunoMusic',
    format: 'task',
    prompt: '[Verse]\nThe lamp goes round',
    facts: {
      prompt: '[Verse]\nThe lamp goes round',
      tags: 'folk, accordion',
      title: 'Lamp Song',
      mv: 'chirp-v4',
    },
  },
  callbackBody: taskOf,
  refusal(
    operationId,
    { code = 'fail_to_fetch_task', message = 'the description was flagged by moderation' },
  ) {
    return enveloped.includes(operationId)
      ? ok({ code: String(code), message, data: null })
      : errorAnswer('task', { status: 400, code: String(code), message })
  },
}

function createSunoPersona(call: SandboxCall): Answer {
  const { root_clip_id, name, description, clips } = call.body
  const root = findClip(String(root_clip_id), call.find)
  const others = (Array.isArray(clips) ? clips : []).map(id => findClip(String(id), call.find))
  if (!root || others.includes(undefined)) return unknownTask()
  if (root.view.task.format === 'upload') return refusedBySuno('root_clip_id is an upload')
  if (!isComplete(root)) return refusedBySuno('root_clip_id is not complete')
  const facts = { root_clip_id, name }
  const { task } = call.create({ format: 'persona', prompt: String(description), facts })
  const [rootClip] = clip(root)
  const image_s3_id = clipUrl(root, 'image.jpg')
  return ok({ id: task.id, name, description, image_s3_id, root_clip_id, clip: rootClip })
}

/** Clips that are unknown, or that are not begun, are left out. */
function getSunoFeed(call: SandboxCall): Answer {
  const ids = new Set(call.parameters.clip_ids?.split(','))
  const parts = [...ids].flatMap(id => findClip(id, call.find) ?? [])
  const tasks = new Set(parts.map(({ view }) => view.task.id))
  const views = new Map([...tasks].map(id => [id, call.read(id)]))
  return ok(
    parts.flatMap(({ view: { task }, number }) => {
      const view = views.get(task.id)
      return view ? clip({ view, number }) : []
    }),
  )
}

/** A look at one complete clip. */
function aboutClip(answer: (part: Part, call: SandboxCall) => Answer): SandboxHandler {
  return call => {
    const part = findClip(call.parameters.clip_id ?? '', call.find)
    const view = part && call.read(part.view.task.id)
    if (!part || !view) return unknownTask()
    const read = { ...part, view }
    return isComplete(read) ? answer(read, call) : refusedBySuno('the clip is not complete')
  }
}

function submit(call: SandboxCall, { notify_hook: _, ...facts }: JsonObject): Answer {
  const { prompt, gpt_description_prompt: description, notify_hook: hook } = call.body
  const callbackUrl = typeof hook === 'string' ? hook : undefined
  return accepted(
    call.create({ format: 'task', prompt: String(prompt || (description ?? '')), callbackUrl, facts }),
  )
}

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function envelope(data: unknown): JsonObject {
  return { code: 'success', message: '', data }
}

function accepted({ task }: TaskView): Answer {
  return ok(envelope(task.id))
}

/** The task itself; its action is empty until it runs, and a failed one keeps none of its clips. */
function taskOf(view: TaskView): JsonObject {
  const { task, state } = view
  const isLyrics = task.operation === 'submitSunoLyrics'
  const action = isLyrics ? 'LYRICS' : 'MUSIC'
  const isAlive = state.phase === 'running' || state.phase === 'succeeded'
  const made = isLyrics ? lyrics(view) : isAlive ? clipsOf(view) : null
  return { ...taskRow(view, state.phase), action: state.phase === 'queued' ? '' : action, data: made }
}

/** One object of text, once it is there. */
function lyrics({ task, state }: TaskView): JsonObject | null {
  if (!state.hasUrl) return null
  const text = `[Verse]\n${task.prompt}\n\n[Chorus]\n${task.prompt}`
  return { id: partId(task.id, 1), title: task.prompt.slice(0, 40), text, status: 'complete' }
}

/** The words between the section marks, one after the other over the whole clip. */
function timing(text: string): JsonObject {
  const words = text
    .replace(/\[[^\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '')
  const seconds = audioSeconds / Math.max(1, words.length)
  return {
    aligned_words: words.map((word, index) => ({
      word,
      success: true,
      start_s: index * seconds,
      end_s: (index + 1) * seconds,
      p_align: 1,
    })),
    waveform_data: Array.from({ length: 32 }, (_, index) => Math.abs(Math.sin(index / 3))),
    hoot_cer: 0,
    is_streamed: false,
  }
}
