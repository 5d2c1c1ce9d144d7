import { z } from 'zod'
import { builder } from '../../core/graphql/builder.ts'
import { maxMediaBytes, mediaFile, mediaInput } from '../../core/graphql/media-input.ts'

/** Bounds are those of contracts/openai.yaml, but for the sizes of files and the lengths of ids and names, which are ours. */

/** Bytes. As Base64 it fits into the 32 MiB that this server takes for a whole request. */
const maxFileBytes = 2 * maxMediaBytes
const fileBounds = `At most ${maxFileBytes / 1024 / 1024} MiB; a file and no URL, because the vendor takes none here.`
const idBounds = '1–256 characters.'

const ImageDetail = builder.enumType('ChatImageDetail', {
  description: 'How closely a picture is looked at, which decides how many tokens it counts.',
  values: {
    AUTO: { value: 'auto', description: 'As the model likes.' },
    LOW: { value: 'low', description: 'Small and cheap.' },
    HIGH: { value: 'high', description: 'Piece by piece.' },
  } as const,
})

const ImagePartInput = builder.inputType('ChatImagePartInput', {
  description: 'A picture in a message.',
  fields: t => ({
    image: t.field({
      type: 'MediaInput',
      required: true,
      description: 'A URL, which the vendor fetches, or a file of at most 10 MiB.',
    }),
    detail: t.field({
      type: ImageDetail,
      description: 'How closely it is looked at; AUTO unless asked otherwise.',
    }),
  }),
})

const AudioPartInput = builder.inputType('ChatAudioPartInput', {
  description: 'Sound in a message.',
  fields: t => ({
    audio: t.field({ type: 'MediaInput', required: true, description: `MP3 or WAV. ${fileBounds}` }),
  }),
})

const FilePartInput = builder.inputType('ChatFilePartInput', {
  description: 'A document in a message.',
  fields: t => ({
    file: t.field({ type: 'MediaInput', required: true, description: `A PDF. ${fileBounds}` }),
    filename: t.string({
      description: 'What the model is told that it is called, 1–255 characters; `file.pdf` without it.',
    }),
  }),
})

const ContentPartInput = builder.inputType('ChatContentPartInput', {
  description: "A part of a user's message.",
  isOneOf: true,
  fields: t => ({
    text: t.string({ description: 'A text of at least 1 character, sent as it is.' }),
    image: t.field({ type: ImagePartInput, description: 'A picture, for models that see.' }),
    audio: t.field({ type: AudioPartInput, description: 'Sound, for models that hear.' }),
    file: t.field({ type: FilePartInput, description: 'A document, for models that read files.' }),
  }),
})

const nameField = {
  description: 'Tells several authors of one role apart, 1–64 characters; some models leave it out.',
}

const InstructionsInput = builder.inputType('ChatInstructionsInput', {
  description: 'What the model is told about its part.',
  fields: t => ({
    content: t.string({
      required: true,
      description: 'At least 1 character, sent as it is.',
    }),
    name: t.string(nameField),
  }),
})

const UserMessageInput = builder.inputType('ChatUserMessageInput', {
  description: 'What the user says and shows.',
  fields: t => ({
    content: t.field({
      type: [ContentPartInput],
      required: true,
      description: 'At least one part, in order.',
    }),
    name: t.string(nameField),
  }),
})

export const functionNameBounds = '1–64 letters, digits, `_` and `-`.'

const ToolCallInput = builder.inputType('ChatToolCallInput', {
  description: 'A call of a tool, as the model answered it.',
  fields: t => ({
    id: t.string({ required: true, description: `As in the answer. ${idBounds}` }),
    name: t.string({
      required: true,
      description: `Which function. ${functionNameBounds}`,
    }),
    arguments: t.string({ required: true, description: 'JSON text, as in the answer.' }),
  }),
})

const AssistantMessageInput = builder.inputType('ChatAssistantMessageInput', {
  description: 'What the model answered before; at least one of `content`, `refusal` and `toolCalls`.',
  fields: t => ({
    content: t.string({ description: 'Its text, sent as it is.' }),
    refusal: t.string({ description: 'Its words of refusal.' }),
    toolCalls: t.field({
      type: [ToolCallInput],
      description: 'The tools that it called, at least one; a `tool` message has to follow for each.',
    }),
    name: t.string(nameField),
  }),
})

const ToolMessageInput = builder.inputType('ChatToolMessageInput', {
  description: 'What a tool gave back.',
  fields: t => ({
    toolCallId: t.string({
      required: true,
      description: `The \`id\` of the call. ${idBounds}`,
    }),
    content: t.string({ required: true, description: 'What it gave, sent as it is; may be empty.' }),
  }),
})

export const ChatMessageInput = builder.inputType('ChatMessageInput', {
  description: 'One message of a conversation, by who wrote it.',
  isOneOf: true,
  fields: t => ({
    system: t.field({ type: InstructionsInput, description: 'Instructions.' }),
    developer: t.field({ type: InstructionsInput, description: 'Instructions, for newer OpenAI models.' }),
    user: t.field({ type: UserMessageInput, description: 'From the user.' }),
    assistant: t.field({ type: AssistantMessageInput, description: 'From the model, earlier.' }),
    tool: t.field({ type: ToolMessageInput, description: 'From a tool that the model called.' }),
  }),
})

/** Not cleaned: blanks at the ends of a text count in a conversation. */
export const text = z.string().min(1, 'At least 1 character.')
/** A text of 1 to so many characters. */
export const short = (most: number) => text.max(most, `At most ${most} characters.`)
export const functionName = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'The name of a function has 1–64 letters, digits, _ and -.')
const id = short(256)
const name = short(64).nullish()

const soundFormats: Record<string, 'mp3' | 'wav'> = { 'audio/mpeg': 'mp3', 'audio/wav': 'wav' }
const sound = mediaFile('audio', maxFileBytes).transform((file, context) => {
  const format = soundFormats[file.mediaType]
  if (format) return { format, base64: file.base64 }
  context.addIssue({ code: 'custom', message: `The vendor takes MP3 and WAV here, not ${file.mediaType}.` })
  return z.NEVER
})

const contentPart = z.object({
  text: text.nullish(),
  image: z
    .object({ image: mediaInput('image'), detail: z.enum(['auto', 'low', 'high']).nullish() })
    .nullish(),
  audio: z.object({ audio: sound }).nullish(),
  file: z.object({ file: mediaFile('pdf', maxFileBytes), filename: short(255).nullish() }).nullish(),
})

const instructions = z.object({ content: text, name }).nullish()

/** Checked as one: files are read meanwhile, and Pothos breaks where an entry of a list takes time and is wrong. */
export const chatMessages = z
  .array(
    z.object({
      system: instructions,
      developer: instructions,
      user: z.object({ content: z.array(contentPart).min(1, 'At least one.'), name }).nullish(),
      assistant: z
        .object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          toolCalls: z
            .array(z.object({ id, name: functionName, arguments: z.string() }))
            .min(1, 'At least one.')
            .nullish(),
          name,
        })
        .refine(({ content, refusal, toolCalls }) => content != null || refusal != null || toolCalls, {
          path: ['content'],
          message: 'Give content, refusal or toolCalls.',
        })
        .nullish(),
      tool: z.object({ toolCallId: id, content: z.string() }).nullish(),
    }),
  )
  .min(1, 'At least one.')
