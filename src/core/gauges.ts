import { setTimeout as delay } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'
import type { Connections } from './store/database.ts'
import type { Statistics } from './store/statistics.ts'
import { queueOf } from './track.ts'

/** Where the values come from that are read when somebody asks for them. */
export interface GaugeSources {
  /** How many streams of each kind are open. */
  streams: Record<'tasks' | 'conversation' | 'realtime', () => number>
  /** Absent where there is no pool. */
  connections?: () => Connections
  statistics(): Promise<Statistics>
  /** Names of the vendors that are asked about their tasks. */
  tracked: readonly string[]
}

/** Statistics serve all who ask within this time, in milliseconds. */
const freshMs = 5_000
/** A database that takes longer counts as away, in milliseconds; Prometheus itself waits ten seconds. */
const patienceMs = 2_000

/** Adds what is not counted but read at the moment of a scrape. A database that is away leaves the others as they are. */
export function registerGauges(registry: Registry, sources: GaugeSources): void {
  const { streams, connections, tracked } = sources
  const statistics = createSnapshot(sources.statistics)
  const gauge = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    fill: (gauge: Gauge<Label>) => void | Promise<void>,
  ) =>
    new Gauge<Label>({
      name: `media_graph_${name}`,
      help,
      labelNames,
      registers: [registry],
      collect() {
        return fill(this)
      },
    })
  /** Of the statistics; without them there is no value rather than an old one. */
  const counted = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    fill: (gauge: Gauge<Label>, statistics: Statistics) => void,
  ) =>
    gauge(name, help, labelNames, async gauge => {
      const read = await statistics()
      gauge.reset()
      if (read) fill(gauge, read)
    })

  gauge('streams', 'Streams that are open in this process.', ['kind'], gauge => {
    for (const [kind, open] of Object.entries(streams)) gauge.set({ kind }, open())
  })
  if (connections) {
    gauge('database_connections', 'Connections of the pool of this process.', ['state'], gauge => {
      const { inUse, idle } = connections()
      gauge.set({ state: 'in_use' }, inUse)
      gauge.set({ state: 'idle' }, idle)
    })
    gauge('database_waiting', 'Who waits for a connection of the pool.', [], gauge =>
      gauge.set(connections().waiting),
    )
  }
  gauge('database_up', 'Whether the database answers within two seconds.', [], async gauge =>
    gauge.set((await statistics()) ? 1 : 0),
  )
  counted(
    'tasks',
    'Tasks that are not settled, of all processes.',
    ['vendor', 'submission', 'tracking'],
    (gauge, { tasks }) => {
      for (const { count, ...labels } of tasks) gauge.set(labels, count)
    },
  )
  counted(
    'look_delay_seconds',
    'How long the oldest look that is due has been waiting.',
    ['vendor'],
    (gauge, { waiting }) => {
      for (const vendor of tracked) gauge.set({ vendor }, waiting.get(queueOf(vendor)) ?? 0)
    },
  )
  counted('stored_bytes', 'Kept files, and the database with all that is in it.', ['what'], (gauge, read) => {
    gauge.set({ what: 'files' }, read.fileBytes)
    gauge.set({ what: 'database' }, read.databaseBytes)
  })
}

/** One reading at a time, however many ask; undefined when it failed or took too long. */
function createSnapshot<Value>(read: () => Promise<Value>): () => Promise<Value | undefined> {
  let latest: Promise<Value | undefined> = Promise.resolve(undefined)
  let begun = Number.NEGATIVE_INFINITY
  let busy = false
  return () => {
    if (busy || performance.now() - begun < freshMs) return latest
    busy = true
    begun = performance.now()
    const value = read()
      .catch(() => undefined)
      .finally(() => {
        busy = false
      })
    latest = Promise.race([value, delay(patienceMs, undefined, { ref: false })])
    return latest
  }
}
