import { expect, it } from 'vitest'
import { createHasten } from '../../src/core/hasten.ts'

it('serves the first at once, lets the others share one look a second later, and begins anew', () => {
  let now = 1_000_000
  const hasten = createHasten(() => now)
  expect(hasten('a')).toEqual(new Date(1_000_000))
  now += 10
  expect(hasten('a')).toEqual(new Date(1_001_000))
  expect(hasten('b')).toEqual(new Date(1_000_010))
  now += 10
  expect(hasten('a')).toBeUndefined()
  now = 1_001_500
  expect(hasten('a')).toEqual(new Date(1_002_000))
  expect(hasten('b', 5)).toEqual(new Date(1_005_010))
  now = 1_010_000
  expect(hasten('a')).toEqual(new Date(1_010_000))
})
