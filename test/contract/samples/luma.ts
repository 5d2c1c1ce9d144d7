import type { Sample } from '../sample.ts'

export const samples: Sample[] = [
  {
    operation: 'LUMA_GENERATE_VIDEO',
    field: 'lumaGenerateVideo',
    input: { userPrompt: 'a paper boat' },
    operationId: 'lumaGenerate',
    format: 'own',
    withoutExpiry: true,
  },
  {
    operation: 'LUMA_GENERATE_VIDEO_OFFICIAL',
    field: 'lumaGenerateVideoOfficial',
    input: { prompt: 'a paper boat' },
    operationId: 'lumaOfficialGenerate',
    format: 'official',
    withoutExpiry: true,
  },
  {
    operation: 'LUMA_EXTEND_VIDEO',
    field: 'extendVideo',
    input: async ({ finished }) => ({
      taskId: (await finished('LUMA_GENERATE_VIDEO')).id,
      userPrompt: 'on and on',
    }),
    operationId: 'lumaExtend',
    format: 'own',
    withoutExpiry: true,
  },
]
