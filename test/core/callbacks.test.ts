import { expect, it } from 'vitest'
import { createCallbacks } from '../../src/core/callbacks.ts'
import type { Task, TaskStatus } from '../../src/core/task.ts'

let count = 0
/** A task of an operation, at some moment of its life. */
function task(operation: string): (status: TaskStatus) => Task {
  count += 1
  const id = String(count)
  return status => ({
    id,
    ownerId: 'owner',
    vendor: 'luma',
    operation,
    status,
    submission: 'ACCEPTED',
    tracking: 'ACTIVE',
    assets: [],
    facts: {},
    createdAt: new Date(),
    updatedAt: new Date(),
  })
}

it('counts on callbacks of an operation as soon as one has come', () => {
  const callbacks = createCallbacks()
  expect(callbacks.comeThrough('EXTEND')).toBe(false)
  callbacks.heard(task('EXTEND')('RUNNING'))
  expect(callbacks.comeThrough('EXTEND')).toBe(true)
  expect(callbacks.comeThrough('GENERATE')).toBe(false)
})

it('doubts them once a task of the operation has ended without one, until the next', () => {
  const callbacks = createCallbacks()
  const [told, untold] = [task('EXTEND'), task('EXTEND')]
  callbacks.heard(told('RUNNING'))
  callbacks.seen(told('SUCCEEDED'))
  callbacks.seen(untold('RUNNING'))
  expect(callbacks.comeThrough('EXTEND')).toBe(true)
  callbacks.seen(untold('FAILED'))
  expect(callbacks.comeThrough('EXTEND')).toBe(false)
  // It comes a little later than the look that was under way.
  callbacks.heard(untold('FAILED'))
  expect(callbacks.comeThrough('EXTEND')).toBe(true)
})
