import { describe, expect, it } from 'vitest'
import {
  type Asset,
  advance,
  isSettled,
  isTerminal,
  type TaskState,
  type TaskUpdate,
  taskStatuses,
} from '../../src/core/task.ts'

const now = new Date('2025-03-01T12:00:00Z')
const video: Asset = { kind: 'VIDEO', role: 'RESULT', url: 'https://x/v.mp4', mediaType: 'video/mp4' }
const failure = { code: 'GENERATION_FAILED', message: 'content was refused' }
const looks: TaskUpdate[] = [
  { status: 'QUEUED' },
  { status: 'RUNNING', progress: 50 },
  { status: 'SUCCEEDED', assets: [video] },
  { status: 'FAILED', failure },
  { status: 'CANCELED' },
  { status: 'UNRECOGNIZED', word: 'moderating' },
]

const accepted = (more: Partial<TaskState> = {}): TaskState => ({
  status: 'QUEUED',
  submission: 'ACCEPTED',
  tracking: 'ACTIVE',
  assets: [],
  facts: {},
  ...more,
})

describe('a look at a task', () => {
  it('takes it from QUEUED over RUNNING to SUCCEEDED', () => {
    const running = advance(
      accepted(),
      { status: 'RUNNING', progress: 33.4, facts: { state: 'dreaming' } },
      now,
    )
    expect(running).toMatchObject({ status: 'RUNNING', progress: 33, tracking: 'ACTIVE' })
    const ended = running && advance(running, { status: 'SUCCEEDED', assets: [video] }, now)
    expect(ended).toEqual({
      status: 'SUCCEEDED',
      submission: 'ACCEPTED',
      tracking: 'ENDED',
      progress: 100,
      assets: [video],
      facts: { state: 'dreaming' },
      failure: undefined,
      endedAt: now.toISOString(),
    })
  })

  it('ends it as FAILED with the reason, leaving the progress where it was', () => {
    const ended = advance(accepted({ status: 'RUNNING', progress: 40 }), { status: 'FAILED', failure }, now)
    expect(ended).toMatchObject({ status: 'FAILED', failure, progress: 40, tracking: 'ENDED' })
  })

  it('shows previews while it runs, and none once it has ended', () => {
    const preview: Asset = { ...video, role: 'PREVIEW', url: 'https://x/p.mp4' }
    const running = advance(accepted(), { status: 'RUNNING', assets: [preview] }, now)
    expect(running?.assets).toEqual([preview])
    const state = accepted({ status: 'RUNNING', assets: [preview] })
    expect(advance(state, { status: 'RUNNING', progress: 7 }, now)?.assets).toEqual([preview])
    expect(advance(state, { status: 'SUCCEEDED', assets: [video] }, now)?.assets).toEqual([video])
    expect(advance(state, { status: 'FAILED', failure }, now)?.assets).toEqual([])
    expect(advance(state, { status: 'CANCELED' }, now)?.assets).toEqual([])
  })

  it.each(['SUCCEEDED', 'FAILED', 'CANCELED'] as const)('never changes one that is %s', status => {
    const state = accepted({ status, tracking: 'ENDED', endedAt: now.toISOString() })
    for (const look of looks) expect(advance(state, look, new Date())).toBeUndefined()
  })

  it('never takes it back to an earlier status', () => {
    const running = accepted({ status: 'RUNNING' })
    expect(advance(running, { status: 'QUEUED' }, now)).toBeUndefined()
    // What the vendor says besides is news all the same.
    expect(advance(running, { status: 'QUEUED', facts: { state: 'pending' } }, now)).toMatchObject({
      status: 'RUNNING',
      facts: { state: 'pending' },
    })
  })

  it('never lets the progress fall, leave 0–100 or be nothing', () => {
    const running = accepted({ status: 'RUNNING', progress: 60 })
    const seen = [0, 59.4, -5, Number.NaN, Number.POSITIVE_INFINITY, undefined].map(progress =>
      advance(running, { status: 'RUNNING', progress }, now),
    )
    expect(seen).toEqual(Array(6).fill(undefined))
    expect(advance(running, { status: 'RUNNING', progress: 400 }, now)).toMatchObject({ progress: 100 })
  })

  it('leaves it where it is for a word that nobody knows, and when nothing is new', () => {
    expect(advance(accepted(), { status: 'UNRECOGNIZED', word: 'moderating' }, now)).toBeUndefined()
    expect(advance(accepted(), { status: 'QUEUED' }, now)).toBeUndefined()
    const known = accepted({ status: 'RUNNING', progress: 50, facts: { state: 'dreaming' } })
    expect(
      advance(known, { status: 'RUNNING', progress: 50, facts: { state: 'dreaming' } }, now),
    ).toBeUndefined()
  })

  it('does not take up the tracking of a STALLED task, but ends it', () => {
    const stalled = accepted({ tracking: 'STALLED' })
    expect(advance(stalled, { status: 'RUNNING' }, now)).toMatchObject({ tracking: 'STALLED' })
    expect(advance(stalled, { status: 'SUCCEEDED', assets: [video] }, now)).toMatchObject({
      tracking: 'ENDED',
    })
  })
})

describe('a task', () => {
  it('is terminal exactly when it succeeded, failed or was canceled', () => {
    expect(taskStatuses.filter(isTerminal)).toEqual(['SUCCEEDED', 'FAILED', 'CANCELED'])
  })

  it('is settled when nothing more can happen to it by itself', () => {
    expect(isSettled(accepted({ tracking: 'ENDED' }))).toBe(true)
    expect(isSettled(accepted({ tracking: 'STALLED' }))).toBe(true)
    expect(isSettled(accepted({ tracking: 'STALLED', submission: 'UNKNOWN' }))).toBe(true)
    expect(isSettled(accepted())).toBe(false)
    // Its POST is still under way in some process.
    expect(isSettled(accepted({ tracking: 'STALLED', submission: 'PREPARED' }))).toBe(false)
    expect(isSettled(accepted({ tracking: 'STALLED', submission: 'SENT' }))).toBe(false)
  })
})
