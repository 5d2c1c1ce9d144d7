import { z } from 'zod'
import { uriOf } from '../uri.ts'

/** Bounds that inputs of many vendors share. */

/** For `refine`: PostgreSQL cannot store the character, and no vendor could mean anything by it. */
export const withoutNull = (what: string) =>
  [(text: string) => !text.includes('\0'), `${what} may not hold the character U+0000.`] as const

/** A text that has to say something. @param maxLength characters, from the vendor's contract or documentation */
export const textRule = (what: string, maxLength: number, needed = `${what} is needed.`) =>
  z
    .string()
    .trim()
    .min(1, needed)
    .max(maxLength, `${what} may have at most ${maxLength} characters.`)
    .refine(...withoutNull(what))

export const promptRule = (maxLength: number) => textRule('A prompt', maxLength)

export const idempotencyKeyRule = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'An idempotency key has 1–255 printable ASCII characters and no blank.')

/** Models stay open, because gateways add them without notice. */
export const modelRule = z.string().regex(/^[\w.-]{1,64}$/, 'This cannot be the name of a model.')

/** @param maxLength characters, of the address as it is sent: percent-encoded */
export const httpsUrlOf = (maxLength: number) =>
  z
    .string()
    .refine(text => URL.canParse(text) && new URL(text).protocol === 'https:', 'This has to be an https URL.')
    .transform(uriOf)
    .pipe(z.string().max(maxLength, `A URL may have at most ${maxLength} characters here.`))

export const httpsUrlRule = httpsUrlOf(2048)

/** What is wrong with an input as a whole: the field to change, and why. */
type InputRule = (given: (field: string) => boolean) => { field: string; message: string } | undefined

/** Rules over several fields of one input; every breach is an issue of the field that it names. */
export const inputRules = (...rules: InputRule[]) =>
  z.looseObject({}).superRefine((input, context) => {
    for (const rule of rules) {
      const breach = rule(field => input[field] !== undefined && input[field] !== null)
      if (breach) context.addIssue({ code: 'custom', path: [breach.field], message: breach.message })
    }
  })

type Fields = readonly [string, string, ...string[]]

export const atLeastOneOf =
  (...fields: Fields): InputRule =>
  given =>
    fields.some(given) ? undefined : { field: fields[0], message: `Give ${either(fields)}.` }

export const atMostOneOf =
  (...fields: Fields): InputRule =>
  given => {
    const [first, second] = fields.filter(given)
    return first === undefined || second === undefined
      ? undefined
      : { field: second, message: `This cannot be given together with ${first}.` }
  }

export const exactlyOneOf =
  (...fields: Fields): InputRule =>
  given =>
    atLeastOneOf(...fields)(given) ?? atMostOneOf(...fields)(given)

/** A field that means something only beside another. */
export const goesWith =
  (field: string, ...others: readonly [string, ...string[]]): InputRule =>
  given =>
    !given(field) || others.some(given)
      ? undefined
      : { field, message: `This can be given only together with ${either(others)}.` }

/** A field that cannot do without another. */
export const needs =
  (field: string, ...others: readonly [string, ...string[]]): InputRule =>
  given => {
    const missing = given(field) ? others.find(other => !given(other)) : undefined
    return missing === undefined ? undefined : { field: missing, message: `${field} needs this.` }
  }

const either = (fields: readonly string[]): string =>
  fields.length < 2 ? fields.join('') : `${fields.slice(0, -1).join(', ')} or ${fields.at(-1)}`
