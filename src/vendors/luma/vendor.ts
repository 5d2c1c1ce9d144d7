import { byUpstreamId, oneByOne, orFailure } from '../../core/looks.ts'
import type { Call, Looks, TrackedTask, Vendor } from '../../core/vendor.ts'
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
  operations: [generateVideo, generateVideoOfficial, extendVideo],
  settings,
  tracking: {
    // No document gives a limit for the batch route; another reseller of Luma advises 50.
    batchSize: 50,
    async look(call, tasks) {
      const { own = [], official = [] } = Object.groupBy(tasks, ({ reference, operation }) =>
        formatOf(reference.format, operation),
      )
      const looked = await Promise.all([
        orFailure(own, lookAtOwn(call, own)),
        oneByOne(official, task => lookAtOfficial(call, task)),
      ])
      return new Map(looked.flatMap(looks => [...looks]))
    },
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
  if (ids.length === 0) return new Map()
  const { data } = await upstream.post(paths.tasks(), { ids }, lumaTasks)
  return byUpstreamId(tasks, new Map(data.map(task => [task.task_id, updateOfTask(task)])))
}

/** The batch route is documented for the own format only. */
async function lookAtOfficial({ upstream, settings: given }: Call, { reference }: TrackedTask) {
  const path = paths.officialTask(given(settings).LUMA_OFFICIAL_PREFIX, reference.upstreamId)
  const { data } = await upstream.get(path, lumaGeneration)
  return updateOf(data)
}
