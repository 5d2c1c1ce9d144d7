import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'
import { present } from '../../core/gateway/present.ts'
import { momentField, numericField } from '../../core/upstream-values.ts'
import type { ReplicateCreatePredictionInput } from './inputs.ts'

/** The wire of contracts/replicate.yaml: paths, snake_case bodies and the fields of the answers that are used. */

export const paths = {
  predictions: (prefix: string) => `${prefix}/v1/predictions`,
  /** @param model owner/name: two segments, and the slash between them is not encoded */
  modelPredictions(prefix: string, model: string) {
    const [owner = '', name = ''] = model.split('/')
    return prefix + path`/v1/models/${owner}/${name}/predictions`
  },
  prediction: (prefix: string, id: string) => prefix + path`/v1/predictions/${id}`,
}

const text = z.string().nullish().catch(null)

/** The answer of every call. `urls` is not read: its addresses are the vendor's and want the vendor's own key. */
export const replicatePrediction = z.object({
  id: z.string().min(1),
  status: z.string(),
  model: text,
  version: text,
  /** Whatever the model makes of it. */
  output: z.unknown().optional(),
  error: z.unknown().optional(),
  data_removed: z.boolean().nullish().catch(null),
  completed_at: momentField,
  metrics: z.object({ predict_time: numericField }).nullish().catch(null),
})
export type ReplicatePrediction = z.output<typeof replicatePrediction>

export type CreatePrediction = typeof ReplicateCreatePredictionInput.$inferInput

/** The fields of both routes. The vendor refuses any that it does not know. */
export const predictionBody = (input: CreatePrediction, callbackUrl?: string): object => ({
  input: input.input,
  ...(input.notifyHook == null
    ? ourWebhook(callbackUrl)
    : present({ webhook: input.notifyHook, webhook_events_filter: input.notifyEvents })),
})

/** The vendor refuses a whole submission over an address that is not https; the task is looked at all the same. */
const ourWebhook = (callbackUrl = '') =>
  callbackUrl.startsWith('https:') ? { webhook: callbackUrl, webhook_events_filter: ['completed'] } : {}

export const predictionHeaders = ({ cancelAfterSeconds: seconds }: CreatePrediction) =>
  seconds == null ? undefined : { 'cancel-after': `${seconds}s` }
