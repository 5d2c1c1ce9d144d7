import type { Vendor } from '../../core/vendor.ts'
import {
  describe,
  edit,
  editV3,
  generate,
  generateV3,
  reframeV3,
  remix,
  remixV3,
  replaceBackgroundV3,
  settings,
  upscale,
  vendor,
} from './operations.ts'

/** Every submission is answered with what was made, so no task is ever asked about. */
export const ideogram: Vendor = {
  name: vendor,
  title: 'Ideogram: pictures, and descriptions of pictures.',
  taskType: 'IdeogramTask',
  operations: [
    generate,
    remix,
    edit,
    upscale,
    describe,
    generateV3,
    remixV3,
    editV3,
    reframeV3,
    replaceBackgroundV3,
  ],
  settings,
}
