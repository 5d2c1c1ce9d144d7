import { jpeg, png, webp } from '../../support/pictures.ts'
import type { Sample } from '../sample.ts'

const prompt = 'a lighthouse in fog'

/** Every answer holds what was made; a style alone is named. */
export const samples: Sample[] = [
  {
    operation: 'RECRAFT_GENERATE_IMAGE',
    field: 'recraftGenerateImage',
    input: { prompt, count: 2, style: 'vector_illustration' },
    operationId: 'generateRecraftImage',
    withoutId: true,
  },
  {
    operation: 'RECRAFT_VECTORIZE',
    field: 'recraftVectorize',
    input: { image: png },
    operationId: 'vectorizeRecraftImage',
    withoutId: true,
  },
  {
    operation: 'RECRAFT_REMOVE_BACKGROUND',
    field: 'recraftRemoveBackground',
    input: { image: jpeg },
    operationId: 'removeRecraftBackground',
    withoutId: true,
  },
  {
    operation: 'RECRAFT_CLARITY_UPSCALE',
    field: 'recraftClarityUpscale',
    input: { image: webp },
    operationId: 'clarityUpscaleRecraftImage',
    withoutId: true,
  },
  {
    operation: 'RECRAFT_GENERATIVE_UPSCALE',
    field: 'recraftGenerativeUpscale',
    input: { image: png, responseFormat: 'BASE64' },
    operationId: 'generativeUpscaleRecraftImage',
    withoutId: true,
  },
  {
    operation: 'RECRAFT_CREATE_STYLE',
    field: 'recraftCreateStyle',
    input: { style: 'ICON', images: [png, jpeg] },
    operationId: 'createRecraftStyle',
    withoutFiles: true,
  },
  {
    operation: 'RECRAFT_CREATE_IMAGE_DALLE',
    field: 'recraftCreateImageDalle',
    input: { model: 'recraftv3', prompt },
    operationId: 'createRecraftImageDalleFormat',
    withoutId: true,
  },
]
