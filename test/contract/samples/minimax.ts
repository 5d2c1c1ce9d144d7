import type { Sample } from '../sample.ts'

export const samples: Sample[] = [
  {
    operation: 'MINIMAX_GENERATE_VIDEO',
    field: 'minimaxGenerateVideo',
    input: { model: 'MiniMax-Hailuo-02', prompt: 'a paper boat' },
    operationId: 'minimaxGenerateVideo',
    format: 'task',
  },
]
