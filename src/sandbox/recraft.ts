import { randomUUID } from 'node:crypto'
import type { Answer } from './answers.ts'
import { errorAnswer } from './answers.ts'
import { isPicture } from './file-kind.ts'
import type { JsonObject } from './json.ts'
import type { MediaFile } from './media.ts'
import type { SandboxCall, SandboxFile, SandboxVendor, TaskView } from './vendor.ts'

/** Seconds that a picture's address lives. */
const pictureLifetime = 86_400
/** Of the picture to work on, and of all the samples of a style together. */
const mostFileBytes = 5 * 2 ** 20
const mostPromptBytes = 1000
/** The models of versions 2 and 3, which take short prompts only. */
const shortPromptModel = /^recraft(v2|20b|v3)/
/** In the DALL-E format a substyle may be joined to its style. */
const vectorStyle = /^(vector_illustration|icon)(_|$)/

/** Recraft as the gateway serves it: every answer is there at once, in one of three shapes. */
export const recraft: SandboxVendor = {
  contract: 'recraft',
  prefixes: ['/recraft/v1/', '/v1/images/generations'],
  serves: (operationId, { model }) =>
    operationId !== 'createRecraftImageDalleFormat' || String(model).startsWith('recraft'),
  operations: {
    generateRecraftImage: generate,
    vectorizeRecraftImage: call => transform(call, 'image.svg', 10),
    removeRecraftBackground: call => transform(call, rasterFile(call, 'png'), 10),
    clarityUpscaleRecraftImage: call => transform(call, rasterFile(call), 4),
    crispUpscaleRecraftImage: call => transform(call, rasterFile(call), 4),
    generativeUpscaleRecraftImage: call => transform(call, rasterFile(call), 250),
    creativeUpscaleRecraftImage: call => transform(call, rasterFile(call), 250),
    createRecraftStyle: createStyle,
    createRecraftImageDalleFormat: call =>
      draw(call, { refuse: refuseDalleFormat, bodyOf: data => ({ created: secondsOf(call), data }) }),
  },
  sample: {
    id: '6c1f7f0a-55b6-4a51-9d0f-3f2f4c7f6d10',
    operation: 'createRecraftStyle',
    format: 'style',
    prompt: '',
    facts: { style: 'digital_illustration' },
  },
}

/** What the two formats tell in their own ways. */
interface Format {
  refuse(message: string): Answer
  bodyOf(pictures: readonly JsonObject[], isVector: boolean): JsonObject
}

function generate(call: SandboxCall): Answer {
  const bodyOf: Format['bodyOf'] = (pictures, isVector) => ({
    created: secondsOf(call),
    credits: pictures.length * (isVector ? 80 : 40),
    data: pictures.map(picture => ({
      image_id: randomUUID(),
      ...picture,
      revised_prompt: call.body.prompt,
    })),
  })
  return draw(call, { refuse, bodyOf })
}

function draw(call: SandboxCall, format: Format): Answer {
  const { n, style, style_id, prompt, model } = call.body
  const hasStyleId = typeof style_id === 'string'
  if (hasStyleId && typeof style === 'string')
    return format.refuse('style and style_id cannot be used together')
  const ownStyle = hasStyleId ? call.find(style_id, 'style')?.task.facts.style : undefined
  if (hasStyleId && ownStyle === undefined) return format.refuse('style not found')
  const isShort = Buffer.byteLength(String(prompt)) <= mostPromptBytes
  if (!isShort && shortPromptModel.test(String(model ?? 'recraftv3')))
    return format.refuse(`prompt must have at most ${mostPromptBytes} bytes`)

  const view = call.create({ format: 'image', prompt: String(prompt), facts: {} })
  const { failure } = view.task.traits
  if (failure !== undefined) return format.refuse(failure)
  const isVector = vectorStyle.test(String(ownStyle ?? style))
  const file = isVector ? 'image.svg' : rasterFile(call)
  const pictures = Array.from({ length: Number(n ?? 1) }, (_, index) => pictureOf(call, view, file, index))
  return { status: 200, body: format.bodyOf(pictures, isVector) }
}

/** Makes one picture out of the uploaded one. */
function transform(call: SandboxCall, file: MediaFile, credits: number): Answer {
  const problem = problemOf(call.files)
  if (problem) return refuse(problem)
  const view = call.create({ format: 'image', prompt: '', facts: {} })
  const { failure } = view.task.traits
  if (failure !== undefined) return refuse(failure)
  const image = { image_id: randomUUID(), ...pictureOf(call, view, file) }
  return { status: 200, body: { created: secondsOf(call), credits, image } }
}

function createStyle(call: SandboxCall): Answer {
  const problem = problemOf(call.files)
  if (problem) return refuse(problem)
  const { style } = call.body
  return { status: 200, body: { id: call.create({ format: 'style', prompt: '', facts: { style } }).task.id } }
}

function problemOf(files: readonly SandboxFile[]): string | undefined {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (bytes > mostFileBytes) return `files must have at most ${mostFileBytes} bytes together`
  const other = files.find(file => !isPicture(file.bytes))
  return other && `${other.field} must be a PNG, JPEG or WebP picture`
}

function pictureOf(call: SandboxCall, view: TaskView, file: MediaFile, index = 0): JsonObject {
  if (call.body.response_format === 'b64_json') return { b64_json: call.mediaBytes(file).toString('base64') }
  const url = view.signedMediaUrl(file, call.now, pictureLifetime)
  return { url: index === 0 ? url : `${url}&index=${index}` }
}

function rasterFile(call: SandboxCall, usual: 'png' | 'webp' = 'webp'): MediaFile {
  return (call.body.image_format ?? usual) === 'png' ? 'image.png' : 'image.webp'
}

function secondsOf(call: SandboxCall): number {
  return Math.floor(call.now / 1000)
}

/** The vendor's own words, which the gateway passes on. */
function refuse(message: string): Answer {
  return { status: 400, body: { code: 'invalid_request_parameter', message } }
}

function refuseDalleFormat(message: string): Answer {
  return errorAnswer('error', { status: 400, code: 'invalid_request_parameter', message })
}
