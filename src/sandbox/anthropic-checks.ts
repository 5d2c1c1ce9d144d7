import { signatureOf } from './anthropic-blocks.ts'
import type { InputBlock, MessageRequest } from './anthropic-request.ts'

/** How the files of each type begin. */
const beginnings: Readonly<Record<string, RegExp>> = {
  'image/jpeg': /^\xff\xd8\xff/,
  'image/png': /^\x89PNG/,
  'image/gif': /^GIF8/,
  'image/webp': /^RIFF.{4}WEBP/s,
  'application/pdf': /^%PDF-/,
}

/** What the vendor refuses beyond the contract, in its words; `undefined`: nothing. */
export function problemOf(request: MessageRequest): string | undefined {
  const { messages } = request
  if (messages.length === 0) return 'messages: at least one message is required'
  if (messages[0]?.role !== 'user') return 'messages: first message must use the "user" role'
  return (
    problemOfSettings(request) ?? messages.map((_, index) => problemOfMessage(messages, index)).find(Boolean)
  )
}

function problemOfSettings(request: MessageRequest): string | undefined {
  const { thinking, temperature, max_tokens, tools, tool_choice: choice } = request
  if (choice && tools.length === 0) return 'tool_choice: may only be specified while providing tools'
  if (choice?.name !== undefined && !tools.some(({ name }) => name === choice.name))
    return `tool_choice: tool '${choice.name}' not found in provided tools`
  if (new Set(tools.map(({ name }) => name)).size < tools.length) return 'tools: tool names must be unique'
  if (thinking.type === 'disabled') return undefined
  if ((thinking.budget_tokens ?? 0) >= max_tokens)
    return '`max_tokens` must be greater than `thinking.budget_tokens`'
  if (temperature !== 1) return '`temperature` may only be set to 1 when thinking is enabled'
  return choice?.type === 'any' || choice?.type === 'tool'
    ? 'thinking may not be enabled when tool_choice forces tool use'
    : undefined
}

function problemOfMessage(messages: MessageRequest['messages'], index: number): string | undefined {
  const content = messages[index]?.content ?? []
  const isLastOfAssistant = index === messages.length - 1 && messages[index]?.role === 'assistant'
  if (content.length === 0 && !isLastOfAssistant)
    return `messages.${index}: all messages must have non-empty content except for the optional final assistant message`
  const called = idsOfCalls(messages[index - 1]?.content)
  const answered = idsOfResults(content)
  const stray = answered.find(id => !called.includes(id))
  if (stray !== undefined)
    return `messages.${index}: unexpected \`tool_use_id\` found in \`tool_result\` blocks: ${stray}`
  const missing = called.filter(id => !answered.includes(id))
  if (missing.length > 0)
    return `messages.${index - 1}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${missing}`
  if (isLastOfAssistant && idsOfCalls(content).length > 0)
    return `messages.${index}: the final message cannot end with \`tool_use\` blocks`
  const problem = content.map(problemOfBlock)
  const at = problem.findIndex(Boolean)
  return at < 0 ? undefined : `messages.${index}.content.${at}: ${problem[at]}`
}

function problemOfBlock(block: InputBlock): string | undefined {
  switch (block.type) {
    case 'text':
      return block.text === '' ? 'text content blocks must be non-empty' : undefined
    case 'thinking':
      return block.signature === signatureOf(block.thinking)
        ? undefined
        : 'invalid `signature` in `thinking` block'
    case 'tool_result':
      return block.content.map(problemOfBlock).find(Boolean)
    case 'image':
    case 'document': {
      const { type, media_type = '', data } = block.source
      if (type !== 'base64') return undefined
      const start = Buffer.from(data.slice(0, 32), 'base64').toString('latin1')
      return beginnings[media_type]?.test(start)
        ? undefined
        : `the file does not match the media type ${media_type}`
    }
    default:
      return undefined
  }
}

function idsOfCalls(content: readonly InputBlock[] = []): string[] {
  return content.flatMap(block => (block.type === 'tool_use' ? [block.id] : []))
}

function idsOfResults(content: readonly InputBlock[]): string[] {
  return content.flatMap(block => (block.type === 'tool_result' ? [block.tool_use_id] : []))
}
