import type { Answer } from './answers.ts'
import type { SandboxCall } from './vendor.ts'

/** The family tells the same moment for every model. */
const created = 1626777600

const models = [
  ['gpt-4o', 'openai', 'openai'],
  ['gpt-4o-mini', 'openai', 'openai'],
  ['o3-mini', 'openai', 'openai'],
  ['claude-sonnet-4-5', 'anthropic', 'anthropic', 'openai'],
  ['deepseek-reasoner', 'deepseek', 'openai'],
  ['gemini-2.5-pro', 'google', 'gemini', 'openai'],
  ['gpt-3.5-turbo-instruct', 'openai', 'openai'],
  ['text-embedding-3-small', 'openai', 'embeddings'],
  ['dall-e-3', 'openai', 'image-generation'],
  ['gpt-image-1', 'openai', 'image-generation'],
  ['whisper-1', 'openai', 'openai'],
  ['tts-1', 'openai', 'openai'],
  ['gpt-4o-realtime-preview', 'openai', 'openai'],
] as const
const data = models.map(([id, owned_by, ...supported_endpoint_types]) => ({
  id,
  object: 'model',
  created,
  owned_by,
  supported_endpoint_types,
}))

/** `GET /v1/models`. */
export function listModels(): Answer {
  return { status: 200, body: { success: true, object: 'list', data } }
}

/** `GET /v1/models/{model}`: an unknown one is HTTP 200 as well. */
export function getModel({ parameters }: SandboxCall): Answer {
  const model = data.find(({ id }) => id === parameters.model)
  return { status: 200, body: model ?? unknownModel(parameters.model ?? '') }
}

/** What stands in place of a model that the gateway does not know. */
export function unknownModel(id: string, message = `The model '${id}' does not exist`) {
  return { error: { message, type: 'invalid_request_error', param: 'model', code: 'model_not_found' } }
}
