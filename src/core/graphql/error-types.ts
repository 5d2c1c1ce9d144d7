import {
  CallLimitExceededError,
  ContentRefusedError,
  FileSpaceExceededError,
  IdempotencyConflictError,
  InvalidInputError,
  type MediaGraphError,
  QuotaExceededError,
  RateLimitedError,
  SubmissionNotStoredError,
  SubmissionRateExceededError,
  SubmissionUnknownError,
  type UpstreamError,
  type UpstreamFacts,
  UpstreamRefusedError,
  UpstreamUnauthorizedError,
  UpstreamUnavailableError,
} from '../errors.ts'
import { builder } from './builder.ts'
import { ErrorCodeEnum } from './enums.ts'
import { MediaTask } from './media-task.ts'

const ErrorInterface = builder.interfaceRef<MediaGraphError>('Error').implement({
  description:
    'Something that a client is expected to handle. Anything unexpected is an ordinary GraphQL error.',
  fields: t => ({
    message: t.exposeString('message', {
      description: 'For people; may be shown. Holds no key and no file.',
    }),
    code: t.expose('code', { type: ErrorCodeEnum, description: 'For programs.' }),
  }),
})

/** What is known of the upstream's answer, for every error that has it. */
const upstreamStatus = {
  nullable: true,
  description: 'HTTP status of the answer; null when none came.',
  resolve: ({ facts }: { facts: UpstreamFacts }) => facts.status,
} as const
const upstreamRequestId = {
  nullable: true,
  description: "The gateway's name for the request, for its support; null where it gave none.",
  resolve: ({ facts }: { facts: UpstreamFacts }) => facts.requestId,
} as const

const UpstreamErrorInterface = builder.interfaceRef<UpstreamError>('UpstreamError').implement({
  description: 'The gateway or the vendor behind it refused or failed.',
  interfaces: [ErrorInterface],
  fields: t => ({
    upstreamStatus: t.int(upstreamStatus),
    upstreamCode: t.string({
      nullable: true,
      description: "The gateway's or the vendor's own error code; null where it gave none.",
      resolve: error => error.facts.upstreamCode,
    }),
    upstreamRequestId: t.string(upstreamRequestId),
  }),
})

const InputIssue = builder.objectRef<InvalidInputError['issues'][number]>('InputIssue').implement({
  description: 'One thing that is wrong with an input.',
  fields: t => ({
    path: t.exposeStringList('path', {
      description: 'From the argument to the field: `["input", "userPrompt"]`.',
    }),
    message: t.exposeString('message', { description: 'What is wrong with it.' }),
  }),
})

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input is wrong. Nothing was sent to the vendor.',
  interfaces: [ErrorInterface],
  fields: t => ({
    issues: t.expose('issues', {
      type: [InputIssue],
      description: 'What is wrong, at least one; there may be more behind it.',
    }),
  }),
})

builder.objectType(IdempotencyConflictError, {
  name: 'IdempotencyConflictError',
  description: 'The idempotency key was used before with another input. Nothing was sent to the vendor.',
  interfaces: [ErrorInterface],
  fields: t => ({ task: t.expose('task', { type: MediaTask, description: 'The earlier submission.' }) }),
})

builder.objectType(SubmissionRateExceededError, {
  name: 'SubmissionRateExceededError',
  description:
    'You have submitted as often as this server lets one key do in a window of time; the gateway was not asked (its own ' +
    'limit is a RateLimitedError). Nothing was stored or sent. A repeated `idempotencyKey` is answered with its task all the same.',
  interfaces: [ErrorInterface],
  fields: t => ({
    limit: t.exposeInt('limit', { description: 'How often one key may submit in one window.' }),
    windowSeconds: t.exposeInt('windowSeconds', { description: 'How long a window is, in seconds.' }),
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', {
      nullable: true,
      description:
        'Seconds until the next window begins, at least 1. Always given; it may be null only so that it can be selected ' +
        'together with that of RateLimitedError.',
    }),
  }),
})

const bytes = { type: 'Float' } as const

builder.objectType(FileSpaceExceededError, {
  name: 'FileSpaceExceededError',
  description:
    'The files that are kept here for you leave no room for what this operation would bring. Nothing was sent to the vendor.',
  interfaces: [ErrorInterface],
  fields: t => ({
    usedBytes: t.expose('usedBytes', { ...bytes, description: 'What your files take up, in bytes.' }),
    limitBytes: t.expose('limitBytes', { ...bytes, description: 'What they may take up, in bytes.' }),
    roomAt: t.expose('roomAt', { type: 'DateTime', description: 'When the first of them expires.' }),
  }),
})

builder.objectType(CallLimitExceededError, {
  name: 'CallLimitExceededError',
  description:
    'The fields of this request that come before have asked the gateway for as much as one request may. Nothing was sent ' +
    'to the vendor; they are answered all the same.',
  interfaces: [ErrorInterface],
  fields: t => ({
    limit: t.exposeInt('limit', {
      description: 'How many submissions, reads from a vendor and conversations one request may have.',
    }),
  }),
})

builder.objectType(UpstreamUnauthorizedError, {
  name: 'UpstreamUnauthorizedError',
  description: 'The gateway does not know the key, or it is disabled. Nothing was made.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
})

builder.objectType(QuotaExceededError, {
  name: 'QuotaExceededError',
  description: 'The key has no credit left for this call. Nothing was made.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
})

builder.objectType(RateLimitedError, {
  name: 'RateLimitedError',
  description: 'Too many requests with this key, or no free channel. Nothing was made.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
  fields: t => ({
    retryAfterSeconds: t.int({
      nullable: true,
      description: 'Seconds to wait before the next try; null where the gateway did not say.',
      resolve: error =>
        error.facts.retryAfterSeconds === undefined ? null : Math.ceil(error.facts.retryAfterSeconds),
    }),
  }),
})

builder.objectType(ContentRefusedError, {
  name: 'ContentRefusedError',
  description: 'The moderation of the vendor refused the prompt or the media. Nothing was made.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
  fields: t => ({
    bannedWord: t.string({
      nullable: true,
      description: 'The word that it stumbled over; null where the vendor does not tell.',
      resolve: error => error.facts.bannedWord,
    }),
  }),
})

builder.objectType(UpstreamRefusedError, {
  name: 'UpstreamRefusedError',
  description: 'The gateway or the vendor refused the request. Nothing was made.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
})

builder.objectType(UpstreamUnavailableError, {
  name: 'UpstreamUnavailableError',
  description:
    'The gateway could not be reached, or gave no usable answer. No task was made; of a conversation, what was read and ' +
    'written until then may be charged all the same.',
  interfaces: [ErrorInterface, UpstreamErrorInterface],
})

builder.objectType(SubmissionUnknownError, {
  name: 'SubmissionUnknownError',
  description:
    'The paid request got no usable answer (5xx, timeout, cut connection), so it may have been made and charged. ' +
    'It is never sent again by itself; submitting again with another idempotency key may pay twice.',
  interfaces: [ErrorInterface],
  fields: t => ({
    task: t.expose('task', { type: MediaTask, description: 'The task, with submission UNKNOWN.' }),
    upstreamStatus: t.int(upstreamStatus),
    upstreamRequestId: t.string(upstreamRequestId),
  }),
})

builder.objectType(SubmissionNotStoredError, {
  name: 'SubmissionNotStoredError',
  description:
    'The gateway took the submission and charges it, but the database could not be used to store that. The id of the vendor ' +
    'is in `task`: `adoptTask` brings it in when the database is back. It is never sent again by itself; submitting again with ' +
    'another idempotency key would pay twice.',
  interfaces: [ErrorInterface],
  fields: t => ({
    task: t.expose('task', {
      type: MediaTask,
      description:
        'The task as the gateway answered. What is stored of it is older: its submission is SENT, and UNKNOWN later.',
    }),
  }),
})

/** What a read from a vendor can answer instead of its result. */
export const readErrors = [
  InvalidInputError,
  CallLimitExceededError,
  UpstreamUnauthorizedError,
  QuotaExceededError,
  RateLimitedError,
  UpstreamRefusedError,
  UpstreamUnavailableError,
]

/** What a conversation can answer instead of its result. */
export const conversationErrors = [...readErrors, ContentRefusedError]

/** What a submission can answer instead of a task. */
export const submissionErrors = [
  ...readErrors,
  ContentRefusedError,
  IdempotencyConflictError,
  SubmissionRateExceededError,
  FileSpaceExceededError,
  SubmissionUnknownError,
  SubmissionNotStoredError,
]
