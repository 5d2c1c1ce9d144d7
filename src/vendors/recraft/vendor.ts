import type { Vendor } from '../../core/vendor.ts'
import {
  clarityUpscale,
  createImageDalle,
  createStyle,
  generateImage,
  generativeUpscale,
  removeBackground,
  settings,
  vectorize,
  vendor,
} from './operations.ts'

/** Every submission is answered with what was made, so no task is ever asked about. */
export const recraft: Vendor = {
  name: vendor,
  title: 'Recraft: raster and vector pictures, enlarging, own styles.',
  taskType: 'RecraftTask',
  operations: [
    generateImage,
    vectorize,
    removeBackground,
    clarityUpscale,
    generativeUpscale,
    createStyle,
    createImageDalle,
  ],
  settings,
}
