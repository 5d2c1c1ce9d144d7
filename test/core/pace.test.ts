import { describe, expect, it } from 'vitest'
import { adaptivePace, type PaceFacts } from '../../src/core/pace.ts'

const pace = (facts: Partial<PaceFacts> = {}) =>
  adaptivePace({ ageSeconds: 0, failedLooks: 0, watched: false, ...facts })

describe('the time to the next look', () => {
  it('is a second while somebody watches a new task, and two otherwise', () => {
    expect(pace({ watched: true })).toBe(1)
    expect(pace()).toBe(2)
  })

  it('grows with the age of the task, up to a minute', () => {
    const ages = [0, 60, 120, 600, 1200, 3600, 86_400]
    const waits = ages.map(ageSeconds => pace({ ageSeconds }))
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect(waits).toEqual([2, 3, 6, 30, 60, 60, 60])
  })

  it('is never longer because somebody watches', () => {
    for (const ageSeconds of [0, 10, 100, 1000, 10_000]) {
      expect(pace({ ageSeconds, watched: true })).toBeLessThanOrEqual(pace({ ageSeconds }))
    }
  })

  it('is four times as long where the vendor calls back, as long as the task is new', () => {
    expect([true, false].map(watched => pace({ watched, calledBack: true }))).toEqual([4, 8])
    const ages = [400, 3600]
    expect(ages.map(ageSeconds => pace({ ageSeconds, calledBack: true }))).toEqual(
      ages.map(ageSeconds => pace({ ageSeconds })),
    )
  })

  it('doubles with each failed look, up to five minutes', () => {
    expect([1, 2, 3, 8, 1000].map(failedLooks => pace({ failedLooks }))).toEqual([4, 8, 16, 300, 300])
  })

  it('honours what the gateway asked for, however long, and is not hurried by it', () => {
    expect(pace({ retryAfterSeconds: 1000 })).toBe(1000)
    expect(pace({ retryAfterSeconds: 0 })).toBe(2)
    expect(pace({ retryAfterSeconds: 3, failedLooks: 4 })).toBe(32)
  })
})
