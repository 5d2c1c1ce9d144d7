import { jpeg, png, webp } from '../../support/pictures.ts'
import type { Sample } from '../sample.ts'

const prompt = 'a lighthouse in fog'

/** Every answer holds what was made; none names a task. */
export const samples: Sample[] = [
  {
    operation: 'IDEOGRAM_GENERATE',
    field: 'ideogramGenerate',
    input: { prompt },
    operationId: 'generateIdeogramImage',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_REMIX',
    field: 'ideogramRemix',
    input: { image: png, prompt },
    operationId: 'remixIdeogramImage',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_EDIT',
    field: 'ideogramEdit',
    input: { image: jpeg, mask: png, prompt },
    operationId: 'editIdeogramImage',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_UPSCALE',
    field: 'ideogramUpscale',
    input: { image: webp },
    operationId: 'upscaleIdeogramImage',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_DESCRIBE',
    field: 'ideogramDescribe',
    input: { image: png },
    operationId: 'describeIdeogramImage',
    withoutFiles: true,
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_V3_GENERATE',
    field: 'ideogramV3Generate',
    input: { prompt, aspectRatio: 'RATIO_16_9' },
    operationId: 'generateIdeogramV3Image',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_V3_REMIX',
    field: 'ideogramV3Remix',
    input: { image: png, prompt, count: 2 },
    operationId: 'remixIdeogramV3Image',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_V3_EDIT',
    field: 'ideogramV3Edit',
    input: { image: png, mask: png, prompt },
    operationId: 'editIdeogramV3Image',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_V3_REFRAME',
    field: 'ideogramV3Reframe',
    input: { image: png, resolution: 'RESOLUTION_1536_512' },
    operationId: 'reframeIdeogramV3Image',
    withoutId: true,
  },
  {
    operation: 'IDEOGRAM_V3_REPLACE_BACKGROUND',
    field: 'ideogramV3ReplaceBackground',
    input: { image: png, prompt },
    operationId: 'replaceIdeogramV3Background',
    withoutId: true,
  },
]
