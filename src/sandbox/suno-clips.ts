import type { JsonObject } from './json.ts'
import { audioSeconds } from './media.ts'
import type { Part } from './part-id.ts'
import { findPart, partId } from './part-id.ts'
import type { SandboxTask } from './task.ts'
import type { TaskView } from './vendor.ts'

/** What a job with `task: gen_stem` makes of a clip, by its `stem_task`. */
const stems = {
  two: ['Vocals', 'Instrumental'],
  twelve: [
    'Vocals',
    'Backing Vocals',
    'Drums',
    'Bass',
    'Guitar',
    'Keyboard',
    'Percussion',
    'Strings',
    'Synth',
    'FX',
    'Brass',
    'Woodwinds',
  ],
} as const
/** Models that still answer in the classic shape, and the relay's default among them. */
const classicModel = /^chirp-v3/
const defaultModel = 'chirp-v3-0'

/** Finds a clip of the caller's by its id; an uploaded clip is a task of its own. */
export function findClip(id: string, find: (id: string, format: string) => TaskView | undefined) {
  const upload = find(id, 'upload')
  return upload
    ? { view: upload, number: 1 }
    : findPart(
        id,
        taskId => find(taskId, 'task'),
        ({ task }) => clipCount(task),
      )
}

/** True once the clip can be played and built on. */
export function isComplete({ view: { task, state } }: Part): boolean {
  return task.format === 'upload' || state.hasUrl
}

/** The clips of a task as they are now; none while it is queued. */
export function clipsOf(view: TaskView): JsonObject[] {
  const numbers = Array.from({ length: clipCount(view.task) }, (_, index) => index + 1)
  return numbers.flatMap(number => clip({ view, number }))
}

/** One clip: in the flat shape once it is complete, in the classic one before and on older models. */
export function clip(part: Part): JsonObject[] {
  const { task, state } = part.view
  if (task.format !== 'upload' && state.phase === 'queued') return []
  const isFlat =
    task.format === 'upload' || (state.phase === 'succeeded' && !classicModel.test(modelOf(task)))
  return [isFlat ? flatClip(part) : classicClip(part)]
}

/** An address of the clip's own file. */
export function clipUrl({ view, number }: Part, file: 'audio.mp3' | 'audio.wav' | 'video.mp4' | 'image.jpg') {
  return `${view.mediaUrl(file)}?index=${number}`
}

/** What is sung: the caller's words, or those that the model wrote from a description. */
export function lyricsOf({ prompt, facts }: SandboxTask): string {
  if (facts.make_instrumental === true) return ''
  return typeof facts.prompt === 'string' ? facts.prompt : `[Verse]\n${prompt}`
}

/** The model that was asked for, or the relay's default. */
export function modelOf({ facts }: Pick<SandboxTask, 'facts'>): string {
  return typeof facts.mv === 'string' ? facts.mv : defaultModel
}

function clipCount(task: SandboxTask): number {
  if (task.operation === 'submitSunoLyrics') return 0
  if (task.format === 'upload' || task.facts.task === 'concat') return 1
  return stemNames(task)?.length ?? 2
}

function stemNames({ facts }: SandboxTask): readonly string[] | undefined {
  if (facts.task !== 'gen_stem') return undefined
  return facts.stem_task === 'twelve' ? stems.twelve : stems.two
}

function flatClip(part: Part): JsonObject {
  const { view, number } = part
  const { task } = view
  const { id, ...known } = common(part)
  return {
    id,
    clip_id: id,
    task_id: `${task.id}_${number}`,
    ...known,
    mv: modelOf(task),
    msg: '',
    tags: task.facts.tags ?? '',
    negative_tags: task.facts.negative_tags ?? '',
    prompt: lyricsOf(task),
    continue_at: task.facts.continue_at ?? null,
    state: 'succeeded',
    status: 'complete',
    duration: audioSeconds,
  }
}

function classicClip(part: Part): JsonObject {
  const { task, state } = part.view
  const hasFailed = state.phase === 'failed' || state.phase === 'canceled'
  const isDone = state.phase === 'succeeded'
  return {
    ...common(part),
    status: hasFailed ? 'error' : isDone ? 'complete' : 'streaming',
    model_name: modelOf(task),
    created_at: new Date(task.createdAt).toISOString(),
    is_video_pending: !isDone,
    is_liked: false,
    is_trashed: false,
    is_public: false,
    metadata: {
      tags: task.facts.tags ?? null,
      prompt: lyricsOf(task),
      gpt_description_prompt: task.facts.gpt_description_prompt ?? null,
      type: 'gen',
      duration: isDone ? audioSeconds : null,
      stream: true,
      history: null,
      concat_history: null,
      error_type: hasFailed ? 'generation_failed' : null,
      error_message: hasFailed ? (state.failure ?? '') : null,
    },
  }
}

/** What both shapes have at the top. A clip can be heard while it is streaming, but has no video yet. */
function common(part: Part): JsonObject & { readonly id: string } {
  const { view, number } = part
  const { task, state } = view
  const isPlaying = state.phase === 'running' || isComplete(part)
  const { title } = task.facts
  const name = stemNames(task)?.[number - 1]
  const song = typeof title === 'string' ? title : task.prompt.slice(0, 40)
  return {
    id: task.format === 'upload' ? task.id : partId(task.id, number),
    title: name ? `${song} (${name})` : song,
    audio_url: isPlaying ? clipUrl(part, 'audio.mp3') : '',
    image_url: isPlaying ? clipUrl(part, 'image.jpg') : '',
    video_url: isComplete(part) ? clipUrl(part, 'video.mp4') : '',
  }
}
