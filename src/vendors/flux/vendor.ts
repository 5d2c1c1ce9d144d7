import { oneByOne } from '../../core/looks.ts'
import type { Vendor } from '../../core/vendor.ts'
import { fluxResult, paths } from './api.ts'
import {
  canny,
  createImageDalle,
  depth,
  expand,
  fill,
  finetune,
  generate,
  generate2,
  generate2Flex,
  generateUltra,
  kontext,
  settings,
  vendor,
} from './operations.ts'
import { updateOf } from './states.ts'

export const flux: Vendor = {
  name: vendor,
  title: 'Flux (Black Forest Labs): pictures.',
  taskType: 'FluxTask',
  operations: [
    generate,
    generateUltra,
    kontext,
    generate2,
    generate2Flex,
    fill,
    expand,
    canny,
    depth,
    finetune,
    createImageDalle,
  ],
  settings,
  tracking: {
    // No route takes several ids.
    look: ({ upstream, settings: given }, tasks) =>
      oneByOne(tasks, async ({ operation, reference: { upstreamId } }) => {
        const path = paths.result(given(settings).FLUX_PREFIX, upstreamId)
        const { data } = await upstream.get(path, fluxResult(upstreamId))
        return updateOf(data, operation !== finetune.name)
      }),
  },
}
