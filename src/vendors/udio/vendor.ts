import { UpstreamError, UpstreamRefusedError } from '../../core/errors.ts'
import { oneByOne, orFailure } from '../../core/looks.ts'
import type { Call, Looks, TrackedTask, Vendor } from '../../core/vendor.ts'
import { paths, udioSongs, udioTask } from './api.ts'
import { codes, type Format, generateMusic, settings, vendor } from './operations.ts'
import { udioFacts, updateOfSongs, updateOfTask } from './states.ts'

export const udio: Vendor = {
  name: vendor,
  title: 'Udio: music.',
  taskType: 'UdioTask',
  operations: [generateMusic],
  settings,
  tracking: {
    // Two songs each: 50 ids make an address of two thousand characters, and no limit is stated.
    batchSize: 25,
    async look(call, tasks) {
      const {
        song = [],
        task = [],
        either = [],
      } = Object.groupBy(tasks, of => formatOf(call, of) ?? 'either')
      const asSongs = [...song, ...either]
      const [songs, ...others] = await Promise.all([
        orFailure(asSongs, lookAtSongs(call, asSongs)),
        oneByOne(task, one => lookAtTask(call, one)),
      ])
      // What is no song may be a task; a gateway that has no such route refuses to tell songs.
      const noSongs = either.filter(
        ({ id }) => !songs.has(id) || songs.get(id) instanceof UpstreamRefusedError,
      )
      const found = await oneByOne(noSongs, one => lookAtTask(call, one))
      return new Map([songs, ...others, found].flatMap(looks => [...looks]))
    },
  },
}

/** An adopted task has no format: what was seen of it tells, or the setting. Undefined: either is possible. */
function formatOf({ settings: given }: Call, { reference, facts }: TrackedTask): Format | undefined {
  if (reference.format === 'song' || reference.format === 'task') return reference.format
  const { state, songs } = udioFacts.parse(facts)
  if (state !== null) return 'task'
  if (songs.length > 0) return 'song'
  const { UDIO_ROUTE: route } = given(settings)
  return route === 'auto' ? undefined : route === 'proxy' ? 'song' : 'task'
}

async function lookAtSongs(call: Call, tasks: TrackedTask[]): Promise<Looks> {
  try {
    return await readSongs(call, tasks)
  } catch (error) {
    const isRefused = error instanceof UpstreamRefusedError && error.facts.status === 400
    if (!isRefused) throw error
    // What is answered for an unknown id is not told: one that is refused is not known (yet), and hides no others.
    if (tasks.length === 1) return new Map()
    return oneByOne(tasks, async task => {
      const update = (await readSongs(call, [task])).get(task.id)
      return update instanceof UpstreamError ? undefined : update
    })
  }
}

/** Unknown songs are left out of the answer, and its order need not be that of the ids. */
async function readSongs({ upstream, settings: given }: Call, tasks: TrackedTask[]): Promise<Looks> {
  const idsOf = new Map(tasks.map(task => [task.id, songIdsOf(task)]))
  const ids = new Set([...idsOf.values()].flat())
  if (ids.size === 0) return new Map()
  const { data } = await upstream.get(paths.songs(given(settings).UDIO_PREFIX, [...ids]), udioSongs)
  return new Map(
    [...idsOf].flatMap(([id, songIds]) => {
      const update = updateOfSongs(songIds, data.songs)
      return update ? [[id, update]] : []
    }),
  )
}

/** An adopted song stands for itself alone: nothing leads from it to the other of its generation. */
function songIdsOf({ reference, facts }: TrackedTask): string[] {
  const { songIds } = udioFacts.parse(facts)
  return songIds.length > 0 ? songIds : [reference.upstreamId]
}

async function lookAtTask({ upstream, settings: given }: Call, { reference }: TrackedTask) {
  const path = paths.task(given(settings).UDIO_PREFIX, reference.upstreamId)
  const { data, requestId } = await upstream.get(path, udioTask)
  if (data.task) return updateOfTask(data.task)
  throw upstream.refusal(data.refused, codes, requestId)
}
