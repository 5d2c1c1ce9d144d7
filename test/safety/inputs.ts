import { submitter } from '../contract/submit.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { samples } from './everything.ts'
import type { Place } from './places.ts'

const chat = { model: 'gpt-4o', messages: [{ user: { content: [{ text: 'hello' }] } }] }
const completion = { model: 'gpt-3.5-turbo-instruct', prompts: ['hello'] }
const message = {
  model: 'claude-sonnet-4-5',
  maxTokens: 100,
  messages: [{ user: [{ text: { text: 'hello' } }] }],
}

/** Arguments of the fields that submit no task. */
const others: Record<string, object> = {
  adoptTask: { input: { operation: 'LUMA_GENERATE_VIDEO', upstreamId: 'made-elsewhere' } },
  resumeTracking: { input: { taskId: 'any' } },
  createChatCompletion: { input: chat },
  streamChatCompletion: { input: chat },
  createCompletion: { input: completion },
  streamCompletion: { input: completion },
  createEmbeddings: { input: { model: 'text-embedding-3-small', texts: ['hello'] } },
  anthropicCreateMessage: { input: message },
  anthropicStreamMessage: { input: message },
  model: { name: 'gpt-4o' },
  realtimeConnection: { model: 'gpt-4o-realtime-preview' },
  sunoClips: { clipIds: ['a-clip'] },
  sunoMp4: { clipId: 'a-clip' },
  sunoTiming: { clipId: 'a-clip' },
  sunoWav: { clipId: 'a-clip' },
  node: { id: 'any' },
  nodes: { ids: ['any'] },
  task: { id: 'any' },
  taskUpdated: { id: 'any' },
  lumaUnwatermarkedVideo: { taskId: 'any' },
  midjourneyImageSeed: { taskId: 'any' },
  minimaxVideo: { taskId: 'any' },
  runwayFreshVideo: { taskId: 'any' },
}

/** @returns valid arguments of a field, for which a client may have to make tasks of its own first */
export function validArguments(
  app: TestApp,
  client: Client,
): (place: Pick<Place, 'field'>) => Promise<object> {
  const { inputOf } = submitter(app, client, samples)
  const made = new Map<string, object>()
  return async ({ field }) => {
    const sample = samples.find(candidate => candidate.field === field)
    const known = made.get(field) ?? (sample ? { input: await inputOf(sample) } : (others[field] ?? {}))
    made.set(field, known)
    return known
  }
}
