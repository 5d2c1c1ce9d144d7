import { randomBytes } from 'node:crypto'
import type { OutputBlock } from './anthropic-blocks.ts'
import { signatureOf, textBlock, textOf, wordsOf } from './anthropic-blocks.ts'
import type { Draft } from './anthropic-limits.ts'
import { limited } from './anthropic-limits.ts'
import type { InputBlock, MessageRequest } from './anthropic-request.ts'
import { exampleOf } from './schema-example.ts'

/** An answer of the vendor, whole. */
export interface Message {
  readonly id: string
  readonly type: 'message'
  readonly role: 'assistant'
  readonly model: string
  readonly content: readonly OutputBlock[]
  readonly stop_reason: string
  readonly stop_sequence: string | null
  /** A word counts as a token. */
  readonly usage: Readonly<Record<string, number>>
}

/** How many words of the prompt an answer repeats. */
const repeatedWords = 8

/** Writes the answer to a conversation; apart from the ids the same one every time, so that a prompt steers it. */
export function writeMessage(request: MessageRequest): Message {
  const { content, stop_reason, stop_sequence = null } = limited(request, draft(request))
  const heard = [...request.system, ...request.messages.flatMap(({ content }) => withResults(content))]
  return {
    id: `msg_01${randomBytes(11).toString('hex')}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content,
    stop_reason,
    stop_sequence,
    usage: {
      input_tokens: countOf(heard.map(block => (block.type === 'text' ? block.text : ''))),
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      output_tokens: countOf(content.map(textOf)),
    },
  }
}

function draft(request: MessageRequest): Draft {
  const { messages, tools, tool_choice: choice, thinking, output_config } = request
  const prompt = textsOf(messages.findLast(({ role }) => role === 'user')?.content).join(' ')
  if (/\bforbidden\b/i.test(prompt)) return { content: [], stop_reason: 'refusal' }

  const said = `The user says: ${prompt} I answer in one sentence.`
  const thought = thinking.display === 'omitted' ? '' : said
  const content: OutputBlock[] =
    thinking.type === 'disabled'
      ? []
      : [{ type: 'thinking', thinking: thought, signature: signatureOf(thought) }]
  const tool = tools.find(({ name }) => name === choice?.name) ?? tools[0]
  const isAnswered = messages.some(message => message.content.some(({ type }) => type === 'tool_result'))
  if (tool && choice?.type !== 'none' && !isAnswered) {
    const calls = /\btwice\b/i.test(prompt) && !choice?.disable_parallel_tool_use ? 2 : 1
    content.push(textBlock(`I will ask ${tool.name}.`))
    for (let count = 0; count < calls; count += 1) {
      const id = `toolu_01${randomBytes(11).toString('hex')}`
      content.push({ type: 'tool_use', id, name: tool.name, input: exampleOf(tool.input_schema) })
    }
    return { content, stop_reason: 'tool_use' }
  }
  const { format } = output_config
  const text = format ? JSON.stringify(exampleOf(format.schema)) : sentenceOf(request, prompt)
  return { content: [...content, textBlock(text)], stop_reason: 'end_turn' }
}

/** Tells what was received. */
function sentenceOf({ messages }: MessageRequest, prompt: string): string {
  const results =
    messages.at(-1)?.content.flatMap(block => (block.type === 'tool_result' ? [block] : [])) ?? []
  if (results.length > 0) {
    const quoted = results.map(
      ({ is_error, content }) => `${is_error ? 'failed' : 'says'}: ${textsOf(content).join(' ')}`,
    )
    return `The tool ${quoted.join('; the tool ')}`
  }
  const blocks = messages.flatMap(({ content }) => withResults(content))
  const count = (type: InputBlock['type']) => blocks.filter(block => block.type === type).length
  const parts = [
    counted(messages.length, 'message'),
    counted(count('image'), 'picture'),
    counted(count('document'), 'document'),
  ]
  const beginning = wordsOf(prompt).slice(0, repeatedWords).join('').trim()
  return `I read ${parts.join(', ')}; the last text begins: ${beginning}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The blocks of a message and those inside its tool results. */
function withResults(content: readonly InputBlock[]): readonly InputBlock[] {
  return content.flatMap((block): readonly InputBlock[] =>
    block.type === 'tool_result' ? [block, ...block.content] : [block],
  )
}

function textsOf(content: readonly InputBlock[] = []): string[] {
  return content.flatMap(block => (block.type === 'text' ? [block.text] : []))
}

function countOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
}
