import fc from 'fast-check'
import { edited, edits, keyMark, oddRaw } from './odd-json.ts'
import type { RawAnswer } from './upstream.ts'

/** What is done to an answer before it is sent; the same for every answer that it may be done to. */
export interface Oddity {
  body:
    | { edits: Parameters<typeof edited>[1] }
    | { text: string }
    | { bytes: Uint8Array }
    | { length: number }
  /** Instead of the answer's own. */
  status: number | undefined
  headers: Record<string, string>
}

const body: fc.Arbitrary<Oddity['body']> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ edits }) },
  { weight: 2, arbitrary: fc.record({ text: oddRaw }) },
  { weight: 1, arbitrary: fc.record({ bytes: fc.uint8Array({ maxLength: 200 }) }) },
  // Cut after so many bytes.
  { weight: 1, arbitrary: fc.record({ length: fc.nat(400) }) },
)

const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'content-type': fc.constantFrom('', 'text/html', 'application/json; charset=utf-7', 'x'),
    'retry-after': fc.constantFrom(
      '',
      '-1',
      '0.5',
      '99999999999',
      '1e300',
      'soon',
      'Fri, 31 Dec 9999 23:59:59 GMT',
    ),
    'x-oneapi-request-id': fc.constantFrom('', 'r'.repeat(5000), '\u00e9', keyMark),
    location: fc.constant('http://127.0.0.1:1/'),
  },
  { requiredKeys: [] },
)

const usual: fc.Arbitrary<number | undefined> = fc.constant(undefined)

/** @param statuses that may come instead of the answer's own */
export const oddity = (statuses: readonly number[]): fc.Arbitrary<Oddity> =>
  fc.record({
    body,
    status: fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...statuses) }),
    headers: fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headers }),
  })

/** An answer with an oddity. @param key of the caller, for upstreams that tell it */
export function withOddity(answer: RawAnswer, { body, status, headers }: Oddity, key: string): RawAnswer {
  const withKey = (text: string) => text.replaceAll(keyMark, key)
  const said = Object.entries({ ...answer.headers, ...headers }).map(([name, value]) => [
    name,
    withKey(value),
  ])
  return {
    status: status ?? answer.status,
    headers: Object.fromEntries(said),
    body: oddBody(answer.body, body, withKey),
  }
}

function oddBody(whole: Buffer, odd: Oddity['body'], withKey: (text: string) => string): Buffer {
  if ('bytes' in odd) return Buffer.from(odd.bytes)
  if ('length' in odd) return whole.subarray(0, odd.length)
  if ('text' in odd) return Buffer.from(withKey(odd.text))
  const text = whole.toString('utf8')
  const changed = edited(text, odd.edits)
  return changed === text ? whole : Buffer.from(withKey(changed))
}
