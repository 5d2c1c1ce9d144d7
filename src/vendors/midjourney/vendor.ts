import { byUpstreamId, orFailure } from '../../core/looks.ts'
import type { Call, Looks, TrackedTask, Vendor } from '../../core/vendor.ts'
import { midjourneyTasks, paths } from './api.ts'
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
  // No limit is stated; a related list call is capped at 100.
  batchSize: 100,
  // A sister gateway asks for it (x-poll-interval).
  lookDistanceSeconds: 3,
  look: (call, tasks) => orFailure(tasks, lookAt(call, tasks)),
}

/** Unknown ids are left out of the answer without a word, and its order is not promised. */
async function lookAt({ upstream, settings: given }: Call, tasks: TrackedTask[]): Promise<Looks> {
  const ids = [...new Set(tasks.map(({ reference }) => reference.upstreamId))]
  const path = paths.tasks(given(settings).MIDJOURNEY_PREFIX)
  const { data } = await upstream.post(path, { ids }, midjourneyTasks)
  return byUpstreamId(tasks, new Map(data.map(task => [task.id, updateOf(task)])))
}
