import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { type ConstructorOptions, fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import { type Alarm, createAlarm } from './alarm.ts'
import { gather } from './gather.ts'
import { createSeats } from './seats.ts'
import type { Executor } from './store/database.ts'

/** A task and the moment at which it is to be looked at. */
export interface PlannedLook {
  taskId: string
  at: Date
}

/** Durable timers over pg-boss: each says "look at this task then". */
export interface Jobs {
  start(queues: string[]): Promise<void>
  /** Plans looks; a task that has one planned already keeps that. Commits with the executor's transaction. */
  plan(queue: string, looks: PlannedLook[], executor?: Executor): Promise<void>
  /** Sees that a look takes place at this moment, unless one is planned before it. */
  hasten(queue: string, taskId: string, at: Date): Promise<void>
  /**
   * Hands a task to its queue's handler at once, beside what is planned: that stays, for the case that this process dies.
   * Where many are handled so already, the task is made due now and has its turn.
   */
  handleNow(queue: string, taskId: string): Promise<void>
  /**
   * Hands out due tasks in batches of at most so many, several batches at a time. A batch whose handler throws comes again.
   */
  work(queue: string, batchSize: number, handler: (taskIds: string[]) => Promise<void>): Promise<void>
  /** Runs once a minute on one of all processes. */
  everyMinute(handler: () => Promise<void>): Promise<void>
  /** Calls back with the payload of each notification, and without one after a lost connection was restored. */
  listen(channel: string, heard: (payload?: string) => void): Promise<void>
  /** Waits for what is being handled, gives back the rest. */
  stop(): Promise<void>
}

const upkeepQueue = 'upkeep'
/** Batches of one queue that are handled at a time. */
const workersPerQueue = 2
/**
 * How often a queue is asked unprompted, in seconds. Looks planned here ring an alarm and others come with a
 * notification, so this is for those that a dead process planned.
 */
const pollingSeconds = 5
/** Tasks of one queue that are handled at once, out of turn, at a time: a flood of calls must not be served before all. */
const outOfTurn = 4
/** How often jobs that are done are deleted, in seconds; nobody reads them. */
const forgetSeconds = 15
/** How long looks that are planned wait for others of the queue; the next look is a second away. */
const planPatienceMs = 50
/** How far the database's clock, with which it compares, may be behind. */
const clockDifferenceMs = 60_000
/** How long a look that is due is kept for the case that nobody comes for it; by itself, pg-boss deletes it after two weeks. */
const keepSeconds = 10 * 365 * 86_400
/** A batch that failed comes again after this, then after twice as much, and so on. */
const retrySeconds = 1

/** @param options how pg-boss reaches the database */
export function createJobs(options: ConstructorOptions, logger: Logger): Jobs {
  const boss = new PgBoss({
    ...options,
    schema: 'jobs',
    useListenNotify: true,
    monitorIntervalSeconds: 30,
    superviseIntervalSeconds: forgetSeconds,
    // pg-boss's own is a day, and each look is a job: hundreds a second, which it counts one by one every 30 seconds.
    maintenanceIntervalSeconds: forgetSeconds,
    // A list of processes that nobody reads: five statements at each start, and one with each heartbeat.
    registerInstance: false,
  })
  boss.on('error', error => logger.error({ err: error }, 'a job could not be handled'))
  boss.on('warning', warning => logger.debug({ warning }, 'pg-boss warns'))
  const listeners: { close(): Promise<void> }[] = []
  const alarms = new Map<string, Alarm>()
  const handlers = new Map<string, (taskIds: string[]) => Promise<void>>()
  const inserts = new Map<string, (looks: PlannedLook[]) => Promise<void>>()
  const seats = createSeats(outOfTurn)
  const running = new Set<Promise<void>>()
  let hastened: Promise<void> = Promise.resolve()

  async function insert(queue: string, looks: PlannedLook[], executor?: Executor): Promise<void> {
    const jobs = looks.map(({ taskId, at }) => ({ data: { taskId }, singletonKey: taskId, startAfter: at }))
    await boss.insert(queue, jobs, executor ? { db: fromDrizzle(executor, sql) } : undefined)
  }

  /**
   * Looks at tasks of many owners end one by one; each with a statement of its own would cost more than the look. What dies
   * with this process while it waits comes again by itself: its job is not done yet.
   */
  function insertGathered(queue: string, looks: PlannedLook[]): Promise<void> {
    const gathered = inserts.get(queue) ?? gather(all => insert(queue, all), planPatienceMs)
    inserts.set(queue, gathered)
    return gathered(looks)
  }

  async function moveUp(queue: string, taskId: string, at: Date): Promise<void> {
    // PGlite works in this process: without this, no request would be served until the line is empty.
    await setImmediate()
    const planned = await boss.findJobs(queue, { key: taskId, queued: true })
    // One that is due but was not handed out yet would be put off for as long as the calls go on.
    if (planned.some(({ startAfter }) => startAfter <= at)) return
    // The database compares with its own clock.
    const startAfter = at.getTime() > Date.now() ? at : new Date(at.getTime() - clockDifferenceMs)
    await boss.upsert(queue, { taskId }, { singletonKey: taskId, startAfter })
  }

  async function hasten(queue: string, taskId: string, at: Date): Promise<void> {
    // One after another: a flood of calls must not stand in line for the database before everybody else.
    const moved = hastened.then(() => moveUp(queue, taskId, at))
    hastened = moved.catch(() => {})
    await moved
    alarms.get(queue)?.at(at)
  }

  return {
    async start(queues) {
      await boss.start()
      // To make one that is there changes nothing and takes a transaction.
      const found = await boss.getQueues([...queues, upkeepQueue])
      const present = new Set(found.map(({ name }) => name))
      for (const { name, retentionSeconds } of found) {
        if (name !== upkeepQueue && retentionSeconds !== keepSeconds)
          await boss.updateQueue(name, { retentionSeconds: keepSeconds })
      }
      for (const queue of queues.filter(name => !present.has(name))) {
        // `short`: at most one planned job per singletonKey, so a task is never looked at twice as often.
        const queueOptions = {
          policy: 'short',
          notify: true,
          // A process that dies in the middle of a look gives its tasks back after this.
          expireInSeconds: 90,
          retryLimit: 1_000_000,
          retryDelay: retrySeconds,
          retryBackoff: true,
          retryDelayMax: 300,
          deleteAfterSeconds: 1,
          retentionSeconds: keepSeconds,
        }
        await boss.createQueue(queue, queueOptions)
      }
      if (!present.has(upkeepQueue))
        await boss.createQueue(upkeepQueue, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 3600 })
    },

    async plan(queue, looks, executor) {
      if (looks.length === 0) return
      await (executor ? insert(queue, looks, executor) : insertGathered(queue, looks))
      for (const { at } of looks) alarms.get(queue)?.at(at)
    },

    hasten,

    async handleNow(queue, taskId) {
      const handler = handlers.get(queue)
      const leave = handler && seats.take(queue)
      if (!leave) return hasten(queue, taskId, new Date())
      const handled = handler([taskId])
        .catch(error => logger.error({ err: error, queue }, 'a task could not be handled out of turn'))
        .finally(() => {
          running.delete(handled)
          leave()
        })
      running.add(handled)
    },

    async work(queue, batchSize, handler) {
      handlers.set(queue, handler)
      const options = {
        batchSize,
        pollingIntervalSeconds: pollingSeconds,
        notifyPollingIntervalSeconds: pollingSeconds,
        burstWhenBatchFull: true,
      }
      const workers: { id: string; busy: boolean; rings: number }[] = []
      // One is enough, and to wake both costs a statement more each time.
      const ring = () => {
        const worker = workers.find(({ busy }) => !busy) ?? workers[0]
        if (!worker) return
        worker.rings += 1
        boss.notifyWorker(worker.id)
      }
      const alarm = createAlarm(ring)
      for (let n = 0; n < workersPerQueue; n++) {
        const worker = { id: '', busy: false, rings: 0 }
        worker.id = await boss.work(queue, options, async (jobs: { data: { taskId: string } }[]) => {
          worker.busy = true
          // It rang again while this worker was fetching, or there are more than it could take: that is for the other.
          const isMore = worker.rings > 1 || jobs.length === batchSize
          worker.rings = 0
          if (isMore) ring()
          try {
            await handler(jobs.map(job => job.data.taskId))
          } catch (error) {
            alarm.at(new Date(Date.now() + retrySeconds * 1000))
            throw error
          } finally {
            worker.busy = false
          }
        })
        workers.push(worker)
      }
      alarms.set(queue, alarm)
    },

    async everyMinute(handler) {
      await boss.schedule(upkeepQueue, '* * * * *')
      await boss.work(upkeepQueue, { pollingIntervalSeconds: 15 }, handler)
    },

    async listen(channel, heard) {
      let listening = false
      const restored = () => {
        // pg-boss calls it for the first connection as well, before which nothing can have been lost.
        if (!listening) return
        // What the workers were told meanwhile is lost as well.
        for (const alarm of alarms.values()) alarm.at(new Date())
        heard()
      }
      const handle = await boss.getDb().listen?.(channel, heard, restored)
      if (!handle) throw new Error('This database cannot notify.')
      listening = true
      listeners.push(handle)
    },

    async stop() {
      for (const alarm of alarms.values()) alarm.stop()
      for (const listener of listeners) await listener.close()
      await boss.stop({ graceful: true, timeout: 10_000 })
      await Promise.all(running)
    },
  }
}
