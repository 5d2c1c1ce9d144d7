import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { eventCursor, parseEventCursor } from '../../src/core/cursor.ts'
import { vendors } from '../../src/vendors.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { submittedTask } from '../support/tasks.ts'
import { numRuns, propertyTimeout } from './runs.ts'

/** Ids and cursors of every make: they mean what they were given out for, or nothing. */

let app: TestApp
let anna: Client
let berta: Client
let ids: string[]
beforeAll(async () => {
  app = await startTestApp()
  anna = app.client()
  berta = app.client()
  ids = [(await submittedTask(anna)).id, (await submittedTask(anna)).id]
})
afterAll(() => app.stop())

const change = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('cut', 'put', 'case', 'double'),
  text: fc.string({ unit: 'binary', maxLength: 3 }),
})
/** Some changes of a text. */
const changes = fc.array(change, { maxLength: 3 })
type Changes = readonly { at: number; how: string; text: string }[]

const changed = (whole: string, made: Changes): string =>
  made.reduce((text, { at, how, text: put }) => {
    const place = at % (text.length + 1)
    const [head, tail] = [text.slice(0, place), text.slice(place)]
    if (how === 'cut') return head
    if (how === 'put') return head + put + tail
    return how === 'case' ? head + tail.toUpperCase() : head + text + tail
  }, whole)

const encodings = ['base64', 'base64url', 'hex', 'utf8'] as const
/** Of somebody's task, in any type's name and any encoding. */
const id = fc
  .record({
    type: fc.constantFrom(...vendors.map(({ taskType }) => taskType), 'Viewer', 'Task', '__proto__', ''),
    encoding: fc.constantFrom(...encodings),
    which: fc.nat(1),
    inside: changes,
    outside: changes,
    asGiven: fc.boolean(),
  })
  .map(({ type, encoding, which, inside, outside, asGiven }) => (given: readonly string[]) => {
    const own = given[which] ?? ''
    const [, row = ''] = Buffer.from(own, 'base64').toString('utf8').split(':')
    const made = Buffer.from(changed(`${type}:${row}`, inside)).toString(encoding)
    return changed(asGiven ? own : made, outside)
  })

const nodes = z.object({
  node: z.object({ id: z.string() }).nullable(),
  task: z.object({ id: z.string() }).nullable(),
  nodes: z.array(z.object({ id: z.string() }).nullable()),
})

it(
  'an id is that of a task of mine, or of nothing',
  async () => {
    const query = 'query ($id: ID!) { node(id: $id) { id } task(id: $id) { id } nodes(ids: [$id]) { id } }'
    await fc.assert(
      fc.asyncProperty(id, async make => {
        const variables = { id: make(ids) }
        const mine = await anna.request({ query, variables })
        expect(mine.body.errors).toBeUndefined()
        const { node, task, nodes: all } = nodes.parse(mine.body.data)
        expect([task, ...all]).toEqual([node, node])
        if (node) expect(ids).toContain(node.id)
        const others = await berta.request({ query, variables })
        expect(others.body).toEqual({ data: { node: null, task: null, nodes: [null] } })
      }),
      { numRuns: numRuns(80) },
    )
  },
  propertyTimeout,
)

const page = z.object({
  tasks: z.object({ edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })) }),
})

it(
  'a cursor of the list is a place in it, or refused with a code',
  async () => {
    const query = `query ($after: String, $before: String, $first: Int) {
      tasks(first: $first, after: $after, before: $before) { edges { cursor node { id } } }
    }`
    const whole = page.parse((await anna.request({ query, variables: {} })).body.data).tasks.edges
    const cursor = fc.record({ which: fc.nat(1), made: changes, encoded: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        cursor,
        fc.option(cursor),
        fc.constantFrom(null, 0, 1, 2, 100),
        async (a, b, first) => {
          const text = ({ which, made, encoded }: typeof a) => {
            const given = whole[which]?.cursor ?? ''
            if (!encoded) return changed(given, made)
            return Buffer.from(changed(Buffer.from(given, 'base64url').toString(), made)).toString(
              'base64url',
            )
          }
          const variables = { after: text(a), before: b && text(b), first }
          const { body } = await anna.request({ query, variables })
          if (body.errors) return expectCode(body.errors, ['INVALID_INPUT', 'BAD_USER_INPUT'])
          const { edges } = page.parse(body.data).tasks
          for (const edge of edges) expect(whole).toContainEqual(edge)
        },
      ),
      { numRuns: numRuns(80) },
    )
  },
  propertyTimeout,
)

function expectCode(errors: { extensions?: Record<string, unknown> }[], codes: string[]) {
  for (const { extensions } of errors) expect(codes).toContain(extensions?.code)
}

it('a cursor of the feed is a number that was given out, or refused', () => {
  fc.assert(
    fc.property(fc.nat(), changes, fc.boolean(), (number, made, inside) => {
      const given = eventCursor(number)
      const text = inside
        ? Buffer.from(changed(Buffer.from(given, 'base64url').toString(), made)).toString('base64url')
        : changed(given, made)
      try {
        const read = parseEventCursor(text)
        expect(Number.isSafeInteger(read) && read >= 0).toBe(true)
        if (made.length === 0) expect(read).toBe(number)
      } catch (error) {
        expect(error).toBeInstanceOf(GraphQLError)
        expect(made.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: numRuns(500) },
  )
})
