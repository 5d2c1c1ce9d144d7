import { anthropic } from './anthropic.ts'
import { flux } from './flux.ts'
import { ideogram } from './ideogram.ts'
import { kling } from './kling.ts'
import { luma } from './luma.ts'
import { midjourney } from './midjourney.ts'
import { minimax } from './minimax.ts'
import { openai } from './openai.ts'
import { recraft } from './recraft.ts'
import { replicate } from './replicate.ts'
import { runway } from './runway.ts'
import { suno } from './suno.ts'
import { udio } from './udio.ts'
import type { SandboxVendor } from './vendor.ts'

/** Every vendor that the sandbox plays. */
export const sandboxVendors: readonly SandboxVendor[] = [
  anthropic,
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
