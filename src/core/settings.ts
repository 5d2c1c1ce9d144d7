import { z } from 'zod'

/** Setting of a vendor: what its paths begin with, because that differs between gateways of this family. */
export const pathPrefix = (usual: string) =>
  z
    .string()
    .regex(/^(\/|(\/[\w-]+)*)$/, 'must be a path such as /luma, or / for none')
    .transform(prefix => (prefix === '/' ? '' : prefix))
    .default(usual)
