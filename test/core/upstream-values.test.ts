import { expect, it } from 'vitest'
import { z } from 'zod'
import {
  expiry,
  moment,
  momentField,
  numeric,
  percent,
  percentField,
} from '../../src/core/upstream-values.ts'

it.each([
  ['45%', 45],
  ['45.5 %', 45.5],
  ['45', 45],
  [45, 45],
  [0, 0],
  ['0%', 0],
  ['1%', 1],
  [0.45, 45],
  ['0.45', 45],
  [1, 100],
  ['100%', 100],
  ['', undefined],
  ['soon', undefined],
  [-1, undefined],
  [101, undefined],
  [Number.NaN, undefined],
  [null, undefined],
  [undefined, undefined],
  [{}, undefined],
])('percent(%j) is %j', (value, expected) => {
  expect(percent(value)).toBe(expected)
})

it.each([
  ['5.1', 5.1],
  [5, 5],
  [' 7 ', 7],
  ['', undefined],
  [' ', undefined],
  ['5 s', undefined],
  [Number.POSITIVE_INFINITY, undefined],
  [true, undefined],
  [[], undefined],
])('numeric(%j) is %j', (value, expected) => {
  expect(numeric(value)).toBe(expected)
})

const then = '2025-05-09T14:15:00.250Z'
it.each([
  ['ISO text', then, then],
  ['ISO text of the vendors, with microseconds', '2025-05-09T14:15:00.250123Z', then],
  ['Unix milliseconds', 1746800100250, then],
  ['Unix milliseconds as text', '1746800100250', then],
  ['Unix seconds', 1746800100, '2025-05-09T14:15:00.000Z'],
  ['Unix seconds as text', '1746800100', '2025-05-09T14:15:00.000Z'],
  ['Unix seconds with a fraction', 1746800100.25, then],
])('moment of %s', (_, value, expected) => {
  expect(moment(value)?.toISOString()).toBe(expected)
})

it.each([0, '0', '', '0001-01-01T00:00:00Z', 'now', null, undefined, -5, 1e300])('%j is no moment', value => {
  expect(moment(value)).toBeUndefined()
})

it('fields of an answer may be absent', () => {
  const schema = z.object({ progress: percentField, at: momentField })
  expect(schema.parse({})).toEqual({ progress: undefined, at: undefined })
  expect(schema.parse({ progress: '7%', at: 1746800100250 })).toEqual({ progress: 7, at: new Date(then) })
})

it.each([253_402_300_800_000, 8.64e15, '+010000-01-01T00:00:00Z'])('%j is later than any moment', value => {
  expect(moment(value)).toBeUndefined()
})

it.each([
  [1e300, '9999-12-31T23:59:59.999Z'],
  [-1e300, '1970-01-01T00:00:00.000Z'],
])('a lifetime of %d seconds has an end', (seconds, end) => {
  expect(expiry(seconds, new Date(then))).toBe(end)
})

it('an asset expires so many seconds later', () => {
  expect(expiry(600, new Date(then))).toBe('2025-05-09T14:25:00.250Z')
})
