import { z } from 'zod'
import { InvalidInputError } from '../../core/errors.ts'
import type { ErrorCodes } from '../../core/gateway/refusal.ts'
import { pathPrefix } from '../../core/settings.ts'
import { type Accepted, defineOperation, type SubmissionCall, type TaskLookup } from '../../core/vendor.ts'
import {
  type Canny,
  type CreateImageDalle,
  cannyBody,
  type Depth,
  dalleBody,
  dalleImages,
  depthBody,
  type Expand,
  expandBody,
  type Fill,
  type Finetune,
  fillBody,
  finetuneBody,
  fluxSubmission,
  type Generate,
  type Generate2,
  type Generate2Flex,
  type GenerateUltra,
  generate2Body,
  generate2FlexBody,
  generateBody,
  generateUltraBody,
  type Kontext,
  kontextBody,
  paths,
} from './api.ts'
import { imagesUpdate, reasonOf, submittedUpdate } from './states.ts'

/** Flux's part of the environment. */
export const settings = z.object({ FLUX_PREFIX: pathPrefix('/flux') })

/** As in `contracts/flux.yaml`. */
export const vendor = 'flux'

/** The word with which a submission is refused inside HTTP 200, and the code that one text of the vendor's has for it. */
const requestModerated = 'Request Moderated'
const codes: ErrorCodes = { [requestModerated]: 'CONTENT', content_policy_violation: 'CONTENT' }

export const generate = defineOperation<Generate>({
  name: 'FLUX_GENERATE',
  vendor,
  description: 'Makes a picture with FLUX.1 dev, FLUX.1 pro or FLUX 1.1 pro: `POST /v1/{model}`.',
  prompt: input => input.prompt,
  prepare: withVariant,
  submit: (call, input) => submit(call, input.model, generateBody(input), input),
})

export const generateUltra = defineOperation<GenerateUltra>({
  name: 'FLUX_GENERATE_ULTRA',
  vendor,
  description:
    'Makes a picture of up to 4 megapixels with FLUX 1.1 pro ultra: `POST /v1/flux-pro-1.1-ultra`, ' +
    'or `-ultra-finetuned` with a `finetuneId`.',
  prompt: input => input.prompt,
  prepare: withVariant,
  submit: (call, input) => submit(call, twin('flux-pro-1.1-ultra', input), generateUltraBody(input), input),
})

export const kontext = defineOperation<Kontext>({
  name: 'FLUX_KONTEXT',
  vendor,
  description: 'Makes or edits a picture with FLUX.1 Kontext pro or max: `POST /v1/flux-kontext-{pro|max}`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, input.model, kontextBody(input), input),
})

export const generate2 = defineOperation<Generate2>({
  name: 'FLUX2_GENERATE',
  vendor,
  description: 'Makes or edits a picture with FLUX.2 pro, max or klein: `POST /v1/flux-2-{pro|max|klein-…}`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, input.model, generate2Body(input), input),
})

export const generate2Flex = defineOperation<Generate2Flex>({
  name: 'FLUX2_GENERATE_FLEX',
  vendor,
  description: 'Makes or edits a picture with FLUX.2 flex, whose work can be tuned: `POST /v1/flux-2-flex`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, 'flux-2-flex', generate2FlexBody(input), input),
})

export const fill = defineOperation<Fill>({
  name: 'FLUX_FILL',
  vendor,
  description:
    'Paints a masked area of a picture anew with FLUX.1 Fill pro: `POST /v1/flux-pro-1.0-fill`, ' +
    'or `-fill-finetuned` with a `finetuneId`.',
  prompt: input => input.prompt,
  prepare: withVariant,
  submit: (call, input) => submit(call, twin('flux-pro-1.0-fill', input), fillBody(input), input),
})

export const expand = defineOperation<Expand>({
  name: 'FLUX_EXPAND',
  vendor,
  description: 'Adds pixels on any side of a picture with FLUX.1 Expand pro: `POST /v1/flux-pro-1.0-expand`.',
  prompt: input => input.prompt,
  submit: (call, input) => submit(call, 'flux-pro-1.0-expand', expandBody(input), input),
})

export const canny = defineOperation<Canny>({
  name: 'FLUX_CANNY',
  vendor,
  description:
    'Draws along the edges of a picture with FLUX.1 Canny pro: `POST /v1/flux-pro-1.0-canny`, ' +
    'or `-canny-finetuned` with a `finetuneId`.',
  prompt: input => input.prompt,
  prepare: withVariant,
  submit: (call, input) => submit(call, twin('flux-pro-1.0-canny', input), cannyBody(input), input),
})

export const depth = defineOperation<Depth>({
  name: 'FLUX_DEPTH',
  vendor,
  description:
    'Draws along the depth of a picture with FLUX.1 Depth pro: `POST /v1/flux-pro-1.0-depth`, ' +
    'or `-depth-finetuned` with a `finetuneId`.',
  prompt: input => input.prompt,
  prepare: withVariant,
  submit: (call, input) => submit(call, twin('flux-pro-1.0-depth', input), depthBody(input), input),
})

export const finetune = defineOperation<Finetune>({
  name: 'FLUX_FINETUNE',
  vendor,
  description:
    'Trains an own variant of FLUX.1 from an archive of pictures: `POST /v1/finetune`. A finished training has no file: ' +
    'its id is the `finetuneId` of later pictures.',
  prompt: input => input.comment,
  submit: (call, input) =>
    send(call, paths.finetune(call.settings(settings).FLUX_PREFIX), finetuneBody(input), input),
})

export const createImageDalle = defineOperation<CreateImageDalle>({
  name: 'FLUX_CREATE_IMAGE_DALLE',
  vendor,
  generates: true,
  description:
    'Makes 1–10 pictures with a model of Flux in the DALL-E 3 format: `POST /v1/images/generations`. The answer comes ' +
    'with the finished pictures, often after tens of seconds; the task has no id of the vendor.',
  prompt: input => input.prompt,
  async submit({ upstream }, input) {
    const { data, requestId } = await upstream.post(paths.dalle(), dalleBody(input), dalleImages, { codes })
    return { update: imagesUpdate(data), upstreamRequestId: requestId }
  },
})

interface Hook {
  notifyHook?: string | null
  notifySecret?: string | null
}

const submit = (call: SubmissionCall, model: string, body: object, input: Hook): Promise<Accepted> =>
  send(call, paths.model(call.settings(settings).FLUX_PREFIX, model), body, input)

async function send(
  { upstream, callbackUrl }: SubmissionCall,
  path: string,
  body: object,
  { notifyHook, notifySecret }: Hook,
): Promise<Accepted> {
  const hook = { webhook_url: notifyHook ?? callbackUrl, webhook_secret: notifySecret ?? undefined }
  const { data, requestId } = await upstream.post(path, { ...body, ...hook }, fluxSubmission, { codes })
  if (data.refused) {
    throw upstream.refusal({ code: requestModerated, message: reasonOf(data.refused) }, codes, requestId)
  }
  const { accepted } = data
  return {
    reference: { upstreamId: accepted.id },
    update: submittedUpdate(accepted),
    upstreamRequestId: requestId,
  }
}

interface Variant {
  finetuneId?: string | null
}

/** The model that takes an own variant has a name of its own. */
const twin = (model: string, { finetuneId }: Variant): string =>
  finetuneId == null ? model : `${model}-finetuned`

/** The variant is named upstream by the id of its training. */
async function withVariant<Input extends Variant>(
  input: Input,
  { lookup }: { lookup: TaskLookup },
): Promise<Input> {
  if (input.finetuneId == null) return input
  const path = ['input', 'finetuneId']
  const { reference, task } = await lookup.succeeded(path, input.finetuneId, vendor)
  if (task && task.operation !== finetune.name) {
    throw new InvalidInputError([{ path, message: `A task of ${finetune.name} is needed.` }])
  }
  return { ...input, finetuneId: reference.upstreamId }
}
