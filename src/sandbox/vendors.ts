import { luma } from './luma.ts'
import type { SandboxVendor } from './vendor.ts'

/** Every vendor that the sandbox plays. */
export const sandboxVendors: readonly SandboxVendor[] = [luma]
