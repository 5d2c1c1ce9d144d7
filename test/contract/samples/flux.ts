import { archive, png } from '../../flux/files.ts'
import type { Sample } from '../sample.ts'

const prompt = 'a lighthouse in fog'

export const samples: Sample[] = [
  {
    operation: 'FLUX_GENERATE',
    field: 'fluxGenerate',
    input: { prompt },
    operationId: 'fluxGenerateDev',
    format: 'task',
  },
  {
    operation: 'FLUX_GENERATE_ULTRA',
    field: 'fluxGenerateUltra',
    input: { prompt, aspectRatio: '21:9' },
    operationId: 'fluxGeneratePro11Ultra',
    format: 'task',
  },
  {
    operation: 'FLUX_KONTEXT',
    field: 'fluxKontext',
    input: { prompt, inputImages: ['https://example.com/in/car.jpg'] },
    operationId: 'fluxEditKontextPro',
    format: 'task',
  },
  {
    operation: 'FLUX2_GENERATE',
    field: 'flux2Generate',
    input: { prompt, width: 1024, height: 1024 },
    operationId: 'flux2GeneratePro',
    format: 'task',
  },
  {
    operation: 'FLUX2_GENERATE_FLEX',
    field: 'flux2GenerateFlex',
    input: { prompt, steps: 20 },
    operationId: 'flux2GenerateFlex',
    format: 'task',
  },
  {
    operation: 'FLUX_FILL',
    field: 'fluxFill',
    input: { image: png, mask: png },
    operationId: 'fluxFill',
    format: 'task',
  },
  {
    operation: 'FLUX_EXPAND',
    field: 'fluxExpand',
    input: { image: png, left: 256 },
    operationId: 'fluxExpand',
    format: 'task',
  },
  {
    operation: 'FLUX_CANNY',
    field: 'fluxCanny',
    input: { prompt, controlImage: png },
    operationId: 'fluxCanny',
    format: 'task',
  },
  {
    operation: 'FLUX_DEPTH',
    field: 'fluxDepth',
    input: { prompt, preprocessedImage: png },
    operationId: 'fluxDepth',
    format: 'task',
  },
  {
    operation: 'FLUX_FINETUNE',
    field: 'fluxFinetune',
    input: { archive, comment: 'paper boats', mode: 'STYLE' },
    operationId: 'fluxFinetune',
    format: 'task',
    withoutFiles: true,
  },
  {
    operation: 'FLUX_CREATE_IMAGE_DALLE',
    field: 'fluxCreateImageDalle',
    input: { model: 'flux-pro-1.1', prompt, count: 2 },
    operationId: 'fluxCreateImageDalle',
    withoutId: true,
  },
]
