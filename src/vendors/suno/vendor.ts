import { UpstreamUnavailableError } from '../../core/errors.ts'
import { byUpstreamId, orFailure } from '../../core/looks.ts'
import type { Asset } from '../../core/task.ts'
import type { Call, ClientCall, Looks, TrackedTask, Vendor } from '../../core/vendor.ts'
import { paths, sunoClips, sunoSubmitted, sunoTasks, sunoTiming, type Timing } from './api.ts'
import {
  codes,
  concat,
  coverClip,
  createPersona,
  extendClip,
  extendUpload,
  generateFromDescription,
  generateFromLyrics,
  generateLyrics,
  generateWithPersona,
  madeOf,
  readTask,
  replaceSection,
  separateStems,
  separateVocals,
  settings,
  uploadAudio,
  vendor,
} from './operations.ts'
import { clipOf, fileOf, type SunoClip, updateOf } from './states.ts'

export const suno: Vendor = {
  name: vendor,
  title: 'Suno: music.',
  taskType: 'SunoTask',
  operations: [
    generateFromDescription,
    generateFromLyrics,
    generateWithPersona,
    extendClip,
    extendUpload,
    coverClip,
    replaceSection,
    separateStems,
    separateVocals,
    concat,
    generateLyrics,
    uploadAudio,
    createPersona,
  ],
  settings,
  tracking: {
    // No page gives a limit for the batch route; contracts/suno.yaml advises 50.
    batchSize: 50,
    async look(call, tasks) {
      const groups = Map.groupBy(tasks, ({ operation }) =>
        operation === generateLyrics.name ? 'LYRICS' : 'MUSIC',
      )
      const looked = await Promise.all(
        [...groups].map(([action, group]) => orFailure(group, lookAt(call, action, group))),
      )
      return new Map(looked.flatMap(looks => [...looks]))
    },
  },
}

/** Sources differ on whether `action` is required and whether it filters: so it is sent, and kinds are not mixed. */
async function lookAt(call: Call, action: 'MUSIC' | 'LYRICS', tasks: TrackedTask[]): Promise<Looks> {
  const ids = [...new Set(tasks.map(({ reference }) => reference.upstreamId))]
  const path = paths.tasks(prefixOf(call))
  const answer = await call.upstream.post(path, { ids, action }, sunoTasks, { codes })
  const updates = madeOf(call.upstream, answer).map(task => [task.task_id, updateOf(task)] as const)
  return byUpstreamId(tasks, new Map(updates))
}

/** Clips by their ids, in this order; the vendor leaves out what it does not know. */
export async function clipsById(call: ClientCall, ids: string[]): Promise<SunoClip[]> {
  const { upstream, signal } = call
  const path = paths.feed(prefixOf(call), [...new Set(ids)])
  const found = madeOf(upstream, await upstream.get(path, sunoClips, { codes, signal })).map(clipOf)
  const byId = new Map(found.map(clip => [clip.id, clip]))
  return [...new Set(ids)].flatMap(id => byId.get(id) ?? [])
}

/** When each word of a complete clip is sung. */
export async function timingOf(call: ClientCall, clipId: string): Promise<Timing> {
  const { upstream, signal } = call
  const path = paths.timing(prefixOf(call), clipId)
  return madeOf(upstream, await upstream.get(path, sunoTiming, { codes, signal }))
}

/** A file that is made of a complete clip when it is asked for. */
export async function fileOfClip(call: ClientCall, kind: 'AUDIO' | 'VIDEO', clipId: string): Promise<Asset> {
  const { upstream, signal } = call
  const path = (kind === 'AUDIO' ? paths.wav : paths.mp4)(prefixOf(call), clipId)
  const answer = await upstream.get(path, sunoSubmitted, { codes, signal })
  const said = madeOf(upstream, answer)
  if (/^https?:\/\//.test(said)) {
    const mediaType = kind === 'AUDIO' ? 'audio/wav' : 'video/mp4'
    return { ...fileOf(kind, 'RESULT', said), mediaType, upstreamId: clipId }
  }
  // Some may name a task that makes the file (x-doubts of getSunoWav).
  const update = updateOf(await readTask(call, said))
  const facts = { status: 200, requestId: answer.requestId }
  if (update.status === 'FAILED') throw upstream.refusal(update.failure, {}, answer.requestId)
  const file = 'assets' in update && update.assets?.find(asset => asset.kind === kind)
  if (update.status === 'SUCCEEDED' && file) return file
  throw new UpstreamUnavailableError('The vendor is still making this file: ask again.', true, facts)
}

const prefixOf = ({ settings: given }: Call): string => given(settings).SUNO_PREFIX
