import { UpstreamRefusedError } from '../../core/errors.ts'
import type { ClientCall } from '../../core/vendor.ts'
import { type GatewayModel, modelAnswer, modelList, paths } from './api.ts'

/** Every model that the key may use, in the gateway's order. */
export async function listModels({ upstream, signal }: ClientCall): Promise<GatewayModel[]> {
  const { data, requestId } = await upstream.get(paths.models(), modelList, { signal })
  if (data.models) return data.models
  throw upstream.refusal(data.failed, {}, requestId)
}

/** Null: the gateway has no model of this name. */
export async function readModel({ upstream, signal }: ClientCall, id: string): Promise<GatewayModel | null> {
  try {
    const { data, requestId } = await upstream.get(paths.model(id), modelAnswer, { signal })
    if (data.model) return data.model
    throw upstream.refusal(data.failed, {}, requestId)
  } catch (error) {
    // HTTP 200 as a rule; other gateways of the family answer 404 as the vendor does.
    if (error instanceof UpstreamRefusedError && error.facts.upstreamCode === 'model_not_found') return null
    throw error
  }
}
