import type { Sample } from '../sample.ts'

const picture = 'https://example.com/in/person.png'

export const samples: Sample[] = [
  {
    operation: 'KLING_GENERATE_IMAGE',
    field: 'klingGenerateImage',
    input: { prompt: 'a lighthouse in fog', count: 2 },
    operationId: 'klingGenerateImage',
    format: 'image',
  },
  {
    operation: 'KLING_VIRTUAL_TRY_ON',
    field: 'klingVirtualTryOn',
    input: { humanImage: picture, clothImage: picture },
    operationId: 'klingVirtualTryOn',
    format: 'virtualTryOn',
  },
  {
    operation: 'KLING_TEXT_TO_VIDEO',
    field: 'klingTextToVideo',
    input: { prompt: 'waves on an empty beach' },
    operationId: 'klingTextToVideo',
    format: 'textToVideo',
  },
  {
    operation: 'KLING_IMAGE_TO_VIDEO',
    field: 'klingImageToVideo',
    input: { image: picture },
    operationId: 'klingImageToVideo',
    format: 'imageToVideo',
  },
  {
    operation: 'KLING_EXTEND_VIDEO',
    field: 'klingExtendVideo',
    input: async ({ finished }) => ({ taskId: (await finished('KLING_TEXT_TO_VIDEO')).id }),
    operationId: 'klingExtendVideo',
    format: 'extendVideo',
  },
  {
    operation: 'KLING_LIP_SYNC',
    field: 'klingLipSync',
    input: {
      videoUrl: 'https://example.com/in/talk.mp4',
      speech: { text: 'good morning', voiceId: 'girlfriend_1_speech02' },
    },
    operationId: 'klingLipSync',
    format: 'lipSync',
  },
]
