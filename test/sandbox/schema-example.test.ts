import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { exampleOf } from '../../src/sandbox/schema-example.ts'

const validator = new Ajv2020({ strict: false })
formats.default(validator)

test.each([
  ['nothing said', {}, 'text'],
  ['a constant', { const: 7 }, 7],
  ['the first of a list', { type: 'string', enum: ['celsius', 'kelvin'] }, 'celsius'],
  ['a text of some length', { type: 'string', minLength: 6, maxLength: 8 }, 'text..'],
  ['a short text', { type: 'string', maxLength: 2 }, 'te'],
  ['a date', { type: 'string', format: 'date' }, '2025-01-16'],
  ['an address', { type: 'string', format: 'uri' }, 'https://example.com'],
  ['a number', { type: 'number' }, 1],
  ['a number above', { type: 'integer', exclusiveMinimum: 4 }, 5],
  ['a number below', { type: 'integer', exclusiveMaximum: -4 }, -5],
  ['a number between', { type: 'number', minimum: 0.2, maximum: 0.4 }, expect.closeTo(0.3)],
  ['a multiple', { type: 'integer', minimum: 10, multipleOf: 8 }, 16],
  ['a truth', { type: 'boolean' }, true],
  ['one that may be null', { type: ['null', 'integer'] }, 1],
  ['null', { type: 'null' }, null],
  ['a list of one', { type: 'array', items: { type: 'integer' } }, [1]],
  ['a list of some', { type: 'array', minItems: 2, items: { type: 'boolean' } }, [true, true]],
  ['the first of several', { anyOf: [{ type: 'integer' }, { type: 'string' }] }, 1],
  [
    'only what is required',
    { type: 'object', properties: { city: { type: 'string' }, unit: {} }, required: ['city'] },
    { city: 'text' },
  ],
  [
    'all parts',
    {
      allOf: [
        { properties: { a: {} }, required: ['a'] },
        { properties: { b: {} }, required: ['b'] },
      ],
    },
    { a: 'text', b: 'text' },
  ],
  ['a reference', { $ref: '#/$defs/city', $defs: { city: { const: 'Oslo' } } }, 'Oslo'],
])('%s', (_, schema, example) => {
  expect(exampleOf(schema)).toEqual(example)
  expect(validator.validate(schema, exampleOf(schema)), validator.errorsText()).toBe(true)
})

test.each([
  [
    'of lists',
    {
      properties: { children: { type: 'array', items: { $ref: '#' } } },
      required: ['children'],
      type: 'object',
    },
  ],
  [
    'of what may be null',
    {
      properties: { next: { anyOf: [{ $ref: '#' }, { type: 'null' }] } },
      required: ['next'],
      type: 'object',
    },
  ],
])('a schema that contains itself comes to an end: %s', (_, schema) => {
  expect(validator.validate(schema, exampleOf(schema)), validator.errorsText()).toBe(true)
})
