import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLive, type Live } from '../../src/core/live.ts'
import type { Reader } from '../../src/core/store/reader.ts'
import { databaseKinds } from '../support/database.ts'
import { acceptedTask, anyOwner, looked, openTestStore, type TestStore } from '../support/store.ts'

const everything = { after: 0, wants: () => true }
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

describe.each(databaseKinds)('the live feed on %s', kind => {
  let store: TestStore
  let live: Live
  /** How many pages of events were read so far. */
  let reads = 0
  beforeAll(async () => {
    store = await openTestStore(kind)
    const counting: Reader = {
      ...store.reader,
      eventsAfter(...page) {
        reads++
        return store.reader.eventsAfter(...page)
      },
    }
    live = createLive(counting)
    await store.listen(live.wake)
  })
  afterAll(async () => {
    live.stop()
    await store.close()
  })

  /** As many events as `lanes` times `each`, from concurrent writers on all connections. */
  async function write(ownerId: string, lanes: number, each: number): Promise<void> {
    const lane = async (index: number) => {
      const writer = store.writers[index % store.writers.length] ?? store
      const task = await acceptedTask(writer, ownerId)
      for (let step = 1; step < each; step++)
        await looked(writer, task, { status: 'RUNNING', progress: step })
    }
    await Promise.all(upTo(lanes).map(lane))
  }

  async function take(stream: AsyncIterable<{ number: number }>, count: number): Promise<number[]> {
    const numbers: number[] = []
    for await (const { number } of stream) {
      numbers.push(number)
      if (numbers.length === count) break
    }
    return numbers
  }

  it('sends every event once and in order to everybody, while many write', async () => {
    const [owner, other] = [anyOwner(), anyOwner()]
    const early = [1, 2, 3].map(() => take(live.follow(owner, everything), 120))
    const written = Promise.all([write(owner, 6, 20), write(other, 2, 20)])
    const late = take(live.follow(owner, { ...everything, after: 50 }), 70)
    for (const numbers of await Promise.all(early)) expect(numbers).toEqual(upTo(120))
    expect(await late).toEqual(upTo(120).slice(50))
    await written
    expect(live.watched()).toEqual([])
  })

  it('reads more than a page that was stored before', async () => {
    const owner = anyOwner()
    await write(owner, 5, 50)
    expect(await take(live.follow(owner, everything), 250)).toEqual(upTo(250))
  })

  it('loses nothing for a slow consumer, and reads ahead no further than a page', async () => {
    const owner = anyOwner()
    const stream = live.follow(owner, everything)[Symbol.asyncIterator]()
    const first = stream.next()
    await write(owner, 5, 50)
    expect(await first).toMatchObject({ value: { number: 1 } })
    const before = reads
    await write(owner, 2, 50)
    expect(reads).toBe(before)
    const numbers = [1]
    while (numbers.length < 350) {
      const { value } = await stream.next()
      numbers.push(value?.number ?? Number.NaN)
      await turn()
    }
    expect(numbers).toEqual(upTo(350))
    await stream.return?.()
    expect(live.watched()).toEqual([])
  })

  it('can be left while it waits, and forgets who left', async () => {
    const owner = anyOwner()
    const [stays, leaves] = [
      live.follow(owner, everything)[Symbol.asyncIterator](),
      live.follow(owner, everything)[Symbol.asyncIterator](),
    ]
    const [next, waiting] = [stays.next(), leaves.next()]
    expect(live.watched()).toEqual([owner])
    await leaves.return?.()
    expect(await waiting).toMatchObject({ done: true })
    expect(live.watched()).toEqual([owner])
    await acceptedTask(store, owner)
    expect(await next).toMatchObject({ done: false, value: { number: 1 } })
    await stays.return?.()
    expect(live.watched()).toEqual([])
  })

  it('sends only what is wanted, after the stored state, and ends with what was waited for', async () => {
    const owner = anyOwner()
    const [task, other] = [await acceptedTask(store, owner), await acceptedTask(store, owner)]
    const { newest, tasks } = await store.reader.snapshot(owner, task.id)
    const seen: unknown[] = []
    const followed = (async () => {
      const stream = live.follow(owner, {
        after: newest,
        first: tasks.map(stored => ({ number: newest, at: stored.updatedAt, task: stored })),
        wants: event => event.task.id === task.id,
        endsWith: event => event.task.tracking === 'ENDED',
      })
      for await (const event of stream) seen.push([event.number, event.task.status])
    })()
    await looked(store, other, { status: 'RUNNING' })
    await looked(store, task, { status: 'RUNNING' })
    await looked(store, other, { status: 'CANCELED' })
    await looked(store, task, { status: 'CANCELED' })
    await looked(store, await acceptedTask(store, owner), { status: 'RUNNING' })
    await followed
    expect(seen).toEqual([
      [2, 'QUEUED'],
      [4, 'RUNNING'],
      [6, 'CANCELED'],
    ])
    expect(live.watched()).toEqual([])
  })

  it('tells the consumer when the store fails, and forgets it', async () => {
    const broken = createLive({ ...store.reader, eventsAfter: () => Promise.reject(new Error('gone')) })
    const stream = broken.follow(anyOwner(), everything)[Symbol.asyncIterator]()
    await expect(stream.next()).rejects.toThrow('gone')
    expect(broken.watched()).toEqual([])
  })

  it('completes for everybody when it stops: who waits, who is slow and who comes later', async () => {
    const owner = anyOwner()
    await write(owner, 1, 5)
    const stopping = createLive(store.reader)
    const waits = stopping.follow(owner, { ...everything, after: 5 })[Symbol.asyncIterator]()
    const waiting = waits.next()
    const slow = stopping.follow(owner, everything)[Symbol.asyncIterator]()
    expect(await slow.next()).toMatchObject({ value: { number: 1 } })
    stopping.stop()
    expect(await waiting).toMatchObject({ done: true })
    // At most the event that was already on its way.
    const rest = [await slow.next(), await slow.next()]
    expect(rest.at(-1)).toMatchObject({ done: true })
    expect(await take(stopping.follow(owner, everything), 1)).toEqual([])
    expect(stopping.watched()).toEqual([])
  })
})
