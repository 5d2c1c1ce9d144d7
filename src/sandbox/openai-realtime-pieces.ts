import type { JsonObject } from './json.ts'
import { spokenWord } from './openai-realtime-audio.ts'
import type { ResponseSettings } from './openai-realtime-events.ts'
import type { Item } from './openai-realtime-items.ts'
import { shown, textOf } from './openai-realtime-items.ts'
import { wordsOf } from './openai-words.ts'

/** The events by which a response says its item, piece by piece. @param previous_item_id the item before it */
export function eventsOf(
  response_id: string,
  item: Item,
  previous_item_id: string | null,
  settings: ResponseSettings,
) {
  const whole = { response_id, output_index: 0, item_id: item.id }
  const started = shown({
    ...item,
    status: 'in_progress',
    ...(item.content ? { content: [] } : { arguments: '' }),
  })
  const pieces = item.content ? messageEvents(item, whole, settings) : callEvents(item, whole)
  return [
    { type: 'response.output_item.added', response_id, output_index: 0, item: started },
    { type: 'conversation.item.created', previous_item_id, item: started },
    ...pieces,
    { type: 'response.output_item.done', response_id, output_index: 0, item: shown(item) },
  ]
}

function callEvents({ call_id, arguments: said = '' }: Item, whole: JsonObject): JsonObject[] {
  const at = { ...whole, call_id }
  return [
    ...(said.match(/.{1,6}/gsu) ?? []).map(delta => ({
      type: 'response.function_call_arguments.delta',
      ...at,
      delta,
    })),
    { type: 'response.function_call_arguments.done', ...at, arguments: said },
  ]
}

function messageEvents(item: Item, whole: JsonObject, settings: ResponseSettings): JsonObject[] {
  const at = { ...whole, content_index: 0 }
  const words = wordsOf(textOf(item))
  const [part] = item.content ?? []
  if (part?.type !== 'audio')
    return [
      { type: 'response.content_part.added', ...at, part: { type: 'text', text: '' } },
      ...words.map(delta => ({ type: 'response.text.delta', ...at, delta })),
      { type: 'response.text.done', ...at, text: part?.text },
      { type: 'response.content_part.done', ...at, part },
    ]
  const sound = spokenWord(settings.output_audio_format ?? 'pcm16').toString('base64')
  return [
    { type: 'response.content_part.added', ...at, part: { type: 'audio', transcript: '' } },
    ...words.flatMap(delta => [
      { type: 'response.audio_transcript.delta', ...at, delta },
      { type: 'response.audio.delta', ...at, delta: sound },
    ]),
    { type: 'response.audio.done', ...at },
    { type: 'response.audio_transcript.done', ...at, transcript: part.transcript },
    { type: 'response.content_part.done', ...at, part },
  ]
}
