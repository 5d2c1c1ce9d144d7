import { mp3, png } from '../../openai/files.ts'
import type { Sample } from '../sample.ts'

const prompt = 'a lighthouse in fog'
const picture = png(64, 64).toString('base64')
const file = mp3.toString('base64')

export const samples: Sample[] = [
  {
    operation: 'OPENAI_GENERATE_IMAGE',
    field: 'openaiGenerateImage',
    input: { model: 'dall-e-3', prompt },
    operationId: 'createImage',
    withoutId: true,
  },
  {
    operation: 'OPENAI_EDIT_IMAGE',
    field: 'openaiEditImage',
    input: { model: 'gpt-image-1', prompt, images: [picture] },
    operationId: 'editImage',
    withoutId: true,
  },
  {
    operation: 'OPENAI_CREATE_SPEECH',
    field: 'openaiCreateSpeech',
    input: { model: 'tts-1', text: prompt, voice: 'alloy' },
    operationId: 'createSpeech',
    withoutId: true,
    answersFile: true,
  },
  {
    operation: 'OPENAI_TRANSCRIBE',
    field: 'openaiTranscribe',
    input: { model: 'whisper-1', file },
    operationId: 'createTranscription',
    withoutId: true,
  },
  {
    operation: 'OPENAI_TRANSLATE',
    field: 'openaiTranslate',
    input: { model: 'whisper-1', file },
    operationId: 'createTranslation',
    withoutId: true,
  },
]
