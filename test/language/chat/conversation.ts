import { readFileSync } from 'node:fs'
import type {
  CreateChatCompletionInput,
  CreateChatCompletionMutation,
  StreamChatCompletionSubscription,
} from '../../gql/graphql.ts'
import type { Client } from '../../support/client.ts'
import { createChatCompletion, streamChatCompletion } from './documents.ts'

export type ChatInput = CreateChatCompletionInput
export type ChatResult = CreateChatCompletionMutation['createChatCompletion']
export type ChatEvent = StreamChatCompletionSubscription['streamChatCompletion']

export const model = 'gpt-4o'
export const user = (text: string): ChatInput['messages'] => [{ user: { content: [{ text }] } }]
export const hello: ChatInput = { model, messages: user('Good morning, dear model') }

export const create = async (client: Client, input: ChatInput): Promise<ChatResult> =>
  (await client.execute(createChatCompletion, { input })).createChatCompletion

/** Every event of a stream. */
export async function stream(client: Client, input: ChatInput): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const { streamChatCompletion: event } of client.subscribe(streamChatCompletion, { input })) {
    events.push(event)
  }
  return events
}

/** @throws when it is an error */
export function assertCompletion<Result extends { __typename?: string }>(
  result: Result | undefined,
): asserts result is Extract<Result, { __typename?: 'ChatCompletion' }> {
  if (result?.__typename !== 'ChatCompletion') throw new Error(JSON.stringify(result))
}

export const weather = {
  name: 'get_weather',
  description: 'Weather of a city',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
}

const media = (name: string) =>
  readFileSync(new URL(`../../../src/sandbox/media/${name}`, import.meta.url)).toString('base64')

/** Small files as Base64. */
export const files = {
  png: media('image.png'),
  mp3: media('audio.mp3'),
  wav: media('audio.wav'),
  flac: media('audio.flac'),
  mp4: media('video.mp4'),
  pdf: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n').toString(
    'base64',
  ),
}
