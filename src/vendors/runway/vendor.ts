import { oneByOne } from '../../core/looks.ts'
import type { Vendor } from '../../core/vendor.ts'
import {
  formatOf,
  imageToVideo,
  read,
  reverseActOne,
  reverseImageToVideo,
  reverseTextToVideo,
  reverseVideoToVideo,
  settings,
  vendor,
} from './operations.ts'

export const runway: Vendor = {
  name: vendor,
  title: 'Runway: video.',
  taskType: 'RunwayTask',
  operations: [imageToVideo, reverseTextToVideo, reverseImageToVideo, reverseVideoToVideo, reverseActOne],
  settings,
  tracking: {
    // No route takes several ids.
    // The vendor asks for it (x-polling); the reverse format has no rule of its own.
    lookDistanceSeconds: 5,
    look: (call, tasks) =>
      oneByOne(tasks, ({ operation, reference }) =>
        read(call, formatOf(reference.format, operation), reference.upstreamId),
      ),
  },
}
