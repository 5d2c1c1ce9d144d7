import pMap from 'p-map'
import { UpstreamRefusedError } from '../../core/errors.ts'
import type { TaskUpdate } from '../../core/task.ts'
import type { Call, TrackedTask, Vendor } from '../../core/vendor.ts'
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
    const looks = [lookAtOwn(call, own), lookAtOfficial(call, official)]
    return new Map((await Promise.all(looks)).flatMap(updates => [...updates]))
  },
}

/** An adopted task has no format yet: its operation tells which route made it. */
const formatOf = (format: string | undefined, operation: string): Format =>
  format === 'official' || (format === undefined && operation === generateVideoOfficial.name)
    ? 'official'
    : 'own'

/** Unknown ids are left out of the answer without an error, and its order is not that of the ids. */
async function lookAtOwn({ upstream }: Call, tasks: TrackedTask[]): Promise<Map<string, TaskUpdate>> {
  if (tasks.length === 0) return new Map()
  const ids = new Map(tasks.map(({ id, reference }) => [reference.upstreamId, id]))
  const { data } = await upstream.post(paths.tasks(), { ids: [...ids.keys()] }, lumaTasks)
  return new Map(
    data.flatMap(task => {
      const id = ids.get(task.task_id)
      return id === undefined ? [] : [[id, updateOfTask(task)]]
    }),
  )
}

/** The batch route is documented for the own format only. */
async function lookAtOfficial(call: Call, tasks: TrackedTask[]): Promise<Map<string, TaskUpdate>> {
  const prefix = call.settings(settings).LUMA_OFFICIAL_PREFIX
  const looked = await pMap(
    tasks,
    async ({ id, reference }) => {
      try {
        const { data } = await call.upstream.get(
          paths.officialTask(prefix, reference.upstreamId),
          lumaGeneration,
        )
        return [[id, updateOf(data)]] as const
      } catch (error) {
        // An id that is not known (yet) says nothing about the others.
        if (error instanceof UpstreamRefusedError) return []
        throw error
      }
    },
    { concurrency: 8 },
  )
  return new Map(looked.flat())
}
