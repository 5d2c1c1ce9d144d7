const free = new WeakSet<object>()

/** Marks an object that is handed on to a model as it is. @returns the object itself */
export function freeJson<Value extends object>(value: Value): Value {
  free.add(value)
  return value
}

/** In such an object null is a value. In all other inputs it means the same as nothing. */
export const isFreeJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && free.has(value)
