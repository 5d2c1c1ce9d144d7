/**
 * Builds a URL path from a template; each value is percent-encoded as one segment.
 * Refuses empty, `.` and `..` segments, which would lead to another route.
 *
 * @example path`/luma/generations/${id}/extend`
 * @throws {RangeError} naming the bad value
 */
export function path(strings: TemplateStringsArray, ...values: string[]): string {
  return String.raw({ raw: strings }, ...values.map(segment))
}

function segment(value: string): string {
  if (value === '' || value === '.' || value === '..') {
    throw new RangeError(`"${value}" cannot be a segment of a path.`)
  }
  return encodeURIComponent(value)
}
