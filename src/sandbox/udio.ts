import type { Answer } from './answers.ts'
import { errorAnswer, unknownTask } from './answers.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import { audioSeconds } from './media.ts'
import { findPart, partId } from './part-id.ts'
import type { TaskPhase } from './task.ts'
import { taskRow } from './task-row.ts'
import { isEnded } from './task-state.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'

/** A generation makes two songs; the first is told first. */
const songNumbers = [1, 2] as const
const moderated = 'the prompt was flagged by moderation'

/** Udio: a pass-through that is polled by song, and the task envelope of sibling gateways. */
export const udio: SandboxVendor = {
  contract: 'udio',
  prefixes: ['/udio/'],
  operations: {
    generateUdioMusic: call =>
      create(call, 'song', ({ task }) => ({
        message: 'Success',
        generation_id: task.id,
        track_ids: songNumbers.map(number => partId(task.id, number)),
      })),
    fetchUdioSongs: call => ok({ songs: songsOf(call) }),
    submitUdioMusic: call =>
      create(call, 'task', ({ task }) => ({ code: 'success', message: '', data: task.id })),
    fetchUdioTask(call) {
      const view = call.read(call.parameters.task_id ?? '', 'task')
      return view ? ok({ code: 'success', message: '', data: taskOf(call, view) }) : unknownTask()
    },
  },
  sample: {
    id: '6a2b9f5c-07d4-4ce2-9b38-1f6e0d8a7c12',
    operation: 'generateUdioMusic',
    format: 'song',
    prompt: 'brass band, upbeat',
    facts: { lyrics: '[Verse]\nCrates of pears', lyrics_type: 'user' },
  },
  refusal(operationId, { code = 'fail_to_fetch_task', message = moderated }) {
    if (operationId === 'generateUdioMusic') return ok({ message, track_ids: [] })
    if (operationId === 'submitUdioMusic') return ok({ code: String(code), message, data: null })
    return errorAnswer('task', { status: 400, code: String(code), message })
  },
}

function ok(body: JsonObject): Answer {
  return { status: 200, body }
}

function create(call: SandboxCall, format: string, accepted: (view: TaskView) => JsonObject): Answer {
  const parameters = isJsonObject(call.body.gen_params) ? call.body.gen_params : {}
  const { prompt, lyrics = '', lyrics_type, config } = parameters
  const source = isJsonObject(config) && isJsonObject(config.source) ? config.source.song_id : undefined
  if (source !== undefined) {
    const song = findPart(String(source), call.find, () => songNumbers.length)
    if (!song?.view.state.hasUrl) {
      const message = `song ${source} is not there or not finished`
      return errorAnswer('task', { status: 400, code: 'invalid_request', message })
    }
  }
  return ok(accepted(call.create({ format, prompt: String(prompt), facts: { lyrics, lyrics_type } })))
}

/** The songs that exist. The second of a generation is told one step behind on the first look after a change. */
function songsOf(call: SandboxCall): JsonObject[] {
  const find = (id: string) => call.find(id, 'song')
  const ids = new Set(call.query.ids?.split(','))
  const asked = [...ids].flatMap(id => findPart(id, find, () => songNumbers.length) ?? [])
  const looks = new Map<string, { view: TaskView; late: TaskPhase }>()
  for (const id of new Set(asked.map(({ view }) => view.task.id))) {
    const view = call.read(id, 'song')
    if (view) looks.set(id, { view, late: call.rowPhase(view) })
  }
  return asked.flatMap(({ view: { task }, number }) => {
    const look = looks.get(task.id)
    return look ? song(look.view, number, number === 1 ? look.view.state.phase : look.late) : []
  })
}

/** The songs are told at once, the task's own status one step behind on the first look after a change. */
function taskOf(call: SandboxCall, view: TaskView): JsonObject {
  const songs = songNumbers.flatMap(number => song(view, number, view.state.phase))
  return {
    ...taskRow(view, call.rowPhase(view)),
    action: 'udio-generate',
    data: songs.length > 0 ? { songs } : null,
  }
}

/** One song; while its generation is queued there is none. */
function song(view: TaskView, number: number, phase: TaskPhase): JsonObject[] {
  const { task, state } = view
  if (phase === 'queued') return []
  const words = task.prompt.split(',').map(word => word.trim())
  const isReady = phase === 'succeeded' && state.hasUrl
  const hasFailed = phase === 'failed' || phase === 'canceled'
  return [
    {
      id: partId(task.id, number),
      generation_id: task.id,
      title: words[0] ?? '',
      artist: 'someone',
      created_at: new Date(task.createdAt).toISOString().replace('Z', '000+00:00'),
      finished: isEnded(phase),
      duration: phase === 'succeeded' ? audioSeconds : null,
      song_path: isReady ? `${view.mediaUrl('audio.mp3')}?index=${number}` : null,
      image_path: isReady ? `${view.mediaUrl('image.jpg')}?index=${number}` : null,
      video_path: null,
      original_song_path: null,
      lyrics: task.facts.lyrics_type === 'generate' ? `[Verse]\n${task.prompt}` : task.facts.lyrics,
      prompt: task.prompt,
      tags: words,
      plays: 0,
      likes: 0,
      liked: false,
      publishable: true,
      error_code: null,
      error_detail: hasFailed ? (state.failure ?? '') : null,
      error_id: null,
      error_type: hasFailed ? 'GENERATION_FAILED' : null,
    },
  ]
}
