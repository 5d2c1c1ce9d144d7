import { expect, it } from 'vitest'
import { gather } from '../../src/core/gather.ts'

/** Work whose calls end when they are told to. */
function started() {
  const calls: { items: string[]; end: PromiseWithResolvers<void> }[] = []
  const add = gather<string>(items => {
    const end = Promise.withResolvers<void>()
    calls.push({ items, end })
    return end.promise
  })
  const called = async (count: number) => {
    await expect.poll(() => calls.length).toBe(count)
    return calls[count - 1]
  }
  return { calls, add, called }
}

it('makes one call at a time, with all that came meanwhile', async () => {
  const { calls, add, called } = started()
  const first = add(['a'])
  const call = await called(1)
  const others = [add(['b', 'c']), add(['d'])]
  call?.end.resolve()
  await first
  ;(await called(2))?.end.resolve()
  await Promise.all(others)
  expect(calls.map(({ items }) => items)).toEqual([['a'], ['b', 'c', 'd']])
})

it('tells a failure to those who were part of the call, and goes on', async () => {
  const { add, called } = started()
  const failing = [add(['a']), add(['b'])]
  ;(await called(1))?.end.reject(new Error('no'))
  for (const one of failing) await expect(one).rejects.toThrow('no')
  const next = add(['c'])
  ;(await called(2))?.end.resolve()
  await next
})
