import { z } from 'zod'

/** Bounds that inputs of many vendors share. */

/** @param maxLength characters, from the vendor's contract or documentation */
export const promptRule = (maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, 'A prompt is needed.')
    .max(maxLength, `A prompt may have at most ${maxLength} characters.`)
    // PostgreSQL cannot store it, and no vendor could mean anything by it.
    .refine(text => !text.includes('\0'), 'A prompt may not hold the character U+0000.')

export const idempotencyKeyRule = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'An idempotency key has 1–255 printable ASCII characters and no blank.')

export const httpsUrlRule = z
  .string()
  .max(2048, 'A URL may have at most 2048 characters.')
  .refine(text => URL.canParse(text) && new URL(text).protocol === 'https:', 'This has to be an https URL.')

export const idempotencyKeyDescription =
  'Any text of yours, 1–255 printable ASCII characters without blanks. The same key with the same input gives the ' +
  'same task, however often it is sent; with another input it is an IdempotencyConflictError. A key whose submission ' +
  'was REFUSED made nothing and may be used again.'

export const notifyHookDescription =
  'An https URL that the vendor calls when the task changes; at most 2,048 characters. Not needed for the subscriptions here.'
