import { z } from 'zod'

/**
 * What vendors write in many ways, read in one: figures, times, lifetimes.
 * Whatever makes no sense is undefined: no such value ever decides what becomes of a task.
 */

/** Percent, 0–100, from "45%", "45", 45, or a fraction from 0 to 1. */
export function percent(value: unknown): number | undefined {
  const number = numeric(typeof value === 'string' ? value.replace(/%\s*$/, '') : value)
  if (number === undefined || number < 0 || number > 100) return undefined
  const isFraction = number <= 1 && !(typeof value === 'string' && value.includes('%'))
  return isFraction ? number * 100 : number
}

/** A number, or the text of one. */
export function numeric(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The end of the year 9999: what comes later is no time that anybody means, and ISO 8601 has no common text for it. */
const lastMilliseconds = 253_402_300_799_999

/** Unix seconds from here on would be later than the year 5000, and milliseconds before it earlier than 1973. */
const firstMilliseconds = 1e11

/** A moment from ISO text, Unix seconds or Unix milliseconds (also as text). 0 and the year 1 mean "not yet". */
export function moment(value: unknown): Date | undefined {
  const number = numeric(value)
  const milliseconds =
    number === undefined
      ? Date.parse(typeof value === 'string' ? value : '')
      : number < firstMilliseconds
        ? number * 1000
        : number
  return milliseconds > 0 && milliseconds <= lastMilliseconds ? new Date(milliseconds) : undefined
}

/** `expiresAt` of an asset that lives for some seconds, between 1970 and the year 9999. */
export function expiry(seconds: number, from: Date): string {
  const milliseconds = Math.max(0, from.getTime() + seconds * 1000)
  return new Date(Math.min(lastMilliseconds, milliseconds)).toISOString()
}

/** The same as fields of an answer's schema; they may be absent. */
export const percentField = z.unknown().optional().transform(percent)
export const numericField = z.unknown().optional().transform(numeric)
export const momentField = z.unknown().optional().transform(moment)
