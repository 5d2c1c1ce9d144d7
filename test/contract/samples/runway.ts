import type { Sample } from '../sample.ts'

const image = 'https://example.com/in/face.png'
const video = 'https://example.com/in/performance.mp4'

export const samples: Sample[] = [
  {
    operation: 'RUNWAY_IMAGE_TO_VIDEO',
    field: 'runwayImageToVideo',
    input: { firstImage: image, model: 'gen4_turbo', ratio: 'RATIO_1280_720' },
    operationId: 'runwayImageToVideo',
    format: 'official',
  },
  {
    operation: 'RUNWAY_REVERSE_TEXT_TO_VIDEO',
    field: 'runwayReverseTextToVideo',
    input: { prompt: 'a paper boat drifts down a rainy street' },
    operationId: 'runwayReverseGenerate',
    format: 'reverse',
    withoutExpiry: true,
  },
  {
    operation: 'RUNWAY_REVERSE_IMAGE_TO_VIDEO',
    field: 'runwayReverseImageToVideo',
    input: { image, prompt: 'the boat starts to move' },
    operationId: 'runwayReverseGenerate',
    format: 'reverse',
    withoutExpiry: true,
  },
  {
    operation: 'RUNWAY_REVERSE_VIDEO_TO_VIDEO',
    field: 'runwayReverseVideoToVideo',
    input: { video, prompt: 'pixel art' },
    operationId: 'runwayReverseVideoToVideo',
    format: 'reverse',
    withoutExpiry: true,
  },
  {
    operation: 'RUNWAY_REVERSE_ACT_ONE',
    field: 'runwayReverseActOne',
    input: { video, image },
    operationId: 'runwayReverseActOne',
    format: 'reverse',
    withoutExpiry: true,
  },
]
