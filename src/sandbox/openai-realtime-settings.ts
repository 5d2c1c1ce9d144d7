import type { AudioFormat, ResponseSettings, SessionUpdate } from './openai-realtime-events.ts'
import { createId } from './openai-realtime-items.ts'

/** A session's settings, as `session.created` and `session.updated` show them. */
export interface SessionSettings extends ResponseSettings {
  readonly id: string
  readonly object: 'realtime.session'
  readonly model: string
  /** Unix seconds. */
  readonly expires_at: number
  readonly input_audio_format: AudioFormat
  readonly input_audio_transcription?: SessionUpdate['input_audio_transcription']
  readonly turn_detection?: SessionUpdate['turn_detection']
}

/** Seconds that a session may last. */
const lifetime = 1800

/** What holds until the first `session.update`. @param now Unix milliseconds */
export function defaultSettings(model: string, now: number): SessionSettings {
  return {
    id: createId('sess'),
    object: 'realtime.session',
    model,
    expires_at: Math.floor(now / 1000) + lifetime,
    modalities: ['audio', 'text'],
    instructions: '',
    voice: 'alloy',
    input_audio_format: 'pcm16',
    output_audio_format: 'pcm16',
    input_audio_transcription: null,
    turn_detection: {
      type: 'server_vad',
      threshold: 0.5,
      prefix_padding_ms: 300,
      silence_duration_ms: 500,
    },
    tools: [],
    tool_choice: 'auto',
    temperature: 0.8,
    max_response_output_tokens: 'inf',
  }
}
