import type { JsonObject } from './json.ts'
import { wordMilliseconds } from './openai-realtime-audio.ts'
import type { RealtimeError, ResponseSettings } from './openai-realtime-events.ts'
import type { Conversation, Item } from './openai-realtime-items.ts'
import { createId, shown, textOf } from './openai-realtime-items.ts'
import type { Script } from './openai-realtime-response.ts'
import { partOf, saidBy, saidIn, writeResponse } from './openai-realtime-response.ts'
import { wordsOf } from './openai-words.ts'
import type { SandboxSocket } from './vendor.ts'

/** Sends an event of this type and these fields. */
export type Say = (type: string, fields?: JsonObject) => void
export type Responses = ReturnType<typeof createResponses>

/** Milliseconds of sound that count as one token. */
const millisecondsPerToken = { input: 100, output: 50 } as const

/** The responses of a session, one at a time. @param parts `named` gives an event its id */
export function createResponses(parts: {
  socket: SandboxSocket
  conversation: Conversation
  say: Say
  named: (event: JsonObject) => JsonObject
}) {
  const { socket, conversation, say, named } = parts
  let active: { readonly id: string; readonly stop: AbortController; reason?: string } | undefined
  let last = Promise.resolve()

  const run = async (running: NonNullable<typeof active>, settings: ResponseSettings) => {
    const { id, stop } = running
    const script = writeResponse(id, settings, conversation.items)
    const input = inputTokens(conversation)
    const response = {
      id,
      object: 'realtime.response',
      modalities: settings.modalities,
      voice: settings.voice,
      output_audio_format: settings.output_audio_format,
      temperature: settings.temperature,
      max_output_tokens: settings.max_output_tokens ?? settings.max_response_output_tokens,
    }
    say('response.created', {
      response: { ...response, status: 'in_progress', status_details: null, output: [], usage: null },
    })
    if (script.item) conversation.add({ ...script.item, status: 'in_progress' })
    const sent = await socket.stream(script.events.map(named), stop.signal)
    const isCut = sent < script.events.length
    const item = isCut ? leftOf(script, sent) : script.item
    if (item) conversation.replace(item)
    else if (script.item) conversation.remove(script.item.id)
    if (item && isCut)
      say('response.output_item.done', { response_id: id, output_index: 0, item: shown(item) })
    const status = isCut ? 'cancelled' : script.status
    const reason = isCut ? running.reason : script.reason
    say('response.done', {
      response: {
        ...response,
        status,
        status_details: status === 'completed' ? null : { type: status, reason },
        output: item ? [shown(item)] : [],
        usage: usageOf(input, item),
      },
    })
    if (active === running) active = undefined
    const limit = { limit: 1000, remaining: 999, reset_seconds: 60 }
    say('rate_limits.updated', { rate_limits: [{ name: 'requests', ...limit }] })
  }

  return {
    begin(settings: ResponseSettings): RealtimeError | undefined {
      if (active && !active.stop.signal.aborted) {
        const message = `Conversation already has an active response in progress: ${active.id}.`
        return { code: 'conversation_already_has_active_response', message, param: null }
      }
      const begun = { id: createId('resp'), stop: new AbortController() }
      active = begun
      // One that was just cancelled has still to tell its end.
      last = last.then(() => run(begun, settings))
      return undefined
    },
    /** @param id absent: whichever is active */
    cancel(reason: string, id = active?.id): RealtimeError | undefined {
      if (!active || active.stop.signal.aborted || active.id !== id) {
        const message = 'Cancellation failed: no active response found'
        return { code: 'response_cancel_not_active', message, param: null }
      }
      active.reason = reason
      active.stop.abort()
      return undefined
    },
  }
}

/** The item of a response that was cut short; nothing when it had not come up yet. */
function leftOf({ item, events }: Script, sent: number): Item | undefined {
  return item && sent > 0 ? partOf(item, saidIn(events.slice(0, sent))) : undefined
}

function inputTokens({ items, sounds }: Conversation) {
  const text = items.reduce((sum, item) => sum + (sounds.has(item.id) ? 0 : wordsOf(textOf(item)).length), 0)
  const milliseconds = [...sounds.values()].reduce((sum, length) => sum + length, 0)
  return { text, audio: Math.ceil(milliseconds / millisecondsPerToken.input) }
}

/** A word counts as a token, spoken as well as the sound that it takes. */
function usageOf(input: { text: number; audio: number }, item: Item | undefined): JsonObject {
  const text = item ? wordsOf(saidBy(item)).length : 0
  const isSpoken = item?.content?.some(({ type }) => type === 'audio') ?? false
  const audio = isSpoken ? (text * wordMilliseconds) / millisecondsPerToken.output : 0
  return {
    total_tokens: input.text + input.audio + text + audio,
    input_tokens: input.text + input.audio,
    output_tokens: text + audio,
    input_token_details: { text_tokens: input.text, audio_tokens: input.audio, cached_tokens: 0 },
    output_token_details: { text_tokens: text, audio_tokens: audio },
  }
}
