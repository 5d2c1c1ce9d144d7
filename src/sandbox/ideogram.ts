import { randomInt } from 'node:crypto'
import type { Answer } from './answers.ts'
import { errorAnswer } from './answers.ts'
import { isSafe, problemOf } from './ideogram-rules.ts'
import type { JsonObject } from './json.ts'
import { isJsonObject } from './json.ts'
import { smallPictureSide } from './media.ts'
import type { SandboxCall, SandboxVendor, TaskView } from './vendor.ts'

/** Seconds that a picture's address lives. */
const pictureLifetime = 86_400
const seeds = 2 ** 31
/** Of the picture that is served, in pixels. */
const servedSize = `${smallPictureSide}x${smallPictureSide}`

/** Ideogram as the gateway serves it: the legacy paths and those of 3.0, all answered at once. */
export const ideogram: SandboxVendor = {
  contract: 'ideogram',
  prefixes: ['/ideogram/'],
  operations: {
    generateIdeogramImage: draw,
    remixIdeogramImage: draw,
    editIdeogramImage: draw,
    upscaleIdeogramImage: upscale,
    describeIdeogramImage: describe,
    generateIdeogramV3Image: draw,
    remixIdeogramV3Image: draw,
    editIdeogramV3Image: draw,
    reframeIdeogramV3Image: draw,
    replaceIdeogramV3Background: draw,
  },
}

function draw(call: SandboxCall): Answer {
  const { resolution } = settingsOf(call)
  const size = /\d+[x_]\d+$/.exec(String(resolution))?.[0].replace('_', 'x') ?? servedSize
  return answerPictures(call, { resolution: size })
}

/** The picture that is served is the large one. */
function upscale(call: SandboxCall): Answer {
  return answerPictures(call, {
    resolution: `${smallPictureSide / 2}x${smallPictureSide / 2}`,
    upscaled_resolution: servedSize,
  })
}

/** @param sizes the fields that tell how large every picture is */
function answerPictures(call: SandboxCall, sizes: JsonObject): Answer {
  const settings = settingsOf(call)
  const problem = problemOf(settings, call.files)
  if (problem) return refuse(problem)
  const { num_images = 1, seed = randomInt(seeds), style_type = null } = settings
  const prompt = String(settings.prompt ?? '')
  const view = call.create({ format: 'image', prompt, facts: {} })
  const { failure } = view.task.traits
  if (failure !== undefined) return refuseUnsafe(failure)
  const data = Array.from({ length: Number(num_images) }, (_, index) => {
    const is_image_safe = isSafe(prompt, index)
    return {
      url: is_image_safe ? addressOf(call, view, index) : null,
      prompt: finalPrompt(settings),
      ...sizes,
      is_image_safe,
      seed: (Number(seed) + index) % seeds,
      style_type,
    }
  })
  return { status: 200, body: { created: createdAt(call.now), data } }
}

/** Texts tell of the file that came, so that a caller sees which one it was. */
function describe(call: SandboxCall): Answer {
  const problem = problemOf(call.body, call.files)
  if (problem) return refuse(problem)
  const view = call.create({ format: 'text', prompt: '', facts: {} })
  const { failure } = view.task.traits
  if (failure !== undefined) return refuseUnsafe(failure)
  const descriptions = call.files.flatMap(({ filename, bytes }) => [
    { text: `A picture called ${filename}.` },
    { text: `A picture called ${filename}, of ${bytes.length} bytes.` },
  ])
  return { status: 200, body: { descriptions } }
}

/** Legacy calls wrap their settings. */
function settingsOf({ body }: SandboxCall): JsonObject {
  return isJsonObject(body.image_request) ? body.image_request : body
}

/** The prompt after the vendor's magic, when it was asked for. */
function finalPrompt(settings: JsonObject): string {
  const { prompt = '', magic_prompt_option, magic_prompt = magic_prompt_option } = settings
  return magic_prompt === 'ON' ? `${prompt}, in soft light, with fine detail` : String(prompt)
}

function addressOf(call: SandboxCall, view: TaskView, index: number): string {
  const url = view.signedMediaUrl('image.png', call.now, pictureLifetime)
  return index === 0 ? url : `${url}&index=${index}`
}

/** Finer than a millisecond, and with an offset in place of the Z. */
function createdAt(now: number): string {
  return new Date(now).toISOString().replace('Z', '000+00:00')
}

function refuse(message: string): Answer {
  return errorAnswer('text', { status: 400, code: '', message })
}

function refuseUnsafe(message: string): Answer {
  return errorAnswer('text', { status: 422, code: '', message })
}
