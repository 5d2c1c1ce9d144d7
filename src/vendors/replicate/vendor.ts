import { oneByOne } from '../../core/looks.ts'
import type { Vendor } from '../../core/vendor.ts'
import { paths, replicatePrediction } from './api.ts'
import { createPrediction, settings, vendor } from './operations.ts'
import { updateOf } from './states.ts'

export const replicate: Vendor = {
  name: vendor,
  title: 'Replicate: any model that it runs.',
  taskType: 'ReplicateTask',
  operations: [createPrediction],
  settings,
  tracking: {
    // The vendor's list of predictions would show other customers' work.
    look: ({ upstream, settings: given }, tasks) =>
      oneByOne(tasks, async ({ reference }) => {
        const path = paths.prediction(given(settings).REPLICATE_PREFIX, reference.upstreamId)
        return updateOf((await upstream.get(path, replicatePrediction)).data)
      }),
  },
}
