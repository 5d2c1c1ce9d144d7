import type { Vendor } from './core/vendor.ts'
import { luma } from './vendors/luma/vendor.ts'

/** Every vendor; a new one is a line here, a line in `schema.ts` and a folder. */
export const vendors: readonly Vendor[] = [luma]
