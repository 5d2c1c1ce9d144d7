import { UpstreamRefusedError } from '../../core/errors.ts'
import { oneByOne } from '../../core/looks.ts'
import type { Call, Vendor } from '../../core/vendor.ts'
import { klingAnswer, paths } from './api.ts'
import {
  extendVideo,
  generateImage,
  imageToVideo,
  kindOf,
  lipSync,
  settings,
  taskOf,
  textToVideo,
  vendor,
  virtualTryOn,
} from './operations.ts'
import { updateOf } from './states.ts'

export const kling: Vendor = {
  name: vendor,
  title: 'Kling: pictures and video.',
  taskType: 'KlingTask',
  operations: [generateImage, virtualTryOn, textToVideo, imageToVideo, extendVideo, lipSync],
  settings,
  tracking: {
    // No route takes several ids, and the list routes may show other customers' tasks.
    look: (call, tasks) =>
      oneByOne(tasks, async ({ operation, reference }) => {
        const task = await read(call, operation, reference.upstreamId)
        return task && updateOf(task)
      }),
    async find(call, { id, operation }) {
      try {
        const task = await read(call, operation, id)
        if (task?.task_id === undefined) return undefined
        return { reference: { upstreamId: task.task_id }, update: updateOf(task) }
      } catch (error) {
        // The vendor takes our id in the place of its own; a gateway that does not, does not know it.
        if (error instanceof UpstreamRefusedError) return undefined
        throw error
      }
    },
  },
}

async function read({ upstream, settings: given }: Call, operation: string, id: string) {
  const kind = kindOf[operation]
  if (!kind) return undefined
  return taskOf(upstream, await upstream.get(paths.task(given(settings).KLING_PREFIX, kind, id), klingAnswer))
}
