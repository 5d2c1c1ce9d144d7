import type { Sample } from '../sample.ts'

export const samples: Sample[] = [
  {
    operation: 'UDIO_GENERATE_MUSIC',
    field: 'udioGenerateMusic',
    input: { prompt: 'brass band, upbeat' },
    operationId: 'generateUdioMusic',
    format: 'song',
  },
  {
    operation: 'UDIO_GENERATE_MUSIC',
    field: 'udioGenerateMusic',
    // A gateway that has only the other route.
    input({ app, client }) {
      app.sandbox.faults.add({ fault: 'not-found', operation: 'generateUdioMusic', key: client.key })
      return { prompt: 'brass band, upbeat' }
    },
    operationId: 'submitUdioMusic',
    format: 'task',
  },
]
