import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readEvents, type ServerSentEvent } from '../../src/core/gateway/event-stream.ts'
import { numRuns } from './runs.ts'

/** However a stream is cut into pieces on its way, its events are the same. */

const ending = fc.constantFrom('\n', '\r\n', '\r')
const text = fc.string({
  unit: fc.constantFrom('a', ' ', ':', '{', '}', '"', 'é', '漢', '😀', '\0', '\u2028', '\ufeff'),
})
const line = fc.oneof(
  { weight: 4, arbitrary: fc.json({ maxDepth: 1 }).map(json => `data: ${json}`) },
  { weight: 2, arbitrary: text.map(said => `data:${said}`) },
  { weight: 1, arbitrary: text.map(said => `event: ${said}`) },
  { weight: 1, arbitrary: text.map(said => `id: ${said}`) },
  { weight: 1, arbitrary: text.map(said => `: ${said}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('data', 'retry: 10', 'retry: x', '{"error":{"message":"no"}}', '{'),
  },
  { weight: 1, arbitrary: text },
  { weight: 4, arbitrary: fc.constant('') },
)
const lines = fc.array(fc.tuple(line, ending), { maxLength: 20 })
const stream = fc
  .tuple(fc.constantFrom('', '\ufeff'), lines, fc.constantFrom('', 'data: unended', '{"error":"bare"}'))
  .map(([mark, said, last]) => Buffer.from(mark + said.map(parts => parts.join('')).join('') + last))
const bytes = fc.oneof(
  { weight: 4, arbitrary: stream },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map(given => Buffer.from(given)) },
)

it('is read the same in pieces of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (whole, sizes) => {
        expect(await eventsOf(pieces(whole, sizes))).toEqual(await eventsOf([whole]))
      },
    ),
    {
      numRuns: numRuns(300),
      examples: [[Buffer.from('\ufeff\ufeff{\n'), [1, 5]]],
    },
  )
})

it('is read the same byte by byte', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async whole => {
      expect(await eventsOf(pieces(whole, [1]))).toEqual(await eventsOf([whole]))
    }),
    { numRuns: numRuns(200) },
  )
})

async function eventsOf(chunks: Buffer[]): Promise<ServerSentEvent[]> {
  return Array.fromAsync(readEvents(stream(chunks)))
  async function* stream(given: Buffer[]) {
    yield* given
  }
}

function pieces(whole: Buffer, sizes: readonly number[]): Buffer[] {
  const cut: Buffer[] = []
  for (let at = 0, turn = 0; at < whole.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    cut.push(whole.subarray(at, at + size))
    at += size
  }
  return cut
}
