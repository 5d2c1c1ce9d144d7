/** Inputs of what language models do, with as much asked for as the sandbox answers to. */

const user = (text: string) => ({ user: { content: [{ text }] } })
const parameters = { type: 'object', properties: { city: { type: 'string' } } }

export const chat = {
  model: 'gpt-4o',
  messages: [user('What is a storyboard? Call a tool.')],
  tools: [{ name: 'weather', parameters }],
  logprobs: true,
  topLogprobs: 1,
  count: 2,
}

export const completion = { model: 'gpt-3.5-turbo-instruct', prompts: ['A paper boat'], logprobs: 1 }

export const message = {
  model: 'claude-sonnet-4-5',
  maxTokens: 2000,
  messages: [{ user: [{ text: { text: 'What is a storyboard?' } }] }],
  tools: [{ name: 'weather', inputSchema: parameters }],
}

export const embeddings = { model: 'text-embedding-3-small', texts: ['a', 'b'] }
