import { z } from 'zod'
import type { Vendor } from '../../core/vendor.ts'
import { createSpeech, editImage, generateImage, transcribe, translate, vendor } from './operations.ts'

export const openai: Vendor = {
  name: vendor,
  title: 'OpenAI: pictures, speech and transcripts.',
  taskType: 'OpenaiTask',
  operations: [generateImage, editImage, createSpeech, transcribe, translate],
  // Its paths are the same on every gateway.
  settings: z.object({}),
}
