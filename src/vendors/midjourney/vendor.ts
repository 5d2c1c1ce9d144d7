import { UpstreamRefusedError } from '../../core/errors.ts'
import { byUpstreamId, oneByOne, orFailure } from '../../core/looks.ts'
import type { Call, Looks, TrackedTask, Vendor } from '../../core/vendor.ts'
import { midjourneyTask, midjourneyTasks, paths } from './api.ts'
import {
  blend,
  describe,
  imagine,
  pressButton,
  settings,
  shorten,
  submitModal,
  uploadImages,
  vendor,
} from './operations.ts'
import { updateOf } from './states.ts'

export const midjourney: Vendor = {
  name: vendor,
  title: 'Midjourney: pictures.',
  taskType: 'MidjourneyTask',
  operations: [imagine, pressButton, submitModal, blend, describe, shorten, uploadImages],
  settings,
  tracking: {
    // No limit is stated; a related list call is capped at 100.
    batchSize: 100,
    // A sister gateway asks for it (x-poll-interval).
    lookDistanceSeconds: 3,
    look: (call, tasks) => orFailure(tasks, lookAt(call, tasks)),
  },
}

async function lookAt(call: Call, tasks: TrackedTask[]): Promise<Looks> {
  try {
    return await lookAtAll(call, tasks)
  } catch (error) {
    if (routeIsMissing(error)) return oneByOne(tasks, task => lookAtOne(call, task))
    throw error
  }
}

/** Not every gateway of the family serves the route for many tasks. */
const routeIsMissing = (error: unknown): boolean =>
  error instanceof UpstreamRefusedError && (error.facts.status === 404 || error.facts.status === 405)

/** Unknown ids are left out of the answer without a word, and its order is not promised. */
async function lookAtAll({ upstream, settings: given }: Call, tasks: TrackedTask[]): Promise<Looks> {
  const ids = [...new Set(tasks.map(({ reference }) => reference.upstreamId))]
  const path = paths.tasks(given(settings).MIDJOURNEY_PREFIX)
  const { data } = await upstream.post(path, { ids }, midjourneyTasks)
  return byUpstreamId(tasks, new Map(data.map(task => [task.id, updateOf(task)])))
}

async function lookAtOne({ upstream, settings: given }: Call, { reference }: TrackedTask) {
  const path = paths.task(given(settings).MIDJOURNEY_PREFIX, reference.upstreamId)
  const { data } = await upstream.get(path, midjourneyTask)
  return data ? updateOf(data) : undefined
}
