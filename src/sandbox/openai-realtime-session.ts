import type { JsonObject } from './json.ts'
import { durationOf } from './openai-realtime-audio.ts'
import type { ClientEvent, NewItem, RealtimeError } from './openai-realtime-events.ts'
import { clientEvent, eventIdOf, explainEvent } from './openai-realtime-events.ts'
import { createInput } from './openai-realtime-input.ts'
import { createConversation, createId, itemOf, shown } from './openai-realtime-items.ts'
import type { Say } from './openai-realtime-responses.ts'
import { createResponses } from './openai-realtime-responses.ts'
import { defaultSettings } from './openai-realtime-settings.ts'
import type { SandboxSocket } from './vendor.ts'

/**
 * Plays a session in the beta protocol: greets, then takes each event of the client.
 * @param now Unix milliseconds
 */
export function openSession(socket: SandboxSocket, model: string, now: number): (event: unknown) => void {
  let session = defaultSettings(model, now)
  const named = (event: JsonObject) => ({ event_id: createId('event'), ...event })
  const say: Say = (type, fields = {}) => socket.send(named({ type, ...fields }))
  const conversation = createConversation()
  const responses = createResponses({ socket, conversation, say, named })
  const input = createInput({ say, conversation, responses })

  const add = (created: NewItem, after: string | null | undefined): RealtimeError | undefined => {
    const item = itemOf(created)
    if (after && !conversation.has(after)) return unknownItem('previous_item_id', after)
    if (conversation.has(item.id)) {
      const message = `Item with id '${item.id}' already exists.`
      return { code: 'item_already_exists', message, param: 'item.id' }
    }
    const sound = soundOf(created)
    if (sound.length > 0)
      conversation.sounds.set(item.id, durationOf(sound.length, session.input_audio_format))
    const previous_item_id = conversation.add(item, after)
    say('conversation.item.created', { previous_item_id, item: shown(item) })
    return undefined
  }

  const handle = (event: ClientEvent): RealtimeError | undefined => {
    switch (event.type) {
      case 'session.update':
        session = { ...session, ...event.session }
        return void say('session.updated', { session })
      case 'input_audio_buffer.append':
        return void input.append(Buffer.from(event.audio, 'base64'), session)
      case 'input_audio_buffer.commit':
        return input.commit(session)
      case 'input_audio_buffer.clear':
        input.clear()
        return void say('input_audio_buffer.cleared')
      case 'conversation.item.create':
        return add(event.item, event.previous_item_id)
      case 'conversation.item.truncate': {
        const { item_id, content_index, audio_end_ms } = event
        if (!conversation.has(item_id)) return unknownItem('item_id', item_id)
        return void say('conversation.item.truncated', { item_id, content_index, audio_end_ms })
      }
      case 'conversation.item.delete':
        if (!conversation.has(event.item_id)) return unknownItem('item_id', event.item_id)
        conversation.remove(event.item_id)
        return void say('conversation.item.deleted', { item_id: event.item_id })
      case 'response.create':
        return responses.begin({ ...session, ...event.response })
      case 'response.cancel':
        return responses.cancel('client_cancelled', event.response_id)
    }
  }

  say('session.created', { session })
  say('conversation.created', { conversation: { id: createId('conv'), object: 'realtime.conversation' } })
  return event => {
    const parsed = clientEvent.safeParse(event)
    const error = parsed.success ? handle(parsed.data) : explainEvent(parsed.error, event)
    if (error)
      say('error', { error: { type: 'invalid_request_error', ...error, event_id: eventIdOf(event) } })
  }
}

/** The sound that a client put into its item, without the buffer. */
function soundOf(created: NewItem): Buffer {
  const parts = created.type === 'message' ? created.content : []
  return Buffer.concat(parts.map(({ audio = '' }) => Buffer.from(audio, 'base64')))
}

function unknownItem(param: string, id: string): RealtimeError {
  return { code: 'item_not_found', message: `Item with id '${id}' not found.`, param }
}
