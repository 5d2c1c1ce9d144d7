import { randomUUID } from 'node:crypto'
import type { ChatMessage, ChatRequest } from './openai-chat-request.ts'
import { partsOf, textOf } from './openai-chat-request.ts'
import { limitText, wordsOf } from './openai-words.ts'
import { exampleOf } from './schema-example.ts'

/** A call of a tool, as the assistant's message holds it. */
export interface ToolCall {
  readonly id: string
  readonly type: 'function'
  readonly function: { readonly name: string; readonly arguments: string }
}

/** What the assistant says in one choice: a text, a refusal or calls of tools. */
export interface Turn {
  readonly text?: string
  readonly refusal?: string
  readonly toolCalls?: readonly ToolCall[]
  /** Thoughts, of the models that show them. */
  readonly reasoning?: string
  readonly finishReason: 'stop' | 'length' | 'tool_calls' | 'content_filter'
}

/** Words that a picture counts as. */
const pictureWords = 85
/** How much of the user's text an answer repeats. */
const quotedWords = 8

/** The part of the assistant, without any chance in it: the conversation alone decides what is said. */
export function playTurn(request: ChatRequest, index: number): Turn {
  const prompt = lastUserText(request.messages)
  if (/\bforbidden\b/i.test(prompt))
    return { refusal: 'I cannot help with that.', finishReason: 'content_filter' }
  const reasoning = /^(o|deepseek)/.test(request.model)
    ? `The user sent ${counted(request.messages.length, 'message')}.`
    : undefined
  const toolCalls = toolCallsFor(request, prompt)
  if (toolCalls.length > 0) return { toolCalls, reasoning, finishReason: 'tool_calls' }
  const said = answerText(request, prompt)
  const words = request.max_completion_tokens ?? request.max_tokens
  const spoken = index === 0 || request.response_format ? said : `${said} (choice ${index + 1})`
  return { ...limitText(spoken, { stop: request.stop, words }), reasoning }
}

/** Words of the whole conversation; a picture counts as many. */
export function countPrompt(messages: readonly ChatMessage[]): number {
  const words = messages.map(message => wordsOf(textOf(message)).length)
  return words.reduce((sum, count) => sum + count, 0) + pictureWords * countParts(messages, 'image_url')
}

function toolCallsFor(request: ChatRequest, prompt: string): readonly ToolCall[] {
  const { tools = [], tool_choice, parallel_tool_calls = true, messages } = request
  if (tool_choice === 'none' || messages.some(({ role }) => role === 'tool')) return []
  const chosen = typeof tool_choice === 'object' ? tool_choice.function.name : tools[0]?.function.name
  const tool = tools.find(tool => tool.function.name === chosen)
  if (!tool) return []
  const { name, parameters = { type: 'object' } } = tool.function
  const count = parallel_tool_calls && /\btwice\b/i.test(prompt) ? 2 : 1
  return Array.from({ length: count }, () => ({
    id: `call_${randomUUID().replaceAll('-', '')}`,
    type: 'function',
    function: { name, arguments: JSON.stringify(exampleOf(parameters)) },
  }))
}

function answerText({ messages, response_format }: ChatRequest, prompt: string): string {
  const results = messages.slice(messages.findLastIndex(({ role }) => role !== 'tool') + 1).map(textOf)
  const sentence =
    results.length > 0 ? `The tool said: ${results.join(' and ')}` : describeConversation(messages, prompt)
  if (response_format?.type === 'json_object') return JSON.stringify({ answer: sentence })
  return response_format?.json_schema
    ? JSON.stringify(exampleOf(response_format.json_schema.schema ?? { type: 'object' }))
    : sentence
}

/** Such as `I got 3 messages and 1 picture. You said: Compare the two`. */
function describeConversation(messages: readonly ChatMessage[], prompt: string): string {
  const parts = [counted(messages.length, 'message'), counted(countParts(messages, 'image_url'), 'picture')]
  const sounds = countParts(messages, 'input_audio')
  const files = countParts(messages, 'file')
  if (sounds > 0) parts.push(counted(sounds, 'sound'))
  if (files > 0) parts.push(counted(files, 'file'))
  const quoted = wordsOf(prompt).slice(0, quotedWords).join('').trim()
  return `I got ${parts.join(', ')}. You said: ${quoted}`
}

function lastUserText(messages: readonly ChatMessage[]): string {
  const message = messages.findLast(({ role }) => role === 'user')
  return message ? textOf(message) : ''
}

function countParts(messages: readonly ChatMessage[], type: string): number {
  return messages.flatMap(partsOf).filter(part => part.type === type).length
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
