import { z } from 'zod'
import { UpstreamRefusedError } from '../../core/errors.ts'
import { pathPrefix } from '../../core/settings.ts'
import type { Json } from '../../core/task.ts'
import { type Accepted, defineOperation, type SubmissionCall } from '../../core/vendor.ts'
import {
  type CreatePrediction,
  paths,
  predictionBody,
  predictionHeaders,
  replicatePrediction,
} from './api.ts'
import { updateOf } from './states.ts'

/** Replicate's part of the environment. */
export const settings = z.object({
  REPLICATE_PREFIX: pathPrefix('/replicate'),
  REPLICATE_MODEL_ROUTE: z.enum(['body', 'path'], 'must be body or path').default('body'),
})

/** As in `contracts/replicate.yaml`. */
export const vendor = 'replicate'

/** Characters of a prompt that lists show; a model may take a whole book. */
const maxShownPrompt = 5000

export const createPrediction = defineOperation<CreatePrediction>({
  name: 'REPLICATE_CREATE_PREDICTION',
  vendor,
  description:
    'Runs a model, named by `model` or by `version`, on an input of its own schema: `POST /v1/predictions`. A `model` may ' +
    'stand in the body or, with `POST /v1/models/{model_owner}/{model_name}/predictions`, in the path; gateways differ. ' +
    'REPLICATE_MODEL_ROUTE says which is tried first, and the other follows where that is refused in a way that proves ' +
    'that nothing was made.',
  prompt: ({ input }) => shownPrompt(input.prompt) ?? shownPrompt(input.text),
  submit(call, input) {
    const { REPLICATE_PREFIX: prefix, REPLICATE_MODEL_ROUTE: first } = call.settings(settings)
    const body = predictionBody(input, call.callbackUrl)
    const headers = predictionHeaders(input)
    const { model, version } = input
    const inBody = (name: object) => submit(call, paths.predictions(prefix), { ...name, ...body }, headers)
    if (model == null) return inBody({ version })
    const inPath = () => submit(call, paths.modelPredictions(prefix, model), body, headers)
    return first === 'body'
      ? oneOf(() => inBody({ model }), [...routeIsGone, 422], inPath)
      : oneOf(inPath, routeIsGone, () => inBody({ model }))
  },
})

async function submit(
  call: SubmissionCall,
  path: string,
  body: object,
  headers: Record<string, string> | undefined,
): Promise<Accepted> {
  const { data, requestId } = await call.upstream.post(path, body, replicatePrediction, { headers })
  return { reference: { upstreamId: data.id }, update: updateOf(data), upstreamRequestId: requestId }
}

/** HTTP statuses of a route that a gateway does not serve. */
const routeIsGone = [404, 405, 410]

/**
 * Tries one route and, where its refusal may mean the route itself, the other. Of two refusals the second counts, unless
 * it only says that its route is not there.
 */
async function oneOf(
  first: () => Promise<Accepted>,
  statuses: readonly number[],
  other: () => Promise<Accepted>,
): Promise<Accepted> {
  try {
    return await first()
  } catch (refusal) {
    if (!isRefusedWith(statuses, refusal)) throw refusal
    try {
      return await other()
    } catch (error) {
      throw isRefusedWith(routeIsGone, error) ? refusal : error
    }
  }
}

/** A refusal, so nothing was made. */
const isRefusedWith = (statuses: readonly number[], error: unknown): boolean =>
  error instanceof UpstreamRefusedError && statuses.includes(error.facts.status ?? 0)

const shownPrompt = (prompt: Json | undefined): string | undefined =>
  typeof prompt === 'string' && prompt.trim() !== '' ? prompt.slice(0, maxShownPrompt) : undefined
