import { sql } from 'drizzle-orm'
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type {
  Asset,
  Json,
  SubmissionState,
  TaskFailure,
  TaskState,
  TaskStatus,
  TrackingState,
} from '../task.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Facts about the installation itself: one row. */
export const installation = pgTable('installation', {
  id: integer('id').primaryKey(),
  /** HMAC of a fixed text under SECRET: tells a changed secret before it makes every task unreachable. */
  secretCheck: text('secret_check').notNull(),
})

/** Whoever holds a key. The row is also the lock under which the owner's events are numbered. */
export const owners = pgTable('owners', {
  /** HMAC-SHA-256 of the key, hexadecimal. */
  id: text('id').primaryKey(),
  /** Number of the newest event; gap-free because it is only raised in the transaction that adds events. */
  lastEvent: bigint('last_event', { mode: 'number' }).notNull().default(0),
  /** The key under AES-256-GCM, Base64; only while the owner has a task that is being tracked. */
  sealedKey: text('sealed_key'),
  /** Until then somebody watches live, and the owner's tasks are asked about more often. */
  watchedUntil: moment('watched_until'),
})

export const tasks = pgTable(
  'tasks',
  {
    /** UUID v7: order of creation, so it is sort key and cursor of every list. */
    id: uuid('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => owners.id),
    vendor: text('vendor').notNull(),
    operation: text('operation').notNull(),
    prompt: text('prompt'),
    idempotencyKey: text('idempotency_key'),
    /** SHA-256 of operation and input: tells a repeated submission from a conflicting one. */
    fingerprint: text('fingerprint').notNull(),
    status: text('status').$type<TaskStatus>().notNull(),
    submission: text('submission').$type<SubmissionState>().notNull(),
    tracking: text('tracking').$type<TrackingState>().notNull(),
    progress: integer('progress'),
    failure: jsonb('failure').$type<TaskFailure>(),
    assets: jsonb('assets').$type<Asset[]>().notNull().default([]),
    facts: jsonb('facts').$type<Record<string, Json>>().notNull().default({}),
    upstreamId: text('upstream_id'),
    /** The route family that made the task, where a vendor has several. */
    format: text('format'),
    upstreamRequestId: text('upstream_request_id'),
    /** Unguessable part of the address that the vendor calls back. */
    hookToken: text('hook_token').notNull(),
    /** Looks in a row that brought no answer: the back-off. */
    failedLooks: integer('failed_looks').notNull().default(0),
    /** Start of the current tracking: the deadline counts from here. */
    trackedSince: moment('tracked_since'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    endedAt: moment('ended_at'),
  },
  table => [
    // Every list: the first two are its order, the others its filters, so that only what fits is fetched.
    index('tasks_by_owner').on(table.ownerId, table.id, table.status, table.vendor, table.operation),
    index('tasks_unfinished')
      .on(table.ownerId, table.id)
      .where(sql`${table.status} in ('QUEUED', 'RUNNING')`),
    uniqueIndex('tasks_by_idempotency_key')
      .on(table.ownerId, table.idempotencyKey)
      .where(sql`${table.idempotencyKey} is not null`),
    // Not unique: nothing that a vendor answers to a paid POST may make keeping it fail.
    index('tasks_by_upstream_id')
      .on(table.ownerId, table.vendor, table.upstreamId)
      .where(sql`${table.upstreamId} is not null`),
    uniqueIndex('tasks_by_hook_token').on(table.hookToken),
    index('tasks_tracked').on(table.ownerId).where(sql`${table.tracking} = 'ACTIVE'`),
    index('tasks_in_flight').on(table.ownerId).where(sql`${table.submission} in ('PREPARED', 'SENT')`),
    index('tasks_at_rest').on(table.updatedAt).where(sql`${table.tracking} <> 'ACTIVE'`),
    // For the metrics, which count what is not settled.
    index('tasks_open')
      .on(table.vendor, table.submission, table.tracking)
      .where(sql`${table.tracking} <> 'ENDED'`),
  ],
)

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Files that came inside an answer, and so lie nowhere but here. */
export const files = pgTable(
  'files',
  {
    /** Unguessable: whoever has the address may read the file. */
    id: text('id').primaryKey(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    ownerId: text('owner_id').notNull(),
    mediaType: text('media_type').notNull(),
    size: integer('size').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  table => [
    index('files_by_task').on(table.taskId),
    index('files_by_owner').on(table.ownerId),
    index('files_by_expiry').on(table.expiresAt),
  ],
)

/** Their content in pieces of one size, so that nobody has to hold a whole file. */
export const fileChunks = pgTable(
  'file_chunks',
  {
    fileId: text('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    content: bytes('content').notNull(),
  },
  table => [primaryKey({ columns: [table.fileId, table.number] })],
)

/** Every change of every task, numbered per owner. */
export const events = pgTable(
  'events',
  {
    ownerId: text('owner_id')
      .notNull()
      .references(() => owners.id),
    number: bigint('number', { mode: 'number' }).notNull(),
    taskId: uuid('task_id')
      .notNull()
      .references(() => tasks.id, { onDelete: 'cascade' }),
    at: moment('at').notNull(),
    state: jsonb('state').$type<TaskState>().notNull(),
  },
  table => [
    primaryKey({ columns: [table.ownerId, table.number] }),
    index('events_by_task').on(table.taskId),
    index('events_by_time').on(table.at),
  ],
)

/**
 * How often each owner has submitted in the current window. The members have the names that rate-limiter-flexible asks
 * for. Unlogged, which is said in the migration alone.
 */
export const submissionRates = pgTable('submission_rates', {
  key: text('owner_id').primaryKey(),
  points: integer('submissions').notNull(),
  expire: moment('window_ends_at').notNull(),
})
