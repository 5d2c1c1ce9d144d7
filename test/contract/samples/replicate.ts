import type { Sample } from '../sample.ts'

export const samples: Sample[] = [
  {
    operation: 'REPLICATE_CREATE_PREDICTION',
    field: 'replicateCreatePrediction',
    input: { model: 'black-forest-labs/flux-schnell', input: { prompt: 'a chocolate cake' } },
    operationId: 'replicateCreatePrediction',
    format: 'task',
  },
]
