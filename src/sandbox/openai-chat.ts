import { randomUUID } from 'node:crypto'
import type { Answer } from './answers.ts'
import { noChannel } from './answers.ts'
import { audioBytes } from './openai-audio-bytes.ts'
import type { ChatRequest } from './openai-chat-request.ts'
import { chatRefusal, chatRequestSchema } from './openai-chat-request.ts'
import { chatEvents } from './openai-chat-stream.ts'
import { logprobsOf } from './openai-logprobs.ts'
import type { Turn } from './openai-script.ts'
import { countPrompt, playTurn } from './openai-script.ts'
import { usageOf, wordsOf } from './openai-words.ts'
import type { SandboxCall } from './vendor.ts'

const servedModels = /^(gpt-|o[134]|claude-|deepseek|gemini-)/
/** Seconds that a spoken answer can be referred to. */
const audioLifetime = 3600

/** `POST /v1/chat/completions`, whole or as a stream. */
export function createChatCompletion(call: SandboxCall): Answer {
  const request = chatRequestSchema.parse(call.body)
  const { model, n, stream } = request
  if (!servedModels.test(model)) return noChannel(model)
  const refusal = chatRefusal(request)
  if (refusal) return refusal
  const turns = Array.from({ length: n ?? 1 }, (_, index) => playTurn(request, index))
  const envelope = {
    id: `chatcmpl-${randomUUID().replaceAll('-', '')}`,
    created: Math.floor(call.now / 1000),
    model,
    system_fingerprint: 'fp_sandbox',
  }
  const usage = usageOfTurns(request, turns)
  if (stream) return { status: 200, events: chatEvents(request, envelope, turns, usage) }
  const choices = turns.map((turn, index) => ({
    index,
    message: messageOf(call, request, turn),
    logprobs:
      request.logprobs && turn.text !== undefined ? logprobsOf(turn.text, request.top_logprobs) : null,
    finish_reason: turn.finishReason,
  }))
  return { status: 200, body: { ...envelope, object: 'chat.completion', choices, usage } }
}

function messageOf(call: SandboxCall, { modalities, audio }: ChatRequest, turn: Turn) {
  const { text, refusal, reasoning, toolCalls } = turn
  const message = {
    role: 'assistant',
    content: text ?? null,
    refusal: refusal ?? null,
    ...(reasoning !== undefined && { reasoning_content: reasoning }),
    ...(toolCalls && { tool_calls: toolCalls }),
  }
  if (!modalities?.includes('audio') || !audio || text === undefined) return message
  const spoken = {
    id: `audio_${randomUUID().replaceAll('-', '')}`,
    data: audioBytes(call, audio.format === 'pcm16' ? 'pcm' : audio.format).toString('base64'),
    expires_at: Math.floor(call.now / 1000) + audioLifetime,
    transcript: text,
  }
  return { ...message, content: null, audio: spoken }
}

function usageOfTurns({ messages }: ChatRequest, turns: readonly Turn[]) {
  const count = (textsOf: (turn: Turn) => readonly (string | undefined)[]) =>
    turns.flatMap(textsOf).reduce((sum, text) => sum + wordsOf(text ?? '').length, 0)
  const said = count(({ text, refusal, toolCalls = [] }) => [
    text,
    refusal,
    ...toolCalls.map(toolCall => toolCall.function.arguments),
  ])
  const thinks = turns.some(({ reasoning }) => reasoning !== undefined)
  return usageOf(countPrompt(messages), said, thinks ? count(({ reasoning }) => [reasoning]) : undefined)
}
