import { createTurnDetection, durationOf } from './openai-realtime-audio.ts'
import type { RealtimeError } from './openai-realtime-events.ts'
import type { Conversation, Item } from './openai-realtime-items.ts'
import { createId, shown } from './openai-realtime-items.ts'
import type { Responses, Say } from './openai-realtime-responses.ts'
import type { SessionSettings } from './openai-realtime-settings.ts'

/** Milliseconds; shorter sound cannot be committed. */
const shortestCommit = 100

/** The buffer that the client's sound comes into, and the ear that hears in it when somebody has spoken. */
export function createInput(parts: { say: Say; conversation: Conversation; responses: Responses }) {
  const { say, conversation, responses } = parts
  const detection = createTurnDetection()
  let sound: Buffer[] = []
  /** What the sound in the buffer will be once it is committed. */
  let item_id = createId('item')

  const clear = () => {
    sound = []
    item_id = createId('item')
    detection.reset()
  }
  const commit = (settings: SessionSettings): RealtimeError | undefined => {
    const milliseconds = durationOf(Buffer.concat(sound).length, settings.input_audio_format)
    if (milliseconds < shortestCommit) return tooShort(milliseconds)
    const item = { id: item_id, type: 'message', role: 'user', status: 'completed' } as const
    const withText = (transcript: string | null): Item => ({
      ...item,
      content: [{ type: 'input_audio', transcript }],
    })
    const previous_item_id = conversation.add(withText(null))
    conversation.sounds.set(item_id, milliseconds)
    say('input_audio_buffer.committed', { previous_item_id, item_id })
    say('conversation.item.created', { previous_item_id, item: shown(withText(null)) })
    if (settings.input_audio_transcription) {
      const transcript = `${Math.round(milliseconds)} milliseconds of sound`
      const at = { item_id, content_index: 0 }
      say('conversation.item.input_audio_transcription.delta', { ...at, delta: transcript })
      say('conversation.item.input_audio_transcription.completed', { ...at, transcript })
      conversation.replace(withText(transcript))
    }
    clear()
    return undefined
  }

  return {
    clear,
    commit,
    /** Takes more sound, and with turn detection answers as soon as the speaker falls silent. */
    append(audio: Buffer, settings: SessionSettings): void {
      sound.push(audio)
      const { turn_detection: rules, input_audio_format } = settings
      if (!rules) return
      for (const { kind, at } of detection.listen(audio, input_audio_format, rules.silence_duration_ms)) {
        if (kind === 'started') {
          responses.cancel('turn_detected')
          const audio_start_ms = Math.max(0, at - rules.prefix_padding_ms)
          say('input_audio_buffer.speech_started', { audio_start_ms, item_id })
        } else {
          say('input_audio_buffer.speech_stopped', { audio_end_ms: at, item_id })
          commit(settings)
          responses.begin(settings)
        }
      }
    },
  }
}

function tooShort(milliseconds: number): RealtimeError {
  const sizes = `Expected at least ${shortestCommit}ms of audio, but buffer only has ${milliseconds.toFixed(2)}ms of audio.`
  return {
    code: 'input_audio_buffer_commit_empty',
    message: `Error committing input audio buffer: buffer too small. ${sizes}`,
    param: null,
  }
}
