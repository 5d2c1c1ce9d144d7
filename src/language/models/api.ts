import { z } from 'zod'
import { path } from '../../core/gateway/path.ts'

/** The wire of the models list (contracts/openai.yaml): paths and the fields of the answers that are used. */

export const paths = {
  models: () => '/v1/models',
  model: (id: string) => path`/v1/models/${id}`,
}

const model = z.object({
  id: z.string().min(1),
  owned_by: z.string().nullish(),
  supported_endpoint_types: z.array(z.string()).nullish(),
})
export type GatewayModel = z.output<typeof model>

/** HTTP 200 also carries a failure (`success: false`). Older gateways leave out everything but the data. */
export const modelList = z.union([
  z.object({ data: z.array(model) }).transform(({ data }) => ({ models: data, failed: undefined })),
  z
    .object({ success: z.literal(false), message: z.string() })
    .transform(({ message }) => ({ models: undefined, failed: { message } })),
])

const error = z.object({ message: z.string(), code: z.union([z.string(), z.number()]).nullish() })

/** HTTP 200 also carries the error object of an unknown model. */
export const modelAnswer = z.union([
  model.transform(found => ({ model: found, failed: undefined })),
  z.object({ error }).transform(({ error: failed }) => ({ model: undefined, failed })),
])
