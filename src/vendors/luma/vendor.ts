import pMap from 'p-map'
import { UpstreamRefusedError } from '../../core/errors.ts'
import { type Call, type Looks, orFailure, type TrackedTask, type Vendor } from '../../core/vendor.ts'
import { lumaGeneration, lumaTasks, paths } from './api.ts'
import {
  extendVideo,
  type Format,
  generateVideo,
  generateVideoOfficial,
  settings,
  vendor,
} from './operations.ts'
import { updateOf, updateOfTask } from './states.ts'

export const luma: Vendor = {
  name: vendor,
  title: 'Luma (Dream Machine): video.',
  taskType: 'LumaTask',
  operations: [
    { name: generateVideo.name, description: 'A video from a prompt, own format of the gateway.' },
    {
      name: generateVideoOfficial.name,
      description: "A video from a prompt and keyframes, the vendor's format.",
    },
    { name: extendVideo.name, description: 'The continuation of a finished video.' },
  ],
  settings,
  // No document gives a limit for the batch route; another reseller of Luma advises 50.
  batchSize: 50,
  async look(call, tasks) {
    const official = tasks.filter(
      ({ reference, operation }) => formatOf(reference.format, operation) === 'official',
    )
    const own = tasks.filter(task => !official.includes(task))
    const looks = [
      ...(own.length > 0 ? [() => orFailure(own, lookAtOwn(call, own))] : []),
      ...official.map(task => () => orFailure([task], lookAtOfficial(call, task))),
    ]
    const looked = await pMap(looks, look => look(), { concurrency: 8 })
    return new Map(looked.flatMap(updates => [...updates]))
  },
}

/** An adopted task has no format yet: its operation tells which route made it. */
const formatOf = (format: string | undefined, operation: string): Format =>
  format === 'official' || (format === undefined && operation === generateVideoOfficial.name)
    ? 'official'
    : 'own'

/** Unknown ids are left out of the answer without an error, and its order is not that of the ids. */
async function lookAtOwn({ upstream }: Call, tasks: TrackedTask[]): Promise<Looks> {
  const ids = [...new Set(tasks.map(({ reference }) => reference.upstreamId))]
  const { data } = await upstream.post(paths.tasks(), { ids }, lumaTasks)
  const updates = new Map(data.map(task => [task.task_id, updateOfTask(task)]))
  return new Map(
    tasks.flatMap(({ id, reference }) => {
      const update = updates.get(reference.upstreamId)
      return update ? [[id, update]] : []
    }),
  )
}

/** The batch route is documented for the own format only. */
async function lookAtOfficial(call: Call, { id, reference }: TrackedTask): Promise<Looks> {
  const path = paths.officialTask(call.settings(settings).LUMA_OFFICIAL_PREFIX, reference.upstreamId)
  try {
    const { data } = await call.upstream.get(path, lumaGeneration)
    return new Map([[id, updateOf(data)]])
  } catch (error) {
    // An id that is not known (yet).
    if (error instanceof UpstreamRefusedError) return new Map()
    throw error
  }
}
