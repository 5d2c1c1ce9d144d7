import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import { pathPrefix } from '../../core/settings.ts'
import { type Accepted, type ClientCall, defineOperation, type SubmissionCall } from '../../core/vendor.ts'
import {
  type Blend,
  blendBody,
  type Describe,
  describeBody,
  type Imagine,
  imagineBody,
  type PressButton,
  paths,
  pressButtonBody,
  type Shorten,
  type SubmitModal,
  shortenBody,
  submitAnswer,
  submitModalBody,
  type UploadImages,
  uploadAnswer,
  uploadBody,
} from './api.ts'
import { asset, midjourneyFacts } from './states.ts'

/** Midjourney's part of the environment. */
export const settings = z.object({ MIDJOURNEY_PREFIX: pathPrefix('') })

/** As in `contracts/midjourney.yaml`. */
export const vendor = 'midjourney'

/** x-submit-codes of the contract; the others refuse. */
const codes: ErrorCodes = { '23': 'RATE_LIMIT', '24': 'CONTENT', '30': 'RATE_LIMIT' }

export const imagine = defineOperation<Imagine>({
  name: 'MIDJOURNEY_IMAGINE',
  vendor,
  description: 'Makes a grid of four pictures from a prompt: `POST /mj/submit/imagine`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, input, 'imagine', imagineBody(input, call.callbackUrl)),
})

export const pressButton = defineOperation<PressButton>({
  name: 'MIDJOURNEY_PRESS_BUTTON',
  vendor,
  description:
    'Presses a button of a finished task (upscale, vary, reroll, zoom, pan …): `POST /mj/submit/action`. A button that ' +
    'opens a form makes a task that `awaitsModal`; that costs nothing yet, and `midjourneySubmitModal` goes on with it.',
  prompt: () => null,
  async prepare(input, { lookup }) {
    const { reference, task } = await lookup.succeeded(['input', 'taskId'], input.taskId, vendor)
    const buttons = task && midjourneyFacts.parse(task.facts).buttons
    if (buttons && !buttons.some(({ customId }) => customId === input.customId)) {
      throw new InvalidInputError([{ path: ['input', 'customId'], message: 'The task has no such button.' }])
    }
    return { ...input, taskId: reference.upstreamId }
  },
  submit: (call, input) => submit(call, input, 'action', pressButtonBody(input, call.callbackUrl)),
})

export const submitModal = defineOperation<SubmitModal>({
  name: 'MIDJOURNEY_SUBMIT_MODAL',
  vendor,
  description:
    'Answers the form that a button opened (repaint, custom zoom, remix): `POST /mj/submit/modal`. The vendor goes on ' +
    'under the same id, so the task of the button shows the same result.',
  prompt: input => input.prompt,
  async prepare(input, { lookup }) {
    const { reference, task } = await lookup.named(['input', 'taskId'], input.taskId, vendor)
    if (task && midjourneyFacts.parse(task.facts).state !== 'MODAL') {
      throw new InvalidInputError([{ path: ['input', 'taskId'], message: 'This task awaits no form.' }])
    }
    return { ...input, taskId: reference.upstreamId }
  },
  submit: (call, input) => submit(call, input, 'modal', submitModalBody(input)),
})

export const blend = defineOperation<Blend>({
  name: 'MIDJOURNEY_BLEND',
  vendor,
  description: 'Mixes two to five pictures: `POST /mj/submit/blend`.',
  prompt: () => null,
  submit: (call, input) => submit(call, input, 'blend', blendBody(input, call.callbackUrl)),
})

export const describe = defineOperation<Describe>({
  name: 'MIDJOURNEY_DESCRIBE',
  vendor,
  description: 'Finds four prompts that would lead to a picture: `POST /mj/submit/describe`.',
  prompt: () => null,
  submit: (call, input) => submit(call, input, 'describe', describeBody(input, call.callbackUrl)),
})

export const shorten = defineOperation<Shorten>({
  name: 'MIDJOURNEY_SHORTEN',
  vendor,
  description: 'Has a long prompt weighed and shortened: `POST /mj/submit/shorten`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, input, 'shorten', shortenBody(input, call.callbackUrl)),
})

export const uploadImages = defineOperation<UploadImages>({
  name: 'MIDJOURNEY_UPLOAD_IMAGES',
  vendor,
  description:
    "Puts pictures on the CDN of the vendor's chat, for use in prompts: `POST /mj/submit/upload-discord-images`. " +
    'The answer holds them already.',
  prompt: () => null,
  async submit({ upstream, settings: given }, input) {
    const path = paths.submit(given(settings).MIDJOURNEY_PREFIX, input.speed, 'upload-discord-images')
    const { data, requestId } = await upstream.post(path, uploadBody(input), uploadAnswer, { codes })
    if (!data.accepted) throw upstream.refusal(data.refused, codes, requestId)
    const assets = data.accepted.result.map(url => asset('IMAGE', 'RESULT', url, new Date()))
    return { update: { status: 'SUCCEEDED', assets }, upstreamRequestId: requestId }
  },
})

/** Asks the vendor for the seed of a finished picture; that may take many seconds. @param id upstream id */
export async function imageSeed(call: ClientCall, id: string): Promise<string> {
  const { upstream, signal } = call
  const path = paths.imageSeed(call.settings(settings).MIDJOURNEY_PREFIX, id)
  const { data, requestId } = await upstream.get(path, submitAnswer, { signal, codes })
  if (data.accepted) return data.accepted.result
  throw upstream.refusal(data.refused, codes, requestId)
}

async function submit(
  { upstream, settings: given }: SubmissionCall,
  { speed }: Pick<Imagine, 'speed'>,
  action: Parameters<typeof paths.submit>[2],
  body: object,
): Promise<Accepted> {
  const path = paths.submit(given(settings).MIDJOURNEY_PREFIX, speed, action)
  const { data, requestId } = await upstream.post(path, body, submitAnswer, { codes })
  if (!data.accepted) throw upstream.refusal(data.refused, codes, requestId)
  const { code, result, queuePosition, status } = data.accepted
  // 21 says of a button that its form is open. Of all else, and where it tells a status, it says that the vendor has
  // this very task already.
  const state = status ?? (code === 21 && action === 'action' ? 'MODAL' : null)
  return {
    reference: { upstreamId: result },
    update: { status: 'QUEUED', facts: { state, queuePosition } },
    upstreamRequestId: requestId,
  }
}
