import { z } from 'zod'
import type { Answer } from './answers.ts'
import { noChannel } from './answers.ts'
import { audioBytes } from './openai-audio-bytes.ts'
import { refused } from './openai-refusals.ts'
import type { SandboxCall } from './vendor.ts'

const contentTypes = {
  mp3: 'audio/mpeg',
  opus: 'audio/opus',
  aac: 'audio/aac',
  flac: 'audio/flac',
  wav: 'audio/wav',
  pcm: 'audio/pcm',
} as const
const oldVoices = ['alloy', 'echo', 'fable', 'onyx', 'nova', 'shimmer']
const newVoices = [...oldVoices, 'ash', 'ballad', 'coral', 'sage', 'verse', 'marin', 'cedar']

const requestSchema = z.object({
  model: z.string(),
  input: z.string(),
  voice: z.string(),
  response_format: z.enum(['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm']).default('mp3'),
  stream_format: z.string().optional(),
})

/** `POST /v1/audio/speech`: the sound file itself. It is the same one for every text. */
export function createSpeech(call: SandboxCall): Answer {
  const { model, input, voice, response_format, stream_format } = requestSchema.parse(call.body)
  if (!/^(tts-1|gpt-4o-mini-tts)/.test(model)) return noChannel(model)
  if (input === '') return refused("'input' must not be empty.", 'input')
  const voices = model.startsWith('tts-1') ? oldVoices : newVoices
  if (!voices.includes(voice))
    return refused(`Voice '${voice}' is not one of ${voices.join(', ')}.`, 'voice', 'invalid_value')
  if (stream_format === 'sse')
    return refused("'stream_format' must be audio.", 'stream_format', 'unsupported_value')
  call.create({ format: 'speech', prompt: input, facts: {} })
  return {
    status: 200,
    headers: { 'content-type': contentTypes[response_format] },
    bytes: audioBytes(call, response_format),
  }
}
