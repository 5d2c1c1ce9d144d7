import { z } from 'zod'
import { withoutFiles } from '../../core/gateway/redact.ts'
import { mediaTypeOf } from '../../core/media-types.ts'
import {
  type Asset,
  type TaskFailure,
  type TaskStatus,
  type TaskUpdate,
  taskFailure,
} from '../../core/task.ts'
import type { UdioSong, UdioTask } from './api.ts'

/** Every state word of contracts/udio.yaml; a song has none. */
const states = new Map<string, TaskStatus>(
  Object.entries({
    '': 'QUEUED',
    NOT_START: 'QUEUED',
    SUBMITTED: 'QUEUED',
    QUEUED: 'QUEUED',
    IN_PROGRESS: 'RUNNING',
    SUCCESS: 'SUCCEEDED',
    FAILURE: 'FAILED',
    UNKNOWN: 'FAILED',
  }),
)

const text = z.string().nullable().catch(null)
const songFacts = z.object({
  id: z.string(),
  title: text,
  durationSeconds: z.number().nullable().catch(null),
  imageUrl: text,
  lyrics: text,
  tags: z.array(z.string()).catch([]),
  finished: z.boolean().catch(false),
  /** Why it failed, in the vendor's words. */
  error: text,
})
export type SongFacts = z.output<typeof songFacts>

/** What a task of Udio knows beyond what all have: kept in its `facts`. */
export const udioFacts = z.object({
  /** The gateway's word for the state; the proxy route has none. */
  state: text,
  generationId: text,
  /** The songs to ask about, where the submission named them. */
  songIds: z.array(z.string()).catch([]),
  /** The songs as last told. */
  songs: z.array(songFacts).catch([]),
})

/** What the vendor lists of a generation's songs; undefined while it lists none, for then it has not begun. */
export function updateOfSongs(ids: readonly string[], listed: readonly UdioSong[]): TaskUpdate | undefined {
  const songs = ids.flatMap(id => listed.find(song => song.id === id) ?? [])
  if (songs.length === 0) return undefined
  const all = songs.length === ids.length
  return (all && endOf(songs)) || { status: 'RUNNING', assets: assetsOf(songs), facts: factsOf(songs) }
}

/** What a task says. Its songs are ahead of its word, but how many there will be is known only at SUCCESS. */
export function updateOfTask(task: UdioTask): TaskUpdate {
  const status = states.get(task.status)
  if (!status) return { status: 'UNRECOGNIZED', word: task.status }
  const songs = task.data?.songs ?? task.songs ?? []
  const facts = { ...factsOf(songs), state: task.status }
  if (status === 'FAILED') {
    const reason = task.fail_reason?.trim()
    const failure = reason ? taskFailure(generationFailed, reason) : failureOf(songs)
    return { status, failure, facts }
  }
  const end = status === 'SUCCEEDED' ? endOf(songs) : undefined
  if (end) return { ...end, facts }
  if (status === 'QUEUED' && songs.length === 0) return { status, facts }
  return { status: 'RUNNING', progress: task.progress, assets: assetsOf(songs), facts }
}

/**
 * How songs ended; undefined while one of them has not. A song that failed beside a good one is told by its `error`:
 * FAILED would hide music that is there and paid for.
 */
function endOf(songs: readonly UdioSong[]) {
  if (songs.length === 0 || !songs.every(song => isMade(song) || errorOf(song) !== undefined))
    return undefined
  const facts = factsOf(songs)
  return songs.some(isMade)
    ? { status: 'SUCCEEDED' as const, assets: assetsOf(songs), facts }
    : { status: 'FAILED' as const, failure: failureOf(songs), facts }
}

const generationFailed = 'GENERATION_FAILED'

/** `finished` can come before the address. */
const isMade = (song: UdioSong): boolean =>
  song.finished === true && Boolean(song.song_path) && errorOf(song) === undefined

/** Any error field decides, whatever `finished` says; the most telling one first. */
function errorOf(song: UdioSong): string | undefined {
  const said = song.error_detail || song.error_type || song.error_code || song.error_id
  return said ? withoutFiles(String(said)) : undefined
}

function failureOf(songs: readonly UdioSong[]): TaskFailure {
  const failed = songs.find(song => errorOf(song) !== undefined)
  const type = String(failed?.error_type ?? '')
  return taskFailure(/^[A-Z]+(_[A-Z]+)*$/.test(type) ? type : generationFailed, failed && errorOf(failed))
}

function factsOf(songs: readonly UdioSong[]) {
  const generationId = songs.find(song => song.generation_id)?.generation_id
  return {
    // What the submission said stays where the songs are silent.
    ...(generationId ? { generationId } : {}),
    songs: songs.map(
      (song): SongFacts => ({
        id: song.id,
        title: song.title ?? null,
        durationSeconds: song.duration ?? null,
        imageUrl: song.image_path || null,
        lyrics: song.lyrics || null,
        tags: song.tags ?? [],
        finished: song.finished === true,
        error: errorOf(song) ?? null,
      }),
    ),
  }
}

/** The files of the songs that are made: music first, then videos, then covers. No page says how long they live. */
function assetsOf(songs: readonly UdioSong[]): Asset[] {
  const made = songs.filter(isMade)
  const all = (
    kind: Asset['kind'],
    role: Asset['role'],
    usualType: string,
    urlOf: (song: UdioSong) => unknown,
  ) =>
    made.flatMap((song): Asset[] => {
      const url = urlOf(song)
      if (typeof url !== 'string' || url === '') return []
      const durationSeconds = kind === 'IMAGE' ? undefined : song.duration
      return [
        { kind, role, url, mediaType: mediaTypeOf(url) ?? usualType, durationSeconds, upstreamId: song.id },
      ]
    })
  return [
    ...all('AUDIO', 'RESULT', 'audio/mpeg', song => song.song_path),
    ...all('VIDEO', 'RESULT', 'video/mp4', song => song.video_path),
    ...all('IMAGE', 'THUMBNAIL', 'image/jpeg', song => song.image_path),
  ]
}
