import type { Vendor } from './core/vendor.ts'
import { flux } from './vendors/flux/vendor.ts'
import { ideogram } from './vendors/ideogram/vendor.ts'
import { kling } from './vendors/kling/vendor.ts'
import { luma } from './vendors/luma/vendor.ts'
import { midjourney } from './vendors/midjourney/vendor.ts'
import { minimax } from './vendors/minimax/vendor.ts'
import { openai } from './vendors/openai/vendor.ts'
import { recraft } from './vendors/recraft/vendor.ts'
import { replicate } from './vendors/replicate/vendor.ts'
import { runway } from './vendors/runway/vendor.ts'
import { suno } from './vendors/suno/vendor.ts'
import { udio } from './vendors/udio/vendor.ts'

/** Every vendor; a new one is a line here, a line in `schema.ts` and a folder. */
export const vendors: readonly Vendor[] = [
  flux,
  ideogram,
  kling,
  luma,
  midjourney,
  minimax,
  openai,
  recraft,
  replicate,
  runway,
  suno,
  udio,
]
