import { errorAnswer } from './answers.ts'
import { createChatCompletion } from './openai-chat.ts'
import { createCompletion } from './openai-completions.ts'
import { createEmbedding } from './openai-embeddings.ts'
import { createImage, editImage, servesImages } from './openai-images.ts'
import { getModel, listModels, unknownModel } from './openai-models.ts'
import { connectRealtime } from './openai-realtime.ts'
import { createSpeech } from './openai-speech.ts'
import { createTranscription, createTranslation } from './openai-transcription.ts'
import type { SandboxVendor } from './vendor.ts'

/** The OpenAI format as the gateway serves it: everything is answered at once, whole or as a stream. */
export const openai: SandboxVendor = {
  contract: 'openai',
  prefixes: [
    '/v1/chat/completions',
    '/v1/completions',
    '/v1/audio/',
    '/v1/images/',
    '/v1/embeddings',
    '/v1/models',
    '/v1/realtime',
  ],
  operations: {
    createChatCompletion,
    createCompletion,
    createTranscription,
    createTranslation,
    createSpeech,
    createImage,
    editImage,
    createEmbedding,
    listModels,
    getModel,
  },
  sockets: { connectRealtime },
  serves: (operationId, { model }) => operationId !== 'createImage' || servesImages(model),
  errorEvent: ({ code, message }) => ({
    data: { error: { message, type: 'new_api_error', param: null, code } },
  }),
  refusal(operationId, { code = 'content_policy_violation', message }) {
    if (operationId === 'listModels')
      return { status: 200, body: { success: false, message: message ?? 'get user group failed' } }
    if (operationId === 'getModel') return { status: 200, body: unknownModel('refused', message) }
    // The other answers have no field to say no with.
    return errorAnswer('error', {
      status: 400,
      code: String(code),
      message: message ?? 'Your request was rejected as a result of our safety system.',
    })
  },
}
