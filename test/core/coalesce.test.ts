import { expect, it } from 'vitest'
import { coalesce } from '../../src/core/coalesce.ts'

/** A search that knows the key `known`, and whose answers come when they are released. */
function started() {
  const searches: { keys: string[]; answer: PromiseWithResolvers<void> }[] = []
  const find = coalesce(async keys => {
    const answer = Promise.withResolvers<void>()
    searches.push({ keys, answer })
    await answer.promise
    return new Map(keys.filter(key => key === 'known').map(key => [key, `${key} in ${searches.length}`]))
  })
  return { searches, find }
}

it('searches once for all that were asked for meanwhile, and never for an answer that is on its way', async () => {
  const { searches, find } = started()
  const first = find('known')
  const second = [find('known'), find('other'), find('known')]
  expect(searches.map(({ keys }) => keys)).toEqual([['known']])
  searches[0]?.answer.resolve()
  expect(await first).toBe('known in 1')
  expect(searches.map(({ keys }) => keys)).toEqual([['known'], ['known', 'other']])
  searches[1]?.answer.resolve()
  expect(await Promise.all(second)).toEqual(['known in 2', undefined, 'known in 2'])
})

it('takes a thousand at a time', async () => {
  const { searches, find } = started()
  const all = Array.from({ length: 1501 }, (_, index) => find(String(index)))
  for (const size of [1, 1000, 500]) {
    await expect.poll(() => searches.at(-1)?.keys.length).toBe(size)
    searches.at(-1)?.answer.resolve()
  }
  expect(await Promise.all(all)).toEqual(Array(1501).fill(undefined))
})

it('tells a failure to those who asked, and goes on', async () => {
  const { searches, find } = started()
  const failing = find('known')
  const next = find('known')
  searches[0]?.answer.reject(new Error('away'))
  await expect(failing).rejects.toThrow('away')
  searches[1]?.answer.resolve()
  expect(await next).toBe('known in 2')
})
