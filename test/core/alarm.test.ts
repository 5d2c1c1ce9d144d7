import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAlarm } from '../../src/core/alarm.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000_000_050 })
})
afterEach(() => {
  vi.useRealTimers()
})

/** An alarm and the milliseconds after the start at which it rang. */
function started() {
  const start = Date.now()
  const rings: number[] = []
  const alarm = createAlarm(() => void rings.push(Date.now() - start))
  return { rings, alarm, after: (milliseconds: number) => new Date(start + milliseconds) }
}

it('rings at the moment or a little later, and once more for a late commit', () => {
  const { rings, alarm, after } = started()
  alarm.at(after(2000))
  vi.advanceTimersByTime(10_000)
  expect(rings).toEqual([2200, 3200])
})

it('rings once for moments that are close', () => {
  const { rings, alarm, after } = started()
  for (const milliseconds of [2001, 2020, 2040]) alarm.at(after(milliseconds))
  vi.advanceTimersByTime(2500)
  expect(rings).toEqual([2200])
})

it('rings at once for a moment that has passed, once for all that come together', () => {
  const { rings, alarm, after } = started()
  alarm.at(new Date(0))
  alarm.at(after(0))
  expect(rings).toEqual([])
  vi.advanceTimersByTime(100)
  expect(rings).toEqual([0])
})

it('is silent when it was stopped', () => {
  const { rings, alarm, after } = started()
  alarm.at(after(500))
  alarm.at(after(0))
  alarm.stop()
  vi.advanceTimersByTime(5000)
  expect(rings).toEqual([])
})

it('is more exact for moments that are near', () => {
  const { rings, alarm, after } = started()
  alarm.at(after(60))
  vi.advanceTimersByTime(400)
  expect(rings).toEqual([150])
})
