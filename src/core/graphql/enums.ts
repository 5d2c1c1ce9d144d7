import type { ErrorCode } from '../errors.ts'
import type { AssetRole, SubmissionState, TaskStatus, TrackingState } from '../task.ts'
import { builder } from './builder.ts'

/** An enum whose values are the same words inside; the record makes every word be described. */
function words<Word extends string>(name: string, description: string, values: Record<Word, string>) {
  const names = Object.keys(values).filter((key): key is Word => key in values)
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(names.map(word => [word, { value: word, description: values[word] }])),
  })
}

export const TaskStatusEnum = words<TaskStatus>('TaskStatus', 'What the vendor says of a task.', {
  QUEUED: 'Not begun yet.',
  RUNNING: 'Being made.',
  SUCCEEDED: 'Made: the assets are there. Terminal.',
  FAILED: 'Not made; `failure` says why. Also the status of a submission that was refused. Terminal.',
  CANCELED: 'Given up at the vendor. Terminal.',
})

export const SubmissionStateEnum = words<SubmissionState>(
  'SubmissionState',
  'What can be proved about the one paid request of a task.',
  {
    PREPARED: 'Stored, not sent yet.',
    SENT: 'On its way; no answer yet.',
    ACCEPTED: 'The gateway took it and named the task.',
    REFUSED: 'Nothing was made and nothing charged; the idempotency key may be used again.',
    UNKNOWN:
      'No usable answer came: it may have been made and charged. Never sent again by itself. While `tracking` is ' +
      'ACTIVE, the vendor is asked what became of it, and it may turn ACCEPTED.',
  },
)

export const TrackingStateEnum = words<TrackingState>(
  'TrackingState',
  'Whether this server asks about a task.',
  {
    ACTIVE: 'It is asked about until it ends.',
    STALLED:
      'It is not asked about any more, though it has not ended: too old, or never named by the gateway.',
    ENDED: 'It has ended; there is nothing to ask.',
  },
)

export const AssetRoleEnum = words<AssetRole>('AssetRole', 'What a file is to its task.', {
  RESULT: 'What was asked for.',
  PREVIEW: 'A first look at the result while it is being made; replaced when the task ends.',
  THUMBNAIL: 'A still picture that stands for the result.',
  LAST_FRAME: 'The last frame of a video, fit to continue from.',
  WATERMARKED: "The result once more, with the vendor's mark on it.",
})

export const ErrorCodeEnum = words<ErrorCode>(
  'ErrorCode',
  'What a client can act on without reading a message.',
  {
    INVALID_INPUT: 'Correct the input; nothing was sent.',
    IDEMPOTENCY_CONFLICT: 'Use another idempotency key; nothing was sent.',
    SUBMISSION_RATE_EXCEEDED:
      'Wait as long as `retryAfterSeconds` says, then submit again; nothing was sent.',
    FILE_SPACE_EXCEEDED: 'Wait until files that are kept here expire; nothing was sent.',
    CALL_LIMIT_EXCEEDED:
      'Ask again in another request, with fewer fields beside each other; nothing was sent.',
    UPSTREAM_UNAUTHORIZED: 'The gateway does not know the key.',
    QUOTA_EXCEEDED: 'The key has no credit left; nothing was made.',
    RATE_LIMITED: 'Wait, then submit again; nothing was made.',
    CONTENT_REFUSED: 'The vendor will not make this: change the prompt or the media; nothing was made.',
    UPSTREAM_REFUSED: 'The gateway or the vendor refused; nothing was made.',
    UPSTREAM_UNAVAILABLE: 'The gateway could not be reached or gave no usable answer; no task was made.',
    SUBMISSION_UNKNOWN: 'It may have been made and charged: look before you submit again.',
    SUBMISSION_NOT_STORED:
      'It was accepted and charged, but could not be stored: keep the id of the vendor, do not submit again.',
  },
)

/** The values of an enum that the vendors fill: name and description. */
type Words = readonly { value: string; name: string; description: string }[]

const none: Record<string, { value: string }> = {}
const vendorEnum = builder.enumType('Vendor', {
  description: 'The systems behind the gateway.',
  values: none,
})
const operationEnum = builder.enumType('TaskOperation', {
  description: 'What can be asked of a vendor, vendor first.',
  values: none,
})

/** Core knows no vendor, so `schema.ts` hands in the values of the two enums that name them. */
export function fillVendorEnums(vendors: Words, operations: Words): void {
  const values = (words: Words) =>
    Object.fromEntries(words.map(({ name, value, description }) => [name, { value, description }]))
  vendorEnum.updateConfig(config => ({ ...config, values: values(vendors) }))
  operationEnum.updateConfig(config => ({ ...config, values: values(operations) }))
}

export { operationEnum as TaskOperationEnum, vendorEnum as VendorEnum }
