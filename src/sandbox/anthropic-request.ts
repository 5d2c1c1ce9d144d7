import { z } from 'zod'

const text = z.object({ type: z.literal('text'), text: z.string() })
const source = z.object({ type: z.string(), media_type: z.string().optional(), data: z.string().default('') })
const image = z.object({ type: z.literal('image'), source })
const document = z.object({ type: z.literal('document'), source })
/** A plain text stands for one text block. */
const asBlocks = z.string().transform(said => [{ type: 'text' as const, text: said }])

const block = z.discriminatedUnion('type', [
  text,
  image,
  document,
  z.object({ type: z.literal('tool_use'), id: z.string() }),
  z.object({
    type: z.literal('tool_result'),
    tool_use_id: z.string(),
    content: z.union([asBlocks, z.array(z.discriminatedUnion('type', [text, image, document]))]).default([]),
    is_error: z.boolean().default(false),
  }),
  z.object({ type: z.literal('thinking'), thinking: z.string(), signature: z.string() }),
  z.object({ type: z.literal('redacted_thinking') }),
])

/** The parts of a request, already held against the contract, that the sandbox looks at. */
export const messageRequest = z.object({
  model: z.string(),
  max_tokens: z.number(),
  messages: z.array(
    z.object({ role: z.enum(['user', 'assistant']), content: z.union([asBlocks, z.array(block)]) }),
  ),
  system: z.union([asBlocks, z.array(text)]).default([]),
  stream: z.boolean().default(false),
  stop_sequences: z.array(z.string()).default([]),
  temperature: z.number().default(1),
  tools: z.array(z.object({ name: z.string(), input_schema: z.unknown() })).default([]),
  tool_choice: z
    .object({
      type: z.string(),
      name: z.string().optional(),
      disable_parallel_tool_use: z.boolean().default(false),
    })
    .optional(),
  thinking: z
    .object({ type: z.string(), budget_tokens: z.number().optional(), display: z.string().nullish() })
    .default({ type: 'disabled' }),
  output_config: z.object({ format: z.object({ schema: z.unknown() }).nullish() }).default({}),
})
export type MessageRequest = z.infer<typeof messageRequest>
export type InputBlock = z.infer<typeof block>
