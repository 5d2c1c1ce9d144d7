/** Leaves out what was not given: the upstream takes null for a value. */
export const present = (body: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null))
