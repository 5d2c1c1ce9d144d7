import type { JsonObject } from './json.ts'
import { spokenWord } from './openai-realtime-audio.ts'
import type { ResponseSettings } from './openai-realtime-events.ts'
import type { Item } from './openai-realtime-items.ts'
import { createId, shown, textOf } from './openai-realtime-items.ts'
import { sampleOf } from './schema-sample.ts'

/** How a response goes when nobody cancels it. */
export interface Script {
  /** The item that it says, complete; absent: it says nothing. */
  readonly item: Item | undefined
  /** Every event between `response.created` and `response.done`. */
  readonly events: readonly JsonObject[]
  readonly status: 'completed' | 'incomplete'
  readonly reason?: 'max_output_tokens' | 'content_filter'
}

/** How many words of the last text an answer repeats. */
const repeatedWords = 8

/** Writes a response to the items so far; apart from the ids the same one every time, so that a text steers it. */
export function writeResponse(
  responseId: string,
  settings: ResponseSettings,
  items: readonly Item[],
): Script {
  const prompt = textOf(items.findLast(({ role }) => role === 'user') ?? { id: '', type: 'message', status: 'completed' })
  if (/\bforbidden\b/i.test(prompt))
    return { item: undefined, events: [], status: 'incomplete', reason: 'content_filter' }

  const { tools = [], tool_choice: choice, modalities = [] } = settings
  const tool = (typeof choice === 'object' && tools.find(({ name }) => name === choice.name)) || tools[0]
  const isAnswered = items.some(({ type }) => type === 'function_call_output')
  const callsTool = tool && choice !== 'none' && !isAnswered
  const whole: Item = callsTool
    ? {
        id: createId('item'),
        type: 'function_call',
        call_id: createId('call'),
        name: tool.name,
        arguments: JSON.stringify(sampleOf(tool.parameters)),
        status: 'completed',
      }
    : {
        id: createId('item'),
        type: 'message',
        role: 'assistant',
        content: modalities.includes('audio')
          ? [{ type: 'audio', transcript: sentenceOf(items, prompt) }]
          : [{ type: 'text', text: sentenceOf(items, prompt) }],
        status: 'completed',
      }
  const most = settings.max_response_output_tokens ?? settings.max_output_tokens ?? 'inf'
  const words = wordsOf(saidBy(whole))
  const isCut = most !== 'inf' && words.length > most
  const item = isCut ? partOf(whole, words.slice(0, most).join('')) : whole
  const events = eventsOf(responseId, item, items.at(-1)?.id ?? null, settings)
  return isCut
    ? { item, events, status: 'incomplete', reason: 'max_output_tokens' }
    : { item, events, status: 'completed' }
}

/** What is left of an item that was cut short. */
export function partOf(item: Item, said: string): Item {
  const content = item.content?.map(part =>
    part.type === 'audio' ? { ...part, transcript: said } : { ...part, text: said },
  )
  return item.type === 'message'
    ? { ...item, content, status: 'incomplete' }
    : { ...item, arguments: said, status: 'incomplete' }
}

/** The words of an answer in the pieces that were sent so far. */
export function saidIn(events: readonly JsonObject[]): string {
  return events.map(({ type, delta }) => (type !== 'response.audio.delta' && delta ? delta : '')).join('')
}

/** The words of an answer, or the arguments of a call. */
export function saidBy(item: Item): string {
  return item.arguments ?? textOf(item)
}

/** Each with the blanks after it; a word counts as a token. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*/g) ?? []
}

/** Tells what was received. */
function sentenceOf(items: readonly Item[], prompt: string): string {
  const last = items.at(-1)
  if (last?.type === 'function_call_output') return `The tool says: ${last.output}`
  const spoken = items.filter(({ content = [] }) => content.some(({ type }) => type === 'input_audio')).length
  const beginning = wordsOf(prompt).slice(0, repeatedWords).join('').trim()
  return `I heard ${items.length} items, ${spoken} of them spoken; the last text begins: ${beginning}`
}

function eventsOf(response_id: string, item: Item, previous_item_id: string | null, settings: ResponseSettings) {
  const whole = { response_id, output_index: 0, item_id: item.id }
  const started = shown({ ...item, status: 'in_progress', ...(item.content ? { content: [] } : { arguments: '' }) })
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
